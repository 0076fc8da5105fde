import { type Action, type Decision, type Model, offersOf, turnOfMonth } from "../engine/index.ts";
import type { Session } from "../session/index.ts";
import { monthOf } from "./story.ts";

/** Where the Head of Mission's slots of one turn went; what was left was lost. */
export interface TurnOfTime {
  meetings: number;
  staff: number;
  /** Slots that the options and conditions chosen took. */
  decisions: number;
  unused: number;
}

/** How the Head of Mission's time was spent, turn by turn. */
export function timeOf({ model, state, actions, turnStarts }: Session): TurnOfTime[] {
  const inTurn = (turn: number, month: number) => turnOfMonth(model, month) === turn;
  const sum = (slots: readonly number[]) => slots.reduce((total, one) => total + one, 0);
  return turnStarts.slice(1).map((_, at) => {
    const turn = at + 1;
    const meetings = state.engagements.filter(({ month }) => inTurn(turn, month)).length;
    const staff = sum(
      actions.filter((action) => inTurn(turn, monthOf(model, action))).map((action) => slotsAsked(model, action)),
    );
    const decisions = sum(
      state.decisions.filter(({ month }) => inTurn(turn, month)).map((decision) => slotsDecided(model, decision)),
    );
    return { meetings, staff, decisions, unused: model.scenario.slots - meetings - staff - decisions };
  });
}

/** Slots that a request for staff work takes; other actions take none here. */
function slotsAsked(model: Model, action: Action): number {
  if (action.type !== "consult") return 0;
  const { dilemma } = offersOf(model, { id: action.dilemma, kind: "dilemma" });
  return dilemma?.staffWork.find(({ id }) => id === action.work)?.slots ?? 0;
}

/** Slots that a decision took with its conditions. Silence and standing instructions take nobody's time. */
function slotsDecided(model: Model, { id, kind, option, step, by, conditions }: Decision): number {
  if (by !== "leadership" || step !== null) return 0;
  const { options, dilemma } = offersOf(model, { id, kind });
  const riders = (dilemma?.conditions ?? []).filter((rider) => conditions.includes(rider.id));
  const own = options.find((candidate) => candidate.id === option)?.slots ?? 0;
  return riders.reduce((total, rider) => total + (rider.slots ?? 0), own);
}
