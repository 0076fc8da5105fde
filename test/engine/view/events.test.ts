// Proves that a page is shown the events of the turn that has just ended, and none that the mission does not know of; and
// that luck is told as it was.
import { expect, test } from "vitest";
import { compile, seeModel, seeRun } from "../../../src/engine/index.ts";
import type { EventSpec } from "../../../src/scenario/schema/index.ts";
import { begin, type Game, now, pass } from "../support/game.ts";
import { dilemma, event, option, tiny } from "../support/tiny.ts";

const asks: EventSpec["asks"] = {
  months: 2,
  authority: "hom",
  default: "wait",
  silence: [],
  options: [option("act"), option("wait")],
};
/** A tiny scenario whose plan has no effort to spend. */
const small = (more: Parameters<typeof tiny>[0]) => tiny({ outputs: [], ...more });
const everywhere: Partial<EventSpec> = { scope: "region", at: [2, 3] };

function shown(game: Game) {
  const { model, states, pages } = game;
  return seeRun(model, seeModel(model), { state: now(game), turnStarts: states, pages, actions: [] });
}

test("an event that stays unknown is shown nowhere, in no region either; the model knows of it", () => {
  const scenario = small({
    events: [event({ id: "raid", ...everywhere }), event({ id: "hoard", known: false, ...everywhere })],
  });
  const game = pass(begin(scenario), 2);
  expect(now(game).events.map(({ id }) => id)).toEqual(["raid", "raid", "hoard", "hoard"]);
  const { events } = shown(game).lastTurn;
  expect(events.map(({ id, region, before }) => ({ id, region, before }))).toEqual([
    { id: "raid", region: "north", before: 0 },
    { id: "raid", region: "south", before: 0 },
  ]);
});

test("events of earlier turns are over, and count for those that come again", () => {
  const game = pass(begin(small({ events: [event({ id: "raid", at: [1, 3] })] })), 2);
  expect(shown(game).lastTurn.events).toEqual([]);
  expect(shown(pass(game)).lastTurn.events).toMatchObject([{ id: "raid", month: 3, before: 1, asks: false }]);
});

test("in a turn of three months all three are the last", () => {
  const game = pass(begin(small({ turn: 3, events: [event({ id: "raid", at: [1, 3, 4] })] })), 1);
  expect(shown(game).lastTurn.events.map(({ month }) => month)).toEqual([1, 3]);
});

test("an event that asks lies on the table", () => {
  const game = pass(begin(small({ events: [event({ id: "letter", at: [1], asks })] })));
  expect(shown(game).lastTurn.events).toMatchObject([{ id: "letter", asks: true }]);
});

test("luck is what was drawn: what struck, what never did, and staff work that was wrong", () => {
  const sure = { chance: 1 };
  const facts = [{ id: "arms", values: ["hidden", "gone"].map((id) => ({ id, weight: 1 })) }];
  const works = [
    { id: "wrong", by: "cos", slots: 1, months: 0, fact: "arms", right: 0 },
    { id: "right", by: "cos", slots: 1, months: 0, fact: "arms", right: 1 },
  ] as const;
  const scenario = small({
    facts,
    events: [
      event({ id: "raid", hazard: sure, most: 1 }),
      event({ id: "flood", hazard: { chance: 0 } }),
      event({ id: "fire", hazard: { chance: 0 }, standard: true }),
      event({ id: "visit", at: [1] }),
    ],
    dilemmas: [dilemma({ staffWork: [...works] })],
  });
  const asked = works.map(({ id }) => ({ type: "consult" as const, dilemma: "choice", work: id }));
  const { struck, spared, misleading } = shown(pass(begin(compile(scenario)), 1, ...asked)).luck();
  expect(struck).toEqual([{ id: "raid", region: null, month: 1 }]);
  expect(spared).toEqual(["flood"]);
  expect(misleading).toEqual([{ dilemma: "choice", work: "wrong" }]);
});
