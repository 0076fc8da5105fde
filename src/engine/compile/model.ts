import type {
  Condition,
  EngineNumbers,
  EventSpec,
  Factor,
  Influence,
  Scenario,
  Unit,
} from "../../scenario/schema/index.ts";
import { drawId } from "../random.ts";
import { type Agenda, makeAgendas } from "./agenda.ts";
import type { BoundEffect } from "./bound-effects.ts";
import { always, compileCondition, compileFactors, type Scale, type Test, unscaled, type Watch } from "./conditions.ts";
import { collectEffectLists, type EffectList } from "./effect-lists.ts";
import { engineNumbers, parameterSet } from "./engine-numbers.ts";
import { compileFormula, inputs, type Node } from "./formula.ts";
import { makeBatchLoops, makeSchedule, type Schedule } from "./formula-batches.ts";
import { makeTape } from "./formula-compiler.ts";
import type { Stretch, Tape } from "./formula-program.ts";
import { type ApplyInfluences, type Contributions, makeApplyInfluences } from "./influence-kernel.ts";
import { compileInfluences, type Influences } from "./influences.ts";
import { addressOf, type Gauge, inPlace, type Layout, makeLayout, placesOf, targetName } from "./layout.ts";
import { collectOffers, type OffersById } from "./offers.ts";
import { compileReadings, type Readings } from "./readings.ts";

/** The version of the rules. A run of another version opens read-only. */
export const engineVersion = "1.0.0";

/** A derived or smoothed gauge, ready to be computed. Listed in an order in which inputs come first. */
export interface Formulated {
  gauge: Gauge;
  node: Node;
  stretch: Stretch;
  /** Where the formula's value is stored: the gauge itself, or the hidden target of a smoothed one. */
  address: number;
  smoothing: Smoothing | null;
}

/** Shares of its gap that a smoothed gauge closes in a month. */
export interface Smoothing {
  falling: number;
  rising: number;
}

/** A stock's limits, and its rules for losses, first impressions and ceiling with their addresses. */
export interface Stock {
  gauge: Gauge;
  address: number;
  min: number;
  max: number;
  ceiling: { address: number; over: number; share: number; regain: number } | null;
}

/** How entries into a gauge are weighed by mechanism: losses of tests and deliveries, first impressions. */
export interface Amplifier {
  losses: { times: number; mechanisms: string[] } | null;
  early: { mechanism: string; months: number; times: number; of: string[] } | null;
}

/** An event in one place, with its hazard compiled. */
export interface EventPlace {
  event: EventSpec;
  region: string | null;
  test: Test;
  scale: Scale;
  draw: number;
  /** The most that its chance can come to, whatever the month's numbers: 0 where it never strikes by itself. */
  likeliest: number;
  /** Addresses of the counts that it raises: everywhere, and in this region. */
  counts: number[];
  /** How often it has struck in this place. */
  count: number;
  /** Key of its effects in `Model.sources`. */
  source: string;
}

/** A scenario compiled under one parameter set: all that the engine needs, and nothing that changes. */
export interface Model {
  scenario: Scenario;
  parameters: string;
  /** The engine's own numbers under the parameter set. */
  engine: EngineNumbers;
  layout: Layout;
  formulas: Formulated[];
  tape: Tape;
  /** The whole tape in the order in which a month runs it. */
  schedule: Schedule;
  batchLoops: ReturnType<typeof makeBatchLoops>;
  stocks: Stock[];
  /** Those of the stocks that have a ceiling. */
  capped: Stock[];
  /**
   * Addresses and limits of the stocks, flat, for the kernel. A stock with a ceiling has an upper limit below everything
   * here, so that it is looked at by itself: its own limit moves.
   */
  limits: { address: Int32Array; low: Float64Array; high: Float64Array };
  /** All levers, open to the plan or not, without their prefix. */
  levers: string[];
  flags: { address: number; of: number; below: number; above: number }[];
  /** Addresses of ceilings, flags and counts: written at a month's end, after the formulas, and read in the next. */
  writtenLast: ReadonlySet<number>;
  amplifiers: Map<number, Amplifier>;
  influences: Influences;
  /** Rows of the influences into gauges that weigh their entries. */
  amplifiedRows: { row: number; amplifier: Amplifier }[];
  events: EventPlace[];
  readings: Readings;
  offers: OffersById;
  /** What each month may bring of itself, by month. */
  agendas: Agenda[];
  sources: Record<string, EffectList>;
  units: Record<string, Unit>;
  /** Constants that influences read, by address. */
  constants: Map<number, number>;
  /** Room that each month works in and none keeps: contributions by row, sums of entries and of losses by address. */
  scratch: Contributions & { losses: Float64Array };
  applyInfluences: ApplyInfluences;
  /** Rows that do not count under each set of mechanisms switched off; filled when first asked for. */
  rowsOff: Map<string, number[]>;
  /** Effects made ready, by the key of their list and the place. */
  bound: Compiled<string, BoundEffect[]>;
  tests: Compiled<Condition, Test>;
  scales: Compiled<Factor[], Scale>;
}

