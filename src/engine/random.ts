import alea from "seedrandom/lib/alea.js";
import { required } from "../scenario/required.ts";

/** The run's key: two 32-bit words, made once from the run's seed. */
export type RunKey = readonly [number, number];

/** Purposes that draw from keys of their own, so that looking or playing by policy never shifts the world's luck. */
export type Stream = "world" | "observation" | "policy";
const streamSalt: Record<Stream, number> = { world: 0, observation: 0x9e3779b9, policy: 0x7f4a7c15 };

/** Turns a seed (any text) into the run's key. The same seed gives the same key in Node and every browser. */
export function runKey(seed: string): RunKey {
  const source = alea(seed);
  return [source.int32() | 0, source.int32() | 0];
}

/** A 32-bit id of a draw's name (FNV-1a over UTF-16 code units, then finished). Names use instance ids, never positions. */
export function drawId(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/**
 * A uniform draw in [0, 1) that depends on nothing but the key, the month and the draw's id.
 * The mixer is MurmurHash3's (Appleby 2011): one block round for each word, then its finalizer.
 */
export function draw(key: RunKey, month: number, id: number, stream: Stream = "world"): number {
  let hash = key[0] ^ streamSalt[stream];
  hash = round(hash, key[1]);
  hash = round(hash, month);
  hash = round(hash, id);
  return (finish(hash ^ 12) >>> 0) / 4294967296;
}

/** The item on which a draw in [0, 1) falls, where each is as likely as its weight. There must be one at least. */
export function pickByWeight<Item>(items: readonly Item[], weightOf: (item: Item) => number, luck: number): Item {
  let left = luck * items.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return required(items, items.length - 1);
}

/** Ids of the draws that a noise is made of. */
export type NoiseId = readonly [number, number, number];

/** The ids of a noise's draws, by its name. */
export function noiseId(name: string): NoiseId {
  return [drawId(`${name}/1`), drawId(`${name}/2`), drawId(`${name}/3`)];
}

/** Noise of mean 0 and standard deviation 1: a sum of three uniforms, so no transcendental function is needed. */
export function noise(key: RunKey, month: number, [one, two, three]: NoiseId, stream: Stream): number {
  const sum = draw(key, month, one, stream) + draw(key, month, two, stream) + draw(key, month, three, stream);
  return 2 * (sum - 1.5);
}

function round(hash: number, word: number): number {
  let block = Math.imul(word, 0xcc9e2d51);
  block = (block << 15) | (block >>> 17);
  let mixed = hash ^ Math.imul(block, 0x1b873593);
  mixed = (mixed << 13) | (mixed >>> 19);
  return (Math.imul(mixed, 5) + 0xe6546b64) | 0;
}

function finish(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
