import { scenarioHash } from "./hash.ts";
import { namesOf } from "./names/names.ts";
import { checkReferences } from "./names/resolve.ts";
import { type Problem, sortProblems } from "./problems.ts";
import { type Files, readScenarioFiles, type ScenarioFiles } from "./read/files.ts";
import { wholeModel } from "./read/model-parts.ts";
import { checkCitations } from "./rules/citations.ts";
import { checkEffectSizes } from "./rules/effect-sizes.ts";
import { checkEngine } from "./rules/engine.ts";
import { addedPart, checkExtension } from "./rules/extension.ts";
import { checkHindsight } from "./rules/hindsight.ts";
import { checkIdleGauges } from "./rules/idle-gauges.ts";
import { checkIds } from "./rules/ids.ts";
import { checkLoops } from "./rules/loops.ts";
import { checkModel } from "./rules/model.ts";
import { checkPlay } from "./rules/play.ts";
import { checkRepresented } from "./rules/represented.ts";
import { checkScenario } from "./rules/scenario.ts";
import { checkStandardEvents } from "./rules/standard-events.ts";
import { checkTexts } from "./rules/text.ts";
import type { Dilemma, Scenario, Texts } from "./schema/index.ts";

export type { Files } from "./read/files.ts";
export { scenarioIds } from "./scenario-ids.ts";

/** What came of reading a scenario. `scenario` is null when any problem is an error. */
export interface LoadedScenario {
  scenario: Scenario | null;
  /** Texts by language, those of the common content among them; what a language lacks stands there in English. */
  texts: Record<string, Texts>;
  /** Everything that is wrong, errors and warnings, by file and line. */
  problems: Problem[];
}

/**
 * Reads, checks and joins the files of one scenario and of the common content. Paths are relative to the scenarios
 * folder ("common/model.yaml"). Never throws on bad content: all problems are returned at once.
 */
export function loadScenario(files: Files, id: string): LoadedScenario {
  const read = readScenarioFiles(files, id);
  const names = namesOf(read);
  const problems = sortProblems([
    ...read.problems,
    ...checkReferences(read, names),
    ...checkIds(read),
    ...checkModel(read, names),
    ...checkExtension(read),
    ...checkIdleGauges(read),
    ...checkEngine(read),
    ...checkLoops(read),
    ...checkRepresented(read),
    ...checkPlay(read),
    ...checkEffectSizes(read),
    ...checkStandardEvents(read),
    ...checkScenario(read, names),
    ...checkHindsight(read),
    ...checkCitations(read),
    ...checkTexts(read),
  ]);
  const broken = problems.some((problem) => problem.severity === "error");
  return { scenario: broken ? null : joinScenario(read), texts: joinTexts(read), problems };
}

function joinScenario(read: ScenarioFiles): Scenario | null {
  const [model, parameters, catalogue] = [wholeModel(read), read.parameters.value, read.catalogue.value];
  const [engine, own, map] = [read.engine.value, read.scenario.value, read.map.value];
  if (!model || !engine || !parameters || !catalogue || !own || !map) return null;
  const { format: __, ...numbers } = engine;
  const { format: _, ...rest } = own;
  const extension = addedPart(read);
  const dilemmas = read.dilemmas.flatMap(({ value }) => value ?? []);
  const joined = {
    ...rest,
    ...cutWith(dilemmas, rest),
    model,
    ...(extension === undefined ? {} : { extension }),
    engine: numbers,
    parameters: parameters.sets,
    catalogue,
    dilemmas,
    events: read.events.flatMap(({ value }) => value ?? []),
    tray: read.trays.flatMap(({ value }) => value?.items ?? []),
    situations: read.trays.flatMap(({ value }) => value?.situations ?? []),
    map,
    sources: read.documents?.value?.sources ?? [],
  };
  return { ...joined, hash: scenarioHash(joined) };
}

/** The workshop cut with the standing instructions that dilemmas give in their own files. */
function cutWith(dilemmas: readonly Dilemma[], { workshopCut }: Pick<Scenario, "workshopCut">) {
  if (workshopCut === undefined) return {};
  const own = dilemmas.flatMap(({ id, standing }) => (standing === undefined ? [] : [{ dilemma: id, ...standing }]));
  return { workshopCut: { ...workshopCut, standing: [...workshopCut.standing, ...own] } };
}

/** Joins the texts of the common content and the scenario; a scenario may replace a common text by its own. */
function joinTexts({ texts }: ScenarioFiles): Record<string, Texts> {
  const languages = ["en", ...new Set(texts.map(({ language }) => language).filter((language) => language !== "en"))];
  const of = (wanted: string): Texts =>
    Object.assign({}, ...texts.filter(({ language }) => language === wanted).map(({ value }) => value ?? {}));
  const english = of("en");
  return Object.fromEntries(languages.map((language) => [language, { ...english, ...of(language) }]));
}
