// A player without any plan: it takes some of all the actions that are legal, by chance of its own.
import {
  type Action,
  checkAction,
  draw,
  drawId,
  type Model,
  runKey,
  type State,
  seeDesk,
} from "../../../src/engine/index.ts";
import { type Game, now, take } from "./game.ts";

/** Actions of every kind that make sense in a state; not all of them are legal. */
export function candidates(model: Model, state: State): Action[] {
  const { scenario, layout } = model;
  const regions = scenario.regions.map((region) => region.id);
  const movable = layout.gauges.filter((gauge) => gauge.kind === "stock" || gauge.kind === "smoothed");
  const levers = layout.gauges.filter((gauge) => gauge.kind === "lever");
  return [
    { type: "intent", priorities: [], refusal: "", sign: "" },
    ...deskActions(model, state),
    ...scenario.units.flatMap(({ id }) =>
      regions.map((region): Action => ({ type: "deploy", unit: id, region, stance: "point", base: "temporary" })),
    ),
    ...scenario.units.map(
      ({ id, region }): Action => ({ type: "deploy", unit: id, region, stance: "area", base: "permanent" }),
    ),
    ...scenario.outputs.flatMap((output) => [0, 1, 3].map((points): Action => ({ type: "effort", output, points }))),
    ...scenario.targets.flatMap(({ id, purposes }) =>
      purposes.map((purpose, at): Action => ({ type: "engage", target: id, purpose, open: at % 2 === 0 })),
    ),
    ...scenario.messages.map((theme): Action => ({ type: "message", theme })),
    ...scenario.model.funds.flatMap(({ id }) =>
      regions.map((region): Action => ({ type: "spend", fund: id, region, amount: 1 })),
    ),
    ...levers.flatMap((gauge) =>
      [gauge.min, gauge.max].map((value): Action => ({ type: "set", lever: gauge.id.slice("lever.".length), value })),
    ),
    ...scenario.events.map((event): Action => ({ type: "inject", event: event.id })),
    ...movable.flatMap(({ id }) =>
      [-7, 0.1].map((by): Action => ({ type: "override", gauge: id, by, reason: "a ruling" })),
    ),
  ];
}

function deskActions(model: Model, state: State): Action[] {
  return seeDesk(model, state).flatMap(({ item, options, steps, riders, staffWork, deferral }): Action[] => {
    const region = item.region === null ? {} : { region: item.region };
    return [
      ...options.flatMap(({ option }): Action[] => [
        { type: "position", seat: "fc", dilemma: item.id, option: option.id, confidence: 3 },
        { type: "choose", dilemma: item.id, option: option.id, mode: "referred", ...region },
        { type: "choose", dilemma: item.id, option: option.id, mode: "over-dissent", dissent: ["fc"], ...region },
        {
          type: "choose",
          dilemma: item.id,
          option: option.id,
          conditions: riders.map(({ rider }) => rider.id).slice(0, 1),
          ...region,
        },
        { type: "choose", dilemma: item.id, option: option.id, rationale: "so it is", ...region },
      ]),
      ...steps.flatMap((step) =>
        step.options.map((option): Action => ({ type: "choose", dilemma: item.id, step: step.id, option: option.id })),
      ),
      ...staffWork.map(({ work }): Action => ({ type: "consult", dilemma: item.id, work: work.id })),
      { type: "defer", dilemma: item.id, reason: "more to be found out", until: deferral?.to ?? state.month + 1 },
    ];
  });
}

/** Plays a game to its end, taking about `many` random legal actions a turn. The same seed plays the same. */
export function playAtRandom(game: Game, seed: string, many = 4): Game {
  const key = runKey(seed);
  let next = game;
  while (now(next).ended === null) {
    const { month } = now(next);
    const dice = (name: string) => draw(key, month, drawId(name), "policy");
    for (let i = 0; i < Math.floor(dice("how-many") * 2 * many + 0.5); i++) {
      const legal = candidates(next.model, now(next)).filter(
        (action) => checkAction(next.model, now(next), action) === null,
      );
      if (legal.length > 0) next = take(next, legal[Math.floor(dice(`which/${i}`) * legal.length)]!);
    }
    next = take(next, { type: "end-turn" });
  }
  return next;
}
