import { compile } from "../engine/index.ts";
import { describeInWords } from "./describe-words.ts";
import { descriptionOf } from "./description.ts";
import { type Opened, openScenario } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal } from "./terminal.ts";

/** `describe <id>`: all that an arm may name. */
export function describe(terminal: Terminal, id: string, options: { json?: boolean; scenarios?: string }): ExitCode {
  const opened: Opened = openScenario(id, options.scenarios);
  const model = compile(opened.scenario);
  const description = descriptionOf(model);
  if (options.json) printJson(terminal, description);
  else terminal.out(describeInWords(description, opened.word, model));
  return 0;
}
