import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { action, engineVersion, hold } from "../engine/index.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { checkData, type Notation, nameOf } from "../scenario/read/schema-faults.ts";
import { id } from "../scenario/schema/index.ts";
import { show } from "../scenario/suggest.ts";
import { tooDeepAt } from "./json-depth.ts";
import type { Session } from "./session.ts";
import { type Shown, shown, shownFault } from "./shown.ts";

/** A run: save file, bug report, bookmark and audit trail (docs/contracts.md, "Run file"). Hashes and digest are optional in hand-written ones. */
export const runFile = z.strictObject({
  format: z.literal(1),
  engine: z.string().max(40).optional(),
  scenario: id,
  scenarioHash: z.string().max(64).optional(),
  parameters: id.optional(),
  seed: z.string().max(200),
  facts: z.record(id, id).optional(),
  setting: id.optional(),
  off: z.array(id).optional(),
  start: z.record(z.string().max(96), z.number()).optional(),
  hold: z.array(hold).max(200).optional(),
  cut: z.literal(true).optional(),
  actions: z.array(action).max(20000),
  hashes: z.array(z.string().max(64)).max(2000).optional(),
  shown: shown.optional(),
  digest: z.string().max(128).optional(),
});
export type RunFile = z.infer<typeof runFile>;

/** Writes a session as a run file with all its hashes and its digest, and with what its desk showed where that is given. */
export function toRunFile(session: Session, shownThen?: Shown): RunFile {
  const { model, seed, setup, actions, hashes } = session;
  const run: RunFile = {
    format: 1,
    engine: engineVersion,
    scenario: model.scenario.id,
    scenarioHash: model.scenario.hash,
    parameters: model.parameters,
    seed,
    ...setup,
    actions,
    hashes,
    ...(shownThen === undefined ? {} : { shown: shownThen }),
  };
  return { ...run, digest: digestOf(run) };
}

/** SHA-256 in hex over the canonical file without its digest. */
export function digestOf(run: RunFile): string {
  const { digest: _, ...rest } = run;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(rest))));
}

/** A fault in a run file: where, what was expected, and a hint. */
export interface RunFault {
  place: string;
  message: string;
  hint: string;
}

/** Largest run file that is read, in characters; a campaign's run is a hundredth of it. */
export const sizeLimit = 8_000_000;

/** How deeply a run file may be nested; one that is played needs a quarter of it. */
export const nestingLimit = 32;

/** Hints for those who correct a run by hand, in JSON. */
const json: Notation = {
  key: (key) => `"${key}":`,
  list: "Write a list, within [ and ].",
  mapping: "Write keys and values, within { and }.",
  quotes: "",
  sourceOf: () => undefined,
};

const openOther = "Open a file that Mandate has saved.";

/** Reads a run file's text. All faults are returned at once; nothing of a faulty file is used. */
export function readRunFile(text: string): { run: RunFile; faults: [] } | { run: null; faults: RunFault[] } {
  const fault = (place: string, message: string, hint: string) => ({ run: null, faults: [{ place, message, hint }] });
  if (text.length > sizeLimit) return fault("file", "The file is too large to be a run.", openOther);
  const deep = tooDeepAt(text, nestingLimit);
  if (deep >= 0) {
    const line = text.slice(0, deep).split("\n").length;
    return fault(`line ${line}`, `The file is nested more than ${nestingLimit} deep, and no run is.`, openOther);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fault("file", "The file is no run: its text is not JSON, or breaks off.", openOther);
  }
  if (typeof data !== "object" || data === null || Array.isArray(data))
    return fault("file", `The file is no run: it holds ${show(data)}.`, openOther);
  const { value: run, faults } = checkData(data as Record<string, unknown>, runFile, json);
  if (run === undefined) {
    const places = faults.map(({ path, message, hint }) => ({ place: nameOf(path) || "file", message, hint }));
    return { run: null, faults: places };
  }
  if (run.digest !== undefined && run.digest !== digestOf(run)) {
    return fault(
      "digest",
      "The file was changed after it was saved.",
      "Open the original, or remove digest and hashes to replay it as hand-written.",
    );
  }
  const crowded = crowdedTurn(run.actions);
  if (crowded !== null)
    return fault(`turn ${crowded}`, `A turn has more than ${mostInTurn} actions, and no played one has.`, openOther);
  const inShown = run.shown === undefined ? null : shownFault(run.shown);
  if (inShown !== null) return fault(inShown.place, inShown.message, "Open the original, or remove shown.");
  return { run, faults: [] };
}

/** How many actions a turn may have: far more than anybody takes in one, and few enough to be played at once. */
const mostInTurn = 1000;

/** The first turn of a log with more actions than a turn may have, counted from 1; null where there is none. */
function crowdedTurn(actions: RunFile["actions"]): number | null {
  let turn = 1;
  let count = 0;
  for (const { type } of actions) {
    count += 1;
    if (count > mostInTurn) return turn;
    if (type !== "end-turn") continue;
    turn += 1;
    count = 0;
  }
  return null;
}
