import { type Gauge, type Model, openLevers, start, valueAt } from "../engine/index.ts";
import type { Dilemma, EventSpec } from "../scenario/schema/index.ts";

/** All that an arm may name in a scenario. */
export type Description = ReturnType<typeof descriptionOf>;

/** Collects every name of a model that an arm may use, with ranges and start values. */
export function descriptionOf(model: Model) {
  const { scenario, layout } = model;
  const { numbers } = start(model, "1");
  const open = openLevers(model);
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  return {
    levers: layout.gauges.flatMap((gauge) => {
      const name = gauge.id.slice("lever.".length);
      if (gauge.kind !== "lever") return [];
      const { min, max, unit, address } = gauge;
      return [{ id: name, min, max, unit, start: valueAt(numbers, address), open: open.includes(name) }];
    }),
    gauges: layout.gauges.flatMap((gauge) => (gauge.kind === "lever" ? [] : [describeGauge(gauge, numbers)])),
    dilemmas: scenario.dilemmas.map((dilemma) => describeDilemma(dilemma, scenario.months)),
    events: scenario.events.map((event) => describeEvent(event, ids(scenario.regions))),
    facts: Object.fromEntries(scenario.facts.map((fact) => [fact.id, ids(fact.values)])),
    mechanisms: ids(scenario.model.mechanisms),
    regions: ids(scenario.regions),
    parties: ids(scenario.parties),
    units: ids(scenario.units),
    targets: scenario.targets.map(({ id, purposes }) => ({ id, purposes })),
    messages: scenario.messages,
    funds: ids(scenario.model.funds),
    outputs: scenario.outputs,
    months: scenario.months,
    turn: scenario.turn,
  };
}

function describeGauge({ id, unit, kind, address, min, max }: Gauge, numbers: readonly number[]) {
  const settable = kind === "stock";
  return { id, unit, start: valueAt(numbers, address), settable, holdable: kind !== "flag", kind, min, max };
}

/** `months`: when it can be on the table unless deferred; all months where a condition or an effect opens it. */
function describeDilemma(dilemma: Dilemma, months: number) {
  const { month } = dilemma.opens;
  const from = month ?? 1;
  const to = month === undefined ? months : Math.min(months, month + dilemma.open - 1);
  return {
    id: dilemma.id,
    months: Array.from({ length: to - from + 1 }, (_, at) => from + at),
    options: dilemma.options.map((option) => option.id),
    ...unoffered(dilemma.options),
    steps: (dilemma.steps ?? []).map((step) => ({ id: step.id, options: step.options.map((option) => option.id) })),
    conditions: dilemma.conditions.map((rider) => rider.id),
    staffWork: dilemma.staffWork.map((work) => work.id),
    statusQuo: dilemma.statusQuo,
    deferrable: dilemma.defer !== false,
  };
}

/** `parameters`: what an inject may name besides the event; without a region one is drawn. */
function describeEvent(event: EventSpec, regions: string[]) {
  return {
    id: event.id,
    parameters: event.scope === "region" ? { region: event.regions ?? regions } : {},
    options: (event.asks?.options ?? []).map((option) => option.id),
    ...unoffered(event.asks?.options ?? []),
  };
}

/** Options that no player is offered, which only an arm or a facilitator may name. */
function unoffered(options: readonly { id: string; offered?: boolean }[]) {
  return { unoffered: options.filter((option) => option.offered === false).map((option) => option.id) };
}
