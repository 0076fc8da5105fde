import type { Text } from "./text.ts";

/** What a hidden fact is about. */
export function factName(t: Text, fact: string): string {
  return t(`fact.${fact}.title`);
}

/** What is so where a hidden fact has that value. */
export function factValueName(t: Text, fact: string, value: string): string {
  return t(`fact.${fact}.${value}`);
}
