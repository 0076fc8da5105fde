/** Every code with which an action or a setup is refused, but for names that are not there: `unknown-unit` and so on. */
export const rejectionCodes = [
  "run-ended",
  "wrong-turn",
  "wrong-month",
  "not-on-the-table",
  "not-offered",
  "not-deferrable",
  "already-asked",
  "already-decided",
  "bad-date",
  "caveat",
  "condition-does-not-fit",
  "dissent-missing",
  "foreclosed",
  "no-funds",
  "no-time-left",
  "not-arrived",
  "not-movable",
  "out-of-range",
  "requirement-unmet",
  "standing-instruction",
  "step-missing",
  "too-much-effort",
  "unit-away",
] as const;
export type RejectionCode = (typeof rejectionCodes)[number] | `unknown-${string}`;

/** Why an action or a setup is refused. Scripts and the interface branch on the code; people read the rest. */
export interface Rejection {
  rejected: true;
  code: RejectionCode;
  message: string;
  /** What would be taken instead. */
  expected: string;
}

/** Makes a rejection. */
export function refuse(code: RejectionCode, message: string, expected: string): Rejection {
  return { rejected: true, code, message, expected };
}

/** Refuses a name that is not among those known, which it lists; null if it is. */
export function among(name: string, known: readonly string[], code: RejectionCode, what: string): Rejection | null {
  return known.includes(name) ? null : refuse(code, `no ${what} is called "${name}"`, known.join(", "));
}
