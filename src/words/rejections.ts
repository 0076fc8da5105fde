import type { Rejection } from "../engine/index.ts";
import type { Text } from "./text.ts";

type Code = Exclude<Rejection["code"], `unknown-${string}`>;

/** Why something was refused, in the reader's language. The sender's own message is used where no sentence fits better. */
export function rejectionWords(t: Text, { code, message, expected }: Rejection): string {
  return t(sentences[code as Code] ?? "words.rejection.other", { message, expected });
}

/** The sentence of each code: a code without one is a type error here. Each is given `message` and `expected`. */
const sentences: Record<Code, string> = {
  "run-ended": "words.rejection.run-ended",
  "wrong-turn": "words.rejection.other",
  "wrong-month": "words.rejection.other",
  "not-on-the-table": "words.rejection.not-on-the-table",
  "not-offered": "words.rejection.other",
  "not-deferrable": "words.rejection.not-deferrable",
  "already-asked": "words.rejection.already-asked",
  "already-decided": "words.rejection.other",
  "bad-date": "words.rejection.bad-date",
  caveat: "words.rejection.caveat",
  "condition-does-not-fit": "words.rejection.condition-does-not-fit",
  "dissent-missing": "words.rejection.dissent-missing",
  foreclosed: "words.rejection.foreclosed",
  "no-funds": "words.rejection.no-funds",
  "no-time-left": "words.rejection.no-time-left",
  "not-arrived": "words.rejection.not-arrived",
  "not-movable": "words.rejection.other",
  "out-of-range": "words.rejection.other",
  "requirement-unmet": "words.rejection.requirement-unmet",
  "standing-instruction": "words.rejection.other",
  "step-missing": "words.rejection.step-missing",
  "too-much-effort": "words.rejection.too-much-effort",
  "unit-away": "words.rejection.unit-away",
};
