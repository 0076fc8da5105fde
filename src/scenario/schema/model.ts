import * as z from "zod";
import { condition } from "./conditions.ts";
import { effects } from "./effects.ts";
import {
  amount,
  citation,
  decisionMode,
  formatVersion,
  gaugeRef,
  grade,
  id,
  months,
  positive,
  purpose,
  seat,
  share,
} from "./primitives.ts";

/** A rule's scope: once, or for each region, party or output (`*` in its names is that instance). */
export const scope = z.enum(["once", "region", "party", "output"]);
export type Scope = z.infer<typeof scope>;

/** A derived gauge's formula: sums, products, quotients, reciprocals, square roots, and limits. */
export type Formula =
  | number
  | string
  | { sum: { of: Formula; times?: number }[] }
  | { product: Formula[] }
  | { quotient: [Formula, Formula] }
  | { reciprocal: Formula }
  | { root: Formula }
  | { within: [number, number]; of: Formula }
  | { mean: string; weights?: Weights; except?: string[] }
  | { softMinimum: string; weights?: Weights; except?: string[] };
/**
 * Weights of a mean over places: people in a region, a party's capacity to obstruct, only outputs open to the plan, only
 * institutions, or only the prerequisites of the output in hand.
 */
export const weights = z.enum(["population", "obstruction", "open", "institutions", "prerequisites"]);
export type Weights = z.infer<typeof weights>;

export const formula: z.ZodType<Formula> = z.lazy(() =>
  z.union([
    amount,
    gaugeRef,
    z.strictObject({ sum: z.array(z.strictObject({ of: formula, times: amount.optional() })).min(1) }),
    z.strictObject({ product: z.array(formula).min(2) }),
    z.strictObject({ quotient: z.tuple([formula, formula]) }),
    z.strictObject({ reciprocal: formula }),
    z.strictObject({ root: formula }),
    z.strictObject({ within: z.tuple([amount, amount]), of: formula }),
    z.strictObject({ mean: gaugeRef, weights: weights.optional(), except: z.array(id).optional() }),
    z.strictObject({ softMinimum: gaugeRef, weights: weights.optional(), except: z.array(id).optional() }),
  ]),
);

const named = {
  id: gaugeRef,
  scope: scope.optional(),
  unit: z.enum(["points", "percent", "persons", "units", "months", "level", "switch", "strength"]).optional(),
  high: z.enum(["good", "bad", "neutral"]).optional(),
  headline: z.boolean().optional(),
  error: z
    .number()
    .min(0)
    .optional()
    .describe("Standard error of observation with no information at all, in the gauge's unit"),
  usual: positive
    .optional()
    .describe("Usual size of one effect on it; `check` warns above three times that. Absent: what its unit has"),
  represents: z
    .array(citation)
    .optional()
    .describe("The study's considerations, issues and outputs for which it stands"),
};

/** A number with a memory: next = value + entries + one `limit` entry for the clamp. */
const stock = z.strictObject({
  ...named,
  kind: z.literal("stock"),
  start: amount,
  min: amount.optional(),
  max: amount.optional(),
  losses: z
    .strictObject({ times: positive, mechanisms: z.array(id).min(1) })
    .optional()
    .describe("Losses booked under these mechanisms count so many times, entry by entry"),
  early: z
    .strictObject({ mechanism: id, months: z.int().min(1), times: positive, of: z.array(id).min(1) })
    .optional()
    .describe("In the mission's first months, entries of these mechanisms weigh so many times"),
  ceiling: z
    .strictObject({ id: gaugeRef, over: positive, share, regain: positive })
    .optional()
    .describe("A month's losses above `over` lower the ceiling by a share of them; it is regained slowly"),
});
const derived = z.strictObject({
  ...named,
  kind: z.literal("derived"),
  formula,
  min: amount.optional().describe("Ends of its scale, 0 and 100 if absent; the formula itself decides its values"),
  max: amount.optional(),
});
/** Follows its target by a share of the gap each month, another share falling than rising. */
const smoothed = z.strictObject({
  ...named,
  kind: z.literal("smoothed"),
  formula,
  start: amount.optional().describe("Absent: starts at its target"),
  min: amount.optional(),
  max: amount.optional(),
  falling: share,
  rising: share,
});
/** 1 once the gauge falls below `below`, 0 again only above `above`; read in the following month. */
const flag = z.strictObject({ ...named, kind: z.literal("flag"), of: gaugeRef, below: amount, above: amount });
/** A setting of the plan. Whole steps from `min` to `max`. */
const lever = z.strictObject({
  ...named,
  kind: z.literal("lever"),
  start: amount,
  min: amount,
  max: amount,
  step: positive.optional(),
});

