import type { Condition, EngineNumbers, Factor, Influence, Scenario, Unit } from "../../scenario/schema/index.ts";
import { type FormulaBatches, makeBatchRunner, type RunBatches } from "../kernel/formula-batches.ts";
import { type FormulaProgram, makeRegisters } from "../kernel/formula-program.ts";
import { type Contributions, makeInfluenceLoops, type RunInfluences } from "../kernel/influence-loops.ts";
import type { StockLimits } from "../kernel/stock-limits.ts";
import { type Agenda, makeAgendas } from "./agenda.ts";
import { type BoundEffect, effectBinder } from "./bound-effects.ts";
import { always, compileCondition, compileFactors, type Scale, type Test, unscaled } from "./conditions.ts";
import { collectEffectLists, type EffectList } from "./effect-lists.ts";
import { engineNumbers, parameterSet } from "./engine-numbers.ts";
import { compileEventPlaces, type EventPlace } from "./event-places.ts";
import { compileBatches } from "./formula-batches.ts";
import { compileFormulas, type Formulated } from "./formulas.ts";
import { compileInfluences, type Influences, type Rule } from "./influences.ts";
import { addressOf, inPlace, type Layout, makeLayout, type Watch } from "./layout.ts";
import { collectOffers, type OffersById } from "./offers.ts";
import { type ByPlace, onDemand } from "./on-demand.ts";
import { compileReadings, type Readings } from "./readings.ts";
import {
  type Amplifier,
  collectAmplifiers,
  collectWrittenLast,
  compileStocks,
  limitsOf,
  type Stock,
} from "./stocks.ts";

/** The version of the rules. A run of another version opens read-only. */
export const engineVersion = "1.0.0";

/** Room that each month works in and none keeps. */
export interface Scratch extends Contributions {
  /** Losses by address, as positive numbers (see `MonthDraft`). */
  losses: Float64Array;
  /** What the formulas' program works on. */
  registers: Float64Array;
}

/**
 * A scenario compiled under one parameter set: all that the engine needs. It gives the same answers whatever has been
 * played on it: the functions compile some things when first asked and cache them, and `scratch` is all that a month
 * writes to. One model serves any number of runs in one thread.
 */
export interface Model {
  readonly scenario: Scenario;
  readonly parameters: string;
  /** The engine's own numbers under the parameter set. */
  readonly engine: EngineNumbers;
  readonly layout: Layout;
  readonly formulas: readonly Formulated[];
  readonly program: FormulaProgram;
  /** The whole program in the order in which a month runs it. */
  readonly formulaBatches: FormulaBatches;
  readonly runBatches: RunBatches;
  readonly stocks: readonly Stock[];
  /** Those of the stocks that have a ceiling. */
  readonly capped: readonly Stock[];
  readonly limits: StockLimits;
  /** All levers, open to the plan or not, without their prefix. */
  readonly levers: readonly string[];
  readonly flags: readonly { address: number; of: number; below: number; above: number }[];
  readonly writtenLast: ReadonlySet<number>;
  readonly amplifiers: ReadonlyMap<number, Amplifier>;
  readonly influences: Influences;
  /** Rows of the influences into gauges that weigh their entries. */
  readonly amplifiedRows: readonly { row: number; rule: Rule; amplifier: Amplifier }[];
  readonly events: readonly EventPlace[];
  readonly readings: Readings;
  readonly offers: OffersById;
  /** What each month may bring of itself, by month. */
  readonly agendas: readonly Agenda[];
  readonly effectLists: Readonly<Record<string, EffectList>>;
  readonly units: Readonly<Record<string, Unit>>;
  /** Constants that influences read, by address. */
  readonly constants: ReadonlyMap<number, number>;
  readonly runInfluences: RunInfluences;
  /** Rows of the influences that do not count when these mechanisms are off. */
  readonly rowsOff: (off: readonly string[]) => readonly number[];
  /** The test of a condition in a place. */
  readonly testOf: ByPlace<Condition | undefined, Test>;
  /** The product of factors in a place. */
  readonly scaleOf: ByPlace<Factor[] | undefined, Scale>;
  /** The effects of a list, by its key, made ready for a place. */
  readonly boundEffects: ByPlace<string, readonly BoundEffect[]>;
  readonly scratch: Scratch;
}

