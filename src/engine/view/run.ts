import { required } from "../../scenario/required.ts";
import type { Action, ActionOf } from "../actions.ts";
import { addressOf } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { valueAt } from "../kernel/cells.ts";
import { type Ledger, openLedger } from "../ledger/ledger.ts";
import type { Page } from "../ledger-page.ts";
import type { Answer, State } from "../state.ts";
import { isBooked, type Moved, seeCauses, seeMovers, seeOutcome } from "./causes.ts";
import {
  chapterJustOver,
  type SeenChapter,
  type SeenHistory,
  seeChapter,
  seeHistory,
  seeObjectives,
} from "./chapters.ts";
import {
  type SeenDecision,
  type SeenTurn,
  seeDecisions,
  seeIntent,
  seePosition,
  seeSteps,
  seeTurns,
} from "./decisions.ts";
import { type SeenEvent, type SeenLuck, seeEvents, seeLuck } from "./events.ts";
import { type SeenGauge, type SeenPeople, seeExactGauge, seeGauge, seePeople } from "./gauges.ts";
import { type SeenAction, type SeenMeans, type SeenPlan, seeMeans, seePlan, seeTurnActions } from "./plan.ts";
import { type SeenRoad, seeRoads } from "./roads.ts";
import type { SeenModel } from "./seen-model.ts";
import { isUndecided, pressingFirst, type SeenItem, seeDesk } from "./table.ts";
import { isIn, lastTurn, type SeenTime, type Span, seeTime } from "./time.ts";
import { type SeenTrayItem, seeTray } from "./tray.ts";
import { type SeenUnit, seeUnits } from "./units.ts";

/** What is kept of a run: the states that its turns began with, the ledger's pages, the log, and the state it has come to. */
export interface RunSoFar {
  state: State;
  turnStarts: readonly State[];
  pages: readonly Page[];
  actions: readonly Action[];
}

/** A run as a page may show it. What only some pages ask for is worked out when it is asked for. */
export interface SeenRun {
  model: SeenModel;
  time: SeenTime;
  /** The ending that the run came to; null before its end. */
  ended: string | null;
  /** The chapter that is played alone, or null. */
  chapter: SeenChapter | null;
  /** The workshop cut is played. */
  cut: boolean;
  objectives(): string[];
  /** The chapters that are over, with what was decided in them. */
  history(): SeenHistory[];

  /** A gauge as observed, or with its true value. */
  gauge(id: string, exactly?: boolean): SeenGauge;
  /** What lies on the table, the most pressing first; and what of it silence decides if the turn ends now. */
  table: readonly SeenItem[];
  undecided: readonly SeenItem[];
  means: SeenMeans;
  plan: SeenPlan;
  units: readonly SeenUnit[];
  roads: readonly SeenRoad[];
  situation: string;
  tray: readonly SeenTrayItem[];
  turnActions: readonly SeenAction[];
  intent: ActionOf<"intent"> | null;
  positionOn(dilemma: string): ActionOf<"position"> | null;

  /** What the turn that has just ended brought. */
  lastTurn: SeenLastTurn;

  /** The turns played and the one in hand, with what was done in each. */
  turns(): SeenTurn[];
  stepsOf(dilemma: string): { step: string; option: string }[];
  /** A gauge's true value after so many months; 0 is the start. */
  truth(gauge: string, month: number): number;
  luck(): SeenLuck;
  /** Opens the accounts of the months played. */
  openAccounts(): SeenAccounts;
}

/** What a turn brought that has just ended. */
export interface SeenLastTurn {
  span: Span;
  people: readonly SeenPeople[];
  events: readonly SeenEvent[];
  decisions: readonly SeenDecision[];
  answers: readonly Answer[];
  /** A chapter of a campaign that goes on ended with it. */
  chapterOver: string | null;
}

/** The accounts of the months played: why gauges moved. */
export interface SeenAccounts {
  ledger: Ledger;
  /** The causes of a gauge that the mission could know: of the last month, or of all. */
  causes(gauge: string, which: "last-month" | "all"): ReturnType<typeof seeCauses>;
  /** The largest causes behind the scores in some months. */
  movers(span: Span): Moved[];
  /** Where the mission can see a decision's mark in some months. */
  outcome(span: Span, decision: Pick<SeenDecision, "id" | "option">): Moved[];
  /** Whether the accounts of the scores have entries in these months. */
  isBooked(span: Span): boolean;
}

/** Shows a run. `seen` is the model's own view, which may be shared by all its runs. */
export function seeRun(model: Model, seen: SeenModel, run: RunSoFar): SeenRun {
  const { state, turnStarts, pages, actions } = run;
  const earlier = turnStarts[turnStarts.length - 2] ?? null;
  const desk = seeDesk(model, state);
  return {
    model: seen,
    time: seeTime(model, state),
    ended: state.ended,
    chapter: seeChapter(model, state),
    cut: state.cut,
    objectives: () => seeObjectives(model, state),
    history: () => seeHistory(model, state),
    gauge: (id, exactly = false) => (exactly ? seeExactGauge : seeGauge)(model, state, earlier, id),
    table: pressingFirst(desk),
    undecided: desk.filter(isUndecided),
    means: seeMeans(model, state),
    plan: seePlan(model, state),
    units: seeUnits(model, state),
    roads: seeRoads(model, state),
    situation: state.situation,
    tray: seeTray(model, state, earlier),
    turnActions: seeTurnActions(model, state, actions),
    intent: seeIntent(actions),
    positionOn: (dilemma) => seePosition(actions, dilemma),
    lastTurn: seeLastTurn(model, state, earlier),
    turns: () => seeTurns(model, turnStarts, actions),
    stepsOf: (dilemma) => seeSteps(state, dilemma),
    truth: (gauge, month) => truthAfter(model, run, gauge, month),
    luck: () => seeLuck(model, state),
    openAccounts: () => openAccounts(model, state, pages),
  };
}

function seeLastTurn(model: Model, state: State, earlier: State | null): SeenLastTurn {
  const span = lastTurn(model, state);
  return {
    span,
    people: seePeople(model, state, earlier),
    events: seeEvents(model, state),
    decisions: seeDecisions(model, state),
    answers: state.answers.filter(({ month }) => isIn(span, month)),
    chapterOver: chapterJustOver(model, state),
  };
}

function truthAfter({ layout }: Model, { turnStarts, pages }: RunSoFar, gauge: string, month: number): number {
  const numbers = month === 0 ? required(turnStarts, 0).numbers : required(pages, month - 1).after;
  return valueAt(numbers, addressOf(layout, gauge));
}

function openAccounts(model: Model, state: State, pages: readonly Page[]): SeenAccounts {
  const ledger = openLedger(model, pages);
  return {
    ledger,
    causes: (gauge, which) =>
      seeCauses(model, ledger, gauge, { from: which === "all" ? 1 : state.month, to: state.month }),
    movers: (span) => seeMovers(model, ledger, span),
    outcome: (span, decision) => seeOutcome(model, ledger, span, decision),
    isBooked: (span) => isBooked(model, ledger, span),
  };
}
