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
import { booked, ground } from "./support.ts";

/** A rule's scope: once, or for each region, party or output (`*` in its names is that instance). */
export const scope = z
  .enum(["once", "region", "party", "output"])
  .describe("Of what there is one each, which `*` stands for; absent: one in all");
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
export const weights = z
  .enum(["population", "obstruction", "open", "institutions", "prerequisites"])
  .describe("By what the places are weighed; absent: all alike");
export type Weights = z.infer<typeof weights>;

const gauge = names("gauge", gaugeRef);
const manyGauges = names("mean", gaugeRef);
export const formula: z.ZodType<Formula> = z.lazy(() => anyFormula);
const summand = z.strictObject({
  of: formula.describe("What is added"),
  times: amount.optional().describe("Factor; absent: 1"),
});
const overPlaces = {
  weights: weights.optional(),
  except: z.array(id).optional().describe("Places that are left out"),
};
const anyFormula = z.union([
  amount,
  gauge,
  z.strictObject({ sum: z.array(summand).min(1).describe("Adds these up") }),
  z.strictObject({ product: z.array(formula).min(2).describe("Multiplies these") }),
  z.strictObject({ quotient: z.tuple([formula, formula]).describe("Divides the first by the second") }),
  z.strictObject({ reciprocal: formula.describe("1 divided by this") }),
  z.strictObject({ root: formula.describe("Square root of this") }),
  z.strictObject({
    within: z.tuple([amount, amount]).describe("Least and most that `of` may come to"),
    of: formula.describe("What is held within the limits"),
  }),
  z.strictObject({ mean: manyGauges.describe("Mean over its places; 100 where there is none"), ...overPlaces }),
  z.strictObject({ softMinimum: manyGauges.describe("Mean over its places that lies near the lowest"), ...overPlaces }),
]);

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
  unit: z
    .enum(["points", "percent", "persons", "units", "months", "level", "switch", "strength"])
    .optional()
    .describe("Unit of its values; absent: points"),
  high: z.enum(["good", "bad", "neutral"]).optional().describe("Whether a high value is good; absent: neither"),
  headline: z.boolean().optional().describe("true: one of the scores by which a run is read"),
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

const startValue = amount.describe("Value when a run begins, unless the scenario gives another");
const least = amount.optional().describe("Lowest value; absent: 0");
const most = amount.optional().describe("Highest value; absent: 100, of persons and units none");
const weighed = positive.describe("Factor by which such an entry counts");

/** A number with a memory: next = value + entries + one `limit` entry for the clamp. */
const stock = z.strictObject({
  ...named,
  kind: z.literal("stock").describe("a `stock` keeps its value until something moves it"),
  start: startValue,
  min: least,
  max: most,
  losses: z
    .strictObject({ times: weighed, mechanisms: z.array(names("mechanism")).min(1).describe("Whose losses") })
    .optional()
    .describe("Losses booked under these mechanisms count so many times, entry by entry"),
  early: z
    .strictObject({
      mechanism: names("mechanism").describe("With this one off, they weigh no more than others"),
      months: z.int().min(1).describe("Months of the mission that count as its first"),
      times: weighed,
      of: z.array(names("mechanism")).min(1).describe("Whose entries"),
    })
    .optional()
    .describe("In the mission's first months, entries of these mechanisms weigh so many times"),
  ceiling: z
    .strictObject({
      id: gauge.describe("The gauge that is its ceiling"),
      over: positive.describe("Losses of a month that lower it, from here on"),
      share: share.describe("Share of the month's losses by which it falls"),
      regain: positive.describe("What it regains in any other month"),
    })
    .optional()
    .describe("A month's losses above `over` lower the ceiling by a share of them; it is regained slowly"),
});
const derived = z.strictObject({
  ...named,
  kind: z.literal("derived").describe("a `derived` one is worked out by its formula each month"),
  formula: formula.describe("How its value is worked out"),
  min: amount.optional().describe("Lower end of its scale, 0 if absent; the formula itself decides its values"),
  max: amount.optional().describe("Upper end of its scale, 100 if absent; the formula itself decides its values"),
});
/** Follows its target by a share of the gap each month, another share falling than rising. */
const smoothed = z.strictObject({
  ...named,
  kind: z.literal("smoothed").describe("a `smoothed` one follows its formula with some delay"),
  formula: formula.describe("The target that it follows"),
  start: amount.optional().describe("Absent: starts at its target"),
  min: least,
  max: most,
  falling: share.describe("Share of the gap by which it falls towards its target in a month"),
  rising: share.describe("Share of the gap by which it rises towards its target in a month"),
});
/** 1 once the gauge falls below `below`, 0 again only above `above`; read in the following month. */
const flag = z.strictObject({
  ...named,
  kind: z.literal("flag").describe("a `flag` is 1 while another gauge is low, otherwise 0"),
  of: gauge.describe("What it watches"),
  below: amount.describe("Becomes 1 when `of` falls below this"),
  above: amount.describe("Becomes 0 again when `of` rises above this"),
});
/** A setting of the plan. Whole steps from `min` to `max`. */
const lever = z.strictObject({
  ...named,
  kind: z.literal("lever").describe("a `lever` is a setting of the plan"),
  start: startValue,
  min: amount.describe("Lowest setting"),
  max: amount.describe("Highest setting"),
  step: positive.optional().describe("Distance of settings; absent: 1"),
});

