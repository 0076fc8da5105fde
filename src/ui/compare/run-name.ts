import type { Text } from "../../words/index.ts";

/** What a run is called among others: "Run A". Nobody is named. */
export function runName(t: Text, at: number): string {
  return t("ui.compare.run", { name: String.fromCharCode("A".charCodeAt(0) + at) });
}
