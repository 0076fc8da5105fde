import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../scenario/canonical.ts";
import type { State } from "./state.ts";

/** 64-bit hex of a state: SHA-256's first eight bytes over the numbers, little-endian, then the rest as canonical JSON. */
export function hashState(state: State): string {
  const { numbers, ...rest } = state;
  const bytes = new DataView(new ArrayBuffer(numbers.length * 8));
  for (const [i, value] of numbers.entries()) bytes.setFloat64(i * 8, value, true);
  const hash = sha256
    .create()
    .update(new Uint8Array(bytes.buffer))
    .update(utf8ToBytes(canonicalJson(rest)));
  return bytesToHex(hash.digest()).slice(0, 16);
}
