import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical.ts";
import type { Scenario } from "./schema/index.ts";

/**
 * The first 16 hexadecimal digits of SHA-256 over what decides a run: the compiled structure without its words (the
 * catalogue's titles, the list of sources and the questions for the room among them) and without the map's
 * drawing, and without the usual sizes of effects. Mending a typo, a question or a coast breaks no run.
 */
export function scenarioHash(scenario: Omit<Scenario, "hash">): string {
  const { catalogue: _, sources: __, draft: ___, questions: ____, map, model, engine, ...rules } = scenario;
  const variables = model.variables.map(({ usual: _, ...variable }) => variable);
  const places = {
    regions: map.regions.map(({ id, neighbours }) => ({ id, neighbours })),
    towns: map.towns.map(({ id, region }) => ({ id, region })),
    roads: map.roads.map(({ id, from, to }) => ({ id, from, to })),
  };
  return dataHash({ ...rules, ...countedNumbers({ engine }), model: { ...model, variables }, map: places });
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
