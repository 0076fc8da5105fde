import type { RunFile } from "../session/index.ts";

/** A run as a file to be handed out. */
export interface RunDownload {
  name: string;
  text: string;
}

/** A run's file, by its scenario, its seed and the turns that it has come to. */
export function runDownload(run: RunFile): RunDownload {
  const turns = run.actions.filter((action) => action.type === "end-turn").length;
  return { name: fileName(run.scenario, run.seed, `${turns}.json`), text: JSON.stringify(run, null, 1) };
}

/** Hands a run out as a file. */
export function downloadRun({ name, text }: RunDownload): void {
  download(name, "application/json", text);
}

/** What a file about a run is called: its scenario, its seed, and what the file holds. */
export function fileName(scenario: string, seed: string, what: string): string {
  return `mandate-${scenario}-${seed.replace(/[^A-Za-z0-9-]+/g, "_")}-${what}`;
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
