// Proves how what would have happened is told: in which order, in which words' numbers, where a lesson turns under other
// parameter sets, and on which scale it is drawn.
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/debrief/index.ts";
import { scaleOf } from "../../src/ui/debrief/what-if/branch-chart.tsx";
import { rowsOf, toldOf, turnsUnderSets } from "../../src/ui/debrief/what-if/rows.ts";
import type { Explored, PlayedOption } from "../../src/ui/parts/what-if-port.ts";

function question(index: number): Question {
  return { index, decision: {} as Question["decision"], turn: index + 1, others: ["b"] };
}

/** An option played; the mean changes of scores at the end, each in so many of all lucks as it says. */
function played(index: number, means: Record<string, number>, set = "mainstream", taken = true): PlayedOption {
  const otherLuck = Object.fromEntries(
    Object.entries(means).map(([gauge, mean]) => [
      gauge,
      { mean, above: mean > 0 ? 0.82 : 0.1, below: mean < 0 ? 0.7 : 0.1 },
    ]),
  );
  return {
    set,
    own: { line: {}, band: {} },
    difference: {
      question: index,
      option: "b",
      taken,
      from: 0,
      line: {},
      sameLuck: means,
      otherLuck,
      people: {},
      band: {},
    },
  };
}

const questions = [question(0), question(1), question(2)];
const options = [played(0, { consent: 1 }), played(1, { consent: 9 }, "mainstream", false), played(2, { consent: -6 })];
const explored = (part: Partial<Explored>): Explored => ({
  ...{ state: "playing", done: 0, all: 9, options: [], standings: null },
  ...part,
});

describe("the decisions stand", () => {
  test.each([
    ["none before anything has been played", { options: [] }, []],
    ["in the order of the run while they are played", { options: [options[2], options[0]] }, [0, 2]],
    [
      "by how much they mattered then; last, those without an option that was open",
      { options, standings: {} },
      [2, 0, 1],
    ],
  ] as [string, Partial<Explored>, number[]][])("%s", (_, part, order) => {
    expect(rowsOf(questions, explored(part), "mainstream").map((row) => row.question.index)).toEqual(order);
  });

  test("with what was played under other sets beside them", () => {
    const all = [...options, played(0, { consent: -2 }, "sceptical")];
    const [, first] = rowsOf(questions, explored({ options: all, standings: {} }), "mainstream");
    expect(first!.options).toEqual([options[0]]);
    expect(first!.underOthers.map(({ set }) => set)).toEqual(["sceptical"]);
  });
});

test.each([
  ["higher", { credibility: 5.6 }, [{ gauge: "credibility", direction: "higher", points: 6, count: 41 }]],
  ["lower", { credibility: -2.4 }, [{ gauge: "credibility", direction: "lower", points: 2, count: 35 }]],
  ["too little to tell", { credibility: 0.4 }, []],
  [
    "the largest first",
    { consent: 1, credibility: -8 },
    [
      { gauge: "credibility", direction: "lower", points: 8, count: 35 },
      { gauge: "consent", direction: "higher", points: 1, count: 41 },
    ],
  ],
] as [string, Record<string, number>, object[]][])(
  "a change is told in whole points and lucks: %s",
  (_, means, told) => {
    expect(toldOf(played(0, means), 50)).toEqual(told);
  },
);

test.each([
  ["holds", 4, [3, 1], []],
  ["turns under one", 4, [-2, 1], ["sceptical"]],
  ["turns under both", -4, [2, 3], ["sceptical", "political-primacy"]],
  ["turns too little to count", 4, [-0.5, 1], []],
])("a lesson %s", (_, own, [sceptical, political], sets) => {
  const row = {
    options: [played(0, { consent: own })],
    underOthers: [
      played(0, { consent: sceptical! }, "sceptical"),
      played(0, { consent: political! }, "political-primacy"),
    ],
  };
  expect(turnsUnderSets(row)).toEqual(sets.length === 0 ? [] : [{ option: "b", gauge: "consent", sets }]);
});

test.each([
  [
    [46.2, 48.9],
    [40, 60],
  ],
  [
    [34, 71],
    [30, 80],
  ],
  [
    [91, 97],
    [80, 100],
  ],
  [
    [0, 100],
    [0, 100],
  ],
])("a scale around %j is %j", (values, scale) => {
  expect(scaleOf(values)).toEqual(scale);
});
