import type { Rejection } from "../../engine/index.ts";
import type { Text } from "./text.ts";

/** Why something was refused, in the trainee's language. */
export function rejectionWords(t: Text, rejection: Rejection): string {
  const id = `ui.rejection.${rejection.code}`;
  return t.has(id) ? t(id) : t("ui.rejection.other", { message: rejection.message, expected: rejection.expected });
}
