// Proves each shape of influence against numbers worked out by hand, products, delays (which month is read, which is
// booked), conditions, scopes and parameter sets, and that all influences of a month read one snapshot.
import { describe, expect, test } from "vitest";
import { compile, openLedger } from "../../../src/engine/index.ts";
import type { Influence } from "../../../src/scenario/schema/index.ts";
import { begin, course, pass, value } from "../support/game.ts";
import { influence, stock, tiny } from "../support/tiny.ts";

/** How much one influence from `cause` to `calm` moves it in a month when the cause stands at `at`. */
function moved(rule: Partial<Influence>, at: number): number {
  const variables = [stock("cause", { start: at, max: 1000 }), stock("calm")];
  const influences = [influence({ from: "cause", to: "calm", ...rule })];
  return value(pass(begin(tiny({ model: { variables, influences } }))), "calm") - 50;
}

describe("shapes", () => {
  test.each<[string, Partial<Influence>, [at: number, by: number][]]>([
    [
      "linear",
      { shape: "linear", weight: 4 },
      [
        [0, 0],
        [25, 1],
        [50, 2],
        [100, 4],
      ],
    ],
    [
      "linear about a middle",
      { shape: "linear", weight: 4, about: 50 },
      [
        [0, -2],
        [50, 0],
        [75, 1],
      ],
    ],
    [
      "linear with a span",
      { shape: "linear", weight: -2, about: 1, span: 4 },
      [
        [1, 0],
        [3, -1],
        [9, -4],
      ],
    ],
    [
      "threshold",
      { shape: "threshold", weight: 4, about: 40 },
      [
        [0, 0],
        [40, 0],
        [65, 1],
        [90, 2],
      ],
    ],
    [
      "threshold from below",
      { shape: "threshold", weight: 4, about: 40, span: -40 },
      [
        [50, 0],
        [40, 0],
        [30, 1],
        [0, 4],
      ],
    ],
    [
      "saturating",
      { shape: "saturating", weight: 8, half: 1 },
      [
        [0, 0],
        [1, 4],
        [3, 6],
        [7, 7],
      ],
    ],
    [
      "saturating past a bound",
      { shape: "saturating", weight: 8, about: 10, half: 10 },
      [
        [5, 0],
        [10, 0],
        [20, 4],
      ],
    ],
    [
      "saturating, half-way at 50 by default",
      { shape: "saturating", weight: 8 },
      [
        [50, 4],
        [150, 6],
      ],
    ],
    [
      "gap",
      { shape: "gap", weight: 0.25 },
      [
        [50, 0],
        [70, 5],
        [30, -5],
      ],
    ],
    [
      "gap beside its cause",
      { shape: "gap", weight: 0.25, about: -10 },
      [
        [60, 0],
        [80, 5],
      ],
    ],
  ])("%s", (_, rule, grid) => {
    for (const [at, by] of grid) expect([at, moved(rule, at)]).toEqual([at, by]);
  });

  test("a constant moves as a gauge that stands still", () => {
    expect(moved({ from: 75, shape: "gap", weight: 0.2 }, 0)).toBe(5);
    expect(moved({ from: 100, shape: "linear", weight: -0.5 }, 0)).toBe(-0.5);
  });

  test.each([
    [100, 100, 4],
    [50, 50, 1],
    [0, 80, 0],
    [25, 100, 1],
  ])("a product of %d and %d counts as their product over 100", (a, b, by) => {
    const variables = [stock("one", { start: a }), stock("other", { start: b }), stock("calm")];
    const influences = [influence({ from: ["one", "other"], to: "calm", weight: 4 })];
    expect(value(pass(begin(tiny({ model: { variables, influences } }))), "calm")).toBe(50 + by);
  });

  test("every contribution is rounded to the grid by itself", () => {
    const influences = [1, 2, 3].map((id) => influence({ id: `third-${id}`, from: 100, to: "calm", weight: 1 / 3 }));
    expect(value(pass(begin(tiny({ model: { influences } }))), "calm")).toBe(50 + (3 * 349525) / 1048576);
  });
});

describe("one snapshot", () => {
  const variables = [stock("a", { start: 40 }), stock("b", { start: 60 })];
  const rules = [
    influence({ from: "a", to: "b", shape: "gap", weight: 0.5 }),
    influence({ from: "b", to: "a", shape: "gap", weight: 0.5 }),
    influence({ from: "a", to: "a", weight: 10 }),
  ];

  test("two gauges that pull each other read where the other stood, not where it went", () => {
    const game = pass(begin(tiny({ model: { variables, influences: rules.slice(0, 2) } })));
    expect([value(game, "a"), value(game, "b")]).toEqual([50, 50]);
  });

  test("the order of rules and of gauges does not matter", () => {
    const one = pass(begin(tiny({ model: { variables, influences: rules } })), 6);
    const other = pass(
      begin(tiny({ model: { variables: variables.toReversed(), influences: rules.toReversed() } })),
      6,
    );
    expect(course(other, "a")).toEqual(course(one, "a"));
    expect(course(other, "b")).toEqual(course(one, "b"));
  });
});

