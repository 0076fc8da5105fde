import type { RunFile } from "../session/index.ts";

/** Hands a run out as a file. */
export function downloadRun(run: RunFile): void {
  const months = run.actions.filter((action) => action.type === "end-turn").length;
  const name = `mandate-${run.scenario}-${run.seed.replace(/[^A-Za-z0-9-]+/g, "_")}-${months}.json`;
  const url = URL.createObjectURL(new Blob([JSON.stringify(run, null, 1)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
