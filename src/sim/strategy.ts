import { type Action, type Model, type Setup, turnOfMonth } from "../engine/index.ts";
import { incompatibility, type RunFile, setupOf } from "../session/index.ts";
import type { Arm, ArmAction } from "./arm.ts";
import { checkedArm } from "./arm-problems.ts";
import { findPolicy } from "./policies.ts";
import type { Policy } from "./policy.ts";

/** Whatever can play a run by itself, made ready: what is fixed, what is done when, and who plays the rest. */
export interface Strategy {
  setup: Setup;
  policy: Policy;
  answer: Readonly<Record<string, string>>;
  /** Actions by turn, in the order in which they were written. */
  byTurn: ReadonlyMap<number, readonly PlannedAction[]>;
  /** Turns whose end a run has recorded: they are played as they were, with nothing added. */
  closedTurns: ReadonlySet<number>;
  /** Whether a lever that an action sets stays as it is until released: so in arms, not in runs. */
  pinsLevers: boolean;
}

/** An action of a strategy, and as it stands in its source. */
export interface PlannedAction {
  written: ArmAction | Action;
  month: number;
}

const nothing = { setup: {}, answer: {}, byTurn: new Map(), closedTurns: new Set<number>(), pinsLevers: false };

/** The strategy of a policy alone. Throws a RangeError for an unknown id. */
export function policyStrategy(id: string): Strategy {
  const policy = findPolicy(id);
  if (policy === undefined) throw new RangeError(`no policy is called "${id}"`);
  return { ...nothing, policy };
}

/** The strategy of an arm; a policy given takes the place of its `base`. Throws a RangeError when the arm names what is not there. */
export function armStrategy(model: Model, arm: Arm, policy?: string): Strategy {
  checkedArm(model, arm);
  const { facts, setting, off, start, hold } = arm;
  const setup = Object.fromEntries(
    Object.entries({ facts, setting, off, start, hold }).filter(([, part]) => part !== undefined),
  );
  const byTurn = new Map<number, PlannedAction[]>();
  for (const written of arm.actions ?? []) {
    add(byTurn, turnOfMonth(model, written.month), { written, month: written.month });
  }
  return {
    ...policyStrategy(policy ?? arm.base ?? "steady"),
    setup,
    answer: arm.answer ?? {},
    byTurn,
    pinsLevers: true,
  };
}

/**
 * The strategy of a run, which may be partial: its actions at their turns, the policy for the rest. A turn whose end
 * the run recorded is played exactly as it was. Throws a RangeError when the run is of another scenario or engine.
 */
export function runStrategy(model: Model, run: RunFile, policy = "steady"): Strategy {
  const { parameters: _, ...anyParameters } = run;
  const reason = incompatibility(model, anyParameters);
  if (reason !== null) throw new RangeError(reason.message);
  const length = model.scenario.turn;
  const byTurn = new Map<number, PlannedAction[]>();
  const closedTurns = new Set<number>();
  let turn = 1;
  for (const written of run.actions) {
    // Without a turn of its own, an action belongs to the turn in which it stands.
    turn = written.turn ?? (written.month === undefined ? turn : turnOfMonth(model, written.month));
    if (written.type === "end-turn") closedTurns.add(turn++);
    else add(byTurn, turn, { written, month: written.month ?? (turn - 1) * length + 1 });
  }
  return { ...policyStrategy(policy), setup: setupOf(run), byTurn, closedTurns };
}

function add(byTurn: Map<number, PlannedAction[]>, turn: number, action: PlannedAction): void {
  byTurn.set(turn, [...(byTurn.get(turn) ?? []), action]);
}
