// The same months as a straight line of JavaScript, generated from a model: what the rules cost when nothing is general.
// It knows no orders, pending effects, desk or tray. Like the engine it leaves the months that are over as they were, so
// each month works on a copy of the numbers; and it must come to the same hash.
import type { Node } from "../../src/engine/formula.ts";
import { draw, type Model, type State } from "../../src/engine/index.ts";
import { inPlace } from "../../src/engine/layout.ts";
import type { Influence } from "../../src/scenario/schema/index.ts";

/** Runs so many months from a state to the state then. */
export type StraightLine = (state: State, months: number) => State;

/** Lines to a function, so that each stays small enough to be optimized. */
const linesToFunction = 60;
const grid = (code: string) => `Math.floor((${code}) * 1048576 + 0.5) / 1048576`;

/** Generates and compiles the straight line of a model. Throws where the model holds what it does not know. */
export function straightLine(model: Model): StraightLine {
  const steps = [...chunks(influences(model)), stocks(model), formulas(model), afterwards(model)];
  const functions = steps.map((step, at) => `function step${at}(n, d, l, m) {\n${step}\n}`).join("\n");
  const calls = steps.map((_, at) => `step${at}(n, d, l, m);`).join(" ");
  const source = `${functions}
    function strike(n, d, l, m, events, key, draw) {\n${hazards(model)}\n}
    const d = new Float64Array(${model.layout.size}), l = new Float64Array(${model.layout.size});
    return function run(state, months, draw) {
      for (let m = state.month + 1, last = state.month + months; m <= last; m++) {
        d.fill(0);
        l.fill(0);
        const n = state.numbers.slice();
        const events = strike(n, d, l, m, state.events, state.key, draw);
        ${calls}
        state = { ...state, month: m, numbers: n, events };
      }
      return state;
    };`;
  const run = new Function(source)() as (state: State, months: number, by: typeof draw) => State;
  return (state, months) => run(state, months, draw);
}

function chunks(lines: string[]): string[] {
  return Array.from({ length: Math.ceil(lines.length / linesToFunction) }, (_, at) =>
    lines.slice(at * linesToFunction, (at + 1) * linesToFunction).join("\n"),
  );
}

function address(model: Model, name: string, place: string | null = null): number {
  return model.layout.index[inPlace(name, place)];
}

function hazards(model: Model): string {
  const { index } = model.layout;
  const early = `const age = ${model.scenario.missionMonth - 1} + m; n[${index.month}] = m; n[${index["mission-month"]}] = age; n[${index.early}] = age <= 6 ? 1 : 0;`;
  const hits = model.events.map(({ event, region, draw: id }, at) => {
    const [factor] = event.hazard?.times ?? [];
    if (factor === undefined || !("by" in factor)) throw new Error("only one factor by a gauge is known");
    const value = `n[${address(model, factor.by, region)}]`;
    const progress = `Math.min(1, Math.max(0, (${value} - ${factor.from.at}) / ${factor.to.at - factor.from.at}))`;
    const scale = `${factor.from.times} + ${progress} * ${factor.to.times - factor.from.times}`;
    return `const hit${at} = draw(key, m, ${id}) < Math.min(1, ${event.hazard?.chance} * (${scale}));`;
  });
  const strikes = model.events.map(({ event, region, count }, at) => {
    const total = index[`count.${event.id}`];
    const happening = `{ id: ${JSON.stringify(event.id)}, region: ${JSON.stringify(region)}, month: m }`;
    const moved = event.effects.map((effect) => {
      if (!("gauge" in effect)) throw new Error("only effects on gauges are known");
      const to = address(model, effect.gauge, region);
      return `d[${to}] += ${effect.by}; ${effect.by < 0 ? `l[${to}] -= ${effect.by};` : ""}`;
    });
    return `if (hit${at}) { events = [...events, ${happening}]; n[${total}]++; n[${count}]++; ${moved.join(" ")} }`;
  });
  return [early, ...hits, ...strikes, "return events;"].join("\n");
}

function influences(model: Model): string[] {
  const { rules, from, factor, slope, bend, delayed } = model.influences;
  const delays = new Map(delayed.map(({ row, line, months }) => [row, { line, months }]));
  return rules.map(({ influence, place, to }, row) => {
    const amplifier = model.amplifiers.get(to);
    const times = amplifier?.losses?.mechanisms.includes(influence.mechanism) ? amplifier.losses.times : 1;
    const value = Array.isArray(influence.from) ? `(n[${from[row]}] * n[${factor[row]}] / 100)` : `n[${from[row]}]`;
    const by = `by = ${grid(shaped(influence, value, to, slope[row], bend[row]))};`;
    const gate = influence.when === undefined ? "" : `if (!(${tested(model, influence.when, place)})) by = 0;`;
    const delay = delays.get(row);
    const wait =
      delay === undefined ? "" : `slot = ${delay.line} + m % ${delay.months}; due = n[slot]; n[slot] = by; by = due;`;
    const loss = amplifier === undefined ? "" : `if (by < 0) { by *= ${times}; l[${to}] -= by; }`;
    return `{ let by, slot, due; ${by} ${gate} ${wait} ${loss} d[${to}] += by; }`;
  });
}

function shaped({ shape, about = 0 }: Influence, value: string, to: number, slope: number, bend: number): string {
  if (shape === "linear") return `${slope} * (${value} - ${about})`;
  if (shape === "threshold") return `${slope} * Math.max(0, ${bend} * (${value} - ${about}))`;
  if (shape === "gap") return `${slope} * (${value} + ${about} - n[${to}])`;
  return `${slope} * Math.max(0, ${value} - ${about}) / (Math.max(0, ${value} - ${about}) + ${bend})`;
}

function tested(model: Model, when: NonNullable<Influence["when"]>, place: string | null): string {
  if (!("gauge" in when) || when.atLeast === undefined) throw new Error("only `atLeast` is known");
  return `n[${address(model, when.gauge, place)}] >= ${when.atLeast}`;
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
      const rate = `(n[${at}] < ${own} ? ${smoothing.falling} : ${smoothing.rising})`;
      return `${value} ${own} = ${grid(`${own} + ${rate} * (n[${at}] - ${own})`)};`;
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
      return `(${node.of.map((part, at) => `${node.times[at]} * ${code(part)}`).join(" + ")})`;
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
