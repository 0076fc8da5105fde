import { type Names, placesOf } from "../names/names.ts";
import { vocabularyOf } from "../names/vocabulary.ts";
import { type Problem, type ProblemCode, problem } from "../problems.ts";
import type { Checked, ScenarioFiles } from "../read/files.ts";
import { modelParts } from "../read/model-parts.ts";
import type { ParsedFile } from "../read/parse.ts";
import { required } from "../required.ts";
import type { DeskPlace, ExtensionFile, Influence, Scope, Variable } from "../schema/index.ts";

/** Checks the causal model for what a name alone does not show: scopes, thresholds, ranges, places on the desk, cycles. */
export function checkModel(files: ScenarioFiles, names: Names): Problem[] {
  if (files.model.value === undefined) return [];
  const parts = modelParts(files);
  return [
    ...parts.flatMap(({ parsed, value }) => [
      ...(value?.variables ?? []).flatMap((variable, index) => checkVariable(parsed, variable, index)),
      ...(value?.influences ?? []).flatMap((influence, index) => checkInfluence(parsed, influence, index)),
    ]),
    ...checkCycles(parts, names),
  ];
}

type Path = readonly PropertyKey[];

function at(file: ParsedFile, code: ProblemCode, path: Path, message: string, hint: string): Problem {
  return problem(code, file.placeOf(path), message, hint);
}

function checkVariable(file: ParsedFile, variable: Variable, index: number): Problem[] {
  const path = ["variables", index];
  const { id, scope = "once" } = variable;
  const problems: Problem[] = [];
  if (scope === "once" && id.includes("*")) {
    const message = `"${id}" has a * but no scope.`;
    problems.push(
      at(file, "star-without-scope", [...path, "id"], message, "Add `scope: region`, `party` or `output`."),
    );
  }
  if (scope !== "once" && !id.includes("*")) {
    const message = `"${id}" has the scope ${scope} but no * for its place.`;
    problems.push(
      at(file, "scope-without-star", [...path, "id"], message, `Write the place as *, as in "${scope}.*.${id}".`),
    );
  }
  if (variable.kind === "flag" && variable.below >= variable.above) {
    const message = `The flag falls below ${variable.below} and rises above ${variable.above}.`;
    problems.push(at(file, "flag-thresholds", [...path, "below"], message, "Make `below` the lower of the two."));
  }
  if (variable.kind === "lever") problems.push(...checkLever(file, variable, path));
  const { desk } = variable;
  if (desk !== undefined && deskScopes[desk.where] !== scope) {
    const message = `"${id}" has the scope ${scope}; beside ${desk.where} stand gauges of the scope ${deskScopes[desk.where]}.`;
    problems.push(
      at(file, "desk-mismatch", [...path, "desk", "where"], message, "Write the place that fits its scope."),
    );
  }
  return problems;
}

/** The scope of gauges in each place of the desk. */
const deskScopes: Readonly<Record<DeskPlace, Scope>> = { situation: "once", parties: "party", regions: "region" };

function checkLever(file: ParsedFile, lever: Extract<Variable, { kind: "lever" }>, path: Path): Problem[] {
  const { start, min, max, step = 1 } = lever;
  const reaches = (to: number) => Number.isInteger(Math.floor(((to - min) / step) * 1e6 + 0.5) / 1e6);
  if (min < max && start >= min && start <= max && reaches(max) && reaches(start)) return [];
  const message = `The lever starts at ${start} and goes from ${min} to ${max} by steps of ${step}.`;
  const hint = "Let `start` and `max` be whole steps from `min`, and `start` within the range.";
  return [at(file, "lever-range", [...path, "start"], message, hint)];
}

function checkInfluence(file: ParsedFile, influence: Influence, index: number): Problem[] {
  const { id, from, to, scope = "once" } = influence;
  if (scope === "once" || [from, to].flat().some((name) => String(name).includes("*"))) return [];
  const message = `The influence "${id}" has the scope ${scope}, but neither \`from\` nor \`to\` has a *.`;
  return [
    at(
      file,
      "scope-without-star",
      ["influences", index, "scope"],
      message,
      "Leave out the scope, or write the place as *.",
    ),
  ];
}

/** A computed gauge: what its formula reads, and where it is declared. */
interface Computed {
  reads: readonly string[];
  file: ParsedFile;
  index: number;
}

/** Derived and smoothed gauges are computed one after another, each from others already known in that month. */
function checkCycles(parts: readonly Checked<ExtensionFile>[], names: Names): Problem[] {
  const open = new Map(parts.flatMap((part) => [...computedGauges(part, names)]));
  // Take away what needs nothing that is still open, again and again: what remains goes round in circles.
  const readers = new Map<string, string[]>();
  const waiting = new Map<string, number>();
  for (const [id, { reads }] of open) {
    const inner = reads.filter((read) => open.has(read));
    waiting.set(id, inner.length);
    for (const read of inner) readers.set(read, [...(readers.get(read) ?? []), id]);
  }
  const ready = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    open.delete(id);
    for (const reader of readers.get(id) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  const problems: Problem[] = [];
  // What is taken out of a map while its keys are walked through is passed over.
  for (const begin of open.keys()) {
    const cycle = takeCycle(open, begin);
    const { id, file, index } = required(cycle, 0);
    const ids = cycle.map((one) => one.id);
    const way = ids.length <= 8 ? [...ids, id] : [...ids.slice(0, 7), "...", id];
    const message = `"${id}" is computed from itself: ${way.join(" <- ")}.`;
    const hint = "Let one of them be a stock that the others move.";
    problems.push(at(file, "formula-cycle", ["variables", index, "formula"], message, hint));
  }
  return problems;
}

function computedGauges(part: Checked<ExtensionFile>, names: Names): Map<string, Computed> {
  const reads = new Map<unknown, (place: string) => string[]>();
  for (const { kind, name, path } of vocabularyOf(part).references) {
    if (path[0] !== "variables" || path[2] !== "formula") continue;
    const before = reads.get(path[1]) ?? (() => []);
    const everywhere = kind === "mean" ? placesOf(names, names.scopes.get(name) ?? "once") : undefined;
    const all = everywhere?.map((one) => name.replace("*", one));
    reads.set(path[1], (place) => [...before(place), ...(all ?? [name.replace("*", place)])]);
  }
  const computed = new Map<string, Computed>();
  for (const [index, variable] of (part.value?.variables ?? []).entries()) {
    if (variable.kind !== "derived" && variable.kind !== "smoothed") continue;
    for (const place of placesOf(names, variable.scope ?? "once")) {
      computed.set(variable.id.replace("*", place), {
        reads: reads.get(index)?.(place) ?? [],
        file: part.parsed,
        index,
      });
    }
  }
  return computed;
}

/**
 * Walks from one gauge from input to input until a gauge comes again, and takes that cycle and the way to it out of the
 * open ones.
 */
function takeCycle(open: Map<string, Computed>, begin: string): (Pick<Computed, "file" | "index"> & { id: string })[] {
  const trail = new Map<string, Pick<Computed, "file" | "index">>();
  let id = begin;
  while (!trail.has(id)) {
    const computed = open.get(id);
    if (computed === undefined) break;
    const { reads, file, index } = computed;
    trail.set(id, { file, index });
    const next = reads.find((read) => open.has(read));
    if (next === undefined) break;
    id = next;
  }
  const names = [...trail.keys()];
  for (const name of names) open.delete(name);
  return [...trail].slice(names.indexOf(id)).map(([name, place]) => ({ id: name, ...place }));
}
