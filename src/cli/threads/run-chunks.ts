import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Model } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { PlayError } from "../../sim/index.ts";
import { isBundled } from "../checkout.ts";
import { type Batch, doChunk, type JobName, type PartOf } from "./jobs.ts";
import type { Outcome, ThreadData } from "./worker.ts";

/** Chunks that a thread gets one after another: enough of them that none waits long for another at the end. */
const chunksToThread = 16;
/** Starting a thread takes about as long as playing so many months, so a shorter batch does without. */
const monthsWorthAThread = 10_000;

export interface HowToRun {
  /** So many threads; by default one for each core, and fewer for a short batch. 1: this thread alone. */
  threads?: number;
  /** Months that an item plays, about; a whole run of the scenario by default. */
  monthsToItem?: number;
  /** Called with the number of items that a chunk has done. */
  onDone?: (items: number) => void;
}

/**
 * Does a batch in chunks on worker threads and gives the chunks' parts in their order: what they come to together does
 * not depend on the number of threads or the size of the chunks. When chunks fail, the error is that of the first.
 */
export async function runChunks<Name extends JobName>(
  model: Model,
  batch: Batch<Name>,
  { threads, monthsToItem = model.scenario.months, onDone = () => {} }: HowToRun = {},
): Promise<PartOf<Name>[]> {
  const items = batch.to - batch.from + 1;
  const worthwhile = Math.max(1, Math.floor((items * monthsToItem) / monthsWorthAThread));
  const used = Math.min(items, threads ?? Math.min(availableParallelism(), worthwhile));
  const chunks = chunksOf(batch, Math.ceil(items / (used * chunksToThread)));
  if (used <= 1) return inTurn(chunks, 1, async (chunk) => doChunk(model, chunk), onDone);
  const pool = openPool(model, used, await workerScript());
  try {
    return await inTurn(chunks, used, async (chunk) => partOf<PartOf<Name>>(await pool.run(chunk)), onDone);
  } finally {
    await pool.destroy();
  }
}

function chunksOf<Name extends JobName>(batch: Batch<Name>, size: number): Batch<Name>[] {
  const count = Math.ceil((batch.to - batch.from + 1) / size);
  return Array.from({ length: count }, (_, at) => {
    const from = batch.from + at * size;
    return { ...batch, from, to: Math.min(batch.to, from + size - 1) };
  });
}

/** The script of a thread. Node cannot read its source, so where the sources run themselves it is taken from a bundle. */
async function workerScript(): Promise<string> {
  if (isBundled) return fileURLToPath(new URL("./worker.mjs", import.meta.url));
  const { openBundle } = await import("../bundle.mjs");
  return join(await openBundle(), "worker.mjs");
}

function openPool({ scenario, parameters }: Model, threads: number, filename: string): Piscina {
  const workerData: ThreadData = { scenario, parameters };
  return new Piscina({
    filename,
    name: "work",
    minThreads: threads,
    maxThreads: threads,
    workerData,
  });
}

function partOf<Part>(outcome: Outcome<Part>): Part {
  if ("part" in outcome) return outcome.part;
  const { action, month, rejection } = outcome.refused;
  throw new PlayError(action, month, rejection);
}

/**
 * Does chunks, so many at a time, each begun in its turn. After a failure no other is begun; all before it have been,
 * so that the same failure is reported each time.
 */
async function inTurn<Chunk extends { from: number; to: number }, Part>(
  chunks: readonly Chunk[],
  atATime: number,
  run: (chunk: Chunk) => Promise<Part>,
  onDone: (items: number) => void,
): Promise<Part[]> {
  const parts: Part[] = [];
  const failures: { at: number; error: unknown }[] = [];
  let next = 0;
  const goOn = async (): Promise<void> => {
    while (next < chunks.length && failures.length === 0) {
      const at = next++;
      try {
        parts[at] = await run(required(chunks, at));
        onDone(required(chunks, at).to - required(chunks, at).from + 1);
      } catch (error) {
        failures.push({ at, error });
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, goOn));
  if (failures.length > 0) throw failures.reduce((first, other) => (other.at < first.at ? other : first)).error;
  return parts;
}
