import * as z from "zod";
import {
  allows,
  declares,
  lists,
  type Mapping,
  names,
  needs,
  noted,
  type SaidAt,
  says,
  scoped,
} from "./annotations.ts";
import { condition } from "./conditions.ts";
import { effects } from "./effects.ts";
import { engineNumberIds } from "./engine.ts";
import { decisionMode, grade, purpose, seat } from "./enumerations.ts";
import type { DeclaredKind } from "./name-kinds.ts";
import { amount, citation, formatVersion, gaugeRef, id, months, positive, share } from "./primitives.ts";

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

const gauge = names("gauge", gaugeRef);
const manyGauges = names("mean", gaugeRef);
export const formula: z.ZodType<Formula> = z.lazy(() =>
  z.union([
    amount,
    gauge,
    z.strictObject({ sum: z.array(z.strictObject({ of: formula, times: amount.optional() })).min(1) }),
    z.strictObject({ product: z.array(formula).min(2) }),
    z.strictObject({ quotient: z.tuple([formula, formula]) }),
    z.strictObject({ reciprocal: formula }),
    z.strictObject({ root: formula }),
    z.strictObject({ within: z.tuple([amount, amount]), of: formula }),
    z.strictObject({ mean: manyGauges, weights: weights.optional(), except: z.array(id).optional() }),
    z.strictObject({ softMinimum: manyGauges, weights: weights.optional(), except: z.array(id).optional() }),
  ]),
);

/** Where on the desk a gauge may be shown. */
export const deskPlace = z.enum(["situation", "parties", "regions"]);
export type DeskPlace = z.infer<typeof deskPlace>;
/** A sentence for authors. */
const remark = z.string().min(1).max(300);

const isLever = ({ within }: SaidAt) => within.kind === "lever";
const ofLever = { where: { holds: isLever, words: "of a lever" }, values: ["place"] };
const ofOther = { where: { holds: (at: SaidAt) => !isLever(at), words: "of any other gauge" }, values: ["place"] };
/** The whole levels of a lever, which may have names of their own. */
function levelsOf({ within }: SaidAt): string[] {
  const { min = 0, max = 100 } = within as { min?: number; max?: number };
  return Array.from({ length: max - min + 1 }, (_, at) => `${min + at}`);
}

const named = {
  id: noted(gaugeRef, {
    declares: [{ kind: "gauge" }],
    says: [
      ...needs("gauge.{}", ["", "meaning"], ofOther),
      ...needs("{}", ["", "help"], ofLever),
      // A lever may have another name where it is told as a gauge.
      ...allows("gauge.{}", [], ofLever),
      ...allows("{}.level.{each}", [], { ...ofLever, each: levelsOf }),
    ],
  }),
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
    .array(names("section", citation))
    .optional()
    .describe("The study's considerations, issues and outputs for which it stands"),
  desk: z
    .strictObject({
      where: deskPlace.describe("Beside the situation, or in the row of each party or region"),
      heading: says(needs("heading.{}")).describe("Gauges under one heading stand together"),
    })
    .optional()
    .describe("The desk shows it, as the mission sees it"),
  unmoved: remark.optional().describe("Why nothing moves it, where that is meant"),
  unread: remark.optional().describe("Why no rule reads it, where that is meant"),
};

