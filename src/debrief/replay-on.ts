import { type Action, type DeskItem, type Model, reduce, type State } from "../engine/index.ts";
import { answersTo, newOnTable, type Session } from "../session/index.ts";

/** What of a run is needed to play its log on from one of its turns. */
export type Recorded = Pick<Session, "actions" | "turnStarts">;

/** A turn of a run: its recorded actions without `end-turn`, and what lay on the table when it began. */
export interface Turn {
  actions: readonly Action[];
  desk: readonly DeskItem[];
}

/** The turns that a run has ended, in order; the actions of one that is still open are left out. */
export function turnsOf({ actions, turnStarts }: Recorded): Turn[] {
  const turns: Turn[] = [];
  let current: Action[] = [];
  for (const action of actions) {
    if (action.type !== "end-turn") {
      current.push(action);
      continue;
    }
    turns.push({ actions: current, desk: turnStarts[turns.length].desk });
    current = [];
  }
  return turns;
}

/** The choices of a log by what they answer. */
export type Answers = ReadonlyMap<string, { action: Action }[]>;

/** Collects the choices that turns hold, for matters that come up when they did not then. */
export function answersIn(turns: readonly Turn[]): Answers {
  const answers = new Map<string, { action: Action }[]>();
  for (const action of turns.flatMap((turn) => turn.actions)) {
    if (action.type === "choose") answers.set(action.dilemma, [...(answers.get(action.dilemma) ?? []), { action }]);
  }
  return answers;
}

/**
 * Plays turns on from a state at the start of one of them (the first is 1) to the last: what has become illegal is
 * skipped; what lies on the table now and did not then takes one of `answers`, else silence decides. Gives the states at the ends of months, beginning with the one given.
 */
export function replayOn(
  model: Model,
  turns: readonly Turn[],
  from: number,
  state: State,
  answers = answersIn(turns),
): State[] {
  const states = [state];
  let current = state;
  const take = (action: Action) => {
    const next = reduce(model, current, action, false);
    if (!("rejected" in next)) current = next.state;
  };
  for (const { actions, desk } of turns.slice(from - 1)) {
    if (current.ended !== null) break;
    actions.forEach(take);
    for (const item of newOnTable(model, current, desk)) {
      for (const { answer } of answersTo(item, answers.get(item.id) ?? [])) take(answer);
    }
    const ended = reduce(model, current, { type: "end-turn" }, false);
    if ("rejected" in ended) throw new RangeError(`a turn could not be ended: ${ended.message}`);
    states.push(...ended.months);
    current = ended.state;
  }
  return states;
}
