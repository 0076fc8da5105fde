import { scenarioHash } from "./hash.ts";
import { namesOf } from "./names/names.ts";
import { checkReferences } from "./names/resolve.ts";
import { type Problem, sortProblems } from "./problems.ts";
import { type Files, readSources, type Sources } from "./read/files.ts";
import { wholeModel } from "./read/model-parts.ts";
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
import { checkSources } from "./rules/sources.ts";
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
  const sources = readSources(files, id);
  const names = namesOf(sources);
  const problems = sortProblems([
    ...sources.problems,
    ...checkReferences(sources, names),
    ...checkIds(sources),
    ...checkModel(sources, names),
    ...checkExtension(sources),
    ...checkIdleGauges(sources),
    ...checkEngine(sources),
    ...checkLoops(sources),
    ...checkRepresented(sources),
    ...checkPlay(sources),
    ...checkEffectSizes(sources),
    ...checkStandardEvents(sources),
    ...checkScenario(sources, names),
    ...checkHindsight(sources),
    ...checkSources(sources),
    ...checkTexts(sources),
  ]);
  const broken = problems.some((problem) => problem.severity === "error");
  return { scenario: broken ? null : joinScenario(sources), texts: joinTexts(sources), problems };
}

function joinScenario(sources: Sources): Scenario | null {
  const [model, parameters, catalogue] = [wholeModel(sources), sources.parameters.value, sources.catalogue.value];
  const [engine, own, map] = [sources.engine.value, sources.scenario.value, sources.map.value];
  if (!model || !engine || !parameters || !catalogue || !own || !map) return null;
  const { format: __, ...numbers } = engine;
  const { format: _, ...rest } = own;
  const extension = addedPart(sources);
  const dilemmas = sources.dilemmas.flatMap(({ value }) => value ?? []);
  const joined = {
    ...rest,
    ...cutWith(dilemmas, rest),
    model,
    ...(extension === undefined ? {} : { extension }),
    engine: numbers,
    parameters: parameters.sets,
    catalogue,
    dilemmas,
    events: sources.events.flatMap(({ value }) => value ?? []),
    tray: sources.trays.flatMap(({ value }) => value?.items ?? []),
    situations: sources.trays.flatMap(({ value }) => value?.situations ?? []),
    map,
    sources: sources.citedSources?.value?.sources ?? [],
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
function joinTexts({ texts }: Sources): Record<string, Texts> {
  const languages = ["en", ...new Set(texts.map(({ language }) => language).filter((language) => language !== "en"))];
  const of = (wanted: string): Texts =>
    Object.assign({}, ...texts.filter(({ language }) => language === wanted).map(({ value }) => value ?? {}));
  const english = of("en");
  return Object.fromEntries(languages.map((language) => [language, { ...english, ...of(language) }]));
}
