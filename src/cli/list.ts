import { cardOf } from "../scenario/card.ts";
import { scenarioIds } from "../scenario/scenario-ids.ts";
import { translator } from "../scenario/text.ts";
import type { Policy } from "../sim/policy.ts";
import { filesOf, recallScenario } from "./kept-scenarios.ts";
import { keep, keyOf, recall } from "./result-cache.ts";
import { openFolder } from "./scenarios-folder.ts";
import { table } from "./tables.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

/**
 * `list`: scenarios, policies and parameter sets. Scenarios with errors are named on standard error and left out. What
 * checks scenarios and plays policies is loaded only where there is no earlier result.
 */
export async function list(terminal: Terminal, options: { json?: boolean; scenarios?: string }): Promise<ExitCode> {
  const files = openFolder(options.scenarios);
  const sound = [];
  for (const id of scenarioIds(files)) {
    const known = recallScenario(filesOf(files, id), id);
    const { scenario, texts } = known ?? (await import("./scenarios.ts")).load(files, id);
    if (scenario !== null) sound.push({ scenario, texts: texts.en });
    else terminal.err(`"${id}" has errors; see: mandate check ${id}\n`);
  }
  const cards = sound.map(({ scenario, texts }) => cardOf(scenario, texts));
  const parameters = [...new Set(sound.flatMap(({ scenario }) => scenario.parameters.map((set) => set.id)))];
  const policies = await listedPolicies();
  if (options.json) {
    const scenarios = cards.map(({ id, title, kind, turns, tradeOffs }) => ({ id, title, kind, turns, tradeOffs }));
    printJson(terminal, { scenarios, policies: policies.map((policy) => policy.id), parameters });
    return 0;
  }
  const scenarioRows = cards.map(({ id, title, kind, turns, tradeOffs }) => [
    ...[id, title, kind, String(turns), tradeOffs.join(", ")],
  ]);
  const word = translator(sound[0]?.texts ?? {}, "en");
  terminal.out(`${table([["scenario", "title", "kind", "turns", "trade-offs"], ...scenarioRows])}\n`);
  terminal.out(`${table([["policy", "what it does"], ...policies.map(({ id, about }) => [id, about])])}\n`);
  terminal.out(table([["parameters", "title"], ...parameters.map((id) => [id, word(`parameter-set.${id}.title`)])]));
  return 0;
}

/** The policies as they are listed. They come with all that they need to play, so the list is kept. */
async function listedPolicies(): Promise<Pick<Policy, "id" | "about">[]> {
  const key = keyOf("policies", []);
  const known = recall(key);
  if (known !== undefined) return known as Pick<Policy, "id" | "about">[];
  const { policies } = await import("../sim/index.ts");
  const listed = policies.map(({ id, about }) => ({ id, about }));
  keep(key, listed);
  return listed;
}
