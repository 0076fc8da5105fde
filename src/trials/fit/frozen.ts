import { canonicalJson } from "../../scenario/canonical.ts";
import { countedNumbers, dataHash } from "../../scenario/hash.ts";
import { lastOf } from "../../scenario/required.ts";
import type { Influence, Scenario } from "../../scenario/schema/index.ts";
import { commonEventsOf } from "../common-events.ts";
import type { FitFile, Freeze } from "./format.ts";

/** Keys that say where a rule comes from and how sure it is; no number of a run hangs on them. */
const grounds = new Set(["source", "grade", "range", "represents", "usual", "desk", "unmoved", "unread"]);

/** The hashes of a freeze: of the common model, and of what the scenario adds to it, absent where it adds nothing. */
export type FrozenHashes = Pick<Freeze, "hash" | "extension">;

/** The hashes of a scenario's weights under a parameter set. Throws a RangeError for a set that is not there. */
export function frozenHashes(scenario: Scenario, set: string): FrozenHashes {
  const { extension } = scenario;
  const hash = weightsHash(scenario, set);
  if (extension === undefined) return { hash };
  const { variables = [], influences = [] } = extension;
  return { hash, extension: dataHash(sizesOf({ variables, influences: joined(influences) })) };
}

/** Whether weights are those of a freeze. */
export function isFrozenAs(freeze: FrozenHashes, now: FrozenHashes): boolean {
  return freeze.hash === now.hash && freeze.extension === now.extension;
}

/**
 * The hash of everything whose size the common model fixes: gauges, rules, acts and common events, numbers of the engine, and
 * what a parameter set makes of them. Neither sources and grades count, nor whether a straight rule stands in one line or is split into two,
 * nor anything of a scenario's own. Throws a RangeError for a set that is not there.
 */
export function weightsHash(scenario: Scenario, set: string): string {
  return dataHash(sizesOf(commonPart(scenario, set)));
}

/**
 * What all scenarios share of the model under a parameter set. This is the only place that decides what the hash covers: what
 * a scenario adds of its own is left out here.
 */
function commonPart(scenario: Scenario, set: string): object {
  const { model, parameters } = scenario;
  const own = parameters.find(({ id }) => id === set);
  if (own === undefined) throw new RangeError(`no parameter set is called "${set}"`);
  const { format: _, loops: __, mechanisms: ___, ...rest } = model;
  const added = addedIds(scenario);
  return {
    ...rest,
    variables: rest.variables.filter(({ id }) => !added.has(id)),
    influences: joined(rest.influences.filter(({ id }) => !added.has(id))),
    ...countedNumbers(scenario),
    set: own,
    events: commonEventsOf(scenario),
  };
}

/** Gauges and influences that the scenario adds. */
function addedIds({ extension }: Scenario): ReadonlySet<string> {
  const { variables = [], influences = [] } = extension ?? {};
  return new Set([...variables, ...influences].map(({ id }) => id));
}

/** The freeze that counts: the last one. */
export function lastFreeze({ freezes }: FitFile["frozen"]): Freeze {
  return lastOf(freezes);
}

/** Plain data without the keys that no number hangs on. */
function sizesOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sizesOf);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (grounds.has(key) ? [] : [[key, sizesOf(value)]])),
  );
}

/** Straight rules of one mechanism between the same gauges are one: slopes and constants are added up. */
function joined(influences: readonly Influence[]): unknown[] {
  const straight = new Map<string, { slope: number; constant: number }>();
  const others: unknown[] = [];
  for (const { id, weight, about = 0, span = 100, ...rule } of influences) {
    if (rule.shape !== "linear") {
      others.push({ id, weight, about, span, ...rule });
      continue;
    }
    const { source: _, grade: __, range: ___, ...between } = rule;
    const key = canonicalJson(between);
    const { slope, constant } = straight.get(key) ?? { slope: 0, constant: 0 };
    straight.set(key, { slope: slope + weight / span, constant: constant - (weight * about) / span });
  }
  return [...others, ...[...straight].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => [key, rounded(sum)])];
}

/** Sums that differ only in the order of adding are the same. */
function rounded({ slope, constant }: { slope: number; constant: number }): string {
  return `${slope.toFixed(9)} ${constant.toFixed(9)}`;
}
