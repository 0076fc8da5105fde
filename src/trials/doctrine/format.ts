import * as z from "zod";
import { amount, citation, formatVersion, gaugeRef, id, months, positive } from "../../scenario/schema/index.ts";
import { armFile } from "../../sim/arm.ts";

/** An arm without its format, as it stands within a comparison: what is absent is the common part's. */
export const partialArm = armFile.omit({ format: true });
export type PartialArm = z.infer<typeof partialArm>;

export const armName = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, "letters, digits and hyphens only");
const reading = { arm: armName, gauge: gaugeRef };
const times = amount.optional().describe("Counts so many times");
/** Months, both included; 0 is the start. */
const span = { from: months, to: months };
/** Absent, the span is the whole scenario. */
const anySpan = { from: months.optional(), to: months.optional() };

/**
 * One number of an arm's run. Its first key says its kind:
 * `at`: a gauge at the end of a month; `take`: its mean, least, most, last minus first, or mean error of observation
 * over a span; `event`: how often an event struck; `reaches`, `falls`: the first month in which a gauge is at or above,
 * at or below a value; `diverges`: the first in which it is so far from the same gauge of another arm. What never
 * happens counts as the month after the span.
 */
export const term = z.union([
  z.strictObject({ at: months, ...reading, times }),
  z.strictObject({ take: z.enum(["mean", "least", "most", "change", "error"]), ...reading, ...span, times }),
  z.strictObject({ event: id, arm: armName, region: id.optional(), ...span, times }),
  z.strictObject({ reaches: amount, ...reading, ...anySpan, times }),
  z.strictObject({ falls: amount, ...reading, ...anySpan, times }),
  z.strictObject({ diverges: positive, ...reading, against: armName, ...anySpan, times }),
]);
export type Term = z.infer<typeof term>;

/** What must hold, seed by seed: the sum of `more` is greater than the sum of `less`, by at least `by`. */
export const orderedClaim = z.strictObject({
  more: z.array(term),
  less: z.array(term).optional(),
  by: amount.optional(),
  orEqual: z.literal(true).optional().describe("Equality satisfies, too"),
  hazard: z.literal(true).optional().describe("Chance decides single seeds: only the means are judged"),
});
/** Every gauge of every month is exactly the same in all these arms, whatever the seed. */
const inert = z.strictObject({ inert: z.array(armName).min(2) });
export const claim = z.union([orderedClaim, inert]);
export type Claim = z.infer<typeof claim>;
export type OrderedClaim = z.infer<typeof orderedClaim>;

const arms = z.record(armName, partialArm);
const comparisonId = z
  .string()
  .regex(/^(?:D\d{2,3}|[BN]-?[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)$/, "an assertion's id, or one that begins with B or N");

export const comparisonsFile = z.strictObject({
  format: formatVersion,
  scenario: id,
  common: partialArm.optional().describe("What the arms of all its comparisons share"),
  comparisons: z.array(
    z.strictObject({
      id: comparisonId.describe("D: a doctrine assertion; B: a behavioural test; N: a negative control"),
      says: z.string().min(1).optional(),
      common: partialArm.optional().describe("What all arms share"),
      arms,
      claims: z.array(claim).min(1),
    }),
  ),
});

const finding = z.strictObject({
  id: z.string().regex(/^F\d{2}$/, "a finding's id, such as F01"),
  finding: z.string().min(1),
  status: z.string().min(1),
  sets: z.array(gaugeRef).describe("What it has set: influences, gauges, events, mechanisms, parameter sets"),
  published: z
    .strictObject({ low: amount, high: amount, unit: z.string(), says: z.string() })
    .optional()
    .describe("Within what range the published effect lies"),
  common: partialArm.optional(),
  arms: arms.optional(),
  value: z
    .strictObject({ of: z.array(term).min(1), over: z.array(term).min(1).optional() })
    .optional()
    .describe("The model's own effect: the mean of `of`, divided by that of `over`"),
  note: z.string().min(1).optional(),
});
export type Finding = z.infer<typeof finding>;

export const researchFile = z.strictObject({ format: formatVersion, scenario: id, findings: z.array(finding) });

const assertion = z.strictObject({
  id: z.string().regex(/^D\d{2,3}$/, "D and two or three digits"),
  section: z.string(),
  statement: z.string(),
  if: z.string(),
  // biome-ignore lint/suspicious/noThenProperty: a key of the list as it was published; nothing awaits an assertion.
  then: z.string(),
  variables: z.array(z.string()).min(1),
  sign: z.enum(["+", "-", "+/-"]),
  lag: z.enum(["immediate", "months", "years"]),
  reversibility: z.string(),
  size: z.enum(["S", "M", "L"]),
  basis: z.enum(["explicit", "inferred"]),
  evidence_stance: z.enum(["supports", "partial", "mixed", "untested"]),
  evidence: z.array(citation),
  test: z.string(),
});
export type Assertion = z.infer<typeof assertion>;

export const assertionsFile = z.strictObject({
  meta: z.strictObject({
    title: z.string(),
    source: z.string(),
    count: z.int(),
    conventions: z.record(z.string(), z.string()),
  }),
  assertions: z.array(assertion),
});

/** The names that assertions use, and the gauge, event or lever of the model that each stands for. */
export const assertionNamesFile = z.strictObject({
  format: formatVersion,
  scenario: id,
  names: z.record(z.string(), z.array(gaugeRef)),
});

/** Schemas of the files by which the model is held to account, by the name that their JSON Schema has. */
export const doctrineSchemas = {
  assertions: assertionsFile,
  "assertion-names": assertionNamesFile,
  comparisons: comparisonsFile,
  research: researchFile,
};
