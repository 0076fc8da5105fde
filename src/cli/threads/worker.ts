// What each thread of a batch runs. It is given the checked scenario itself, so that all play the same one, read once.
import { workerData } from "piscina";
import { compile, type Model } from "../../engine/index.ts";
import type { Scenario } from "../../scenario/schema/index.ts";
import { PlayError } from "../../sim/index.ts";
import { type Batch, doChunk, type JobName, type PartOf } from "./jobs.ts";

/** What a thread is started with. */
export interface ThreadData {
  scenario: Scenario;
  parameters: string;
}

/** A chunk's part; or the illegal action that ended it, as data, since an error of a class of ours arrives without it. */
export type Outcome<Part> = { part: Part } | { refused: Pick<PlayError, "action" | "month" | "rejection"> };

let model: Model | null = null;

/** Does one chunk. */
export function work<Name extends JobName>(chunk: Batch<Name>): Outcome<PartOf<Name>> {
  const { scenario, parameters } = workerData as ThreadData;
  model ??= compile(scenario, parameters);
  try {
    return { part: doChunk(model, chunk) };
  } catch (error) {
    if (!(error instanceof PlayError)) throw error;
    const { action, month, rejection } = error;
    return { refused: { action, month, rejection } };
  }
}
