import { type Problem, sortProblems } from "../../scenario/problems.ts";
import type { Files } from "../../scenario/read/files.ts";
import { didYouMean } from "../../scenario/suggest.ts";
import { type Comparison, commonPart, kindOf, wholeArms } from "./comparison.ts";
import { type Assertion, assertionNamesFile, assertionsFile, comparisonsFile } from "./format.ts";
import { armsProblems, claimProblems } from "./problems.ts";
import { type ModelOf, type PlaceOf, readFile, reporter, reportScenario } from "./read-file.ts";
import { type Researched, readResearch } from "./research.ts";

export const assertionsPath = "common/assertions.yaml";
const namesPath = "common/assertion-names.yaml";
const comparisonsFolder = /^common\/comparisons\/[^/]+\.yaml$/;

/** What the model is held to: the doctrine's assertions, the comparisons by which they and more are tried, and research. */
export interface Doctrine {
  assertions: Assertion[];
  comparisons: Comparison[];
  research: Researched[];
}

/**
 * Reads assertions, names, comparisons and findings among the common files. Absent files hold nothing. All that is wrong is
 * returned at once with its place; what could be read stands beside it.
 */
export function readDoctrine(files: Files, findModel: ModelOf): { doctrine: Doctrine; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = new Map<string, ReturnType<ModelOf>>();
  const modelOf: ModelOf = (id) => {
    if (!found.has(id)) found.set(id, findModel(id));
    return found.get(id);
  };
  const assertions = readAssertions(files, problems);
  readNames(files, modelOf, assertions, problems);
  const seen = new Set<string>();
  const comparisons = Object.keys(files)
    .filter((path) => comparisonsFolder.test(path))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((path) => readComparisons(files, path, modelOf, assertions, seen, problems));
  const research = readResearch(files, modelOf, problems);
  return { doctrine: { assertions, comparisons, research }, problems: sortProblems(problems) };
}

function readAssertions(files: Files, problems: Problem[]): Assertion[] {
  const file = readFile(files, assertionsPath, assertionsFile, problems);
  if (file === undefined) return [];
  const { meta, assertions } = file.value;
  const report = reporter(file.placeOf, problems);
  if (meta.count !== assertions.length) {
    const message = `The list says that it has ${meta.count} assertions; it has ${assertions.length}.`;
    report("bad-value", ["meta", "count"], message, `Write \`count: ${assertions.length}\`.`);
  }
  const seen = new Set<string>();
  assertions.forEach(({ id }, at) => {
    if (seen.has(id)) report("duplicate-id", ["assertions", at, "id"], `"${id}" stands twice.`, "Keep one of the two.");
    seen.add(id);
  });
  return assertions;
}

/** Checks that each name in an assertion has a line in the table of names, and that the line names something in the model. */
function readNames(files: Files, modelOf: ModelOf, assertions: readonly Assertion[], problems: Problem[]): void {
  const file = readFile(files, namesPath, assertionNamesFile, problems);
  if (file === undefined) return;
  const { scenario, names } = file.value;
  const report = reporter(file.placeOf, problems);
  const model = modelOf(scenario);
  if (model === undefined) reportScenario(scenario, report);
  const known = Object.keys(model?.layout.index ?? {});
  for (const [name, gauges] of Object.entries(names)) {
    gauges.forEach((gauge, at) => {
      if (!model || known.includes(gauge)) return;
      const hint = didYouMean(gauge, known, "See: mandate describe, gauges.");
      report("unknown-gauge", ["names", name, at], `No gauge is called "${gauge}".`, hint);
    });
  }
  const spoken = [...new Set(assertions.flatMap(({ variables }) => variables))];
  for (const name of spoken.filter((one) => !Object.hasOwn(names, one))) {
    const hint = `Add \`${name}:\` with the gauges that stand for it.`;
    report("missing-key", ["names"], `An assertion speaks of "${name}", which has no line here.`, hint);
  }
}

function readComparisons(
  files: Files,
  path: string,
  modelOf: ModelOf,
  assertions: readonly Assertion[],
  seen: Set<string>,
  problems: Problem[],
): Comparison[] {
  const file = readFile(files, path, comparisonsFile, problems);
  if (file === undefined) return [];
  const { scenario, common: ofAll, comparisons } = file.value;
  const model = modelOf(scenario);
  const report = reporter(file.placeOf, problems);
  if (model === undefined) reportScenario(scenario, report);
  return comparisons.map(({ id, says, common: own, arms, claims }, at): Comparison => {
    const common = commonPart(ofAll, own);
    const within: PlaceOf = (inner, part) => file.placeOf(["comparisons", at, ...inner], part);
    const tell = reporter(within, problems);
    if (seen.has(id)) tell("duplicate-id", ["id"], `"${id}" stands twice.`, "Each comparison has an id of its own.");
    seen.add(id);
    const assertion = assertions.find((candidate) => candidate.id === id);
    const kind = kindOf(id);
    if (kind === "assertion" && assertion === undefined) {
      const ids = assertions.map((candidate) => candidate.id);
      tell(
        "unknown-assertion",
        ["id"],
        `No assertion is called "${id}".`,
        didYouMean(id, ids, `See ${assertionsPath}.`),
      );
    }
    if (kind !== "assertion" && says === undefined) {
      tell("missing-key", ["says"], `"${id}" does not say what it tries.`, "Add `says:` with a sentence.");
    }
    if (model) problems.push(...armsProblems(model, { common, arms }, within));
    problems.push(...claimProblems(model ?? null, { common, arms }, claims, within));
    return { id, kind, scenario, says: says ?? assertion?.statement ?? "", arms: wholeArms(common, arms), claims };
  });
}
