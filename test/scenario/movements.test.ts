// Proves that what an effect moves is known from its kind: a gauge by an amount, or nothing.
import { expect, test } from "vitest";
import { type Effect, effectKinds, movementOf } from "../../src/scenario/schema/index.ts";

test("an effect on a gauge moves it, with all that is booked", () => {
  const effect: Effect = { gauge: "credibility", by: -2, for: 3, known: false };
  expect(movementOf(effect)).toEqual(effect);
});

test.each<Effect>([
  { event: "riot" },
  { dilemma: "checkpoint" },
  { lever: "posture", value: 1 },
  { mark: "promised" },
  { unmark: "promised" },
  { tray: "letter" },
  { road: "north-south", closed: 2 },
  { unit: "engineers", away: 1 },
])("%j moves no gauge", (effect) => {
  expect(Object.keys(effectKinds).filter((kind) => kind in effect)).toHaveLength(1);
  expect(movementOf(effect)).toBeNull();
});
