// Proves what is told of advice that was not taken: who gave it, whether the scores would have ended higher, lower, both
// ways or as they did, and nothing of advice that the leadership took or never had before it.
import { expect, test } from "vitest";
import { type Difference, minutesOf, overruled, untakenAdvice } from "../../src/debrief/index.ts";
import { choose, dilemma, runOf } from "./support/run.ts";

const minutes = minutesOf(runOf([[choose]]));
const [minute] = minutes.filter(({ id }) => id === dilemma);

function difference(option: string, means: Record<string, number>, taken = true): Difference {
  const otherLuck = Object.fromEntries(
    Object.entries(means).map(([gauge, mean]) => [gauge, { mean, above: 0, below: 0 }]),
  );
  return { question: minute!.index, option, taken, from: 0, line: {}, sameLuck: {}, otherLuck, people: {}, band: {} };
}

test("only advice on what the leadership decided otherwise is told, each option once, with everyone who gave it", () => {
  const told = untakenAdvice(minutes, []);
  expect(new Set(told.map((one) => one.minute.id))).toEqual(new Set([dilemma]));
  expect(told.map(({ option }) => option)).not.toContain(choose.type === "choose" ? choose.option : "");
  expect(new Set(told.map(({ option }) => option)).size).toBe(told.length);
  expect(new Set(told.flatMap(({ by }) => by))).toEqual(new Set(overruled(minute!)));
  expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(["unplayed"]));
});

test.each([
  ["higher", { consent: 3, legitimacy: 0.4 }, true],
  ["lower", { consent: -1, legitimacy: 0.9 }, true],
  ["both", { consent: 2, legitimacy: -2 }, true],
  ["even", { consent: 0.9, legitimacy: -0.9 }, true],
  ["closed", { consent: 9 }, false],
] as const)("an option comes to: %s", (outcome, means, taken) => {
  const { option } = untakenAdvice(minutes, [])[0]!;
  const told = untakenAdvice(minutes, [difference(option, means, taken)]);
  expect(told.find((one) => one.option === option)?.outcome).toBe(outcome);
});
