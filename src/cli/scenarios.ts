import { compile, type Model } from "../engine/index.ts";
import { type Files, type LoadedScenario, loadScenario, scenarioIds } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problems.ts";
import { keepParsed } from "../scenario/read/parse.ts";
import { required } from "../scenario/required.ts";
import type { Scenario, Texts } from "../scenario/schema/index.ts";
import { didYouMean } from "../scenario/suggest.ts";
import { makeText, type Text } from "../words/index.ts";
import { unknown } from "./fault-words.ts";
import { filesOf, keepScenario, recallScenario } from "./kept-scenarios.ts";
import { readInterfaceTexts } from "./read-texts.ts";
import { keep, keyOf, recall } from "./result-cache.ts";
import { say } from "./say.ts";
import { openFolder } from "./scenarios-folder.ts";
import { Finding, UsageError } from "./terminal.ts";

keepParsed({
  recall: (text) => recall(keyOf("parsed", [text])) as Record<string, unknown> | undefined,
  keep: (text, value) => keep(keyOf("parsed", [text]), value),
});

export { openFolder };

/** A scenario ready to be played or described, with its English texts. */
export interface Opened {
  scenario: Scenario;
  texts: Texts;
}

/** The texts of a scenario together with the namer's. Months are written as months, as in files and options. */
export function textOf({ scenario, texts }: Opened): Text {
  return makeText(readInterfaceTexts("text/words"), texts, "en", { turn: 1, sources: scenario.sources });
}

/** Finds a scenario among the files; an unknown id is wrong usage. */
export function findScenario(files: Files, id: string): LoadedScenario {
  const ids = scenarioIds(files);
  if (!ids.includes(id)) throw new UsageError(unknown("scenario", id), { hint: didYouMean(id, ids) });
  return load(files, id);
}

/** Loads a scenario; one whose files have not changed is not read and checked again. */
export function load(all: Files, id: string): LoadedScenario {
  const files = filesOf(all, id);
  const known = recallScenario(files, id);
  if (known !== undefined) return known;
  const loaded = loadScenario(files, id);
  keepScenario(files, id, loaded);
  return loaded;
}

/** Opens a scenario. One with errors cannot be played: that is a finding. */
export function openScenario(id: string, folder?: string): Opened {
  const { scenario, texts, problems } = findScenario(openFolder(folder), id);
  if (scenario === null) {
    const errors = problems.filter((one) => one.severity === "error").map(formatProblem);
    throw new Finding([say("cli.scenario.not-playable", { id }), ...errors].join("\n"));
  }
  return { scenario, texts: required(texts, "en") };
}

/** Compiles a scenario under a parameter set; an unknown one is wrong usage. */
export function compileWith(scenario: Scenario, parameters = "mainstream"): Model {
  const ids = scenario.parameters.map((set) => set.id);
  if (!ids.includes(parameters)) {
    throw new UsageError(unknown("parameters", parameters), { hint: didYouMean(parameters, ids) });
  }
  return compile(scenario, parameters);
}
