// The contestants of the bench. Each plays whole games without orders and tells how many months it played.
import { compile, type Model, reduce, type State, start } from "../../src/engine/index.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { boardgame } from "./boardgame.ts";
import { straightLine, withoutConsequences } from "./straight-line.ts";

/** Plays a run to its end without orders and returns its last state. */
export function playOut(model: Model, first: State, withLedger: boolean): State {
  let state = first;
  while (state.ended === null) {
    const next = reduce(model, state, { type: "end-turn" }, withLedger);
    if ("rejected" in next) throw new Error(next.message);
    state = next.state;
  }
  return state;
}

function engine(model: Model, withLedger: boolean): () => number {
  const first = start(model, "1");
  return () => playOut(model, first, withLedger).month;
}

function shipped(id: string): Model {
  return compile(shippedScenario(id));
}

/** The laboratory as far as the straight line knows it. */
export function plainLaboratory(): Model {
  return compile(withoutConsequences(shippedScenario("laboratory")));
}

/** What each contestant plays, by its name. "Plain": events strike, and nothing follows from it. */
export const contestants = {
  "straight line, plain laboratory": () => {
    const model = plainLaboratory();
    const [line, first] = [straightLine(model), start(model, "1")];
    return () => line(first, model.scenario.months).month;
  },
  "engine, plain laboratory, ledger off": () => engine(plainLaboratory(), false),
  "boardgame.io, like the laboratory": () => {
    const model = shipped("laboratory");
    return boardgame(model, start(model, "1"), model.scenario.months);
  },
  "engine, laboratory, ledger off": () => engine(shipped("laboratory"), false),
  "engine, laboratory, ledger on": () => engine(shipped("laboratory"), true),
  "engine, area-or-point, ledger off": () => engine(shipped("area-or-point"), false),
  "engine, area-or-point, ledger on": () => engine(shipped("area-or-point"), true),
} satisfies Record<string, () => () => number>;

export type ContestantName = keyof typeof contestants;
