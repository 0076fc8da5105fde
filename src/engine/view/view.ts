import type { Option, Rider, StaffWork } from "../../scenario/schema/index.ts";
import { costOf, slotsOf, slotsTaken } from "../actions/costs.ts";
import { arrivalOf } from "../arrivals.ts";
import type { Model } from "../compile/model.ts";
import { closedBecause, deferralMonths, isMet, takenSteps } from "../legal/choices.ts";
import { plannedLever } from "../legal/levers.ts";
import { offersOf, standingFor } from "../legal/table.ts";
import { turnOf, turnOfMonth } from "../legal/turns.ts";
import type { Rejection } from "../rejection.ts";
import type { DeskItem, Order, State } from "../state.ts";
import { type Observation, observe } from "./observation.ts";

/** How a 0-100 gauge reads in words. */
export type Level = "failing" | "fragile" | "holding" | "firm";

/** The word for a value on the 0-100 scale; for a gauge where high is bad the scale is turned round. */
export function levelOf({ engine }: Model, value: number, high: "good" | "bad" | "neutral" = "good"): Level {
  const good = high === "bad" ? 100 - value : value;
  if (good < engine["level-fragile"]) return "failing";
  if (good < engine["level-holding"]) return "fragile";
  return good < engine["level-firm"] ? "holding" : "firm";
}

export type Trend = "rising" | "falling" | "steady";

/** A gauge as the trainee may see it: observed, with its word and its trend since the month before. */
export interface SeenGauge extends Observation {
  id: string;
  level: Level;
  trend: Trend;
  change: number;
}

/** Shows a gauge as observed now and, for the trend, in the state a month earlier (null in the first month). */
export function seeGauge(model: Model, state: State, earlier: State | null, id: string): SeenGauge {
  const gauge = model.layout.byId[id];
  const now = observe(model, state, gauge);
  const change = earlier === null ? 0 : now.value - observe(model, earlier, gauge).value;
  const steady = Math.max(model.engine["trend-points"], model.engine["trend-errors"] * now.error);
  const trend = Math.abs(change) < steady ? "steady" : change > 0 ? "rising" : "falling";
  return { id, ...now, level: levelOf(model, now.value, gauge.high), trend, change };
}

/** An option on the table, and why it cannot be chosen if it cannot. */
export interface SeenOption {
  option: Option;
  closed: Rejection | null;
  slots: number;
}

/** A step of a dilemma in hours: the reports that have come in by then, and what was chosen. */
export interface SeenStep {
  id: string;
  reports: string[];
  options: { id: string; closed: boolean }[];
  taken: string | null;
}

/** A desk item with all that is needed to show it; the interface computes no rule. */
export interface SeenItem {
  item: DeskItem;
  options: SeenOption[];
  statusQuo: string;
  steps: SeenStep[];
  riders: { rider: Rider; open: boolean }[];
  staffWork: { work: StaffWork; state: "open" | "asked" | "answered"; finding: string | null }[];
  /** Latest month to which it may be deferred, or null. */
  deferrableTo: number | null;
  /** What is ordered for it this turn, if anything. */
  order: Order | null;
  forum: "mlt" | "smt";
  /** In the workshop cut: the standing instruction that it follows, if any. */
  standing: { seat: string; option: string } | null;
}

/** Shows what is on the table. */
export function seeDesk(model: Model, state: State): SeenItem[] {
  return state.desk.map((item) => seeItem(model, state, item));
}

