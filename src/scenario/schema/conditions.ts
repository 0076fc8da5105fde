import * as z from "zod";
import { names } from "./annotations.ts";
import { base, decisionMode, purpose, stance } from "./enumerations.ts";
import { amount, gaugeRef, id, month, months } from "./primitives.ts";

const option = names("option", id, { of: "chosen", part: "step" });

/** The kinds of condition that test one thing, each by its own key. */
const tests = {
  gauge: z
    .strictObject({
      gauge: names("gauge", gaugeRef),
      atLeast: amount.optional().describe("Holds from this value on, as the month begins"),
      below: amount.optional().describe("Holds below this value"),
    })
    .describe("A gauge is high or low enough"),
  fact: z
    .strictObject({ fact: names("fact"), is: names("fact-value", id, { of: "fact" }) })
    .describe("A hidden fact has this value in the run"),
  chosen: z
    .strictObject({
      chosen: names("decision"),
      option: z
        .union([option, z.array(option).min(1)])
        .optional()
        .describe("What was chosen, or one of these; absent: anything"),
      step: names("step", id, { of: "chosen" })
        .optional()
        .describe("The choice in this step is meant; absent: the decision itself"),
      with: names("rider", id, { of: "chosen" }).optional().describe("With this attached"),
      mode: decisionMode.optional(),
    })
    .describe("Something was decided; narrowed by what else is given"),
  happened: z
    .strictObject({
      happened: names("event"),
      region: names("place", gaugeRef).optional().describe("Where it struck; absent: anywhere"),
      within: months.optional().describe("Not longer ago than so many months; 0: this month. Absent: at any time"),
      times: z.int().min(1).optional().describe("At least so often; absent: once"),
    })
    .describe("An event struck; narrowed by what else is given"),
  month: z
    .strictObject({
      month: z
        .strictObject({
          from: month.optional().describe("First month; absent: from the start"),
          to: month.optional().describe("Last month; absent: to the end"),
        })
        .describe("Months of the scenario in which it holds"),
    })
    .describe("It is a certain time"),
  mark: z.strictObject({ mark: names("mark") }).describe("A mark is set"),
  unit: z
    .strictObject({
      unit: names("unit"),
      in: names("place", gaugeRef).optional().describe("A part of it stands there"),
      stance: stance.optional(),
      base: base.optional(),
    })
    .describe("A unit is neither spent nor elsewhere; narrowed by what else is given"),
  engaged: z
    .strictObject({
      engaged: names("target"),
      purpose: purpose.optional(),
      within: months.optional().describe("Not longer ago than so many months; absent: at any time"),
    })
    .describe("The Head of Mission met somebody"),
};

/** The closed vocabulary of conditions. Structured data only: no expression strings, no code. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | z.infer<(typeof tests)[keyof typeof tests]>;

export const condition: z.ZodType<Condition> = z.lazy(() => anyKind);

/** The schema of each kind of condition; a condition is of the kind whose name is one of its keys. */
export const conditionKinds = {
  all: z
    .strictObject({ all: z.array(condition).min(1).describe("Each of these") })
    .describe("All of several conditions hold"),
  any: z
    .strictObject({ any: z.array(condition).min(1).describe("Of these") })
    .describe("At least one of several conditions holds"),
  not: z.strictObject({ not: condition.describe("This one") }).describe("A condition does not hold"),
  ...tests,
};
export type ConditionKind = keyof typeof conditionKinds;
export type ConditionOf<Kind extends ConditionKind> = z.infer<(typeof conditionKinds)[Kind]>;
/** Kinds that are made of other conditions. */
export type CompoundKind = Exclude<ConditionKind, keyof typeof tests>;

const anyKind = z.union(Object.values(conditionKinds));

/** A table with an entry for each kind of condition, applied to one of them. */
export function byConditionKind<Result>(
  condition: Condition,
  table: { [Kind in ConditionKind]: (condition: ConditionOf<Kind>) => Result },
): Result {
  const kind = (Object.keys(conditionKinds) as ConditionKind[]).find((candidate) => candidate in condition);
  if (kind === undefined) throw new RangeError("a condition of no known kind");
  return (table[kind] as (condition: Condition) => Result)(condition);
}

const factorTimes = z.number().min(0);
const point = z.strictObject({
  at: amount.describe("Value of the gauge"),
  times: factorTimes.describe("Factor at that value"),
});
/** A factor on a hazard or an effect: linear in a gauge between two points and flat beyond them, or fixed under a condition. */
export const factor = z.union([
  z.strictObject({
    by: names("gauge", gaugeRef),
    from: point.describe("Up to here the factor is the same; from here it changes in a straight line"),
    to: point.describe("From here on the factor is the same again"),
  }),
  z.strictObject({
    when: condition.describe("The factor counts only where this holds"),
    times: factorTimes.describe("Factor by which what it stands on is multiplied"),
  }),
]);
export type Factor = z.infer<typeof factor>;
