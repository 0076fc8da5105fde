import type { Text } from "../../words/index.ts";

/** What staff work found, in the scenario's words. */
export function findingWords(t: Text, dilemma: string, work: string, value: string | null): string {
  const base = `dilemma.${dilemma}.work.${work}.finding`;
  return t(value === null ? base : `${base}.${value}`);
}
