// Proves that a gauge follows a course from outside, in straight lines between its points, and that the ledger tells each
// step of it as the course's own.
import { expect, test } from "vitest";
import { compile, openLedger } from "../../../src/engine/index.ts";
import { begin, now, pass } from "../support/game.ts";
import { tiny } from "../support/tiny.ts";

const series = [
  {
    id: "oil",
    gauge: "calm",
    points: [
      { month: 2, value: 40 },
      { month: 4, value: 60 },
      { month: 5, value: 30 },
    ],
    source: "unmit",
  },
];

test("a gauge goes in straight lines from point to point, and is free before and after", () => {
  const game = pass(begin(tiny({ series }), "1"), 7);
  const { index } = compile(tiny({ series })).layout;
  const start = game.states[0]!.numbers[index.calm!];
  expect(game.states.map(({ numbers }) => numbers[index.calm!])).toEqual([start, start, 40, 50, 60, 30, 30, 30]);
});

test("each change is booked to the series, and the account adds up", () => {
  const model = compile(tiny({ series }));
  const game = pass(begin(model, "1"), 7);
  const lines = openLedger(model, game.pages).why("calm");
  const start = game.states[0]!.numbers[model.layout.index.calm!]!;
  expect(lines.map(({ month, by, cause, source }) => [month, by, cause, source])).toEqual(
    [
      [2, 40 - start],
      [3, 10],
      [4, 10],
      [5, -30],
    ].map(([month, by]) => [month, by, { kind: "series", id: "oil" }, "unmit"]),
  );
});

test("what else moves the gauge that month is added to its course, and undone by the next point", () => {
  const model = compile(tiny({ series }));
  const strike = { type: "override", gauge: "calm", by: -5, reason: "a strike" } as const;
  const game = pass(pass(begin(model, "1"), 2), 1, strike);
  const calm = model.layout.index.calm;
  expect(now(game).numbers[calm!]).toBe(45);
  expect(now(pass(game)).numbers[calm!]).toBe(60);
});

test("a hold goes before a series", () => {
  const model = compile(tiny({ series }));
  const hold = [{ gauge: "calm", value: 10, from: 3, to: 3 }];
  const game = pass(begin(model, "1", { hold }), 4);
  expect(game.states.map(({ numbers }) => numbers[model.layout.index.calm!]).slice(2)).toEqual([40, 10, 60]);
});
