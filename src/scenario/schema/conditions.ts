import * as z from "zod";
import { amount, base, decisionMode, gaugeRef, id, month, months, purpose, stance } from "./primitives.ts";

const oneOrMore = z.union([id, z.array(id).min(1)]);

/** The closed vocabulary of conditions. Structured data only: no expression strings, no code. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | z.infer<typeof gaugeTest>
  | z.infer<typeof factTest>
  | z.infer<typeof chosenTest>
  | z.infer<typeof happenedTest>
  | z.infer<typeof monthTest>
  | z.infer<typeof markTest>
  | z.infer<typeof unitTest>
  | z.infer<typeof engagedTest>;

/** True when the gauge's start-of-month value is at least, or below, a number. */
const gaugeTest = z.strictObject({ gauge: gaugeRef, atLeast: amount.optional(), below: amount.optional() });
const factTest = z.strictObject({ fact: id, is: id });
/** True when the dilemma (or event that asks) was decided; narrowed by option, condition attached, or mode. */
const chosenTest = z.strictObject({
  chosen: id,
  option: oneOrMore.optional(),
  step: id.optional(),
  with: id.optional(),
  mode: decisionMode.optional(),
});
/** True when the event struck: here (`region: "*"`), within so many months, at least so many times. */
const happenedTest = z.strictObject({
  happened: id,
  region: gaugeRef.optional(),
  within: months.optional(),
  times: z.int().min(1).optional(),
});
const monthTest = z.strictObject({ month: z.strictObject({ from: month.optional(), to: month.optional() }) });
const markTest = z.strictObject({ mark: id });
/** True when the unit is there and free: in the region, with the stance or base named. */
const unitTest = z.strictObject({
  unit: id,
  in: gaugeRef.optional(),
  stance: stance.optional(),
  base: base.optional(),
});
const engagedTest = z.strictObject({ engaged: id, purpose: purpose.optional(), within: months.optional() });

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    gaugeTest,
    factTest,
    chosenTest,
    happenedTest,
    monthTest,
    markTest,
    unitTest,
    engagedTest,
  ]),
);

const point = z.strictObject({ at: amount, times: z.number().min(0) });
/** A factor on a hazard or an effect: linear in a gauge between two points and flat beyond them, or fixed under a condition. */
export const factor = z.union([
  z.strictObject({ by: gaugeRef, from: point, to: point }),
  z.strictObject({ when: condition, times: z.number().min(0) }),
]);
export type Factor = z.infer<typeof factor>;
