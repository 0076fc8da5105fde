import { cardOf } from "../scenario/card.ts";
import { required } from "../scenario/required.ts";
import { scenarioIds } from "../scenario/scenario-ids.ts";
import { makeText, parameterSetName } from "../words/index.ts";
import { filesOf, recallScenario } from "./kept-scenarios.ts";
import { keep, keyOf, recall } from "./result-cache.ts";
import { columns, say } from "./say.ts";
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
    const before = recallScenario(filesOf(files, id), id);
    const { scenario, texts } = before ?? (await import("./scenarios.ts")).load(files, id);
    if (scenario !== null) sound.push({ scenario, texts: required(texts, "en") });
    else terminal.err(`${say("cli.list.faulty", { id })}\n`);
  }
  const cards = sound.map(({ scenario, texts }) => cardOf(scenario, texts));
  const parameters = [...new Set(sound.flatMap(({ scenario }) => scenario.parameters.map((set) => set.id)))];
  const policies = await listedPolicies();
  if (options.json) {
    const scenarios = cards.map(({ id, title, kind, turns, tradeOffs }) => ({ id, title, kind, turns, tradeOffs }));
    printJson(terminal, { scenarios, policies, parameters });
    return 0;
  }
  const scenarioRows = cards.map(({ id, title, kind, turns, tradeOffs }) => [
    ...[id, title, kind, String(turns), tradeOffs.join(", ")],
  ]);
  const t = makeText({}, sound[0]?.texts ?? {}, "en");
  const policyRows = policies.map((id) => [id, say(`cli.list.policy.${id}`)]);
  terminal.out(`${table([columns("cli.list.scenarios"), ...scenarioRows])}\n`);
  terminal.out(`${table([columns("cli.list.policies"), ...policyRows])}\n`);
  terminal.out(table([columns("cli.list.parameters"), ...parameters.map((id) => [id, parameterSetName(t, id)])]));
  return 0;
}

/** The policies as they are listed. They come with all that they need to play, so the list is kept. */
async function listedPolicies(): Promise<string[]> {
  const key = keyOf("policies", []);
  const known = recall(key);
  if (known !== undefined) return known as string[];
  const { policies } = await import("../sim/index.ts");
  const listed = policies.map(({ id }) => id);
  keep(key, listed);
  return listed;
}
