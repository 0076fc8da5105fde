import { required } from "../../scenario/required.ts";
import type { Setup } from "../actions.ts";
import { arrivalOf } from "../arrivals.ts";
import type { Model } from "../compile/model.ts";
import { writeConstants, writeReadings } from "../compile/readings.ts";
import { clamp, toGrid } from "../kernel/arithmetic.ts";
import { valueAt } from "../kernel/cells.ts";
import { load, run, write } from "../kernel/formula-program.ts";
import { draw, drawId, pickByWeight, type RunKey, runKey } from "../random.ts";
import type { State } from "../state.ts";
import { openDilemmas } from "./lay-on-table.ts";
import { openMonth } from "./month-draft.ts";
import { fillTray } from "./tray.ts";

/**
 * The state before month 1: facts drawn by the seed (or as the setup fixes them), stocks at their start, formulas
 * computed, the first dilemmas and in-tray laid out. The setup must have been checked against the model.
 */
export function start(model: Model, seed: string, setup: Setup = {}): State {
  const key = runKey(seed);
  const state = emptyState(model, setup, key);
  for (const fact of model.scenario.facts) state.facts[fact.id] = setup.facts?.[fact.id] ?? drawFact(state, fact);
  writeStarts(model, state.numbers, setup);
  writeConstants(model, state, state.numbers);
  writeReadings(model, state, state.numbers, 0);
  computeFormulas(model, state.numbers, setup);
  // Once more, for formulas that read a flag which is up from the start.
  computeFormulas(model, state.numbers, setup);
  // Laying out month 1 is what the end of a month "0" does: nothing of it is booked.
  const draft = { ...openMonth(model, state, false), month: 0 };
  draft.state.month = 0;
  openDilemmas(draft);
  fillTray(draft);
  return draft.state;
}

/** The named start of a setup, if it has one. */
function settingOf({ scenario }: Model, { setting }: Setup) {
  return scenario.settings?.find((candidate) => candidate.id === setting);
}

function emptyState(model: Model, setup: Setup, key: RunKey): State {
  const { scenario, layout } = model;
  const setting = settingOf(model, setup);
  const off = new Set([...(scenario.off ?? []), ...(setting?.off ?? []), ...(setup.off ?? [])]);
  return {
    month: 0,
    key,
    numbers: Array.from({ length: layout.size }, () => 0),
    facts: {},
    off: [...off].sort((a, b) => (a < b ? -1 : 1)),
    holds: setup.hold ?? [],
    cut: setup.cut ?? false,
    ...(setting?.turns === undefined ? {} : { chapter: setting.id }),
    units: Object.fromEntries(
      scenario.units.map((unit) => [
        unit.id,
        {
          places: { [unit.region]: 1 },
          stance: unit.stance,
          base: unit.base,
          awayUntil: arrivalOf(unit, key) - 1,
          free: false,
        },
      ]),
    ),
    message: scenario.messages[0] ?? "",
    marks: [],
    roads: {},
    desk: [],
    orders: [],
    decisions: [],
    engagements: [],
    pending: [],
    requests: [],
    answers: [],
    events: [],
    findings: [],
    tray: [],
    situation: required(scenario.situations, 0).id,
    ended: null,
  };
}

function drawFact(state: State, fact: Model["scenario"]["facts"][number]): string {
  const luck = draw(state.key, 0, drawId(`fact/${fact.id}`));
  return pickByWeight(fact.values, ({ weight }) => weight, luck).id;
}

/** Where a gauge starts: as the setup has it, else its named start, else the scenario, else the model itself. */
function startOf(model: Model, setup: Setup, id: string): number | undefined {
  return setup.start?.[id] ?? settingOf(model, setup)?.start?.[id] ?? model.scenario.start[id];
}

function writeStarts(model: Model, numbers: number[], setup: Setup): void {
  for (const gauge of model.layout.gauges) {
    const { variable } = gauge;
    const usual = variable.kind === "stock" || variable.kind === "lever" ? variable.start : 0;
    const value = startOf(model, setup, gauge.id) ?? usual;
    numbers[gauge.address] = toGrid(clamp(value, gauge.min, gauge.max));
  }
}

function computeFormulas(model: Model, numbers: number[], setup: Setup): void {
  load(model, numbers);
  for (const { gauge, stretch, address, smoothing } of model.formulas) {
    run(model, stretch, numbers);
    if (smoothing === null) continue;
    const { variable } = gauge;
    const fixed = startOf(model, setup, gauge.id) ?? (variable.kind === "smoothed" ? variable.start : undefined);
    write(model, numbers, gauge.address, fixed === undefined ? valueAt(numbers, address) : toGrid(fixed));
  }
  for (const { address, of, below } of model.flags) numbers[address] = valueAt(numbers, of) < below ? 1 : 0;
}