/** Numbers that take the place of the scenario's own: weights by influence, and numbers of the engine. */
export interface DrawnNumbers {
  weights?: Readonly<Record<string, number>>;
  engine?: Readonly<Partial<EngineNumbers>>;
}

/**
 * Compiles a checked scenario under a parameter set ("mainstream", "sceptical", ...). What is `drawn` takes the place of the
 * scenario's own numbers; the set changes it as it does those.
 * Throws a RangeError when the set is unknown; a checked scenario has no other way to fail.
 */
export function compile(scenario: Scenario, parameters = "mainstream", drawn: DrawnNumbers = {}, watch?: Watch): Model {
  const layout = makeLayout(scenario);
  if (watch !== undefined) layout.watch = watch;
  const constants = new Map<number, number>();
  const influences = compileInfluences(scenario, layout, constants, weigher(scenario, parameters, drawn));
  const { formulas, tape } = compileFormulas(scenario, layout);
  const amplifiers = collectAmplifiers(layout);
  const schedule = makeSchedule(tape, formulas);
  const scratch = {
    by: new Float64Array(influences.rules.length),
    delta: new Float64Array(layout.size),
    losses: new Float64Array(layout.size),
  };
  const events = compileEvents(scenario, layout);
  const stocks = layout.gauges.filter((gauge) => gauge.kind === "stock").map((gauge) => compileStock(gauge, layout));
  return {
    scenario,
    parameters,
    engine: engineNumbers(scenario, parameters, drawn.engine),
    layout,
    formulas,
    tape,
    schedule,
    batchLoops: makeBatchLoops(tape, schedule),
    stocks,
    capped: stocks.filter((stock) => stock.ceiling !== null),
    limits: {
      address: Int32Array.from(stocks, (stock) => stock.address),
      low: Float64Array.from(stocks, (stock) => stock.min),
      high: Float64Array.from(stocks, (stock) => (stock.ceiling === null ? stock.max : Number.NEGATIVE_INFINITY)),
    },
    levers: layout.gauges.flatMap(({ id, kind }) => (kind === "lever" ? [id.slice("lever.".length)] : [])),
    flags: layout.gauges.flatMap((gauge) => {
      if (gauge.variable.kind !== "flag") return [];
      const { of, below, above } = gauge.variable;
      return [{ address: gauge.address, of: addressOf(layout, inPlace(of, gauge.place)), below, above }];
    }),
    writtenLast: collectWrittenLast(layout),
    amplifiers,
    influences,
    amplifiedRows: influences.rules.flatMap(({ to }, row) => {
      const amplifier = amplifiers.get(to);
      return amplifier === undefined ? [] : [{ row, amplifier }];
    }),
    events,
    readings: compileReadings(scenario, layout),
    offers: collectOffers(scenario),
    agendas: makeAgendas(scenario, layout, events),
    sources: collectEffectLists(scenario),
    units: Object.fromEntries(scenario.units.map((unit) => [unit.id, unit])),
    constants,
    scratch,
    applyInfluences: makeApplyInfluences(influences, scratch),
    rowsOff: new Map(),
    bound: new Map(),
    tests: new Map(),
    scales: new Map(),
  };
}

/** The test of a condition in a place; compiled the first time it is asked for. */
export function testOf(model: Model, condition: Condition | undefined, place: string | null): Test {
  if (condition === undefined) return always;
  return remembered(model.tests, condition, place, () => compileCondition(condition, place, model.layout));
}

/** The product of factors in a place; compiled the first time it is asked for. */
export function scaleOf(model: Model, factors: Factor[] | undefined, place: string | null): Scale {
  if (factors === undefined) return unscaled;
  return remembered(model.scales, factors, place, () => compileFactors(factors, place, model.layout));
}

/** What has been compiled so far, by the data it stands in and the place. */
type Compiled<Data, T> = Map<Data, Map<string | null, T>>;

/** What was made of some data for a place, or else what is made of it now. */
export function remembered<Data, T>(compiled: Compiled<Data, T>, data: Data, place: string | null, make: () => T): T {
  let byPlace = compiled.get(data);
  if (byPlace === undefined) {
    byPlace = new Map();
    compiled.set(data, byPlace);
  }
  let made = byPlace.get(place);
  if (made === undefined) {
    made = make();
    byPlace.set(place, made);
  }
  return made;
}

/** Rows of the influences that do not count when these mechanisms are off. */
export function rowsOff(model: Model, off: readonly string[]): readonly number[] {
  const key = off.join(" ");
  let rows = model.rowsOff.get(key);
  if (rows === undefined) {
    rows = model.influences.rules.flatMap((rule, row) => (off.includes(rule.mechanism) ? [row] : []));
    model.rowsOff.set(key, rows);
  }
  return rows;
}

