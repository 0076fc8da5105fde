import { type Action, type DeskItem, type Model, type Page, reduce, type State } from "../engine/index.ts";
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

/**
 * Plays turns on from a state at the start of one of them (the first is 1) to the last: what has become illegal is
 * skipped; what lies on the table now and did not then takes the answer that the turns hold, else silence decides.
 * Gives the states at the ends of months, beginning with the one given.
 */
export function replayOn(model: Model, turns: readonly Turn[], from: number, state: State): State[] {
  const log = turns.flatMap(({ actions }) => actions.map((action) => ({ action })));
  const states = [state];
  let current = state;
  const take = (action: Action) => {
    const next = reduce(model, current, action, false);
    if (!("rejected" in next)) current = next.state;
  };
  for (const { actions, desk } of turns.slice(from - 1)) {
    if (current.ended !== null) break;
    actions.forEach(take);
    for (const item of newOnTable(model, current, desk)) for (const { answer } of answersTo(item, log)) take(answer);
    // Months within a quarter are seen on the ledger's pages only.
    const ended = reduce(model, current, { type: "end-turn" }, model.scenario.turn > 1);
    if ("rejected" in ended) throw new RangeError(`a turn could not be ended: ${ended.message}`);
    states.push(...closings(ended));
    current = ended.state;
  }
  return states;
}

function closings({ state, entries }: { state: State; entries: readonly Page[] }): State[] {
  return entries.length === 0 ? [state] : entries.map((page) => page.closing);
}