describe("delays", () => {
  const variables = [stock("cause", { start: 0 }), stock("calm", { start: 0, max: 1000 })];
  const rising = influence({ id: "rising", from: 100, to: "cause", weight: 10 });
  const delayed = (delay: number) => influence({ id: "delayed", from: "cause", to: "calm", weight: 10, delay });

  test.each([0, 1, 2, 5])("after %d months the target gets what the cause was worth then", (delay) => {
    const game = pass(begin(tiny({ model: { variables, influences: [rising, delayed(delay)] } })), 9);
    const calm = course(game, "calm");
    // In month m the cause is read as it stood at the start of that month: 10 (m - 1), worth m - 1 points.
    const gains = calm.slice(1).map((now, month) => now - calm[month]!);
    expect(gains).toEqual(Array.from({ length: 9 }, (_, month) => Math.max(0, month - delay)));
  });

  test("its ledger line names the month read and the month booked", () => {
    const game = pass(begin(tiny({ model: { variables, influences: [rising, delayed(2)] } })), 6);
    const lines = openLedger(game.model, game.pages).why("calm");
    expect(lines.map(({ read, month, by }) => [read, month, by])).toEqual([
      [2, 4, 1],
      [3, 5, 2],
      [4, 6, 3],
    ]);
  });

  test("places of one influence keep their delays apart", () => {
    const security = stock("region.*.security", { scope: "region", start: 0 });
    const influences = [
      influence({ from: "region.*.population", to: "region.*.security", scope: "region", weight: 1, delay: 2 }),
    ];
    const game = pass(begin(tiny({ model: { variables: [security], influences } })), 4);
    expect([value(game, "region.north.security"), value(game, "region.south.security")]).toEqual([6, 2]);
  });

  test("a condition is tested in the month that is read", () => {
    const gated = { ...delayed(2), from: 100, when: { month: { from: 2, to: 3 } } };
    const game = pass(begin(tiny({ model: { variables, influences: [gated] } })), 7);
    expect(course(game, "calm")).toEqual([0, 0, 0, 0, 10, 20, 20, 20]);
  });
});

describe("conditions, scopes and parameter sets", () => {
  test("a gated rule counts only where and when its condition holds", () => {
    const variables = [
      stock("region.*.trust", { scope: "region", start: 0 }),
      stock("region.*.threat", { scope: "region", start: 30 }),
    ];
    const influences = [
      influence({
        from: 100,
        to: "region.*.trust",
        scope: "region",
        weight: 3,
        when: { gauge: "region.*.threat", below: 40 },
      }),
    ];
    const scenario = tiny({ model: { variables, influences }, start: { "region.south.threat": 40 } });
    const game = pass(begin(scenario), 2);
    expect([value(game, "region.north.trust"), value(game, "region.south.trust")]).toEqual([6, 0]);
  });

  test("a rule for each party moves each party by its own", () => {
    const variables = [stock("consent.*", { scope: "party", start: 0 })];
    const influences = [
      influence({ from: "party.*.obstruction", to: "consent.*", scope: "party", span: 1, weight: 4 }),
    ];
    const game = pass(begin(tiny({ model: { variables, influences } })));
    expect([value(game, "consent.government"), value(game, "consent.front")]).toEqual([3, 1]);
  });

  test("a parameter set multiplies weights of mechanisms and of single rules, one after the other", () => {
    const influences = [
      influence({ id: "one", from: 100, to: "calm", weight: 4 }),
      influence({ id: "two", from: 100, to: "calm", weight: 4, mechanism: "second" }),
    ];
    const changes = [
      { mechanism: "first", times: 0.5 },
      { influence: "one", times: 0.5 },
      { influence: "two", times: 2 },
    ];
    const parameters = [
      { id: "mainstream", changes: [] },
      { id: "other", changes },
    ];
    const scenario = tiny({ model: { influences }, parameters });
    expect(value(pass(begin(scenario)), "calm")).toBe(58);
    expect(value(pass(begin(compile(scenario, "other"))), "calm")).toBe(59);
    expect(() => compile(scenario, "nonsense")).toThrow(RangeError);
    // Weights given take the place of a rule's own, and the set multiplies them too.
    expect(value(pass(begin(compile(scenario, "mainstream", { weights: { one: 8 } }))), "calm")).toBe(62);
    expect(value(pass(begin(compile(scenario, "other", { weights: { one: 8 } }))), "calm")).toBe(60);
  });
});
