// The recorded runs of a scenario. Their players draw from the engine's own generator, so that nothing but the engine and
// the scenario's structure can change the hashes.
import { compile, hashState } from "../../../src/engine/index.ts";
import type { Scenario } from "../../../src/scenario/schema/index.ts";
import { begin, now } from "../support/game.ts";
import { playAtRandom } from "../support/random-player.ts";

/** What a golden file holds: the scenario's hash, and each run's state hashes from the start to the last turn. */
export interface Golden {
  scenarioHash: string;
  runs: { seed: string; orders: number; ending: string | null; hashes: string[] }[];
}

/** Seeds, and about how many random orders each run gives a turn. */
const recorded: [seed: string, orders: number][] = [["blue-7", 0], ["1", 0], ["1", 3], ["2", 3], ["3", 3], ["4", 6], ["5", 6], ["6", 9]];

/** Plays the recorded runs of a scenario. */
export function playGolden(scenario: Scenario): Golden {
  const model = compile(scenario);
  const runs = recorded.map(([seed, orders]) => {
    const game = playAtRandom(begin(model, seed), `golden-${seed}`, orders);
    return { seed, orders, ending: now(game).ended, hashes: game.states.map(hashState) };
  });
  return { scenarioHash: scenario.hash, runs };
}
