// What the bench uses of boardgame.io, which stands in a package of its own (test/bench/package.json) and is not there
// when types are checked.
declare module "boardgame.io" {
  /** A game over a state `G`, which its moves change in place. */
  export interface Game<G> {
    setup: () => G;
    turn: { minMoves: number; maxMoves: number };
    moves: Record<string, (given: { G: G; random: { Number(): number } }) => void>;
  }
}

declare module "boardgame.io/client" {
  import type { Game } from "boardgame.io";

  /** A game that is played here, without a server. */
  export function Client<G>(options: { game: Game<G>; numPlayers: number; debug: boolean }): {
    start(): void;
    stop(): void;
    getState(): { G: G } | null;
    moves: Record<string, () => void>;
  };
}
