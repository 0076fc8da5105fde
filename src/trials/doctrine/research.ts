import type { Model } from "../../engine/index.ts";
import type { Problem } from "../../scenario/problems.ts";
import type { Files } from "../../scenario/read/files.ts";
import { didYouMean } from "../../scenario/suggest.ts";
import { type Comparison, wholeArms } from "./comparison.ts";
import { type Finding, researchFile } from "./format.ts";
import type { ClaimResult } from "./judge.ts";
import type { Settled } from "./pieces.ts";
import { armsProblems, valueProblems } from "./problems.ts";
import { type ModelOf, type PlaceOf, readFile, reporter, reportScenario } from "./read-file.ts";

export const researchPath = "common/research.yaml";

/** A finding, and the play by which the model's own effect is measured; null where it informed a structure only. */
export interface Researched {
  finding: Finding;
  comparison: Comparison | null;
}

/** Reads the findings of research that the model uses, each name checked. An absent file holds none. */
export function readResearch(files: Files, modelOf: ModelOf, problems: Problem[]): Researched[] {
  const file = readFile(files, researchPath, researchFile, problems);
  if (file === undefined) return [];
  const { scenario, findings } = file.value;
  const model = modelOf(scenario);
  if (model === undefined) reportScenario(scenario, reporter(file.placeOf, problems));
  return findings.map((finding, at) => {
    const within: PlaceOf = (inner, part) => file.placeOf(["findings", at, ...inner], part);
    const twice = findings.findIndex(({ id }) => id === finding.id) < at;
    const report = reporter(within, problems);
    if (twice) report("duplicate-id", ["id"], `"${finding.id}" stands twice.`, "Keep one of the two.");
    if (model) problems.push(...setsProblems(model, finding, within));
    problems.push(...playProblems(model ?? null, finding, within));
    return { finding, comparison: comparisonOf(scenario, finding) };
  });
}

/** What a finding has set: influences, gauges, events, mechanisms or parameter sets of the model. */
function setsProblems({ scenario, layout }: Model, { sets }: Finding, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const { influences, variables, mechanisms } = scenario.model;
  const named = [influences, variables, mechanisms, scenario.events, scenario.parameters];
  const known = new Set([
    ...named.flatMap((list) => list.map(({ id }: { id: string }) => id)),
    ...Object.keys(layout.byId),
  ]);
  sets.forEach((id, at) => {
    if (known.has(id)) return;
    const message = `Nothing in the model is called "${id}".`;
    const hint = didYouMean(id, known, "Name an influence, a gauge, an event, a mechanism or a parameter set.");
    reporter(placeOf, problems)("unknown-influence", ["sets", at], message, hint);
  });
  return problems;
}

function playProblems(model: Model | null, finding: Finding, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const { arms, common, value, published, note } = finding;
  const report = reporter(placeOf, problems);
  if (value === undefined && note === undefined) {
    report(
      "missing-key",
      ["note"],
      `"${finding.id}" has no value and does not say why.`,
      "Add `note:` with a sentence.",
    );
  }
  if ((value === undefined) !== (arms === undefined)) {
    const absent = value === undefined ? "value" : "arms";
    report("missing-key", [absent], `"${finding.id}" has no ${absent}.`, "Arms and a value belong together.");
  }
  if (value !== undefined && published === undefined) {
    const hint = "Say within what range the published effect lies.";
    report("missing-key", ["published"], `"${finding.id}" has a value and nothing to compare it with.`, hint);
  }
  if (published !== undefined && published.low > published.high) {
    report("bad-value", ["published", "high"], "The range ends before it begins.", "Write the lower end as `low`.");
  }
  if (arms === undefined) return problems;
  if (model !== null) problems.push(...armsProblems(model, { common, arms }, placeOf));
  if (value !== undefined) problems.push(...valueProblems(model, { common, arms }, value, placeOf));
  return problems;
}

/** A finding's play as a comparison of one claim, whose terms are those of the value. */
function comparisonOf(scenario: string, { id, finding, common, arms, value }: Finding): Comparison | null {
  if (arms === undefined || value === undefined) return null;
  const claims = [{ more: value.of, less: value.over ?? [] }];
  return { id, kind: "behaviour", scenario, says: finding, arms: wholeArms(common, arms), claims };
}

/** A finding beside what the model makes of it. */
export interface Agreement extends Omit<Finding, "common" | "arms" | "value"> {
  /** The model's own value, in the published unit; null where the finding informed a structure only. */
  value: number | null;
  inside: boolean | null;
  terms: ClaimResult["terms"];
  fault: string | null;
}

/** Research agreement (docs/model.md): each finding beside the model's own effect. It gates nothing. */
export interface ResearchReport {
  parameters: string;
  seeds: number;
  findings: Agreement[];
  inside: number;
  outside: number;
}

/** Puts the report together from what each finding's play came to, by finding. */
export function researchReport(
  researched: readonly Researched[],
  settled: ReadonlyMap<string, Settled>,
  { parameters, seeds }: { parameters: string; seeds: number },
): ResearchReport {
  const findings = researched.map(({ finding }) => agreementOf(finding, settled.get(finding.id)));
  return {
    parameters,
    seeds,
    findings,
    inside: findings.filter(({ inside }) => inside === true).length,
    outside: findings.filter(({ inside }) => inside === false).length,
  };
}

function agreementOf(finding: Finding, settled: Settled | undefined): Agreement {
  const { common: _, arms: __, value: play, ...told } = finding;
  const fault = settled?.verdict.fault ?? null;
  const terms = settled?.verdict.claims[0]?.terms ?? [];
  if (play === undefined || settled === undefined || fault !== null) {
    return { ...told, value: null, inside: null, terms, fault };
  }
  const sumOf = (side: "more" | "less") =>
    terms.reduce((sum, { term, mean, side: own }) => (own === side ? sum + (term.times ?? 1) * mean : sum), 0);
  const over = play.over === undefined ? 1 : sumOf("less");
  // A ratio to nothing is no number, and lies in no range.
  const value = over === 0 ? null : sumOf("more") / over;
  const { published } = finding;
  const inside = published === undefined ? null : value !== null && value >= published.low && value <= published.high;
  return { ...told, value, inside, terms, fault };
}
