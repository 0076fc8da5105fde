// Proves that a declared trap passes only where it tempts early and costs late in the same four seeds of five, under its
// hidden facts, whichever way a gauge is good, and that a trap which names what is not there is refused.
import { describe, expect, test } from "vitest";
import type { Effect, Trap } from "../../src/scenario/schema/index.ts";
import { balance } from "../../src/trials/index.ts";
import { option } from "../engine/support/tiny.ts";
import { choosing, fact, trap } from "../sim/support/judged.ts";

const lure: Effect[] = [
  { gauge: "consent", by: 4 },
  { gauge: "credibility", by: -3, after: 3 },
];
function judged(effects: Effect[], traps: Trap[]) {
  const facts = [fact("truth", ["mild", "grim"])];
  return balance(choosing([option("act", { effects })], { facts, traps }), { seeds: 30 }).traps;
}

test("a trap that tempts and costs holds, with its shares and differences", () => {
  expect(judged(lure, [trap()])).toEqual([
    {
      ...{ trap: 1, dilemma: "choice", option: "act", against: "wait", facts: {}, pairs: 30, both: 1, pass: true },
      early: { gauge: "consent", month: 2, share: 1, diff: 4 },
      late: { gauge: "credibility", month: 5, share: 1, diff: -3 },
    },
  ]);
});

describe("a trap does not hold", () => {
  const tempting = lure.slice(0, 1);
  const costing = lure.slice(1);
  const chance = 0.6;
  test.each<[string, Effect[], Partial<Trap>]>([
    ["that costs nothing", tempting, {}],
    ["that does not tempt", costing, {}],
    ["that costs before it is looked at only later", lure, { late: 3 }],
    ["that costs in too few seeds", [...tempting, { gauge: "credibility", by: -3, after: 3, chance }], {}],
    [
      "under another fact",
      lure.map((one) => ({ ...one, when: { fact: "truth", is: "grim" } })),
      { facts: { truth: "mild" } },
    ],
  ])("%s", (_, effects, more) => {
    expect(judged(effects, [trap(more)])[0]!.pass).toBe(false);
  });
});

test("each half may hold often enough, and both in too few seeds together", () => {
  const chance = 0.1;
  const effects = [...lure, { gauge: "consent", by: -9, chance }, { gauge: "credibility", by: 9, after: 3, chance }];
  const { early, late, both, pass } = judged(effects, [trap()])[0]!;
  expect(Math.min(early.share, late.share)).toBeGreaterThanOrEqual(0.8);
  expect(both).toBeLessThan(0.8);
  expect(pass).toBe(false);
});

test("it is tested under the hidden fact where it is one", () => {
  const effects = lure.map((one) => ({ ...one, when: { fact: "truth", is: "grim" } }));
  expect(judged(effects, [trap({ facts: { truth: "grim" } })])[0]).toMatchObject({ pairs: 30, pass: true });
});

test("where high is bad, less is better", () => {
  const effects: Effect[] = [
    { gauge: "abuse", by: -2 },
    { gauge: "abuse", by: 5, after: 3 },
  ];
  const [lower] = judged(effects, [trap({ tempts: "abuse", costs: "abuse" })]);
  expect(lower).toMatchObject({ pass: true, early: { diff: -2 }, late: { diff: 3 } });
});

test("an option that cannot be chosen leaves nothing to compare", () => {
  const closed = option("act", { effects: lure, requires: { mark: "promised" } });
  const model = choosing([closed], { marks: ["promised"], traps: [trap()] });
  expect(balance(model, { seeds: 20 }).traps[0]).toMatchObject({ pairs: 0, both: 0, pass: false });
});

test.each<[Partial<Trap>, RegExp]>([
  [{ option: "acct" }, /no option "acct"/],
  [{ dilemma: "choise" }, /No dilemma or event that asks is called "choise"/],
  [{ facts: { truth: "x" } }, /no value "x"/],
])("what a trap names must be there: %j", (more, reason) => {
  expect(() => judged(lure, [trap(more)])).toThrow(reason);
});
