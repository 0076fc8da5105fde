import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../../engine/index.ts";
import { scenarioIds } from "../../scenario/load.ts";
import { required } from "../../scenario/required.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import {
  firstGolden,
  type Golden,
  goldenFault,
  goldenText,
  type ModelUnder,
  movedBetween,
  nameOf,
  playGolden,
} from "../../trials/golden/index.ts";
import { say } from "../say.ts";
import { compileWith, openFolder, openScenario } from "../scenarios.ts";
import { changesInWords, movedInWords } from "./moved-words.ts";
import { keptText, type Places, type Renewal } from "./renewal.ts";

/** Plays all golden runs again: a renewal for each scenario, and for each file whose scenario is gone. */
export function goldenRenewals(places: Places, tellsAll: boolean): Renewal[] {
  const folders = [places.scenarios, ...places.others];
  const known = new Map(
    folders.flatMap((folder) => scenarioIds(openFolder(folder)).map((id) => [id, folder] as const)),
  );
  const files = readdirSync(places.golden).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
  return [...new Set([...known.keys(), ...files])].map((id) => {
    const folder = known.get(id);
    const scenario = folder === undefined ? null : openScenario(id, folder).scenario;
    return renewalOf(id, scenario, join(places.golden, `${id}.json`), tellsAll);
  });
}

function renewalOf(id: string, scenario: Scenario | null, path: string, tellsAll: boolean): Renewal {
  const text = keptText(path);
  const recorded: Golden | null = text === null ? null : JSON.parse(text);
  const played = scenario === null ? null : playedNow(scenario, recorded);
  const fault = goldenFault(recorded, played);
  const written = played === null ? null : goldenText(played);
  return {
    title: say("cli.renew.golden", { id }),
    files: written === text ? [] : [{ path, text: written }],
    words: played === null ? [] : wordsOf(recorded, played, tellsAll),
    refused: fault?.isRefused ? fault.message : null,
  };
}

function playedNow(scenario: Scenario, recorded: Golden | null): Golden {
  const models = new Map<string, Model>();
  const under: ModelUnder = (set = "mainstream") => {
    const model = models.get(set) ?? compileWith(scenario, set);
    models.set(set, model);
    return model;
  };
  if (recorded !== null) return playGolden(under, recorded.runs);
  return firstGolden(
    under,
    scenario.parameters.map((set) => set.id),
  );
}

function wordsOf(recorded: Golden | null, played: Golden, tellsAll: boolean): string[] {
  if (recorded === null) {
    return [say("cli.renew.first-runs", { count: played.runs.length })];
  }
  const changed = changesInWords(recorded, played);
  const leftOut = recorded.runs.flatMap(({ actions }, at) => {
    const count = actions.length - required(played.runs, at).actions.length;
    return count > 0 ? [say("cli.renew.left-out", { run: nameOf(required(recorded.runs, at), at), count })] : [];
  });
  const moved = movedBetween(
    recorded.runs.map((run, at) => ({ name: nameOf(run, at), before: run, after: required(played.runs, at) })),
  );
  return [...changed, ...leftOut, ...movedInWords(moved, tellsAll)];
}
