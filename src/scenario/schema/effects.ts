import * as z from "zod";
import { brings, changes, names } from "./annotations.ts";
import { condition, factor } from "./conditions.ts";
import { base, grade, stance } from "./enumerations.ts";
import { amount, gaugeRef, months, share } from "./primitives.ts";
import { booked, ground } from "./support.ts";

/** What every effect may carry: when it falls due, under what condition, with what chance, and how it is accounted for. */
const timing = {
  after: months.optional().describe("Months until it falls due; 0 or absent: in this month's resolution"),
  when: condition.optional().describe("Tested when it falls due"),
  chance: share.optional().describe("Probability that it takes place, drawn when it falls due"),
};

/**
 * The closed vocabulary of effects: the schema of each kind. An effect is of the kind whose name is one of its keys; what
 * stands under that key is what it acts upon. Each kind is carried out by an executor in `engine/month/effects.ts` and
 * told in the model book by the text `effect.<kind>`, which is given its fields.
 */
export const effectKinds = {
  gauge: z
    .strictObject({
      gauge: names("struck", gaugeRef).describe("What moves"),
      by: changes("gauge", amount).describe("Change in the gauge's unit; below 0 it falls"),
      times: z.array(factor).optional().describe("Factors by which `by` is multiplied"),
      for: z.int().min(1).max(120).optional().describe("Repeated in each of so many months; absent: once"),
      ...timing,
      mechanism: booked.optional().describe("Under which it is booked; absent: as what it belongs to"),
      source: ground.optional().describe("What it rests on; absent: as what it belongs to"),
      grade: grade.optional(),
      known: z.boolean().optional().describe("false: the mission cannot know this cause during play"),
    })
    .describe("Moves a gauge by an amount, once or in each of some months"),
  event: z
    .strictObject({
      event: brings("event"),
      region: names("place", gaugeRef).optional().describe("Where it strikes; absent: in one of its regions by chance"),
      ...timing,
    })
    .describe("Makes an event strike"),
  dilemma: z
    .strictObject({ dilemma: brings("dilemma"), ...timing })
    .describe("Puts a dilemma on the table, once in a run"),
  lever: z
    .strictObject({
      lever: names("lever", gaugeRef),
      value: amount.describe("Setting from now on, held to the lever's limits"),
      ...timing,
    })
    .describe("Puts a lever of the plan at a setting"),
  mark: z.strictObject({ mark: brings("mark"), ...timing }).describe("Sets a mark, which conditions may ask for"),
  unmark: z.strictObject({ unmark: names("mark"), ...timing }).describe("Takes a mark away"),
  tray: z
    .strictObject({ tray: brings("tray-item"), ...timing })
    .describe("Puts an item into the next in-tray, once in a run"),
  road: z
    .strictObject({
      road: names("road"),
      closed: months.describe("Months for which it stays closed, from now on; 0 opens it again"),
      ...timing,
    })
    .describe("Closes a road"),
  unit: z
    .strictObject({
      unit: names("unit"),
      across: z
        .record(names("place", gaugeRef), share.describe("Share of the unit that stands there"))
        .optional()
        .describe("Regions over which it is spread; the shares add up to 1 at most"),
      stance: stance.optional(),
      base: base.optional(),
      away: months.optional().describe("Months for which the unit is spent or elsewhere, from now on"),
      free: z.boolean().optional().describe("true: lifts the unit's caveat"),
      ...timing,
    })
    .describe("Moves a unit, changes its posture, takes it out of the plan for some months, or lifts its caveat"),
};
export type EffectKind = keyof typeof effectKinds;
export type EffectOf<Kind extends EffectKind> = z.infer<(typeof effectKinds)[Kind]>;

export const effect = z.union(Object.values(effectKinds));
export type Effect = z.infer<typeof effect>;
export const effects = z.array(effect);

/** What an effect moves: a gauge by an amount, and what is booked with it. */
export type Movement = EffectOf<"gauge">;

/** What each kind of effect moves, or null: whoever reads effects for their gauges asks this, and not the kind. */
const movements: { [Kind in EffectKind]: (effect: EffectOf<Kind>) => Movement | null } = {
  gauge: (effect) => effect,
  event: () => null,
  dilemma: () => null,
  lever: () => null,
  mark: () => null,
  unmark: () => null,
  tray: () => null,
  road: () => null,
  unit: () => null,
};

/** What an effect moves; null where it moves no gauge. */
export function movementOf(effect: Effect): Movement | null {
  const movement = movements[effectKindOf(effect)] as (effect: Effect) => Movement | null;
  return movement(effect);
}

/** The kind of an effect that follows the format. */
export function effectKindOf(effect: Effect): EffectKind {
  const kind = (Object.keys(effectKinds) as EffectKind[]).find((candidate) => candidate in effect);
  if (kind === undefined) throw new RangeError("an effect of no known kind");
  return kind;
}
