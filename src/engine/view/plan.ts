import { required } from "../../scenario/required.ts";
import type { OutputFrame, Purpose } from "../../scenario/schema/index.ts";
import { costOf, slotsOf, slotsTaken } from "../actions/costs.ts";
import type { Action } from "../actions.ts";
import { addressOf, type Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { valueAt } from "../kernel/cells.ts";
import { openLevers, plannedLever, stepOf } from "../legal/levers.ts";
import type { State } from "../state.ts";

/** The Head of Mission's slots, effort and funds: what there is and what this turn's orders take. */
export interface SeenMeans {
  slots: { total: number; taken: number };
  effort: { total: number; taken: number };
  funds: SeenFund[];
}

/** A fund in units of programme money. */
export interface SeenFund {
  id: string;
  there: number;
  taken: number;
}

/** Shows the means left for this turn. */
export function seeMeans(model: Model, state: State): SeenMeans {
  const { scenario, layout } = model;
  const taken = (fund: string) =>
    state.orders.reduce((sum, order) => sum + costOf(model, state, order.action, fund), 0);
  // A model need not have levers of effort, whatever outputs the scenario opens.
  const efforts = scenario.outputs.map((output) => `effort.${output}`).filter((lever) => model.levers.includes(lever));
  return {
    slots: { total: scenario.slots, taken: slotsTaken(model, state) },
    effort: {
      total: scenario.effortPoints,
      taken: efforts.reduce((sum, lever) => sum + plannedLever(model, state, lever), 0),
    },
    funds: scenario.model.funds.map(({ id, gauge }) => ({
      id,
      there: valueAt(state.numbers, addressOf(layout, gauge)),
      taken: taken(id),
    })),
  };
}

/** The public message as planned. */
export function seeMessage(state: State): string {
  const ordered = state.orders.flatMap(({ action }) => (action.type === "message" ? [action.theme] : []));
  return ordered.at(-1) ?? state.message;
}

/** Parts of the plan that are changed apart from each other. */
export type PlanPart = "force" | "effort" | "time" | "message" | "money" | "candour" | "levers";

/** A lever as planned, and what it can be set to, from the least. */
export interface SeenLever {
  id: string;
  value: number;
  settings: number[];
}

/** An output of the study on which the plan may spend effort: the points planned, who leads it, what it builds upon. */
export interface SeenOutput extends SeenLever {
  frame: OutputFrame | null;
}

/** The plan with this turn's orders applied, apart from units and means. */
export interface SeenPlan {
  /** The parts that the scenario opens, in the order in which they are shown. */
  parts: PlanPart[];
  outputs: SeenOutput[];
  /** The levers of a part of the plan that the scenario opens. */
  levers: Record<"levers" | "candour", SeenLever[]>;
  /** Funds of which something can be spent, or was this turn. */
  funds: SeenFund[];
  message: string;
  messages: string[];
  /** Whom the Head of Mission may see, and to what purposes. */
  targets: { id: string; purposes: Purpose[] }[];
}

/** Shows the plan. */
export function seePlan(model: Model, state: State): SeenPlan {
  const { units, outputs, slots, messages, targets, model: rules } = model.scenario;
  const levers = seeLevers(model, state);
  const funds = fundsOpen(model, state);
  const isOpen: Record<PlanPart, boolean> = {
    force: units.length > 0,
    effort: outputs.length > 0,
    time: slots > 0,
    message: messages.length > 1,
    money: funds.length > 0,
    candour: levers.candour.length > 0,
    levers: levers.levers.length > 0,
  };
  return {
    parts: (Object.keys(isOpen) as PlanPart[]).filter((part) => isOpen[part]),
    outputs: outputs.map((id) => ({
      ...seeLever(model, state, `effort.${id}`),
      id,
      frame: rules.outputs.find((frame) => frame.id === id) ?? null,
    })),
    levers,
    funds,
    message: seeMessage(state),
    messages,
    targets: targets.map(({ id, purposes }) => ({ id, purposes })),
  };
}

function seeLevers(model: Model, state: State): SeenPlan["levers"] {
  const open = openLevers(model).filter((lever) => !lever.startsWith("effort."));
  const of = (ids: readonly string[]) => ids.map((id) => seeLever(model, state, id));
  return { candour: of(open.filter((id) => id === "candour")), levers: of(open.filter((id) => id !== "candour")) };
}

function seeLever(model: Model, state: State, id: string): SeenLever {
  return {
    id,
    value: plannedLever(model, state, id),
    settings: settingsOf(required(model.layout.byId, `lever.${id}`)),
  };
}

/** What a lever can be set to: its steps from the least to the most. */
function settingsOf(lever: Gauge): number[] {
  const step = stepOf(lever);
  return Array.from({ length: Math.floor((lever.max - lever.min) / step) + 1 }, (_, at) => lever.min + at * step);
}

function fundsOpen(model: Model, state: State): SeenFund[] {
  return seeMeans(model, state).funds.filter(
    ({ id, there, taken }) => (there >= 1 || taken > 0) && (model.effectLists[`fund/${id}`]?.effects ?? []).length > 0,
  );
}

/** An action of the turn in hand, and the slots of the Head of Mission's time that it takes. */
export interface SeenAction {
  action: Action;
  slots: number;
}

/** Shows the actions of the turn in hand out of a run's log. */
export function seeTurnActions(model: Model, state: State, log: readonly Action[]): SeenAction[] {
  const from = log.map(({ type }) => type).lastIndexOf("end-turn") + 1;
  return log.slice(from).map((action) => ({ action, slots: slotsOf(model, state, action) }));
}
