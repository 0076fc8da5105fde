import type { ActionOf } from "../../engine/index.ts";
import type { Text } from "../../words/index.ts";
import type { Play } from "./run-port.ts";

/** The intent as recorded last; null if none was. */
export function intentOf({ actions }: Pick<Play, "actions">): ActionOf<"intent"> | null {
  return actions.flatMap((action) => (action.type === "intent" ? [action] : [])).at(-1) ?? null;
}

/** A part of an intent in words: a choice of the scenario, or what the trainee wrote. */
export function intentWords(t: Text, part: "priority" | "refusal" | "sign", value: string): string {
  const id = `intent.${part}.${value}`;
  return t.has(id) ? t(id) : value;
}
