import type { RunFile } from "../session/index.ts";

/** A run as a file to be handed out. */
export interface RunDownload {
  name: string;
  text: string;
}

/** A run's file. */
export function runDownload(run: RunFile): RunDownload {
  return { name: fileName(run, "run.json"), text: JSON.stringify(run, null, 1) };
}

/** Hands a run out as a file. */
export function downloadRun({ name, text }: RunDownload): void {
  download(name, "application/json", text);
}

/**
 * The name of a file about a run: its scenario, its seed in the letters of any script, the turns that it has come to, the
 * beginning of its digest, which tells runs of one seed apart, and what the file holds.
 */
export function fileName({ scenario, seed, actions, digest = "" }: RunFile, what: string): string {
  const turns = actions.filter((action) => action.type === "end-turn").length;
  const parts = [
    "mandate",
    scenario,
    seed.replace(/[^\p{L}\p{M}\p{N}-]+/gu, "_"),
    `${turns}`,
    digest.slice(0, 6),
    what,
  ];
  return parts.filter((part) => part !== "").join("-");
}

/** Hands a text out as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
