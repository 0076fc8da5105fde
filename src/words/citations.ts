import type { Text } from "./text.ts";

/** How a source of the study or the research is cited: "§4.3.6", "F03", or that it is the authors' judgement. */
export function citationOf(t: Text, source: string): string {
  if (source === "design") return t("words.source.design");
  return /^\d/.test(source) ? `§${source}` : source;
}