export const variable = z.discriminatedUnion("kind", [stock, derived, smoothed, flag, lever]);
export type Variable = z.infer<typeof variable>;

/**
 * One rule: `from` moves `to`.
 * linear: weight * (x - about) / span; threshold: the same, only above `about` (span < 0: only below);
 * saturating: weight * u / (u + half) with u = max(0, x - about); gap: weight * (x - to).
 * A product of two readings is divided by 100, so that two gauges at 100 give 100.
 */
export const influence = z.strictObject({
  id,
  from: z.union([gaugeRef, amount, z.tuple([gaugeRef, gaugeRef])]),
  to: gaugeRef,
  shape: z.enum(["linear", "threshold", "saturating", "gap"]),
  weight: amount,
  about: amount.optional(),
  span: amount.optional(),
  half: positive.optional(),
  delay: months.optional(),
  when: condition.optional(),
  scope: scope.optional(),
  mechanism: id,
  source: citation,
  grade,
  range: z.tuple([amount, amount]).optional().describe("Range of the weight for the sensitivity analysis"),
  known: z.boolean().optional(),
});
export type Influence = z.infer<typeof influence>;

/** A way round the model on which it must come back to where it began: each gauge moves the next, the last the first. */
const loop = z.strictObject({
  id,
  through: z.array(gaugeRef).min(2),
  sign: z.enum(["reinforcing", "balancing"]),
});
export type Loop = z.infer<typeof loop>;

/** What stands behind an output of the study: who leads it, what it builds upon, and whether it builds an institution. */
const outputFrame = z.strictObject({
  id: z.string(),
  lead: seat,
  prerequisites: z.array(z.string()),
  institution: z.boolean().optional(),
});
export type OutputFrame = z.infer<typeof outputFrame>;

/** What the manner of a decision does, whatever its content. */
const decisionRule = z.strictObject({
  id,
  mode: decisionMode,
  explained: z.boolean().optional().describe("false: only where no rationale was recorded"),
  mechanism: id,
  source: citation,
  grade,
  effects,
});
/** What an hour of the Head of Mission's time does; `*` in its effects is the target's party or region. */
const engagementRule = z.strictObject({
  id,
  with: z.enum(["party", "region", "other"]),
  purpose: purpose.optional(),
  open: z.boolean().optional(),
  mechanism: id,
  source: citation,
  grade,
  effects,
});
/** What one unit of programme money does in the region where it is spent. */
const fundRule = z.strictObject({ id, gauge: gaugeRef, mechanism: id, source: citation, grade, effects });

export const modelFile = z.strictObject({
  format: formatVersion,
  mechanisms: z.array(z.strictObject({ id, section: citation })),
  outputs: z.array(outputFrame),
  variables: z.array(variable),
  influences: z.array(influence),
  decisionRules: z.array(decisionRule),
  engagementRules: z.array(engagementRule),
  funds: z.array(fundRule),
  loops: z.array(loop).optional(),
});
export type ModelFile = z.infer<typeof modelFile>;

/** A parameter set multiplies weights of whole mechanisms or of single influences. */
export const parametersFile = z.strictObject({
  format: formatVersion,
  sets: z.array(
    z.strictObject({
      id,
      changes: z.array(
        z.strictObject({ mechanism: id.optional(), influence: id.optional(), times: z.number().min(0).max(10) }),
      ),
    }),
  ),
});
export type ParametersFile = z.infer<typeof parametersFile>;

export const catalogueFile = z.strictObject({
  format: formatVersion,
  sections: z.array(z.strictObject({ id: citation, title: z.string() })),
  outputs: z.array(z.strictObject({ id: z.string(), title: z.string(), page: z.int() })),
  tradeOffs: z.array(z.strictObject({ id: citation, title: z.string(), a: z.string(), b: z.string() })),
  assertions: z.array(z.string()),
});
export type Catalogue = z.infer<typeof catalogueFile>;
