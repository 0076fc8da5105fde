import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical.ts";
import type { Scenario } from "./schema/index.ts";

/**
 * The first 16 hexadecimal digits of SHA-256 over what decides a run: the compiled structure without its words (the
 * catalogue's titles, the list of sources and the questions for the room among them), without the map's drawing, and
 * without what gauges say of usual effects, of the desk and to authors. Mending a typo, a question or a coast breaks no run.
 * What a scenario adds to the model is in the model.
 */
export function scenarioHash(scenario: Omit<Scenario, "hash">): string {
  const { map, model, engine, ...rules } = without(scenario, [
    "catalogue",
    "sources",
    "draft",
    "questions",
    "extension",
  ]);
  const variables = model.variables.map((variable) => without(variable, ["usual", "desk", "unmoved", "unread"]));
  const places = {
    regions: map.regions.map(({ id, neighbours }) => ({ id, neighbours })),
    towns: map.towns.map(({ id, region }) => ({ id, region })),
    roads: map.roads.map(({ id, from, to }) => ({ id, from, to })),
  };
  return dataHash({ ...rules, ...countedNumbers({ engine }), model: { ...model, variables }, map: places });
}

function without<Whole extends object, Key extends string>(whole: Whole, keys: readonly Key[]): Omit<Whole, Key> {
  const left = Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(left) as Omit<Whole, Key>;
}

/** The hash of the engine's numbers while they stood in its code: scenario hashes from then do not know them. */
const numbersOfOld = "6cff88e3d7803cfb";

/**
 * What of the engine's numbers counts in a hash: the values of its rules, and nothing as long as they are those that once
 * stood in its code, so that a run recorded then still names the scenario that it was played on. How a number is put into words
 * decides nothing.
 */
export function countedNumbers({ engine }: Pick<Scenario, "engine">): { engine?: Record<string, number> } {
  const values = Object.fromEntries(Object.entries(engine.rules).map(([id, { value }]) => [id, value]));
  return dataHash(values) === numbersOfOld ? {} : { engine: values };
}

/** The first 16 hexadecimal digits of SHA-256 over plain data, whatever the order of its keys. */
export function dataHash(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(data)))).slice(0, 16);
}
