import type { Text } from "./text.ts";

/** What the mission says in public. */
export function messageName(t: Text, message: string): string {
  return t(`message.${message}`);
}
