import type { Text } from "../../words/index.ts";

/** A part of an intent in words: a choice of the scenario, or what the trainee wrote. */
export function intentWords(t: Text, part: "priority" | "refusal" | "sign", value: string): string {
  const id = `intent.${part}.${value}`;
  return t.has(id) ? t(id) : value;
}
