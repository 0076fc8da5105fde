import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { isBundled } from "./checkout.ts";

/**
 * Where results are kept from one process to the next: in the folder of the bundle, so that they are this program's own and
 * go with it. Sources that run without a bundle keep nothing, for they may change under what they have kept.
 */
const folder = isBundled ? fileURLToPath(new URL("./results/", import.meta.url)) : undefined;

/** The key of what this program makes of these texts, and of nothing else; `what` names the kind of result. */
export function keyOf(what: string, texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return `${what}-${hash.digest("hex")}`;
}

/** The result kept under a key, or undefined. It is plain data and equal to what was kept. */
export function recall(key: string): unknown {
  if (folder === undefined) return undefined;
  try {
    return deserialize(readFileSync(`${folder}${key}`));
  } catch {
    return undefined;
  }
}

/** Keeps a result for later processes. It is plain data. Where nothing can be written, it is worked out again each time. */
export function keep(key: string, result: unknown): void {
  if (folder === undefined) return;
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${folder}${key}.${process.pid}`;
    writeFileSync(draft, serialize(result));
    // Another process sees the whole result or none.
    renameSync(draft, `${folder}${key}`);
  } catch {
    // The result itself is there; only the next process has to work for it again.
  }
}
