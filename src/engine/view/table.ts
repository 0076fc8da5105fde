import type { Authority, Dilemma, Option, Rider, StaffWork } from "../../scenario/schema/index.ts";
import type { Model } from "../compile/model.ts";
import { type Closing, closedBecause, closedBy, deferralMonths, isMet, takenSteps } from "../legal/choices.ts";
import { offersOf, standingFor } from "../legal/table.ts";
import type { Rejection } from "../rejection.ts";
import type { DeskItem, Order, State } from "../state.ts";
import { byKnownOn, isDueNow, knownOn, type Span } from "./time.ts";

/** An option on the table, and why it cannot be chosen if it cannot. */
export interface SeenOption {
  option: Option;
  closed: Rejection | null;
  /** The decision that closed it, where one did. */
  closedBy: Closing | null;
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
  /** It is due in the turn in hand. */
  dueNow: boolean;
  /** The day on which it was known; empty where the scenario gives none. */
  knownOn: string;
  /** Who decides it. */
  authority: Authority;
  options: SeenOption[];
  statusQuo: string;
  steps: SeenStep[];
  riders: { rider: Rider; open: boolean }[];
  staffWork: { work: StaffWork; state: "open" | "asked" | "answered"; finding: string | null }[];
  /** What seats and voices say on it, in the order of the table. */
  views: Dilemma["views"];
  /** Months to which it may be deferred, or null. */
  deferral: Span | null;
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

/** What is on the table in the order in which it is shown: the most pressing first. */
export function pressingFirst(items: readonly SeenItem[]): SeenItem[] {
  return [...items].sort((one, other) => one.item.due - other.item.due || byKnownOn(one, other));
}

/** Whether silence decides a matter if the turn ends now. */
export function isUndecided({ order, standing, dueNow }: SeenItem): boolean {
  return order === null && standing === null && dueNow;
}

function seeItem(model: Model, state: State, item: DeskItem): SeenItem {
  const { options, statusQuo, dilemma } = offersOf(model, item);
  const holds = (when: Option["requires"]) => isMet(model, state, when, item.region);
  const taken = takenSteps(state, item.id);
  return {
    item,
    dueNow: isDueNow(model, state, item.due),
    knownOn: knownOn(model, item.id),
    authority: dilemma?.authority ?? asked(model, item.id),
    options: options
      .filter((option) => option.offered !== false)
      .map((option) => seeOption(model, state, item, option)),
    statusQuo,
    steps: (dilemma?.steps ?? []).map((step) => ({
      id: step.id,
      reports: step.reports.filter((report) => holds(report.when)).map((report) => report.id),
      options: step.options.map((option) => ({ id: option.id, closed: !holds(option.requires) })),
      taken: taken.get(step.id) ?? null,
    })),
    riders: (dilemma?.conditions ?? []).map((rider) => ({ rider, open: holds(rider.requires) })),
    staffWork: (dilemma?.staffWork ?? []).map((work) => seeWork(state, item.id, work)),
    views: dilemma?.views ?? [],
    deferral: deferralMonths(model, state, item),
    order: state.orders.find((order) => isAbout(order, item)) ?? null,
    forum: dilemma?.forum ?? "mlt",
    standing: standingFor(model, state, item),
  };
}

/** Who answers an event that asks. */
function asked({ scenario }: Model, event: string): Authority {
  return scenario.events.find(({ id }) => id === event)?.asks?.authority ?? "hom";
}

function seeOption(model: Model, state: State, item: DeskItem, option: Option): SeenOption {
  const closed = closedBecause(model, state, item, option);
  const by = closed?.code === "foreclosed" ? closedBy(model, state, item, option.id) : null;
  return { option, closed, closedBy: by, slots: option.slots ?? 0 };
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
