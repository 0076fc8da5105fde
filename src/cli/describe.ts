import { compile, seeNames } from "../engine/index.ts";
import { describeInWords } from "./describe-words.ts";
import { descriptionOf } from "./description.ts";
import { gaugeRows } from "./gauge-table.ts";
import { columns, say } from "./say.ts";
import { type Opened, openScenario, textOf } from "./scenarios.ts";
import { table } from "./tables.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

export interface DescribeOptions {
  json?: boolean;
  scenarios?: string;
  /** The gauges that an effect can move, with unit, meaning and usual size of effect. */
  gauges?: boolean;
}

/** `describe <id>`: all that an arm may name. */
export function describe(terminal: Terminal, id: string, options: DescribeOptions): ExitCode {
  const opened: Opened = openScenario(id, options.scenarios);
  if (options.gauges) return describeGauges(terminal, opened, options);
  const model = compile(opened.scenario);
  const description = descriptionOf(model);
  if (options.json) printJson(terminal, description);
  else terminal.out(describeInWords(description, textOf(opened), seeNames(model)));
  return 0;
}

/** `describe <id> --gauges`: what authors of effects look up. */
function describeGauges(terminal: Terminal, opened: Opened, { json }: DescribeOptions): ExitCode {
  const rows = gaugeRows(opened.scenario.model.variables, textOf(opened));
  if (json) printJson(terminal, { gauges: rows });
  else {
    terminal.out(
      table([
        columns("cli.describe.effects"),
        ...rows.map(({ id, unit, usual, meaning }) => [
          ...[id, unit, usual === null ? "" : say("cli.describe.usual", { size: usual }), meaning],
        ]),
      ]),
    );
  }
  return 0;
}
