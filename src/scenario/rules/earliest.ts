import { allReferences } from "../names/vocabulary.ts";
import type { ScenarioFiles } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import { byConditionKind, type Condition } from "../schema/index.ts";

/** What carries a text before a reader: a dilemma, an event or an in-tray item. */
export interface Told {
  file: ParsedFile;
  path: readonly PropertyKey[];
  knownOn: string | undefined;
  /** First month in which it comes of its own accord; undefined where only an effect brings it. */
  month: number | undefined;
  when: Condition | undefined;
}

/** All that is told, by kind and id: "dilemma checkpoint", "event riot", "tray cable". */
export function toldBy({ dilemmas, events, trays }: ScenarioFiles): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { parsed: file, value } of dilemmas) {
    if (value === undefined) continue;
    const { id, knownOn, opens } = value;
    const month = opens.month ?? (opens.when === undefined ? undefined : 1);
    told.set(`dilemma ${id}`, { file, path: [], knownOn, month, when: opens.when });
  }
  for (const { parsed: file, value } of events) {
    if (value === undefined) continue;
    const { id, knownOn, at, months, when, hazard } = value;
    const month = at === undefined ? (months?.from ?? (hazard === undefined ? undefined : 1)) : Math.min(...at);
    told.set(`event ${id}`, { file, path: [], knownOn, month, when });
  }
  for (const { parsed: file, value } of trays) {
    for (const [index, { id, knownOn, months, when }] of (value?.items ?? []).entries()) {
      const month = months?.from ?? (when === undefined ? undefined : 1);
      told.set(`tray ${id}`, { file, path: ["items", index], knownOn, month, when });
    }
  }
  return told;
}

/** An effect that brings something about: whose it is, and after how many months. */
interface Opener {
  owner: string;
  after: number;
}

/**
 * Gives the first month in which something told can appear, as far as the form of conditions and effects shows it; 1 where
 * nothing does. It is never later than the true one.
 */
export function earliestOf(files: ScenarioFiles, told: ReadonlyMap<string, Told>): (name: string) => number {
  const openers = openersOf(files, told);
  const found = new Map<string, number>();
  const earliest = (name: string): number => {
    const known = found.get(name);
    if (known !== undefined) return known;
    // While it is being looked for: what brings itself about comes no earlier than by something else.
    found.set(name, Number.POSITIVE_INFINITY);
    const { month, when } = told.get(name) ?? { month: undefined, when: undefined };
    const own = month === undefined ? [] : [Math.max(month, earliestWhen(when, earliest))];
    const brought = (openers.get(name) ?? []).map(({ owner, after }) => earliest(owner) + after);
    const first = Math.min(...own, ...brought);
    const settled = own.length + brought.length === 0 ? 1 : first;
    found.set(name, settled);
    return settled;
  };
  const last = files.scenario.value?.months ?? 1;
  return (name) => Math.min(earliest(name), last);
}

/** The effects that bring each thing about, or set a mark ("mark yielded"). */
function openersOf(files: ScenarioFiles, told: ReadonlyMap<string, Told>): Map<string, Opener[]> {
  const owners = new Map([...told].filter(([, { path }]) => path.length === 0).map(([name, { file }]) => [file, name]));
  const openers = new Map<string, Opener[]>();
  for (const { kind, name, file, brings, within } of allReferences(files)) {
    const owner = owners.get(file);
    if (owner === undefined || !brings) continue;
    const opened = `${kind === "tray-item" ? "tray" : kind} ${name}`;
    const after = typeof within.after === "number" ? within.after : 0;
    openers.set(opened, [...(openers.get(opened) ?? []), { owner, after }]);
  }
  return openers;
}

/** The first month in which a condition can hold. */
function earliestWhen(when: Condition | undefined, earliest: (name: string) => number): number {
  if (when === undefined) return 1;
  const inner = (one: Condition) => earliestWhen(one, earliest);
  const atOnce = () => 1;
  return byConditionKind(when, {
    all: ({ all }) => Math.max(...all.map(inner)),
    any: ({ any }) => Math.min(...any.map(inner)),
    not: atOnce,
    month: ({ month }) => month.from ?? 1,
    happened: ({ happened }) => earliest(`event ${happened}`),
    mark: ({ mark }) => earliest(`mark ${mark}`),
    // What is decided under one id is a dilemma or an event, and the other of the two is not told.
    chosen: ({ chosen }) => Math.max(earliest(`dilemma ${chosen}`), earliest(`event ${chosen}`)),
    gauge: atOnce,
    fact: atOnce,
    unit: atOnce,
    engaged: atOnce,
  });
}
