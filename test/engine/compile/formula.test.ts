// Proves the formulas of derived gauges: their values, the soft minimum and its closed form of shares (docs/model.md,
// "Derived gauges"), that the secant rule shares out any change exactly, and that the kernel's program gives the same bits
// as the tree.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFormula, evaluate, inputs, type Node, secant } from "../../../src/engine/compile/formula.ts";
import { compileProgram } from "../../../src/engine/compile/formula-compiler.ts";
import { allocate, makeLayout } from "../../../src/engine/compile/layout.ts";
import { isExact, round, toGrid } from "../../../src/engine/kernel/arithmetic.ts";
import { load, makeRegisters, run } from "../../../src/engine/kernel/formula-program.ts";
import type { Formula, Variable } from "../../../src/scenario/schema/index.ts";
import { stock, tiny } from "../support/tiny.ts";

const a: Node = { op: "read", address: 0 };
const b: Node = { op: "read", address: 1 };

/** What the shares of the inputs make of a change from one state of the inputs to another. */
function shared(node: Node, old: number[], now: number[]): number {
  let sum = 0;
  for (const [address, share] of secant(node, old, now)) sum += share * (now[address]! - old[address]!);
  return sum;
}

describe("the secant rules", () => {
  const rules: [string, Node, [old: number[], now: number[], shares: number[]][]][] = [
    [
      "d(ab) = mean of a db + mean of b da",
      { op: "product", a, b },
      [
        [
          [2, 3],
          [4, 5],
          [4, 3],
        ],
        [
          [2, 3],
          [2, 3],
          [3, 2],
        ],
      ],
    ],
    [
      "d(a/b) = (da - mean of q db) / mean of b",
      { op: "quotient", a, b },
      [
        [
          [6, 2],
          [6, 6],
          [1 / 4, -2 / 4],
        ],
      ],
    ],
    ["d(1/a) = -da / (a0 a1)", { op: "reciprocal", a }, [[[2, 0], [4, 0], [-1 / 8]]]],
    [
      "d(root a) = da / (root a0 + root a1)",
      { op: "root", a },
      [
        [[4, 0], [16, 0], [1 / 6]],
        [[9, 0], [9, 0], [1 / 6]],
      ],
    ],
    [
      "limits share out what is left of a change",
      { op: "within", a, low: 0, high: 10 },
      [
        [[5, 0], [20, 0], [1 / 3]],
        [[-5, 0], [-1, 0], [0]],
        [[5, 0], [5, 0], [1]],
        [[12, 0], [12, 0], [0]],
      ],
    ],
    [
      "a sum passes each input on by its factor",
      {
        op: "sum",
        terms: [
          { of: a, times: 0.4 },
          { of: b, times: -2 },
        ],
      },
      [
        [
          [1, 1],
          [2, 5],
          [0.4, -2],
        ],
      ],
    ],
  ];
  test.each(rules)("%s", (_, node, cases) => {
    for (const [old, now, shares] of cases) {
      expect([...secant(node, old, now).values()]).toEqual(shares);
      expect(shared(node, old, now)).toBeCloseTo(evaluate(node, now) - evaluate(node, old), 12);
    }
  });

  test("an input that is read twice has one share", () => {
    expect([...secant({ op: "product", a, b: a }, [3], [5])]).toEqual([[0, 8]]);
  });
});

