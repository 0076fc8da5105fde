import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { Model } from "../engine/index.ts";
import { formatProblem } from "../scenario/problems.ts";
import { required } from "../scenario/required.ts";
import { didYouMean } from "../scenario/suggest.ts";
import { decodeText, type RunFile, readRunFile } from "../session/index.ts";
import {
  armStrategy,
  historicalArm,
  PlayError,
  policies,
  policyStrategy,
  readArm,
  runStrategy,
  type Strategy,
} from "../sim/index.ts";
import { makeText, rejectionWords } from "../words/index.ts";
import { reasonOf, unknown } from "./fault-words.ts";
import { readInterfaceTexts } from "./read-texts.ts";
import { say } from "./say.ts";
import { UsageError } from "./terminal.ts";

type InputFile = "run" | "arm" | "source" | "part" | "file";

/** The most bytes of a file that are read; a part of a batch has a row a seed. */
const largest: Record<InputFile, number> = { run: 32e6, arm: 32e6, source: 32e6, part: 500e6, file: 32e6 };

/** Reads a text file of a kind; what is no file, is too large or cannot be read is wrong usage, found before it is read. */
export function readText(path: string, what: InputFile): string {
  try {
    const found = statSync(path);
    const expected = say("cli.file.folder.expected", { what });
    if (found.isDirectory()) throw new UsageError(say("cli.file.folder", { path }), { expected });
    // A device or a pipe may never end.
    if (!found.isFile()) throw new UsageError(say("cli.file.no-file", { path }), { expected });
    if (found.size > largest[what]) {
      const megabytes = largest[what] / 1e6;
      throw new UsageError(say("cli.file.too-large", { path, megabytes }), { expected });
    }
    return decodeText(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(say("cli.file.unreadable", { what, path }), { hint: reasonOf(error) });
  }
}

/** Writes a text file; a place that cannot be written to is wrong usage. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(say("cli.file.unwritable", { path }), { hint: reasonOf(error) });
  }
}

/** Finds a policy's id; an unknown one is wrong usage. */
export function policyNamed(id: string): string {
  const ids = policies.map((policy) => policy.id);
  if (!ids.includes(id)) throw new UsageError(unknown("policy", id), { hint: didYouMean(id, ids) });
  return id;
}

/** A policy's name, a run's file or an arm's file, as read before there is a model to check it against. */
export type Source =
  | { kind: "policy"; id: string }
  | { kind: "run"; path: string; run: RunFile }
  | { kind: "arm"; path: string; text: string; historical?: true };

/**
 * Reads what `--a`, `--b` and `--run` take: a policy's name, a file with a run or an arm, or `historical`, which is what
 * was decided at the time in a scenario (its `historical.yaml`, given by its path).
 */
export function readSource(given: string, historical: string): Source {
  const ids = policies.map((policy) => policy.id);
  if (ids.includes(given)) return { kind: "policy", id: given };
  if (given === "historical" && existsSync(historical)) {
    return { kind: "arm", path: historical, text: readText(historical, "arm"), historical: true };
  }
  if (!existsSync(given)) {
    throw new UsageError(say("cli.source.unknown", { given }), {
      expected: say("cli.source.expected", { policies: ids.join(", ") }),
      hint: didYouMean(given, ids),
    });
  }
  const text = readText(given, "source");
  return isRun(text) ? { kind: "run", path: given, run: readRun(given, text) } : { kind: "arm", path: given, text };
}

/** A run is JSON that names its scenario; an arm, which may be JSON too, never does. */
function isRun(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    return "scenario" in (JSON.parse(text) as object);
  } catch {
    return false;
  }
}

/** Reads a run file whose faults are wrong usage. */
export function readRun(path: string, text: string): RunFile {
  const { run, faults } = readRunFile(text);
  if (run !== null) return run;
  const [, ...others] = faults;
  const first = required(faults, 0);
  const message = [first.message, ...others.map((fault) => `${fault.place}: ${fault.message}`)].join("\n  ");
  throw new UsageError(message, {
    place: say("cli.run.place", { path, place: first.place }),
    expected: say("cli.run.expected"),
    hint: first.hint,
  });
}

/** The parameter set to play under: the one asked for; else the runs' own, which must not be passed over silently. */
export function parametersOf(asked: string | undefined, sources: readonly Source[]): string {
  const [one, ...others] = sources.flatMap((source) =>
    source.kind === "run" ? [source.run.parameters ?? "mainstream"] : [],
  );
  const other = others.find((set) => set !== one);
  if (asked === undefined && one !== undefined && other !== undefined) {
    throw new UsageError(say("cli.parameters.differ", { one, other }), {
      hint: say("cli.parameters.differ.hint"),
    });
  }
  return asked ?? one ?? "mainstream";
}

/** Makes a source ready to play on a model; whatever is wrong with it is wrong usage. */
export function strategyOf(model: Model, source: Source, policy?: string): Strategy {
  if (source.kind === "policy") return policyStrategy(source.id);
  if (source.kind === "run") {
    try {
      return runStrategy(model, source.run, policy);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const expected = say("cli.run.of", { scenario: model.scenario.id });
      throw new UsageError(error.message, { place: source.path, expected });
    }
  }
  const { arm, problems } = readArm(model, source.path, source.text);
  if (arm !== null) return armStrategy(model, source.historical ? historicalArm(model, arm) : arm, policy);
  throw new UsageError([say("cli.arm.faulty"), ...problems.map(formatProblem)].join("\n"), {
    place: source.path,
    expected: say("cli.arm.expected"),
  });
}

/**
 * Plays something; an action of an arm or run that is illegal in its month is wrong usage, and so are values held that
 * leave a gauge without a number.
 */
export async function playing<T>(play: () => T | Promise<T>): Promise<T> {
  try {
    return await play();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { hint: say("cli.hold.hint") });
    if (!(error instanceof PlayError)) throw error;
    throw illegal(error);
  }
}

/** What was refused and why, in words, with the code and the message that a sender of actions gets. */
function illegal({ action, month, rejection }: PlayError): UsageError {
  const { code, message, expected } = rejection;
  const reason = rejectionWords(makeText(readInterfaceTexts("text/words"), {}, "en"), rejection);
  return new UsageError(say("cli.action.illegal", { action: JSON.stringify(action), month, reason }), {
    place: say("cli.action.illegal.place", { month }),
    expected,
    hint: reason.includes(message) ? code : say("cli.action.illegal.hint", { code, message }),
  });
}
