import * as z from "zod";
import { needs, says } from "./annotations.ts";
import { grade } from "./enumerations.ts";
import { amount, formatVersion, share } from "./primitives.ts";
import { ground as source } from "./support.ts";

const whole = (least: number, most: number) => z.int().min(least).max(most);
const size = amount.min(0);

/** A number that a run depends on, its range for the sensitivity analysis within the limits that it must keep to. */
function rule(limits: z.ZodNumber, description: string) {
  const range = z.tuple([limits, limits]).describe("Range of the number for the sensitivity analysis");
  return z.strictObject({ value: limits.describe("The number"), range, source, grade }).describe(description);
}

/** A number that decides only how a run is put into words. */
function wording(limits: z.ZodNumber, description: string) {
  return z.strictObject({ value: limits.describe("The number"), source, grade }).describe(description);
}

const rules = {
  "partly-granted": rule(share, "Share of what is not granted outright that is met in part, where a part exists"),
  "temporary-base": rule(share, "What a temporary base counts, a permanent one being 1"),
  "lasting-error": rule(
    share,
    "Share of the standard error of observation that stays for the whole run; what is new each month makes up the rest, the squares of both adding up to 1",
  ),
  "information-resolves": rule(share, "Share of the error of observation that full information takes away"),
  "wrong-finding": rule(
    share,
    "How far a wrong finding of staff work follows the odds of the hidden fact: 0 each other value is as likely, 1 by their weights",
  ),
  "young-mission": rule(whole(1, 240), "Months of a mission for which the reading `early` is 1"),
  "referral-months": rule(whole(1, 12), "Months until New York answers a decision that was referred to it"),
  "meeting-slots": rule(whole(0, 3), "Slots of the Head of Mission's time that a meeting takes"),
  "tray-size": rule(whole(1, 20), "In-tray items that a month brings at most"),
};

const words = {
  "level-fragile": wording(amount, "From here a gauge is fragile; below it, failing"),
  "level-holding": wording(amount, "From here a gauge is holding"),
  "level-firm": wording(amount, "From here a gauge is firm"),
  "trend-points": wording(size, "A change of fewer points is no trend"),
  "trend-errors": wording(size, "A change that is a smaller multiple of the error of observation is no trend"),
  "cause-slight": wording(size, "A cause that moved a gauge by fewer points is not named"),
  "cause-some": wording(size, "From here a cause had some effect; below it, a slight one"),
  "cause-large": wording(size, "From here a cause had a large effect"),
};

const grounds = {
  meeting: z.strictObject({ source, grade }).describe("What the effects of a meeting with a target rest on"),
  series: z.strictObject({ grade }).describe("How sure a course from outside is; each names its own source"),
};

/** Each entry calls for the words of its own key. */
function worded<Entries extends Record<string, z.ZodType>>(entries: Entries): Entries {
  const noted = Object.entries(entries).map(([id, entry]) => [
    id,
    says(needs(`engine.${id}`, ["title", "text"]), entry),
  ]);
  return Object.fromEntries(noted);
}

/**
 * The engine's own rules: numbers that it works with, and what the entries rest on whose effects a scenario states
 * without a source.
 */
export const engineFile = z.strictObject({
  format: formatVersion,
  rules: z.strictObject(worded(rules)).describe("Numbers that a run depends on"),
  words: z.strictObject(worded(words)).describe("Numbers that decide only how a run is put into words"),
  grounds: z.strictObject(worded(grounds)).describe("What entries rest on whose effects name no source of their own"),
});
export type EngineFile = z.infer<typeof engineFile>;

export type EngineRule = keyof typeof rules;
export type EngineNumber = EngineRule | keyof typeof words;
/** The engine's numbers by their ids. */
export type EngineNumbers = Record<EngineNumber, number>;

const numbers = { ...rules, ...words };
export const engineNumberIds = Object.keys(numbers) as [EngineNumber, ...EngineNumber[]];

/** What values a number of the engine may take. */
export function limitsOf(id: EngineNumber): z.ZodNumber {
  return numbers[id].shape.value;
}
