import type { Action } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import { purpose } from "../scenario/schema/index.ts";
import type { Draft, OpenItem, Policy, PolicyView } from "./policy.ts";
import { answerWith, stepWith } from "./simple-policies.ts";

/** So many changes of the plan are looked at in a turn; the next turn looks at the next ones. */
const movesATurn = 12;
/** What a change of the plan must add to the mean score, so that noise in what is seen moves nothing. */
const worthwhile = 0.05;

/**
 * Looks one turn ahead: for each open matter, and then for a few changes of the plan, it plays the turn out on what a
 * player may know, and takes what leaves the headline scores highest in the mean. What comes later it does not see.
 */
export const lookAhead: Policy = {
  id: "look-ahead",
  simple: false,
  play: (view) => {
    const draft = view.draft();
    for (const item of view.desk) decide(draft, item);
    plan(view, draft);
    return draft.actions;
  },
};

function decide(draft: Draft, item: OpenItem): void {
  for (const step of item.steps) {
    const others = step.options.filter((option) => option !== step.default);
    take(
      draft,
      [step.default, ...others].map((option) => stepWith(item, step.id, option)),
    );
  }
  const others = item.options.filter(({ id }) => id !== item.statusQuo);
  take(
    draft,
    [item.statusQuo, ...others.map(({ id }) => id)].map((option) => answerWith(item, option)),
  );
}

/** Takes the best of some actions; the first of equals; none if none is legal. */
function take(draft: Draft, actions: readonly Action[]): void {
  let best: { action: Action; score: number } | null = null;
  for (const action of actions) {
    const score = draft.expect(action);
    if (score !== null && (best === null || score > best.score)) best = { action, score };
  }
  if (best !== null) draft.add(best.action);
}

/** Walks through this turn's share of the changes and keeps each that is worth it. */
function plan(view: PolicyView, draft: Draft): void {
  const moves = movesOf(view);
  let now = draft.expect(null);
  for (let i = 0; i < Math.min(movesATurn, moves.length); i++) {
    const action = required(moves, ((view.turn - 1) * movesATurn + i) % moves.length);
    const score = draft.expect(action);
    if (score === null || now === null || score < now + worthwhile) continue;
    if (draft.add(action)) now = score;
  }
}

/** The changes that a plan allows: whom to see, what to say, levers a step up or down, units area or point. */
function movesOf(view: PolicyView): Action[] {
  const { targets, messages } = view.scenario;
  return [
    ...targets.flatMap((target) =>
      purpose.options
        .filter((one) => target.purposes.includes(one))
        .map((one): Action => ({ type: "engage", target: target.id, purpose: one, open: true })),
    ),
    ...messages.map((theme): Action => ({ type: "message", theme })),
    ...view
      .levers()
      .flatMap(({ id, value, min, max, step }) =>
        [value + step, value - step]
          .filter((changed) => changed >= min && changed <= max)
          .map((changed): Action => ({ type: "set", lever: id, value: changed })),
      ),
    ...view.units().flatMap((unit) => {
      if (unit.arrives !== null || unit.away || unit.places.length !== 1 || unit.stance === "reserve") return [];
      const stance = unit.stance === "area" ? "point" : "area";
      return [
        { type: "deploy", unit: unit.id, region: required(unit.places, 0).region, stance, base: unit.base } as const,
      ];
    }),
  ];
}
