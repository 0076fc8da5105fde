import type { Action, ActionOf, ActionType } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import type { MonthDraft } from "../month/month-draft.ts";
import type { Rejection } from "../rejection.ts";
import type { State } from "../state.ts";

/** What an order takes of the turn's means: slots of the Head of Mission's time, and units of programme money by fund. */
export interface Costs {
  slots: number;
  funds: Readonly<Record<string, number>>;
}

/** The rules of one kind of action. */
export interface ActionRule<K extends ActionType> {
  /** Returns why the state does not take the action now, or null. Means are checked for all kinds by `checkAction`. */
  check(model: Model, state: State, action: ActionOf<K>): Rejection | null;
  /** What a checked action takes of the turn's means; absent: nothing. */
  costs?(model: Model, state: State, action: ActionOf<K>): Costs;
  /** Whether the action takes the place of an earlier order of the same turn; absent: it stands beside all of them. */
  replaces?(earlier: Action, later: ActionOf<K>): boolean;
  /** What the state has at once when the order is given; absent: nothing before the order is carried out. */
  atOnce?(model: Model, state: State, action: ActionOf<K>): Partial<State>;
  /** Carries out the order in its month; null: it is only recorded. */
  carryOut: ((draft: MonthDraft, action: ActionOf<K>) => void) | null;
}
