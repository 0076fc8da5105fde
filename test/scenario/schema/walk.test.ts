// Proves that a walk finds the notes of a schema in data, also in data that breaks the format, and knows what each belongs to.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { declares, lists, names, noted, owner, says, scoped } from "../../../src/scenario/schema/annotations.ts";
import { type Aspect, notesIn, ownerOf, type Spot, walk } from "../../../src/scenario/schema/walk.ts";

const option = z.strictObject({
  id: declares("option"),
  effects: lists(z.array(z.string()), "{owner}/{}", "decision", "{}"),
});
const matter = owner(
  z.strictObject({
    id: declares("dilemma"),
    options: z.array(option),
    best: names("option").optional(),
    funds: z.record(names("fund"), z.number()).optional(),
  }),
  { kind: "dilemma", owns: ["option"], words: "dilemma.{}", key: "dilemma/{}" },
);
interface Tree {
  mark?: string;
  all?: Tree[];
}
const tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.strictObject({ mark: names("mark") }), z.strictObject({ all: z.array(tree) })]),
);
const file = z.strictObject({ matters: z.array(matter), when: tree.optional(), note: z.string() });

function spots(schema: z.ZodType, data: unknown, ...aspects: Aspect[]): Spot[] {
  const found: Spot[] = [];
  walk(schema, data, aspects, (spot) => found.push(spot));
  return found;
}
const told = (found: readonly Spot[]) => found.map(({ path, value }) => `${path.join(".")}=${JSON.stringify(value)}`);

describe("a walk finds", () => {
  const data = {
    matters: [{ id: "gate", options: [{ id: "open", effects: ["x"] }], best: "open", funds: { quick: 1 } }],
    when: { all: [{ mark: "a" }, { all: [{ mark: "b" }] }] },
    note: "no name",
  };
  test("what is looked for, in the schema's order, and nothing else", () => {
    expect(told(spots(file, data, "names"))).toEqual([
      'matters.0.best="open"',
      'matters.0.funds.quick="quick"',
      'when.all.0.mark="a"',
      'when.all.1.all.0.mark="b"',
    ]);
    expect(told(spots(file, data, "declares"))).toEqual(['matters.0.id="gate"', 'matters.0.options.0.id="open"']);
    expect(spots(file, data, "changes")).toEqual([]);
  });
  test("keys of a mapping as such", () => {
    expect(spots(file, data, "names").map(({ part }) => part)).toEqual(["value", "key", "value", "value"]);
  });
  test("what a thing belongs to", () => {
    const [, declared] = spots(file, data, "declares");
    expect(ownerOf(declared!, "option")).toMatchObject({ ids: ["gate"], words: "dilemma.gate", key: "dilemma/gate" });
    expect(ownerOf(declared!, "step")).toBeUndefined();
  });
});

describe("of data that breaks the format, a walk finds", () => {
  test.each<[string, unknown, string[]]>([
    ["a single value where a list belongs", { matters: { id: "gate" } }, ['matters.id="gate"']],
    ["a key of two kinds at once", { when: { mark: "a", all: [{ mark: "b" }] } }, []],
    ["numbers and nothing, as they stand", { matters: [{ id: 3 }, null, "x"] }, ["matters.0.id=3"]],
    ["no mapping at all", [1, 2], []],
    ["nothing", undefined, []],
  ])("%s", (_why, data, expected) => {
    expect(told(spots(file, data, "declares"))).toEqual(expected);
  });
  test("names by the keys of every branch of a union", () => {
    expect(told(spots(file, { when: { mark: "a", all: [{ mark: "b" }] } }, "names"))).toEqual([
      'when.mark="a"',
      'when.all.0.mark="b"',
    ]);
  });
});

test("a list of effects that is left out is visited as well", () => {
  const found = spots(file, { matters: [{ id: "gate", options: [{ id: "open" }] }] }, "lists");
  expect(found.map(({ value, within }) => [value, within.id])).toEqual([[undefined, "open"]]);
});

test("`*` stands for the scope that the innermost mapping gives", () => {
  const rule = scoped(z.strictObject({ scope: z.string().optional(), to: names("gauge") }), ({ scope }) => scope);
  const scopes = spots(z.array(rule), [{ scope: "region", to: "a" }, { to: "b" }], "names").map(({ scope }) => scope);
  expect(scopes).toEqual(["region", "once"]);
});

test("a note outlasts descriptions and wrappers, and the first schema stays as it was", () => {
  const plain = z.string();
  const named = noted(plain, { names: { kind: "mark" } });
  const field = says([], named).describe("Described").optional();
  expect(notesIn(z.strictObject({ field }), "names")).toEqual([{ names: { kind: "mark" }, says: [] }]);
  expect(notesIn(z.strictObject({ field: plain }), "names")).toEqual([]);
});

test("branches of a union may not differ in what a field names", () => {
  const union = z.union([z.strictObject({ of: names("mark") }), z.strictObject({ of: names("unit") })]);
  expect(() => notesIn(union, "names")).toThrow("differ in what a field names");
});
