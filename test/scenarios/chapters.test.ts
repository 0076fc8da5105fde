// Proves that every chapter of the shipped campaign begins on any of 20 seeds from what was decided at the time, is played
// to its end by random legal play without a refused action, and leaves each gauge finite and within its range every quarter.
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { compile, type State, seeChapters } from "../../src/engine/index.ts";
import { act, type Session } from "../../src/session/index.ts";
import { beginChapter, findPolicy, readHistorical } from "../../src/sim/index.ts";
import { viewTurn } from "../../src/sim/policy-view.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { faultsIn } from "./support/random-play.ts";

const model = compile(shippedScenario("timor-leste-2006"));
const { arm } = readHistorical(model, readScenarios());
const random = findPolicy("random");

/** Plays what is left of a session by the random policy; what the engine refuses is an error. */
function playOn(begun: Session): State[] {
  let session = begun;
  const take = (action: Parameters<typeof act>[1]) => {
    const next = act(session, action);
    if ("rejected" in next) throw new Error(`month ${session.state.month}, ${action.type}: ${next.message}`);
    session = next;
  };
  while (session.state.ended === null) {
    for (const action of random?.play(viewTurn(model, session.state, () => false)) ?? []) take(action);
    take({ type: "end-turn" });
  }
  return session.turnStarts.slice(begun.turnStarts.length - 1);
}

test.each(seeChapters(model))("$id, turns $from to $to, on 20 seeds", ({ id, from, to }) => {
  if (arm === null) throw new Error("the campaign has no plan of the time");
  for (let seed = 1; seed <= 20; seed++) {
    const states = playOn(beginChapter(model, arm, `chapter-${seed}`, id));
    expect(states.map(({ month }) => month)).toEqual(states.map((_, at) => (from - 1 + at) * 3));
    expect(states.length - 1).toBeLessThanOrEqual(to - from + 1);
    expect(states.at(-1)?.ended).not.toBeNull();
    expect(states.flatMap((state) => faultsIn(model, state, seed))).toEqual([]);
  }
});
