// The like workload on boardgame.io: a state of the same size as plain objects and one move a turn, which draws as many
// hazards with as many factors, sums up as many influences, reading as many gauges for them and for their conditions,
// computes as many formulas and writes every gauge, all on the draft that the library hands to a move.
import type { Game } from "boardgame.io";
import { Client } from "boardgame.io/client";
import { inputs } from "../../src/engine/compile/formula.ts";
import type { Model, State } from "../../src/engine/index.ts";
import { addressesRead } from "../../src/engine/kernel/influence-loops.ts";

interface World {
  month: number;
  gauges: Record<string, { value: number }>;
}

/** A game of boardgame.io over a model's gauges, ready to play so many turns; it begins anew after the last. */
export function boardgame(model: Model, state: State, turns: number): () => number {
  const names = model.layout.gauges.map((gauge) => gauge.id);
  const pulls = pullsOf(model, names.length);
  const hazards = model.events.flatMap(({ event }, at) => {
    const factors = (event.hazard?.times ?? []).map((_, factor) => (at * 3 + factor * 5) % names.length);
    return event.hazard === undefined ? [] : [{ factors, to: at % names.length }];
  });
  const formulas = model.formulas.map(({ gauge, node }) => ({
    name: gauge.id,
    from: inputs(node).map((address) => names[address % names.length]),
  }));
  const game: Game<World> = {
    setup: () => ({
      month: 0,
      gauges: Object.fromEntries(names.map((name, at) => [name, { value: state.numbers[at]! }])),
    }),
    turn: { minMoves: 1, maxMoves: 1 },
    moves: {
      endMonth: ({ G, random }) => {
        const delta = names.map(() => 0);
        for (const { to, from, gates, by } of pulls) {
          if (gates.some((gate) => G.gauges[names[gate]!]!.value < 0)) continue;
          const read = from.reduce((product, at) => (product * G.gauges[names[at]!]!.value) / 100, 100);
          delta[to]! += by * (read - 50);
        }
        for (const { factors, to } of hazards) {
          const chance = factors.reduce((product, at) => product * (0.5 + G.gauges[names[at]!]!.value / 100), 0.03);
          if (random.Number() < chance) delta[to]! -= 3;
        }
        names.forEach((name, at) => {
          const gauge = G.gauges[name]!;
          gauge.value = Math.min(100, Math.max(0, gauge.value + delta[at]!));
        });
        for (const { name, from } of formulas) {
          G.gauges[name]!.value = from.reduce((sum, input) => sum + G.gauges[input!]!.value, 0) / from.length;
        }
        G.month++;
      },
    },
  };
  return () => {
    const client = Client<World>({ game, numPlayers: 1, debug: false });
    client.start();
    for (let turn = 0; turn < turns; turn++) client.moves.endMonth!();
    const played = client.getState()?.G.month ?? 0;
    client.stop();
    if (played !== turns) throw new Error(`boardgame.io played ${played} turns of ${turns}`);
    return turns;
  };
}

/** Who moves whom, over as many gauges as the state has: where an influence reads another number, some gauge stands for it. */
function pullsOf({ influences }: Model, gauges: number) {
  const { rules, slope, ranged } = influences;
  return rules.map(({ to }, row) => ({
    to: to % gauges,
    from: addressesRead(influences, row).map((address) => address % gauges),
    gates: [...ranged.row].flatMap((gated, at) => (gated === row ? [ranged.address[at]! % gauges] : [])),
    by: slope[row]! / 100,
  }));
}
