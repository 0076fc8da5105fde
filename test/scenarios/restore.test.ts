// Proves for every shipped scenario that a game which has used every kind of action is the same however it is taken up
// again: from its state in JSON, or from its run file replayed so far, at every month.
import { beforeAll, describe, expect, test } from "vitest";
import { action } from "../../src/engine/actions.ts";
import { type Action, compile, hashState, type Model, reduce, type State } from "../../src/engine/index.ts";
import { act, newSession, readRunFile, replay, type Session, toRunFile } from "../../src/session/index.ts";
import { findPolicy } from "../../src/sim/index.ts";
import { viewTurn } from "../../src/sim/policy-view.ts";
import { shippedScenario } from "../engine/support/shipped.ts";

const roundTrip = <T>(data: T): T => JSON.parse(JSON.stringify(data));

/** Random legal play, with a facilitator who sends an event and corrects a gauge now and then. */
function playWithFacilitator(model: Model, seed: string, months: number): Session {
  const { events } = model.scenario;
  const random = findPolicy("random");
  let session = newSession(model, seed);
  const take = (next: Action) => {
    const acted = act(session, next);
    if ("rejected" in acted) throw new Error(`${next.type}: ${acted.message}`);
    session = acted;
  };
  while (session.state.ended === null && session.state.month < months) {
    const { month } = session.state;
    for (const next of random?.play(viewTurn(model, session.state, () => false)) ?? []) take(next);
    if (month % 3 === 1) take({ type: "inject", event: events[month % events.length]!.id, seat: "facilitator" });
    if (month % 3 === 2)
      take({ type: "override", gauge: "credibility", by: -2.5, reason: "a ruling", seat: "facilitator" });
    take({ type: "end-turn" });
  }
  return session;
}

function onwards(model: Model, from: State, actions: readonly Action[]): string {
  let state = from;
  for (const next of actions) {
    const reduced = reduce(model, state, next, false);
    if ("rejected" in reduced) throw new Error(reduced.message);
    state = reduced.state;
  }
  return hashState(state);
}

// The laboratory has neither dilemmas nor staff work: what asks there are events.
const cases = [
  { id: "area-or-point", seeds: ["1", "2", "3", "4"], months: 8, lacks: [] },
  { id: "laboratory", seeds: ["1", "2"], months: 10, lacks: ["consult", "defer"] },
];

describe.each(cases)("$id", ({ id, seeds, months, lacks }) => {
  let model: Model;
  let sessions: Session[];

  beforeAll(() => {
    model = compile(shippedScenario(id));
    sessions = seeds.map((seed) => playWithFacilitator(model, seed, months));
  });

  test("the games use every kind of action that there is", () => {
    const all = action.options.map((option) => option.shape.type.value as string);
    const used = new Set<string>(sessions.flatMap(({ actions }) => actions.map(({ type }) => type)));
    expect([...used].toSorted()).toEqual(all.filter((kind) => !lacks.includes(kind)).toSorted());
  });

  test("from the state in JSON, at every month", () => {
    for (const { state, turnStarts, actions } of sessions) {
      for (const [turn, begun] of turnStarts.entries()) {
        const rest = actions.filter((one) => (one.turn ?? 0) > turn);
        expect(onwards(model, roundTrip(begun), rest)).toBe(hashState(state));
      }
    }
  });

  test("from the run file replayed so far, at every month", () => {
    for (const session of sessions) {
      const { turnStarts, actions, hashes } = session;
      for (const turn of turnStarts.keys()) {
        const part = actions.filter((one) => (one.turn ?? 0) <= turn);
        const { hashes: _, digest: __, ...file } = toRunFile({ ...session, actions: part });
        const { run } = readRunFile(JSON.stringify(file));
        if (run === null) throw new Error("the run's own file is refused");
        const replayed = replay(model, run);
        const rest = actions.filter((one) => (one.turn ?? 0) > turn);
        expect(onwards(model, replayed.session.state, rest)).toBe(hashes.at(-1));
      }
    }
  });
});