const scopeOf = ({ scope }: Mapping) => scope;
export const variable = scoped(z.discriminatedUnion("kind", [stock, derived, smoothed, flag, lever]), scopeOf);
export type Variable = z.infer<typeof variable>;

const isKnown = z.boolean().optional().describe("false: the mission cannot know this cause during play");
/** What stands behind a rule. */
const support = { mechanism: booked, source: ground, grade };

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
  from: z
    .union([gauge, amount, z.tuple([gauge, gauge])])
    .describe("What moves `to`; of two gauges their product, divided by 100"),
  to: names("influenced", gaugeRef).describe("What is moved"),
  shape: z
    .enum(["linear", "threshold", "saturating", "gap"])
    .describe(
      "By how much `to` moves a month, x being `from`. `linear`: weight * (x - about) / span. `threshold`: the same, only above `about`, or below it where `span` is below 0. `saturating`: weight * u / (u + half), u being what x exceeds `about` by. `gap`: weight * (x - to)",
    ),
  weight: amount.describe("Strength, in the unit of `to` a month; below 0 it lowers `to`"),
  about: amount.optional().describe("Value of `from` at which it does nothing; absent: 0"),
  span: amount.optional().describe("Change of `from` that moves `to` by the whole weight; absent: 100"),
  half: positive.optional().describe("Of `saturating`: excess at which half of the weight is reached; absent: 50"),
  delay: months.optional().describe("Months by which `from` is read late; absent: 0"),
  when: condition.optional().describe("It works only in months in which this holds"),
  scope: scope.optional(),
  ...support,
  range: z.tuple([amount, amount]).optional().describe("Range of the weight for the sensitivity analysis"),
  known: isKnown,
});
export const influence = scoped(oneInfluence, scopeOf);
export type Influence = z.infer<typeof influence>;

/** A way round the model on which it must come back to where it began: each gauge moves the next, the last the first. */
const loop = z.strictObject({
  id: says(needs("loop.{}", ["title", "text"])),
  through: z.array(names("pattern", gaugeRef)).min(2).describe("Each moves the next, the last the first"),
  sign: z
    .enum(["reinforcing", "balancing"])
    .describe("Whether a change comes back stronger on the same side, or is held"),
});
export type Loop = z.infer<typeof loop>;

/** What stands behind an output of the study: who leads it, what it builds upon, and whether it builds an institution. */
const outputFrame = z.strictObject({
  id: names("output", z.string()),
  lead: seat.describe("Seat that leads the work"),
  prerequisites: z.array(names("output", z.string())).describe("What it builds upon"),
  institution: z.boolean().optional().describe("true: it builds an institution of the state"),
});
export type OutputFrame = z.infer<typeof outputFrame>;

