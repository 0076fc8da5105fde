// The same months as a straight line of JavaScript, generated from a model: what the rules cost when nothing is general.
// It knows influences, formulas, stocks, flags and hazards, but no orders and nothing that follows from an event; what a
// condition asks of the record, and the readings of each month, it leaves to the engine. Like the engine it leaves the
// months that are over as they were, so each month works on a copy of the numbers; and it must come to the same hash.
import { compileCondition, type Test } from "../../src/engine/compile/conditions.ts";
import type { Node } from "../../src/engine/compile/formula.ts";
import { inPlace } from "../../src/engine/compile/layout.ts";
import { writeReadings } from "../../src/engine/compile/readings.ts";
import type { Amplifier } from "../../src/engine/compile/stocks.ts";
import { draw, type Model, type State } from "../../src/engine/index.ts";
import { addressesRead } from "../../src/engine/kernel/influence-loops.ts";
import type { Condition, Factor, Influence, Scenario } from "../../src/scenario/schema/index.ts";

/** Runs so many months from a state to the state then. */
export type StraightLine = (state: State, months: number) => State;

/** A scenario in which events strike as they do, and nothing follows from it: what the straight line knows. */
export function withoutConsequences(scenario: Scenario): Scenario {
  return { ...scenario, events: scenario.events.map((event) => ({ ...event, effects: [], asks: undefined })) };
}

/** Lines to a function, so that each stays small enough to be optimized. */
const linesToFunction = 60;
const grid = (code: string) => `Math.floor((${code}) * 1048576 + 0.5) / 1048576`;

/** A model, and the tests of the record that its line has come to need. */
interface Making extends Model {
  records: Test[];
}

/** Generates and compiles the straight line of a model whose events have no consequences. */
export function straightLine(model: Model): StraightLine {
  const making: Making = { ...model, records: [] };
  const steps = [...chunks(influences(making)), stocks(model), formulas(model), afterwards(model)];
  const functions = steps.map((step, at) => `function step${at}(n, d, l, m, s, test) {\n${step}\n}`).join("\n");
  const calls = steps.map((_, at) => `step${at}(n, d, l, m, s, test);`).join(" ");
  const source = `${functions}
    function strike(n, m, s, key, draw, test, counts) {\n${hazards(making)}\n}
    const d = new Float64Array(${model.layout.size}), l = new Float64Array(${model.layout.size});
    return function run(state, months, draw, test, read) {
      const counts = [];
      for (let m = state.month + 1, last = state.month + months; m <= last; m++) {
        d.fill(0);
        l.fill(0);
        const n = state.numbers.slice();
        read(state, n, m);
        const events = strike(n, m, state, state.key, draw, test, counts);
        const s = { ...state, month: m, numbers: n, events };
        ${calls}
        while (counts.length > 0) n[counts.pop()]++;
        state = s;
      }
      return state;
    };`;
  const run = new Function(source)() as (...given: unknown[]) => State;
  const read = (state: State, numbers: number[], month: number) => writeReadings(model, state, numbers, month);
  return (state, months) => run(state, months, draw, making.records, read);
}

function chunks(lines: string[]): string[] {
  return Array.from({ length: Math.ceil(lines.length / linesToFunction) }, (_, at) =>
    lines.slice(at * linesToFunction, (at + 1) * linesToFunction).join("\n"),
  );
}

function address(model: Model, name: string, place: string | null = null): number {
  return model.layout.index[inPlace(name, place)]!;
}

function hazards(model: Making): string {
  const hits = model.events.map(({ event, region, draw: id, count }, at) => {
    if (event.at !== undefined || event.months !== undefined) throw new Error(`"${event.id}" strikes at set times`);
    if (event.effects.length > 0 || event.asks !== undefined) throw new Error(`"${event.id}" has consequences`);
    if (event.hazard === undefined) return `const hit${at} = false;`;
    const scale = (event.hazard.times ?? []).map((factor) => scaled(model, factor, region)).join(" * ");
    const most = event.most === undefined ? "" : `n[${count}] < ${event.most} && `;
    const when = event.when === undefined ? "" : `${tested(model, event.when, region)} && `;
    const chance = `Math.min(1, ${event.hazard.chance} * (${scale === "" ? "1" : `1 * ${scale}`}))`;
    return `const hit${at} = ${most}${when}draw(key, m, ${id}) < ${chance};`;
  });
  const strikes = model.events.map(({ event, region, counts }, at) => {
    const happening = `{ id: ${JSON.stringify(event.id)}, region: ${JSON.stringify(region)}, month: m }`;
    return `if (hit${at}) { events = [...events, ${happening}]; counts.push(${counts.join(", ")}); }`;
  });
  return [...hits, "let events = s.events;", ...strikes, "return events;"].join("\n");
}

function scaled(model: Making, factor: Factor, place: string | null): string {
  if ("when" in factor) return `(${tested(model, factor.when, place)} ? ${factor.times} : 1)`;
  const { by, from, to } = factor;
  const progress = `(n[${address(model, by, place)}] - ${from.at}) / ${to.at - from.at}`;
  return `(${from.times} + Math.min(1, Math.max(0, ${progress})) * ${to.times - from.times})`;
}