/** A number with a memory: next = value + entries + one `limit` entry for the clamp. */
const stock = z.strictObject({
  ...named,
  kind: z.literal("stock"),
  start: amount,
  min: amount.optional(),
  max: amount.optional(),
  losses: z
    .strictObject({ times: positive, mechanisms: z.array(names("mechanism")).min(1) })
    .optional()
    .describe("Losses booked under these mechanisms count so many times, entry by entry"),
  early: z
    .strictObject({
      mechanism: names("mechanism"),
      months: z.int().min(1),
      times: positive,
      of: z.array(names("mechanism")).min(1),
    })
    .optional()
    .describe("In the mission's first months, entries of these mechanisms weigh so many times"),
  ceiling: z
    .strictObject({ id: gauge, over: positive, share, regain: positive })
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
const flag = z.strictObject({ ...named, kind: z.literal("flag"), of: gauge, below: amount, above: amount });
/** A setting of the plan. Whole steps from `min` to `max`. */
const lever = z.strictObject({
  ...named,
  kind: z.literal("lever"),
  start: amount,
  min: amount,
  max: amount,
  step: positive.optional(),
});

const scopeOf = ({ scope }: Mapping) => scope;
export const variable = scoped(z.discriminatedUnion("kind", [stock, derived, smoothed, flag, lever]), scopeOf);
export type Variable = z.infer<typeof variable>;

/** What stands behind a rule. */
const support = { mechanism: names("mechanism"), source: names("citation", citation), grade };

/**
 * One rule: `from` moves `to`.
 * linear: weight * (x - about) / span; threshold: the same, only above `about` (span < 0: only below);
 * saturating: weight * u / (u + half) with u = max(0, x - about); gap: weight * (x + about - to).
 * A product of two readings is divided by 100, so that two gauges at 100 give 100.
 */
const oneInfluence = z.strictObject({
  id: declares(
    "influence",
    needs("influence.{}", [], { values: ["place"] }),
    // A rule that works both ways may be told otherwise where it raises, or lowers, what is asked about.
    allows("influence.{}", ["up", "down"], { values: ["place"] }),
  ),
  from: z.union([gauge, amount, z.tuple([gauge, gauge])]),
  to: names("influenced", gaugeRef),
  shape: z.enum(["linear", "threshold", "saturating", "gap"]),
  weight: amount,
  about: amount.optional(),
  span: amount.optional(),
  half: positive.optional(),
  delay: months.optional(),
  when: condition.optional(),
  scope: scope.optional(),
  ...support,
  range: z.tuple([amount, amount]).optional().describe("Range of the weight for the sensitivity analysis"),
  known: z.boolean().optional(),
});
export const influence = scoped(oneInfluence, scopeOf);
export type Influence = z.infer<typeof influence>;

/** A way round the model on which it must come back to where it began: each gauge moves the next, the last the first. */
const loop = z.strictObject({
  id: says(needs("loop.{}", ["title", "text"])),
  through: z.array(names("pattern", gaugeRef)).min(2),
  sign: z.enum(["reinforcing", "balancing"]),
});
export type Loop = z.infer<typeof loop>;

/** What stands behind an output of the study: who leads it, what it builds upon, and whether it builds an institution. */
const outputFrame = z.strictObject({
  id: names("output", z.string()),
  lead: seat,
  prerequisites: z.array(names("output", z.string())),
  institution: z.boolean().optional(),
});
export type OutputFrame = z.infer<typeof outputFrame>;

/** What the manner of a decision does, whatever its content. */
const decisionRule = z.strictObject({
  id: says(needs("decision-rule.{}")),
  mode: decisionMode,
  explained: z.boolean().optional().describe("false: only where no rationale was recorded"),
  ...support,
  effects: lists(effects, "manner/{}", "manner", "{}"),
});
/** What an hour of the Head of Mission's time does; `*` in its effects is the target's party or region. */
const oneEngagementRule = z.strictObject({
  id: says(needs("engagement-rule.{}", [], { values: ["place"] })),
  with: z.enum(["party", "region", "other"]),
  purpose: purpose.optional(),
  open: z.boolean().optional(),
  ...support,
  effects: lists(effects, "engagement/{}", "engagement", "{}"),
});
const engagementRule = scoped(oneEngagementRule, (rule) => (rule.with === "other" ? "once" : rule.with));
const oneFundRule = z.strictObject({
  id: declares("fund", needs("fund.{}"), needs("fund-rule.{}", [], { values: ["place"] })),
  gauge: names("fund-stock", gaugeRef),
  ...support,
  effects: lists(effects, "fund/{}", "fund", "{}"),
});
/** What one unit of programme money does in the region where it is spent. */
const fundRule = scoped(oneFundRule, () => "region");

export const modelFile = z.strictObject({
  format: formatVersion,
  mechanisms: z.array(
    z.strictObject({ id: declares("mechanism", needs("mechanism.{}")), section: names("citation", citation) }),
  ),
  outputs: z.array(outputFrame),
  variables: z.array(variable),
  influences: z.array(influence),
  decisionRules: z.array(decisionRule),
  engagementRules: z.array(engagementRule),
  funds: z.array(fundRule),
  loops: z.array(loop).optional(),
});
export type ModelFile = z.infer<typeof modelFile>;

/** What a scenario adds to the common model: gauges and influences of its own, and mechanisms that these belong to. */
export const extensionFile = modelFile
  .pick({ format: true, mechanisms: true, variables: true, influences: true })
  .partial({ mechanisms: true, variables: true, influences: true });
export type ExtensionFile = z.infer<typeof extensionFile>;

const times = z.number().min(0).max(10);
/** A parameter set multiplies weights of whole mechanisms or of single influences, or gives a number of the engine another value. */
export const parametersFile = z.strictObject({
  format: formatVersion,
  sets: z.array(
    z.strictObject({
      id: says(needs("parameter-set.{}", ["title", "text"])),
      changes: z.array(
        z.union([
          z.strictObject({ mechanism: names("mechanism"), times }),
          z.strictObject({ influence: names("influence"), times }),
          z.strictObject({ engine: z.enum(engineNumberIds), value: amount }),
        ]),
      ),
    }),
  ),
});
export type ParametersFile = z.infer<typeof parametersFile>;

const declared = <Schema extends z.ZodType>(kind: DeclaredKind, schema: Schema) =>
  noted(schema, { declares: [{ kind }] });
export const catalogueFile = z.strictObject({
  format: formatVersion,
  sections: z.array(z.strictObject({ id: declared("section", citation), title: z.string() })),
  outputs: z.array(z.strictObject({ id: declared("output", z.string()), title: z.string(), page: z.int() })),
  tradeOffs: z.array(
    z.strictObject({ id: declared("trade-off", citation), title: z.string(), a: z.string(), b: z.string() }),
  ),
  assertions: z.array(declared("assertion", z.string())),
});
export type Catalogue = z.infer<typeof catalogueFile>;
