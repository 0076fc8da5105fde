import * as z from "zod";
import { condition, factor } from "./conditions.ts";
import { amount, base, citation, gaugeRef, grade, id, months, share, stance } from "./primitives.ts";

/** What every effect may carry: when it falls due, under what condition, with what chance, and how it is accounted for. */
const timing = {
  after: months.optional().describe("Months until it falls due; 0 or absent: in this month's resolution"),
  when: condition.optional().describe("Tested when it falls due"),
  chance: share.optional().describe("Probability that it takes place, drawn when it falls due"),
};

/** Moves a stock (or strikes a smoothed gauge) by a fixed amount, once or in each of `for` months. */
const gaugeEffect = z.strictObject({
  gauge: gaugeRef,
  by: amount,
  times: z.array(factor).optional(),
  for: z.int().min(1).max(120).optional().describe("Repeated in each of so many months"),
  ...timing,
  mechanism: id.optional(),
  source: citation.optional(),
  grade: grade.optional(),
  known: z.boolean().optional().describe("false: the mission cannot know this cause during play"),
});
const eventEffect = z.strictObject({ event: id, region: gaugeRef.optional(), ...timing });
const dilemmaEffect = z.strictObject({ dilemma: id, ...timing });
const leverEffect = z.strictObject({ lever: gaugeRef, value: amount, ...timing });
const markEffect = z.strictObject({ mark: id, ...timing });
const unmarkEffect = z.strictObject({ unmark: id, ...timing });
const trayEffect = z.strictObject({ tray: id, ...timing });
const roadEffect = z.strictObject({ road: id, closed: months, ...timing });
/** Moves a unit, spreads it over regions by share of its strength, or takes it out of the plan for some months. */
const unitEffect = z.strictObject({
  unit: id,
  across: z.record(gaugeRef, share).optional(),
  stance: stance.optional(),
  base: base.optional(),
  away: months.optional().describe("Months for which the unit is spent or elsewhere"),
  free: z.boolean().optional().describe("true: lifts the unit's caveat"),
  ...timing,
});

/** The closed vocabulary of effects; each kind has one executor in `engine/effects.ts`. */
export const effect = z.union([
  gaugeEffect,
  eventEffect,
  dilemmaEffect,
  leverEffect,
  markEffect,
  unmarkEffect,
  trayEffect,
  roadEffect,
  unitEffect,
]);
export type Effect = z.infer<typeof effect>;
export type GaugeEffect = z.infer<typeof gaugeEffect>;
export type UnitEffect = z.infer<typeof unitEffect>;
export const effects = z.array(effect);