function influences(model: Making): string[] {
  const { rules, slope, bend, delayed } = model.influences;
  const delays = new Map(delayed.map(({ row, line, months }) => [row, { line, months }]));
  return rules.map(({ influence, place, to }, row) => {
    const amplifier = model.amplifiers.get(to);
    const read = addressesRead(model.influences, row).map((address) => `n[${address}]`);
    const value = read.length === 1 ? read[0] : `(${read.join(" * ")} / 100)`;
    const by = `by = ${grid(shaped(influence, value!, to, slope[row]!, bend[row]!))};`;
    const gate = influence.when === undefined ? "" : `if (!(${tested(model, influence.when, place)})) by = 0;`;
    const delay = delays.get(row);
    const wait =
      delay === undefined ? "" : `slot = ${delay.line} + m % ${delay.months}; due = n[slot]; n[slot] = by; by = due;`;
    const loss =
      amplifier === undefined
        ? ""
        : `by = ${grid(`by * ${weighed(model, amplifier, influence.mechanism)}`)}; if (by < 0) l[${to}] -= by;`;
    return `{ let by, slot, due; ${by} ${gate} ${wait} ${loss} d[${to}] += by; }`;
  });
}

function shaped({ shape, about = 0 }: Influence, value: string, to: number, slope: number, bend: number): string {
  if (shape === "linear") return `${slope} * (${value} - ${about})`;
  if (shape === "threshold") return `${slope} * Math.max(0, ${bend} * (${value} - ${about}))`;
  if (shape === "gap") return `${slope} * (${value} + ${about} - n[${to}])`;
  return `${slope} * Math.max(0, ${value} - ${about}) / (Math.max(0, ${value} - ${about}) + ${bend})`;
}

function weighed(model: Model, { losses, early }: Amplifier, mechanism: string): string {
  const asLoss = losses?.mechanisms.includes(mechanism) ? `(by < 0 ? ${losses.times} : 1)` : "1";
  if (early === null || !early.of.includes(mechanism)) return asLoss;
  return `(${asLoss} * (n[${address(model, "mission-month")}] <= ${early.months} ? ${early.times} : 1))`;
}

/** A condition as code; what it asks of the record is left to the engine's own test. */
function tested(model: Making, when: Condition, place: string | null): string {
  if ("all" in when) return `(${when.all.map((part) => tested(model, part, place)).join(" && ")})`;
  if ("any" in when) return `(${when.any.map((part) => tested(model, part, place)).join(" || ")})`;
  if ("not" in when) return `!${tested(model, when.not, place)}`;
  if (!("gauge" in when)) {
    const at = model.records.push(compileCondition(when, place, model.layout)) - 1;
    return `test[${at}](n, s, m)`;
  }
  const value = `n[${address(model, when.gauge, place)}]`;
  const least = when.atLeast === undefined ? [] : [`${value} >= ${when.atLeast}`];
  const below = when.below === undefined ? [] : [`${value} < ${when.below}`];
  return `(${[...least, ...below].join(" && ")})`;
}

function stocks(model: Model): string {
  return model.stocks
    .map(({ address: at, min, max, ceiling }) => {
      const high = ceiling === null ? `${max}` : `Math.min(${max}, n[${ceiling.address}])`;
      return `n[${at}] = Math.min(${high}, Math.max(${min}, n[${at}] + d[${at}]));`;
    })
    .join("\n");
}

function formulas(model: Model): string {
  return model.formulas
    .map(({ gauge, node, address: at, smoothing }) => {
      const value = `n[${at}] = ${grid(code(node))};`;
      if (smoothing === null) return value;
      const own = `n[${gauge.address}]`;
      const struck = `Math.min(${gauge.max}, Math.max(${gauge.min}, ${own} + d[${gauge.address}]))`;
      const rate = `(n[${at}] < ${own} ? ${smoothing.falling} : ${smoothing.rising})`;
      return `${value} ${own} = ${struck}; ${own} = ${grid(`${own} + ${rate} * (n[${at}] - ${own})`)};`;
    })
    .join("\n");
}

function code(node: Node): string {
  switch (node.op) {
    case "read":
      return `n[${node.address}]`;
    case "constant":
      return `${node.value}`;
    case "sum":
      return `(${node.terms.map(({ of, times }) => `${times} * ${code(of)}`).join(" + ")})`;
    case "product":
      return `(${code(node.a)} * ${code(node.b)})`;
    case "quotient":
      return `(${code(node.a)} / ${code(node.b)})`;
    case "reciprocal":
      return `(1 / ${code(node.a)})`;
    case "root":
      return `Math.sqrt(${code(node.a)})`;
    case "within":
      return `Math.min(${node.high}, Math.max(${node.low}, ${code(node.a)}))`;
  }
}

function afterwards(model: Model): string {
  const ceilings = model.stocks.flatMap(({ address: at, max, ceiling }) => {
    if (ceiling === null) return [];
    const { address: to, over, share, regain } = ceiling;
    const next = `l[${at}] > ${over} ? n[${to}] - ${share} * l[${at}] : Math.min(${max}, n[${to}] + ${regain})`;
    return [`n[${to}] = ${grid(`Math.max(0, ${next})`)};`];
  });
  const flags = model.flags.map(
    ({ address: at, of, below, above }) => `n[${at}] = n[${of}] < ${below} ? 1 : n[${of}] > ${above} ? 0 : n[${at}];`,
  );
  return [...ceilings, ...flags].join("\n");
}
