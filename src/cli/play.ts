import { seeModel, seeRun } from "../engine/index.ts";
import { sharedSeed } from "../scenario/seed.ts";
import { type RunFile, recordShown, recordTurns, type Session, toRunFile } from "../session/index.ts";
import { playArm } from "../sim/index.ts";
import { makeText } from "../words/index.ts";
import { parametersOf, playing, policyNamed, readSource, strategyOf, writeText } from "./inputs.ts";
import { playInWords } from "./play-words.ts";
import { playedOf } from "./played-run.ts";
import { historicalPath } from "./read-scenarios.ts";
import { readInterfaceTexts } from "./read-texts.ts";
import { say } from "./say.ts";
import { compileWith, type Opened, openScenario, textOf } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";

export interface PlayOptions {
  seed?: string;
  run?: string;
  policy?: string;
  turns?: number;
  parameters?: string;
  out?: string;
  json?: boolean;
  scenarios?: string;
}

/** `play <id>`: plays to the end; the policy decides what the run or arm leaves open. */
export async function play(terminal: Terminal, id: string, options: PlayOptions): Promise<ExitCode> {
  const opened = openScenario(id, options.scenarios);
  if (options.policy !== undefined) policyNamed(options.policy);
  const source = readSource(options.run ?? options.policy ?? "steady", historicalPath(id, options.scenarios));
  if (options.run !== undefined && options.policy !== undefined && source.kind === "policy") {
    throw new UsageError(say("cli.play.two-policies"), {
      expected: say("cli.play.two-policies.expected"),
      hint: say("cli.play.two-policies.hint"),
    });
  }
  const given = options.seed === undefined ? undefined : sharedSeed(options.seed);
  const seed = given ?? (source.kind === "run" ? source.run.seed : undefined);
  if (seed === undefined || seed === "") {
    throw new UsageError(say("cli.play.seed-missing"), {
      expected: say("cli.play.seed-missing.expected"),
      hint: say("cli.play.seed-missing.hint"),
    });
  }
  const model = compileWith(opened.scenario, parametersOf(options.parameters, [source]));
  const strategy = strategyOf(model, source, options.policy);
  const session = await playing(() => playArm(model, seed, strategy, { turns: options.turns }));
  const played = playedOf(model, session);
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(await withDesk(session, opened))}\n`);
  if (options.json) printJson(terminal, played);
  else terminal.out(playInWords(played, model, textOf(opened)));
  return 0;
}

/** The run's file with what its desk would have shown, with scores as bands, as they are shown by default. */
async function withDesk(session: Session, { scenario, texts }: Opened): Promise<RunFile> {
  // Only a run that is saved needs the page's words.
  const { deskTurn } = await import("../ui/record/desk-words.ts");
  const t = makeText(readInterfaceTexts("text"), texts, "en", scenario);
  const scores = "bands";
  const seen = seeModel(session.model);
  const turns = recordTurns(session, [], (at, turn) => ({
    ...deskTurn(t, seeRun(at.model, seen, at), turn, scores),
    scores,
  }));
  return toRunFile(session, recordShown({ language: t.language, title: t("scenario.title"), turns }));
}
