import { headlinesOf, type Model, observeAll, type State, valueAt } from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";
import { monthStates, type Session, toRunFile } from "../session/index.ts";

/** A played run as `play --json` prints it. */
export type Played = ReturnType<typeof playedOf>;

/** Tells a session month by month; month 0 is the start. */
export function playedOf(model: Model, session: Session) {
  const { hashes, seed } = session;
  const states = monthStates(session);
  const last = lastOf(states);
  return {
    scenario: model.scenario.id,
    seed,
    parameters: model.parameters,
    hash: lastOf(hashes),
    facts: last.facts,
    months: states.map((state, month) => monthOf(model, state, month === 0 ? null : required(states, month - 1), last)),
    outcome: outcomeOf(model, last),
    run: toRunFile(session),
  };
}

/** `gauges` is the truth; `observed` what policies and players see. `dilemmas` lay on the table for the month. */
function monthOf(model: Model, state: State, before: State | null, last: State) {
  const { month, numbers } = state;
  return {
    month,
    turn: Math.ceil(month / model.scenario.turn),
    gauges: Object.fromEntries(model.layout.gauges.map((gauge) => [gauge.id, valueAt(numbers, gauge.address)])),
    observed: observeAll(model, state),
    events: state.events.filter((event) => event.month === month).map(({ id, region }) => ({ id, region })),
    dilemmas: (before?.desk ?? []).map(({ id, kind, region }) => ({ id, kind, region })),
    chosen: last.decisions
      .filter((decision) => decision.month === month)
      .map(({ id, region, step, option, mode, conditions, by }) => ({
        ...{ dilemma: id, region, step, option, mode, conditions, by },
      })),
  };
}

/** Where a run came to; `ending` is null while it is not over. Harm to people stands apart from the scores. */
function outcomeOf(model: Model, last: State) {
  const value = (id: string): [string, number] => [id, valueAt(last.numbers, required(model.layout.byId, id).address)];
  const headlines = headlinesOf(model);
  return {
    ending: last.ended,
    month: last.month,
    scores: Object.fromEntries(headlines.map(value)),
    people: Object.fromEntries(model.scenario.peopleGauges.map(value)),
  };
}
