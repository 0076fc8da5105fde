import * as z from "zod";
import { engineVersion } from "../engine/index.ts";
import type { Scenario } from "../scenario/schema/index.ts";
import { policies } from "../sim/index.ts";
import { distributions, MergeError, type MergeFault, mergeShards, type Shard, shardFile } from "../trials/index.ts";
import { policyNamed, readText, writeText } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { say } from "./say.ts";
import { compileWith, openScenario, textOf } from "./scenarios.ts";
import { simulateInWords } from "./simulate-words.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";
import { runChunks } from "./threads/run-chunks.ts";

export interface SimulateOptions {
  policy?: string[];
  seeds?: { from: number; to: number };
  out?: string;
  merge?: string[];
  parameters?: string;
  threads?: number;
  json?: boolean;
  scenarios?: string;
}

/**
 * `simulate <id>`: distributions of policies over many seeds, and what of the scenario no run showed; in parts (`--out`)
 * that are merged (`--merge`).
 */
export async function simulate(terminal: Terminal, id: string, options: SimulateOptions): Promise<ExitCode> {
  const opened = openScenario(id, options.scenarios);
  if (options.merge !== undefined && (options.seeds !== undefined || options.policy !== undefined)) {
    throw new UsageError(say("cli.merge.plays-nothing"), { hint: say("cli.merge.plays-nothing.hint") });
  }
  const shard =
    options.merge === undefined
      ? await batch(terminal, opened.scenario, options)
      : merged(opened.scenario, options.merge);
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(shard)}\n`);
  const summary = distributions(shard);
  if (options.json) {
    const { scenario, scenarioHash, parameters } = shard;
    printJson(terminal, { scenario, scenarioHash, parameters, policies: summary, missing: shard.missing });
  } else terminal.out(simulateInWords(summary, shard.missing, textOf(opened)));
  return 0;
}

async function batch(terminal: Terminal, scenario: Scenario, options: SimulateOptions): Promise<Shard> {
  const model = compileWith(scenario, options.parameters);
  const ids = [...new Set((options.policy ?? policies.map((policy) => policy.id)).map(policyNamed))];
  const { from, to } = options.seeds ?? { from: 1, to: 200 };
  const monthsToItem = scenario.months * ids.length;
  const shards = await withProgress(terminal, "simulate", to - from + 1, (onDone) =>
    runChunks(model, { job: "simulate", from, to, args: { policies: ids } }, { ...options, monthsToItem, onDone }),
  );
  return mergeShards(shards);
}

function merged({ id, hash }: Scenario, paths: readonly string[]): Shard {
  const shards = paths.map(readShard);
  try {
    const shard = mergeShards(shards);
    if (shard.scenario !== id) throw apart(say("cli.merge.other-scenario", { scenario: shard.scenario }), paths);
    if (shard.scenarioHash === hash && shard.engine === engineVersion) return shard;
    throw apart(say("cli.merge.other-version"), paths);
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    const parts = error.parts.length === 0 ? paths : paths.filter((_, at) => error.parts.includes(at));
    throw apart(faultInWords(error.fault), parts);
  }
}

/** Parts that do not make up one batch are wrong usage. */
function apart(message: string, parts: readonly string[]): UsageError {
  return new UsageError(message, { place: [...new Set(parts)].join(", "), expected: say("cli.merge.expected") });
}

function faultInWords({ code, ...values }: MergeFault): string {
  return say(faultTexts[code], values);
}

const faultTexts: Record<MergeFault["code"], string> = {
  nothing: "cli.merge.nothing",
  "other-batch": "cli.merge.other-batch",
  damaged: "cli.merge.damaged",
  twice: "cli.merge.twice",
  missing: "cli.merge.missing",
};

function readShard(path: string): Shard {
  const hint = say("cli.merge.hint");
  let data: unknown;
  try {
    data = JSON.parse(readText(path, "part"));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say("cli.merge.no-json"), { place: path, hint });
  }
  const parsed = shardFile.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new UsageError(z.prettifyError(parsed.error), { place: path, hint });
}
