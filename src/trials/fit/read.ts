import type { Model } from "../../engine/index.ts";
import { type Problem, sortProblems } from "../../scenario/problems.ts";
import type { Files } from "../../scenario/read/files.ts";
import { required } from "../../scenario/required.ts";
import { sourcesFile } from "../../scenario/schema/index.ts";
import { didYouMean } from "../../scenario/suggest.ts";
import type { Arm } from "../../sim/arm.ts";
import { readHistorical } from "../../sim/arm-file.ts";
import { historicalArm } from "../../sim/historical.ts";
import { wholeArms } from "../doctrine/comparison.ts";
import type { OrderedClaim, Term } from "../doctrine/format.ts";
import { armsProblems, claimProblems } from "../doctrine/problems.ts";
import { type PlaceOf, readFile, reporter } from "../doctrine/read-file.ts";
import { type FitFile, fitFile, type Observation, recordFile } from "./format.ts";

/** A case to be fitted, ready to be played: its arms are whole, `historical` among them, and every name is checked. */
export interface Case extends Omit<FitFile, "format" | "arms"> {
  arms: Record<string, Arm>;
  observations: Observation[];
}

/** The name of the arm that plays what was decided at the time. */
export const historical = "historical";

/**
 * Reads a scenario's `fit.yaml`, `record.yaml` and `historical.yaml`. The case is null where one is absent or wrong;
 * all problems are returned at once with their places.
 */
export function readCase(files: Files, model: Model): { found: Case | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const folder = model.scenario.id;
  const fit = readFile(files, `${folder}/fit.yaml`, fitFile, problems);
  const record = readFile(files, `${folder}/record.yaml`, recordFile, problems);
  const { arm, problems: ofArm } = readHistorical(model, files);
  problems.push(...ofArm);
  if (record !== undefined) checkSources(files, folder, record.value.observations, record.placeOf, problems);
  if (fit === undefined || record === undefined || arm === null)
    return { found: null, problems: sortProblems(problems) };
  const { observations } = record.value;
  const { format: _, arms, ...told } = fit.value;
  problems.push(...armsProblems(model, { arms }, fit.placeOf));
  checkShapes(model, fit.value, observations, fit.placeOf, problems);
  const found = {
    ...told,
    arms: { ...wholeArms(undefined, arms), [historical]: historicalArm(model, arm) },
    observations,
  };
  return { found: problems.length === 0 ? found : null, problems: sortProblems(problems) };
}

function checkSources(
  files: Files,
  folder: string,
  record: Observation[],
  placeOf: PlaceOf,
  problems: Problem[],
): void {
  const sources = readFile(files, `${folder}/sources.yaml`, sourcesFile, problems);
  if (sources === undefined) return;
  const ids = sources.value.sources.map(({ id }) => id);
  const report = reporter(placeOf, problems);
  record.forEach(({ source }, at) => {
    if (ids.includes(source)) return;
    report(
      "unknown-source",
      ["observations", at, "source"],
      `No source is called "${source}".`,
      didYouMean(source, ids),
    );
  });
}

function checkShapes(
  model: Model,
  { arms, shapes }: FitFile,
  record: readonly Observation[],
  placeOf: PlaceOf,
  problems: Problem[],
): void {
  const played = { arms: { ...arms, [historical]: {} } };
  const anyRegion = required(model.scenario.regions, 0).id;
  shapes.forEach(({ id, observations, claims }, at) => {
    const within: PlaceOf = (inner, part) => placeOf(["shapes", at, ...inner], part);
    const report = reporter(within, problems);
    if (shapes.findIndex((shape) => shape.id === id) < at) {
      report("duplicate-id", ["id"], `"${id}" stands twice.`, "Keep one of the two.");
    }
    const sample = claims.map((claim) => eachTerm(claim, (term) => [inRegion(term, anyRegion)]));
    problems.push(...claimProblems(model, played, sample, within));
    observations.forEach((name, i) => {
      const known = record.find((one) => one.id === name);
      const path = ["observations", i];
      if (known === undefined) {
        const hint = didYouMean(
          name,
          record.map((one) => one.id),
        );
        report("bad-value", path, `The record has no "${name}".`, hint);
      } else if (known.sure === "memory") {
        const hint = "Fit to what a source says, or find one.";
        report("bad-value", path, `"${name}" is only remembered, so nothing is fitted to it.`, hint);
      }
    });
  });
}

/** A claim with each of its terms replaced by others. */
export function eachTerm(claim: OrderedClaim, change: (term: Term) => Term[]): OrderedClaim {
  const { more, less } = claim;
  return { ...claim, more: more.flatMap(change), ...(less === undefined ? {} : { less: less.flatMap(change) }) };
}

/** A term about any region, as it is about this one. */
export function inRegion(term: Term, region: string): Term {
  return "gauge" in term ? { ...term, gauge: term.gauge.replace("*", region) } : term;
}
