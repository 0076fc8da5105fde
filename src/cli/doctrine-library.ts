import type { Model } from "../engine/index.ts";
import { scenarioIds } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/schema/index.ts";
import { type Doctrine, gatingParameters, readDoctrine } from "../trials/doctrine/index.ts";
import { say } from "./say.ts";
import { compileWith, load, openFolder } from "./scenarios.ts";
import { Finding } from "./terminal.ts";

/** The comparisons with the scenarios they are played on. */
export interface Library {
  doctrine: Doctrine;
  scenario(id: string): Scenario;
  model(scenario: string, parameters: string): Model;
}

/** Reads the comparisons; what is wrong with them, or with a scenario that they name, is a finding. */
export function openLibrary(folder?: string): Library {
  const files = openFolder(folder);
  const models = new Map<string, Model>();
  const scenarios = new Map<string, Scenario>();
  const ids = scenarioIds(files);
  const scenario = (id: string): Scenario => {
    const known = scenarios.get(id);
    if (known !== undefined) return known;
    const loaded = load(files, id);
    const errors = loaded.problems.filter(({ severity }) => severity === "error");
    if (loaded.scenario === null) {
      throw new Finding([say("cli.scenario.not-playable", { id }), ...errors.map(formatProblem)].join("\n"));
    }
    scenarios.set(id, loaded.scenario);
    return loaded.scenario;
  };
  const model = (id: string, parameters: string): Model => {
    const key = `${id}/${parameters}`;
    const made = models.get(key) ?? compileWith(scenario(id), parameters);
    models.set(key, made);
    return made;
  };
  const modelOf = (id: string) => (ids.includes(id) ? model(id, gatingParameters) : undefined);
  const { doctrine, problems } = readDoctrine(files, modelOf);
  if (problems.length > 0) {
    throw new Finding([say("cli.doctrine.faulty"), ...problems.map(formatProblem)].join("\n"));
  }
  return { doctrine, scenario, model };
}
