import { readingNames } from "../../scenario/readings.ts";
import type { Condition, Scenario, Scope, Variable } from "../../scenario/schema/index.ts";
import { type NoiseId, noiseId } from "../random.ts";

/** One gauge of a compiled model: a declared variable in one of its places. */
export interface Gauge {
  id: string;
  address: number;
  kind: Variable["kind"];
  /** The declared name, with `*` for the place: the key of its text. */
  pattern: string;
  /** Region, party or output that `*` stands for. */
  place: string | null;
  min: number;
  max: number;
  unit: NonNullable<Variable["unit"]>;
  high: NonNullable<Variable["high"]>;
  headline: boolean;
  /** Standard error of observation when the mission has no information at all; 0: known for certain. */
  error: number;
  /** Draws of its observation error: what stays for the run, and what is new each month. */
  noise: { lasting: NoiseId; fresh: NoiseId };
  variable: Variable;
}

/** Called with the result of every condition test while coverage is measured. It must change nothing. */
export type Watch = (condition: Condition, holds: boolean) => void;

/** Where every number of a run stands in its flat array. */
export interface Layout {
  size: number;
  index: Record<string, number>;
  gauges: Gauge[];
  byId: Record<string, Gauge>;
  /** Absent in play. */
  watch?: Watch;
}

/**
 * Regions, parties or outputs of a scope; a single unnamed place for `once`. Outputs are all 20 of the study, so that a
 * rule may name any of them; a scenario only opens some to the plan.
 */
export function placesOf(scenario: Scenario, scope: Scope | undefined): (string | null)[] {
  if (scope === "region") return scenario.regions.map((region) => region.id);
  if (scope === "party") return scenario.parties.map((party) => party.id);
  if (scope === "output") return scenario.catalogue.outputs.map((output) => output.id);
  return [null];
}

/** Puts the place where a rule says `*`. */
export function inPlace(name: string, place: string | null): string {
  return place === null ? name : name.replace("*", place);
}

/** Gives every gauge and every reading of a scenario its address. */
export function makeLayout(scenario: Scenario): Layout {
  // Without a prototype: a name such as "constructor" is then as unknown as any other.
  const layout: Layout = { size: 0, index: Object.create(null), gauges: [], byId: Object.create(null) };
  for (const variable of scenario.model.variables) {
    for (const place of placesOf(scenario, variable.scope)) addGauge(layout, variable, place);
  }
  for (const reading of readingsOf(scenario)) allocate(layout, reading);
  return layout;
}

/** Adds a number to the layout and returns its address; a name already there keeps its own. */
export function allocate(layout: Layout, name: string): number {
  layout.index[name] ??= layout.size++;
  return layout.index[name];
}

/** The address of a gauge or reading. Throws when a checked scenario could not have named it. */
export function addressOf(layout: Layout, name: string): number {
  const address = layout.index[name];
  if (address === undefined) throw new RangeError(`no gauge or reading is called "${name}"`);
  return address;
}

/** Ids of the gauges that a run is read by: the headline scores. */
export function headlinesOf({ layout }: { layout: Layout }): string[] {
  return layout.gauges.flatMap((gauge) => (gauge.headline ? [gauge.id] : []));
}

function addGauge(layout: Layout, variable: Variable, place: string | null): void {
  const bounded = variable.unit !== "persons" && variable.unit !== "units";
  const limits = variable.kind === "flag" ? { min: 0, max: 1 } : (variable as { min?: number; max?: number });
  const id = inPlace(variable.id, place);
  const gauge: Gauge = {
    id,
    address: allocate(layout, id),
    kind: variable.kind,
    pattern: variable.id,
    place,
    min: limits.min ?? 0,
    max: limits.max ?? (bounded ? 100 : 4294967295),
    unit: variable.unit ?? "points",
    high: variable.high ?? "neutral",
    headline: variable.headline ?? false,
    error: variable.error ?? 0,
    noise: { lasting: noiseId(`observe/${id}/lasting`), fresh: noiseId(`observe/${id}`) },
    variable,
  };
  layout.gauges.push(gauge);
  layout.byId[gauge.id] = gauge;
  if (variable.kind === "smoothed") allocate(layout, targetName(gauge.id));
}

/** Name of the hidden number that a smoothed gauge follows. */
export function targetName(gauge: string): string {
  return `target.${gauge}`;
}

/** Names of the readings of a checked scenario. */
function readingsOf({ regions, parties, catalogue, messages, map, marks, facts, events }: Scenario): string[] {
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  return readingNames({
    regions: ids(regions),
    parties: ids(parties),
    outputs: ids(catalogue.outputs),
    messages,
    roads: ids(map.roads),
    marks,
    facts: facts.map(({ id, values }) => ({ id, values: ids(values) })),
    events,
  });
}
