// The contestants of the bench. Each plays whole games without orders and tells how many months it played.
import { compile, type Model, reduce, type State, start } from "../../src/engine/index.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { boardgame } from "./boardgame.ts";
import { straightLine } from "./straight-line.ts";
import { months, synthetic } from "./synthetic.ts";

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

function campaign(): Model {
  return compile(synthetic());
}

function shipped(): Model {
  return compile(shippedScenario("area-or-point"));
}

/** What each contestant plays, by its name. */
export const contestants = {
  "straight line, campaign": () => {
    const model = campaign();
    const [line, first] = [straightLine(model), start(model, "1")];
    return () => line(first, months).month;
  },
  "engine, campaign, ledger off": () => engine(campaign(), false),
  "engine, campaign, ledger on": () => engine(campaign(), true),
  "boardgame.io, one move a turn": () => {
    const model = campaign();
    return boardgame(model, start(model, "1"), months);
  },
  "engine, area-or-point, ledger off": () => engine(shipped(), false),
  "engine, area-or-point, ledger on": () => engine(shipped(), true),
} satisfies Record<string, () => () => number>;

export type ContestantName = keyof typeof contestants;