/** What the manner of a decision does, whatever its content. */
const decisionRule = z.strictObject({
  id: says(needs("decision-rule.{}")),
  mode: decisionMode,
  explained: z.boolean().optional().describe("false: only where no rationale was recorded"),
  ...support,
  effects: lists(effects, "manner/{}", "manner", "{}").describe("What deciding so does"),
});
/** What an hour of the Head of Mission's time does; `*` in its effects is the target's party or region. */
const oneEngagementRule = z.strictObject({
  id: says(needs("engagement-rule.{}", [], { values: ["place"] })),
  with: z.enum(["party", "region", "other"]).describe("With whom: somebody of a party, of a region, or of neither"),
  purpose: purpose.optional().describe("Purpose of the meeting; absent: any"),
  open: z
    .boolean()
    .optional()
    .describe("true: only meetings in public; false: only those held in confidence; absent: both"),
  ...support,
  effects: lists(effects, "engagement/{}", "engagement", "{}").describe("What such a meeting does"),
});
const engagementRule = scoped(oneEngagementRule, (rule) => (rule.with === "other" ? "once" : rule.with));
const oneFundRule = z.strictObject({
  id: declares("fund", needs("fund.{}"), needs("fund-rule.{}", [], { values: ["place"] })),
  gauge: names("fund-stock", gaugeRef).describe("Where its money is"),
  ...support,
  effects: lists(effects, "fund/{}", "fund", "{}").describe(
    "What one unit of it does; `*` is the region where it is spent",
  ),
});
/** What one unit of programme money does in the region where it is spent. */
const fundRule = scoped(oneFundRule, () => "region");

export const modelFile = z.strictObject({
  format: formatVersion,
  mechanisms: z
    .array(z.strictObject({ id: declares("mechanism", needs("mechanism.{}")), section: ground }))
    .describe("Mechanisms, under which causes are booked and which a scenario may switch off"),
  outputs: z.array(outputFrame).describe("Outputs of the study, as far as the model needs to know them"),
  variables: z.array(variable).describe("Gauges and levers"),
  influences: z.array(influence).describe("Rules by which one gauge moves another every month"),
  decisionRules: z.array(decisionRule).describe("What the manner of a decision does, whatever its content"),
  engagementRules: z
    .array(engagementRule)
    .describe("What a meeting of the Head of Mission does; `*` is the other's party or region"),
  funds: z.array(fundRule).describe("Programme funds, and what one unit of each does where it is spent"),
  loops: z.array(loop).optional().describe("Circles of causes that the model book tells and a test finds"),
});
export type ModelFile = z.infer<typeof modelFile>;

/** What a scenario adds to the common model: gauges and influences of its own, and mechanisms that these belong to. */
export const extensionFile = modelFile
  .pick({ format: true, mechanisms: true, variables: true, influences: true })
  .partial({ mechanisms: true, variables: true, influences: true });
export type ExtensionFile = z.infer<typeof extensionFile>;

const times = z.number().min(0).max(10).describe("Factor on the weights; 0 switches off");
/** A parameter set multiplies weights of whole mechanisms or of single influences, or gives a number of the engine another value. */
export const parametersFile = z.strictObject({
  format: formatVersion,
  sets: z
    .array(
      z.strictObject({
        id: says(needs("parameter-set.{}", ["title", "text"])),
        changes: z
          .array(
            z.union([
              z.strictObject({ mechanism: names("mechanism").describe("Whose influences change"), times }),
              z.strictObject({ influence: names("influence").describe("The one that changes"), times }),
              z.strictObject({
                engine: z.enum(engineNumberIds).describe("A number of engine.yaml"),
                value: amount.describe("Its value in this set"),
              }),
            ]),
          )
          .describe("What is different under it"),
      }),
    )
    .describe("Sets of other values, under which a run may be started"),
});
export type ParametersFile = z.infer<typeof parametersFile>;

const declared = <Schema extends z.ZodType>(kind: DeclaredKind, schema: Schema) =>
  noted(schema, { declares: [{ kind }] });
const title = z.string().describe("Title in a few words");
const pole = z.string().describe("One side of it");
export const catalogueFile = z.strictObject({
  format: formatVersion,
  sections: z.array(z.strictObject({ id: declared("section", citation), title })).describe("Sections of the study"),
  outputs: z
    .array(z.strictObject({ id: declared("output", z.string()), title, page: z.int().describe("Page of the study") }))
    .describe("Outputs of the study"),
  tradeOffs: z
    .array(z.strictObject({ id: declared("trade-off", citation), title, a: pole, b: pole }))
    .describe("Trade-offs of the study"),
  assertions: z.array(declared("assertion", z.string())),
});
export type Catalogue = z.infer<typeof catalogueFile>;
