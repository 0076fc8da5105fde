import { required } from "../../scenario/required.ts";
import type { Arm } from "../../sim/arm.ts";
import type { Claim, PartialArm, Term } from "./format.ts";

/** D: an assertion of the doctrine; B: a named behavioural test; N: a negative control. */
export type ComparisonKind = "assertion" | "behaviour" | "control";

/** A comparison ready to be played, as plain data: its arms are whole, and its names have been checked. */
export interface Comparison {
  id: string;
  kind: ComparisonKind;
  scenario: string;
  says: string;
  arms: Record<string, Arm>;
  claims: Claim[];
}

const kinds: Record<string, ComparisonKind> = { D: "assertion", B: "behaviour", N: "control" };

/** The kind of a comparison, from the first letter of its id. */
export function kindOf(id: string): ComparisonKind {
  return required(kinds, id.charAt(0));
}

/** Lays each arm over what all share: lists are appended, maps merged, anything else replaced. */
export function wholeArms(
  common: PartialArm | undefined,
  arms: Readonly<Record<string, PartialArm>>,
): Record<string, Arm> {
  return Object.fromEntries(
    Object.entries(arms).map(([name, arm]) => [name, { format: 1, ...(merged(common ?? {}, arm) as PartialArm) }]),
  );
}

/** What two levels of common parts come to; the second lies over the first. */
export function commonPart(under: PartialArm | undefined, over: PartialArm | undefined): PartialArm {
  return merged(under ?? {}, over ?? {}) as PartialArm;
}

function merged(under: unknown, over: unknown): unknown {
  if (Array.isArray(under) && Array.isArray(over)) return [...under, ...over];
  if (!isMap(under) || !isMap(over)) return over;
  const both = Object.entries(over).map(([key, value]) => [
    key,
    Object.hasOwn(under, key) ? merged(under[key], value) : value,
  ]);
  return { ...under, ...Object.fromEntries(both) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same comparison with mechanisms switched off in all its arms. */
export function without(comparison: Comparison, mechanisms: readonly string[]): Comparison {
  const arms = Object.entries(comparison.arms).map(([name, arm]): [string, Arm] => [
    name,
    { ...arm, off: [...new Set([...(arm.off ?? []), ...mechanisms])] },
  ]);
  return { ...comparison, arms: Object.fromEntries(arms) };
}

/** The terms of a claim with the sign in which they count. */
export function signedTerms(claim: Claim): { term: Term; sign: 1 | -1 }[] {
  if ("inert" in claim) return [];
  return [
    ...claim.more.map((term) => ({ term, sign: 1 as const })),
    ...(claim.less ?? []).map((term) => ({ term, sign: -1 as const })),
  ];
}

/** The last month that a term looks at; the scenario's last where its span is open. */
export function lastMonthOf(term: Term, months: number): number {
  return "at" in term ? term.at : (term.to ?? months);
}

/** The month up to which a comparison must be played. */
export function monthsOf({ claims }: Comparison, months: number): number {
  const last = claims.flatMap((claim) =>
    "inert" in claim ? [months] : signedTerms(claim).map(({ term }) => lastMonthOf(term, months)),
  );
  return Math.min(months, Math.max(1, ...last));
}