function weigher(
  scenario: Scenario,
  parameters: string,
  { weights = {} }: DrawnNumbers,
): (influence: Influence) => number {
  const { changes } = parameterSet(scenario, parameters);
  return ({ id, mechanism, weight }) =>
    changes.reduce((product, change) => {
      const counts =
        ("influence" in change && change.influence === id) || ("mechanism" in change && change.mechanism === mechanism);
      return counts ? product * change.times : product;
    }, weights[id] ?? weight);
}

function compileFormulas(scenario: Scenario, layout: Layout): { formulas: Formulated[]; tape: Tape } {
  const bare = layout.gauges.flatMap((gauge) => {
    const { variable } = gauge;
    if (variable.kind !== "derived" && variable.kind !== "smoothed") return [];
    const node = compileFormula(variable.formula, gauge.place, scenario, layout);
    const smoothing = variable.kind === "smoothed" ? { falling: variable.falling, rising: variable.rising } : null;
    const address = smoothing === null ? gauge.address : layout.index[targetName(gauge.id)];
    return [{ gauge, node, address, smoothing }];
  });
  const ordered = inputsFirst(bare);
  const { tape, stretches } = makeTape(ordered, layout.size);
  return { formulas: ordered.map((formula, i) => ({ ...formula, stretch: stretches[i] })), tape };
}

/** Topological order: a formula comes after those whose gauges it reads. The validator has refused cycles. */
function inputsFirst<T extends { gauge: Gauge; node: Node }>(formulas: T[]): T[] {
  const byAddress = new Map(formulas.map((formula) => [formula.gauge.address, formula]));
  const ordered = new Set<T>();
  const open = new Set<T>();
  const visit = (formula: T): void => {
    if (ordered.has(formula)) return;
    if (open.has(formula)) throw new RangeError(`the formula of "${formula.gauge.id}" depends on itself`);
    open.add(formula);
    for (const address of inputs(formula.node)) {
      const input = byAddress.get(address);
      if (input !== undefined) visit(input);
    }
    ordered.add(formula);
  };
  formulas.forEach(visit);
  return [...ordered];
}

function compileStock(gauge: Gauge, layout: Layout): Stock {
  const { ceiling } = gauge.variable as Extract<Gauge["variable"], { kind: "stock" }>;
  const address = ceiling === undefined ? -1 : addressOf(layout, ceiling.id);
  return {
    gauge,
    address: gauge.address,
    min: gauge.min,
    max: gauge.max,
    ceiling: ceiling === undefined ? null : { ...ceiling, address },
  };
}

function collectWrittenLast(layout: Layout): Set<number> {
  const ceilings = layout.gauges.flatMap(({ variable }) =>
    variable.kind === "stock" && variable.ceiling !== undefined ? [addressOf(layout, variable.ceiling.id)] : [],
  );
  const flags = layout.gauges.filter((gauge) => gauge.kind === "flag").map((gauge) => gauge.address);
  const counts = Object.entries(layout.index).filter(([name]) => name.startsWith("count."));
  return new Set([...ceilings, ...flags, ...counts.map(([, address]) => address)]);
}

function collectAmplifiers(layout: Layout): Map<number, Amplifier> {
  const amplifiers = new Map<number, Amplifier>();
  for (const gauge of layout.gauges) {
    if (gauge.variable.kind !== "stock") continue;
    const { losses = null, early = null, ceiling } = gauge.variable;
    // A gauge with a ceiling is here for its losses to be counted, even where they weigh no more than others.
    if (losses !== null || early !== null || ceiling !== undefined) amplifiers.set(gauge.address, { losses, early });
  }
  return amplifiers;
}

/** An upper bound on an event's chance: a draw above it needs no look at the factors. A hair more, for their rounding. */
function likeliest({ hazard }: EventSpec): number {
  if (hazard === undefined) return 1;
  const most = (factor: Factor) =>
    "when" in factor ? Math.max(1, factor.times) : Math.max(factor.from.times, factor.to.times);
  return (hazard.times ?? []).reduce((chance, factor) => chance * most(factor), hazard.chance * 1.000001);
}

function countsOf(event: string, region: string | null, layout: Layout): Pick<EventPlace, "counts" | "count"> {
  const total = addressOf(layout, `count.${event}`);
  if (region === null) return { counts: [total], count: total };
  const here = addressOf(layout, `count.${event}.${region}`);
  return { counts: [total, here], count: here };
}

function compileEvents(scenario: Scenario, layout: Layout): EventPlace[] {
  return scenario.events.flatMap((event) =>
    placesOf(scenario, event.scope)
      .filter((region) => region === null || event.regions === undefined || event.regions.includes(region))
      .map((region) => ({
        event,
        region,
        test: compileCondition(event.when, region, layout),
        scale: compileFactors(event.hazard?.times, region, layout),
        likeliest: scenario.dormantEvents?.includes(event.id) ? 0 : likeliest(event),
        draw: drawId(`event/${event.id}/${region ?? ""}`),
        ...countsOf(event.id, region, layout),
        source: `event/${event.id}`,
      })),
  );
}
