import * as z from "zod";
import type { Files } from "../scenario/load.ts";
import { formatProblem, type Problem } from "../scenario/problems.ts";
import { required } from "../scenario/required.ts";
import { type Assertion, assertionsFile, type Finding, researchFile } from "../trials/doctrine/format.ts";
import { assertionsPath } from "../trials/doctrine/read.ts";
import { readFile } from "../trials/doctrine/read-file.ts";
import { researchPath } from "../trials/doctrine/research.ts";

export type { Assertion, Finding };

/** What the model is held against: the doctrine's assertions and the findings of research. */
export interface Evidence {
  assertions: readonly Assertion[];
  findings: readonly Finding[];
}

/** Reads assertions and findings among the common files; absent files hold none. Throws where one breaks its format. */
export function readEvidence(files: Files): Evidence {
  const problems: Problem[] = [];
  const assertions = readFile(files, assertionsPath, assertionsFile, problems)?.value.assertions ?? [];
  const findings = readFile(files, researchPath, researchFile, problems)?.value.findings ?? [];
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  return { assertions, findings };
}

/** On what a record was made: the hashes of its scenarios, which cover the model. */
const madeOn = z.looseObject({ engine: z.string(), scenarios: z.record(z.string(), z.string()) });
const verdict = z.looseObject({
  id: z.string(),
  says: z.string(),
  pass: z.boolean(),
  diff: z.number(),
  agree: z.number(),
  ties: z.number(),
});
const entry = verdict.extend({
  carriers: z.array(
    z.array(z.looseObject({ cause: z.looseObject({ kind: z.string(), id: z.string() }), by: z.number() })),
  ),
  beside: z.record(z.string(), z.looseObject({ pass: z.boolean() })),
});
export type DoctrineEntry = z.infer<typeof entry>;

const reports = {
  doctrine: z.looseObject({
    parameters: z.string(),
    seeds: z.object({ assertion: z.number(), behaviour: z.number(), control: z.number() }),
    assertions: z.array(entry),
    behaviours: z.array(entry),
    controls: z.array(entry),
    untried: z.array(z.string()),
    passed: z.number(),
    failed: z.number(),
  }),
  mechanisms: z.looseObject({
    parameters: z.string(),
    seeds: z.number(),
    mechanisms: z.array(
      z.looseObject({
        mechanism: z.string(),
        noticed: z
          .looseObject({ by: z.string(), before: z.number(), after: z.number(), needed: z.number() })
          .nullable(),
      }),
    ),
    unnoticed: z.array(z.string()),
  }),
  research: z.looseObject({
    parameters: z.string(),
    seeds: z.number(),
    findings: z.array(z.looseObject({ id: z.string(), value: z.number().nullable(), inside: z.boolean().nullable() })),
    inside: z.number(),
    outside: z.number(),
  }),
};
const scores = z.record(z.string(), z.number());
const half = z.looseObject({ gauge: z.string(), month: z.number(), flips: z.number() });
const sensitivity = z.looseObject({
  scenario: z.string(),
  scenarioHash: z.string(),
  parameters: z.string(),
  runs: z.number(),
  scores: z.array(z.string()),
  spread: z.record(
    z.string(),
    z.looseObject({ own: z.number(), quartiles: z.tuple([z.number(), z.number(), z.number()]) }),
  ),
  weights: z.array(z.looseObject({ influence: z.string(), correlation: scores })),
  engineNumbers: z
    .looseObject({ numbers: z.array(z.looseObject({ number: z.string(), correlation: scores })) })
    .optional(),
  contests: z.array(
    z.looseObject({ a: z.string(), b: z.string(), score: z.string(), diff: z.number(), changes: z.number() }),
  ),
  traps: z.array(
    z.looseObject({ dilemma: z.string(), option: z.string(), early: half, late: half, contested: z.boolean() }),
  ),
});

const figure = z.looseObject({
  side: z.enum(["more", "less"]),
  term: z.looseObject({ arm: z.string() }),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
});
const freeze = z.looseObject({
  date: z.string(),
  commit: z.string().optional(),
  hash: z.string(),
  reason: z.string(),
});
const fit = z.looseObject({
  scenario: z.string(),
  parameters: z.string(),
  frozen: freeze.extend({ same: z.boolean(), earlier: z.array(freeze) }),
  shapes: z.array(
    z.looseObject({
      id: z.string(),
      says: z.string(),
      pass: z.boolean(),
      seeds: z.number(),
      claims: z.array(
        z.looseObject({
          pass: z.boolean(),
          heldOut: z.boolean(),
          margin: z.number(),
          share: z.number().nullable(),
          figures: z.array(figure),
        }),
      ),
    }),
  ),
  passed: z.number(),
  failed: z.number(),
});

/** A report kept in a file, and the hashes of the scenarios on which it was made. */
export interface Kept<Report> {
  report: Report;
  scenarios: Readonly<Record<string, string>>;
}

/** The reports that are kept beside the scenarios; what has not been made yet is absent. */
export interface Records {
  doctrine?: Kept<z.infer<typeof reports.doctrine>>;
  mechanisms?: Kept<z.infer<typeof reports.mechanisms>>;
  research?: Kept<z.infer<typeof reports.research>>;
  sensitivity: Kept<z.infer<typeof sensitivity>>[];
  fit: Kept<z.infer<typeof fit>>[];
}

/** Reads kept reports by their files' names. Throws where one is not what its command writes. */
export function readRecords(files: Files): Records {
  const kept = <Report extends z.ZodType>(name: string, report: Report): Kept<z.infer<Report>> | undefined => {
    const text = files[`${name}.json`];
    if (text === undefined) return undefined;
    const record = z.looseObject({ madeOn, report }).parse(JSON.parse(text));
    return { report: record.report as z.infer<Report>, scenarios: record.madeOn.scenarios };
  };
  return {
    doctrine: kept("doctrine", reports.doctrine),
    mechanisms: kept("mechanisms", reports.mechanisms),
    research: kept("research", reports.research),
    sensitivity: Object.keys(files)
      .filter((name) => /^sensitivity-.+\.json$/.test(name))
      .map((name) => {
        const report = sensitivity.parse(JSON.parse(required(files, name)));
        return { report, scenarios: { [report.scenario]: report.scenarioHash } };
      }),
    fit: Object.keys(files).flatMap((name) =>
      /^fit-.+\.json$/.test(name) ? (kept(name.slice(0, -5), fit) ?? []) : [],
    ),
  };
}
