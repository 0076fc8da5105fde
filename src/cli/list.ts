import { cardOf } from "../scenario/card.ts";
import { loadScenario, scenarioIds } from "../scenario/load.ts";
import { policies } from "../sim/index.ts";
import { makeText, parameterSetName } from "../words/index.ts";
import { columns, say } from "./say.ts";
import { openFolder } from "./scenarios.ts";
import { table } from "./tables.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

/** `list`: scenarios, policies and parameter sets. Scenarios with errors are named on standard error and left out. */
export function list(terminal: Terminal, options: { json?: boolean; scenarios?: string }): ExitCode {
  const files = openFolder(options.scenarios);
  const loaded = scenarioIds(files).map((id) => ({ id, ...loadScenario(files, id) }));
  const sound = loaded.flatMap(({ id, scenario, texts }) => {
    if (scenario !== null) return [{ scenario, texts: texts.en }];
    terminal.err(`${say("cli.list.faulty", { id })}\n`);
    return [];
  });
  const cards = sound.map(({ scenario, texts }) => cardOf(scenario, texts));
  const parameters = [...new Set(sound.flatMap(({ scenario }) => scenario.parameters.map((set) => set.id)))];
  if (options.json) {
    const scenarios = cards.map(({ id, title, kind, turns, tradeOffs }) => ({ id, title, kind, turns, tradeOffs }));
    printJson(terminal, { scenarios, policies: policies.map((policy) => policy.id), parameters });
    return 0;
  }
  const scenarioRows = cards.map(({ id, title, kind, turns, tradeOffs }) => [
    ...[id, title, kind, String(turns), tradeOffs.join(", ")],
  ]);
  const t = makeText({}, sound[0]?.texts ?? {}, "en");
  const policyRows = policies.map(({ id }) => [id, say(`cli.list.policy.${id}`)]);
  terminal.out(`${table([columns("cli.list.scenarios"), ...scenarioRows])}\n`);
  terminal.out(`${table([columns("cli.list.policies"), ...policyRows])}\n`);
  terminal.out(table([columns("cli.list.parameters"), ...parameters.map((id) => [id, parameterSetName(t, id)])]));
  return 0;
}