/** Formulas of any depth over three positive inputs; all values stay positive, so that each operation is defined. */
const tree: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat(2).map((address): Node => ({ op: "read", address })),
    fc.double({ min: 0.5, max: 9, noNaN: true }).map((value): Node => ({ op: "constant", value })),
    fc
      .array(fc.tuple(tie("node"), fc.double({ min: 0.1, max: 3, noNaN: true })), { minLength: 1, maxLength: 3 })
      .map((terms): Node => ({ op: "sum", terms: terms.map(([of, times]) => ({ of, times })) })),
    fc.tuple(tie("node"), tie("node")).map(([x, y]): Node => ({ op: "product", a: x, b: y })),
    fc.tuple(tie("node"), tie("node")).map(([x, y]): Node => ({ op: "quotient", a: x, b: y })),
    tie("node").map((x): Node => ({ op: "reciprocal", a: x })),
    tie("node").map((x): Node => ({ op: "root", a: x })),
    fc
      .tuple(tie("node"), fc.double({ min: 0.2, max: 1, noNaN: true }), fc.double({ min: 1, max: 40, noNaN: true }))
      .map(([x, low, high]): Node => ({ op: "within", a: x, low, high })),
  ),
})).node;
const numbers = fc.array(fc.double({ min: 0.5, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 });

describe("any formula", () => {
  test("shares add up to its change, and no change shares out finitely", () => {
    fc.assert(
      fc.property(tree, numbers, numbers, (node, old, now) => {
        const change = evaluate(node, now) - evaluate(node, old);
        const size = Math.abs(evaluate(node, now)) + Math.abs(evaluate(node, old)) + 1;
        expect(Math.abs(shared(node, old, now) - change) / size).toBeLessThan(1e-9);
        for (const share of secant(node, old, old).values()) expect(Number.isFinite(share)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("going there and coming back shares out the same: the rule is symmetric", () => {
    fc.assert(
      fc.property(tree, numbers, numbers, (node, old, now) => {
        const back = secant(node, now, old);
        for (const [address, share] of secant(node, old, now)) {
          expect(Math.abs((back.get(address) ?? 0) - share)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(share)));
        }
      }),
    );
  });

  test("the program gives the bits of the tree, alone and after other formulas, and refuses what is too large", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), numbers, (nodes, values) => {
        const formulas = nodes.map((node, at) => ({ node, address: values.length + at, gauge: { address: 0 } }));
        const { program, stretches } = compileProgram(formulas, values.length + nodes.length);
        const machine = { program, scratch: { registers: makeRegisters(program) } };
        const stored = [...values, ...nodes.map(() => 0)];
        load(machine, stored);
        const play = () => run(machine, { from: 0, to: program.op.length }, stored);
        // Nested products may grow past the grid: the program refuses what the tree's value is refused for.
        if (!nodes.every((node) => isExact(round(evaluate(node, values))))) return expect(play).toThrow(RangeError);
        play();
        nodes.forEach((node, at) => {
          // The last instruction stores the value from the register in which it stands.
          const register = program.a[stretches[at]!.to - 1]!;
          expect(Object.is(machine.scratch.registers[register], evaluate(node, values))).toBe(true);
          expect(stored[values.length + at]).toBe(toGrid(evaluate(node, values)));
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("formulas over places", () => {
  const variables: Variable[] = [
    stock("consent.*", { scope: "party" }),
    stock("region.*.security", { scope: "region" }),
    stock("output.*.national", { scope: "output" }),
  ];
  const scenario = tiny({ model: { variables }, outputs: ["4.3", "5.1"] });
  const layout = makeLayout(scenario);
  const compiled = (formula: Formula) => compileFormula(formula, null, scenario, layout);
  const given = (values: Record<string, number>) => {
    const row = new Array<number>(layout.size).fill(0);
    for (const [name, value] of Object.entries(values)) row[allocate(layout, name)] = value;
    return row;
  };

  test.each<[string, Formula, Record<string, number>, number]>([
    [
      "a mean counts each place once",
      { mean: "output.*.national" },
      { "output.4.3.national": 20, "output.5.1.national": 70 },
      30,
    ],
    [
      "a mean of the outputs that are open to the plan",
      { mean: "output.*.national", weights: "open" },
      { "output.4.3.national": 20, "output.4.4.national": 99, "output.5.1.national": 70 },
      45,
    ],
    [
      "a mean by people",
      { mean: "region.*.security", weights: "population" },
      { "region.north.security": 40, "region.south.security": 80 },
      50,
    ],
    [
      "a mean with a place left out",
      { mean: "region.*.security", weights: "population", except: ["north"] },
      { "region.north.security": 40, "region.south.security": 80 },
      80,
    ],
    [
      "parties that agree",
      { softMinimum: "consent.*", weights: "obstruction" },
      { "consent.government": 60, "consent.front": 60 },
      60,
    ],
    [
      "one over the root of the weighted inverse squares",
      { softMinimum: "consent.*" },
      { "consent.government": 30, "consent.front": 60 },
      1 / Math.sqrt(0.5 / 900 + 0.5 / 3600),
    ],
    [
      "a gauge at nothing is floored at 1",
      { softMinimum: "consent.*", except: ["front"] },
      { "consent.government": 0, "consent.front": 60 },
      1,
    ],
  ])("%s", (_, formula, values, expected) => {
    expect(evaluate(compiled(formula), given(values))).toBeCloseTo(expected, 10);
  });

  const weights = { "consent.government": 0.75, "consent.front": 0.25 };
  const consents = fc.record({
    "consent.government": fc.double({ min: 2, max: 100, noNaN: true }),
    "consent.front": fc.double({ min: 2, max: 100, noNaN: true }),
  });
  const softMinimum = compiled({ softMinimum: "consent.*", weights: "obstruction" });

  test("the soft minimum lies between the least and the mean, nearer the least than a mean does", () => {
    fc.assert(
      fc.property(consents, (values) => {
        const value = evaluate(softMinimum, given(values));
        const [government, front] = [values["consent.government"], values["consent.front"]];
        expect(value).toBeGreaterThanOrEqual(Math.min(government, front) - 1e-9);
        expect(value).toBeLessThanOrEqual(0.75 * government + 0.25 * front + 1e-9);
      }),
    );
  });

  test("a party's share is w (c0+c1) dc / (c0^2 c1^2 rootS0 rootS1 (rootS0+rootS1)), as the model's closed form says", () => {
    const inverse = (values: Record<string, number>) =>
      Object.entries(weights).reduce((sum, [name, weight]) => sum + weight / (values[name]! * values[name]!), 0);
    fc.assert(
      fc.property(consents, consents, (old, now) => {
        const shares = secant(softMinimum, given(old), given(now));
        const [s0, s1] = [Math.sqrt(inverse(old)), Math.sqrt(inverse(now))];
        for (const [name, weight] of Object.entries(weights)) {
          const [c0, c1] = [old[name as keyof typeof weights], now[name as keyof typeof weights]];
          const closed = (weight * (c0 + c1)) / (c0 * c0 * c1 * c1 * s0 * s1 * (s0 + s1));
          const share = shares.get(layout.index[name]!) ?? 0;
          expect(Math.abs(share - closed)).toBeLessThan(1e-9 * (1 + closed));
        }
      }),
    );
  });

  test("inputs are all that a formula reads", () => {
    const { index } = layout;
    expect(new Set(inputs(softMinimum))).toEqual(new Set([index["consent.government"], index["consent.front"]]));
  });
});