/** Numbers that take the place of the scenario's own: weights by influence, and numbers of the engine. */
export interface DrawnNumbers {
  weights?: Readonly<Record<string, number>>;
  engine?: Readonly<Partial<EngineNumbers>>;
}

/**
 * Compiles a checked scenario under a parameter set ("mainstream", "sceptical", ...). What is `drawn` takes the place of the
 * scenario's own numbers; the set changes it as it does those. `watch` is called with the result of every condition test.
 * Throws a RangeError when the set is unknown; a checked scenario has no other way to fail.
 */
export function compile(scenario: Scenario, parameters = "mainstream", drawn: DrawnNumbers = {}, watch?: Watch): Model {
  const layout = makeLayout(scenario);
  if (watch !== undefined) layout.watch = watch;
  const constants = new Map<number, number>();
  const influences = compileInfluences(scenario, layout, constants, weigher(scenario, parameters, drawn));
  const { formulas, program } = compileFormulas(scenario, layout);
  const formulaBatches = compileBatches(program, formulas);
  const scratch = makeScratch(influences, layout, program);
  const events = compileEventPlaces(scenario, layout);
  const stocks = compileStocks(layout);
  return {
    scenario,
    parameters,
    engine: engineNumbers(scenario, parameters, drawn.engine),
    layout,
    formulas,
    program,
    formulaBatches,
    runBatches: makeBatchRunner(program, formulaBatches, scratch.registers),
    stocks,
    capped: stocks.filter((stock) => stock.ceiling !== null),
    limits: limitsOf(stocks),
    levers: layout.gauges.flatMap(({ id, kind }) => (kind === "lever" ? [id.slice("lever.".length)] : [])),
    flags: layout.gauges.flatMap((gauge) => {
      if (gauge.variable.kind !== "flag") return [];
      const { of, below, above } = gauge.variable;
      return [{ address: gauge.address, of: addressOf(layout, inPlace(of, gauge.place)), below, above }];
    }),
    writtenLast: collectWrittenLast(layout),
    ...weighing(layout, influences),
    influences,
    events,
    readings: compileReadings(scenario, layout),
    offers: collectOffers(scenario),
    agendas: makeAgendas(scenario, layout, events),
    units: Object.fromEntries(scenario.units.map((unit) => [unit.id, unit])),
    constants,
    runInfluences: makeInfluenceLoops(influences, scratch),
    rowsOff: rowFinder(influences),
    ...compilers(scenario, layout),
    scratch,
  };
}

function makeScratch(influences: Influences, { size }: Layout, program: FormulaProgram): Scratch {
  return {
    by: new Float64Array(influences.rules.length),
    delta: new Float64Array(size),
    losses: new Float64Array(size),
    registers: makeRegisters(program),
  };
}

function weighing(layout: Layout, influences: Influences): Pick<Model, "amplifiers" | "amplifiedRows"> {
  const amplifiers = collectAmplifiers(layout);
  const amplifiedRows = influences.rules.flatMap((rule, row) => {
    const amplifier = amplifiers.get(rule.to);
    return amplifier === undefined ? [] : [{ row, rule, amplifier }];
  });
  return { amplifiers, amplifiedRows };
}

/** Effects, conditions and factors are compiled when first asked for in a place: most never are. */
function compilers(
  scenario: Scenario,
  layout: Layout,
): Pick<Model, "effectLists" | "testOf" | "scaleOf" | "boundEffects"> {
  const effectLists = collectEffectLists(scenario);
  const test = onDemand((condition: Condition, place) => compileCondition(condition, place, layout));
  const scale = onDemand((factors: Factor[], place) => compileFactors(factors, place, layout));
  const testOf: Model["testOf"] = (condition, place) => (condition === undefined ? always : test(condition, place));
  const scaleOf: Model["scaleOf"] = (factors, place) => (factors === undefined ? unscaled : scale(factors, place));
  return { effectLists, testOf, scaleOf, boundEffects: effectBinder(effectLists, { layout, testOf, scaleOf }) };
}

function rowFinder({ rules }: Influences): Model["rowsOff"] {
  const found = new Map<string, readonly number[]>();
  return (off) => {
    const key = off.join(" ");
    let rows = found.get(key);
    if (rows === undefined) {
      rows = rules.flatMap((rule, row) => (off.includes(rule.mechanism) ? [row] : []));
      found.set(key, rows);
    }
    return rows;
  };
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
