import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import {
  type Case,
  type Freeze,
  type FrozenHashes,
  frozenHashes,
  isFrozenAs,
  lastFreeze,
  readCase,
} from "../../trials/fit/index.ts";
import { weightsInWords } from "../fit-words.ts";
import { readText } from "../inputs.ts";
import { say } from "../say.ts";
import { compileWith, openFolder, openScenario } from "../scenarios.ts";
import { Finding } from "../terminal.ts";
import type { Places, Renewal } from "./renewal.ts";

/** A fitted case whose weights are not those that it was frozen with. */
export interface Unfrozen {
  id: string;
  freeze: Freeze;
  /** The hashes of the weights as they are. */
  now: FrozenHashes;
}

/** Cases whose weights have changed since their last freeze. */
export function unfrozenCases({ scenarios }: Places): Unfrozen[] {
  const files = openFolder(scenarios);
  const ids = Object.keys(files).flatMap((path) => /^([^/]+)\/fit\.yaml$/.exec(path)?.[1] ?? []);
  return ids.flatMap((id) => {
    const { scenario } = openScenario(id, scenarios);
    const { found } = readCase(files, compileWith(scenario));
    if (found === null) throw new Finding(say("cli.renew.case-faulty", { id }));
    return unfrozenOf(id, found, frozenHashes(scenario, found.frozen.parameters));
  });
}

function unfrozenOf(id: string, { frozen }: Case, now: FrozenHashes): Unfrozen[] {
  const freeze = lastFreeze(frozen);
  return isFrozenAs(freeze, now) ? [] : [{ id, freeze, now }];
}

/** Adds a freeze of the weights as they are to a case, on that day and for that reason; nothing else of its file changes. */
export function freezeRenewal(
  { scenarios }: Places,
  { id, freeze, now }: Unfrozen,
  { date, reason }: Pick<Freeze, "date" | "reason">,
): Renewal {
  const path = join(scenarios, id, "fit.yaml");
  return {
    title: say("cli.renew.weights", { id }),
    files: [{ path, text: withFreeze(readText(path, "file"), { date, ...now, reason }) }],
    words: [say("cli.renew.frozen", { date, before: told(freeze), now: told(now), reason })],
    refused: null,
  };
}

function told({ hash, extension }: FrozenHashes): string {
  return weightsInWords(hash, extension);
}

/** A line below the last freeze, as that one stands. Throws a Finding where the list cannot be read. */
function withFreeze(text: string, { date, hash, extension, reason }: Freeze): string {
  const list = parseDocument(text).getIn(["frozen", "freezes"], true);
  const last = isSeq(list) ? list.items[list.items.length - 1] : undefined;
  const [key] = isMap(last) ? last.items : [];
  if (!isMap(last) || !last.range || !isScalar(key?.key) || !isSeq(list) || list.flow) {
    throw new Finding(say("cli.renew.freezes-unreadable"));
  }
  const [start, end] = last.range;
  const indent = /[^\n]*$/.exec(text.slice(0, start))?.[0].replace(/\S.*$/s, "") ?? "";
  const own = extension === undefined ? "" : `, extension: "${extension}"`;
  const entry = `${indent}- {date: ${date}, hash: "${hash}"${own}, reason: ${JSON.stringify(reason)}}`;
  const head = text.slice(0, end).replace(/\s+$/, "");
  return `${head}\n${entry}\n${text.slice(head.length).replace(/^\s*\n/, "")}`;
}