function seeItem(model: Model, state: State, item: DeskItem): SeenItem {
  const { options, statusQuo, dilemma } = offersOf(model, item);
  const holds = (when: Option["requires"]) => isMet(model, state, when, item.region);
  const taken = takenSteps(state, item.id);
  return {
    item,
    options: options
      .filter((option) => option.offered !== false)
      .map((option) => ({ option, closed: closedBecause(model, state, item, option), slots: option.slots ?? 0 })),
    statusQuo,
    steps: (dilemma?.steps ?? []).map((step) => ({
      id: step.id,
      reports: step.reports.filter((report) => holds(report.when)).map((report) => report.id),
      options: step.options.map((option) => ({ id: option.id, closed: !holds(option.requires) })),
      taken: taken.get(step.id) ?? null,
    })),
    riders: (dilemma?.conditions ?? []).map((rider) => ({ rider, open: holds(rider.requires) })),
    staffWork: (dilemma?.staffWork ?? []).map((work) => seeWork(state, item.id, work)),
    deferrableTo: deferralMonths(model, state, item)?.to ?? null,
    order: state.orders.find((order) => isAbout(order, item)) ?? null,
    forum: dilemma?.forum ?? "mlt",
    standing: standingFor(model, state, item),
  };
}

function seeWork(state: State, dilemma: string, work: StaffWork): SeenItem["staffWork"][number] {
  const finding = state.findings.find((candidate) => candidate.dilemma === dilemma && candidate.work === work.id);
  if (finding === undefined) return { work, state: "open", finding: null };
  const answered = finding.month <= state.month + 1;
  return { work, state: answered ? "answered" : "asked", finding: answered ? finding.value : null };
}

function isAbout({ action }: Order, item: DeskItem): boolean {
  if (action.type === "defer") return action.dilemma === item.id;
  if (action.type !== "choose" || action.step !== undefined || action.dilemma !== item.id) return false;
  return action.region === undefined || action.region === item.region;
}

/** The Head of Mission's slots, effort and funds: what there is and what this turn's orders take. */
export interface SeenMeans {
  slots: { total: number; taken: number };
  effort: { total: number; taken: number };
  funds: { id: string; there: number; taken: number }[];
}

/** Shows the means left for this turn. */
export function seeMeans(model: Model, state: State): SeenMeans {
  const { scenario, layout } = model;
  const taken = (fund: string) =>
    state.orders.reduce((sum, order) => sum + costOf(model, state, order.action, fund), 0);
  return {
    slots: { total: scenario.slots, taken: slotsTaken(model, state) },
    effort: {
      total: scenario.effortPoints,
      taken: scenario.outputs.reduce((sum, output) => sum + plannedLever(model, state, `effort.${output}`), 0),
    },
    funds: scenario.model.funds.map(({ id, gauge }) => ({
      id,
      there: state.numbers[layout.index[gauge]],
      taken: taken(id),
    })),
  };
}

/** A unit as planned: where this turn's orders will have it, and whether it can be moved. */
export interface SeenUnit {
  id: string;
  places: { region: string; share: number }[];
  stance: State["units"][string]["stance"];
  base: State["units"][string]["base"];
  arrives: number | null;
  away: boolean;
  /** Regions where it may be based, given its capital's caveat. */
  regions: string[];
}

/** Shows the units with this turn's orders applied. */
export function seeUnits(model: Model, state: State): SeenUnit[] {
  const month = state.month + 1;
  return model.scenario.units.map((unit) => {
    const at = state.units[unit.id];
    const arrival = arrivalOf(unit, state.key);
    const ordered = state.orders
      .flatMap(({ action }) => (action.type === "deploy" && action.unit === unit.id ? [action] : []))
      .at(-1);
    const places = ordered === undefined ? at.places : { [ordered.region]: 1 };
    return {
      id: unit.id,
      places: Object.entries(places).map(([region, share]) => ({ region, share })),
      stance: ordered?.stance ?? at.stance,
      base: ordered?.base ?? at.base,
      arrives: arrival > month ? arrival : null,
      away: at.awayUntil >= month && arrival <= month,
      regions: unit.caveat !== undefined && !at.free ? unit.caveat : model.scenario.regions.map((region) => region.id),
    };
  });
}

/** The public message as planned. */
export function seeMessage(state: State): string {
  const ordered = state.orders.flatMap(({ action }) => (action.type === "message" ? [action.theme] : []));
  return ordered.at(-1) ?? state.message;
}

export { plannedLever, slotsOf, turnOf, turnOfMonth };
