// Proves that the kind of an effect or condition can be told from its keys: each has the key of its own name first, and no
// other kind's.
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  byConditionKind,
  type Condition,
  conditionKinds,
  effectKindOf,
  effectKinds,
} from "../../../src/scenario/schema/index.ts";

describe.each<[string, Readonly<Record<string, z.ZodObject>>]>([
  ["effect", effectKinds],
  ["condition", conditionKinds],
])("each kind of %s", (_what, kinds) => {
  const names = Object.keys(kinds);
  test.each(Object.entries(kinds))("%s", (kind, { shape }) => {
    const keys = Object.keys(shape);
    expect(keys[0]).toBe(kind);
    expect(keys.filter((key) => names.includes(key))).toEqual([kind]);
  });
});

test("the kind is found whatever the order of the keys", () => {
  expect(effectKindOf({ after: 1, by: 2, gauge: "calm" })).toBe("gauge");
  expect(effectKindOf({ unmark: "promised" })).toBe("unmark");
});

test("a table is applied by kind", () => {
  const name = (condition: Condition): string =>
    byConditionKind(condition, {
      all: ({ all }) => all.map(name).join("+"),
      any: ({ any }) => any.map(name).join("|"),
      not: ({ not }) => `!${name(not)}`,
      gauge: ({ gauge }) => gauge,
      fact: ({ is }) => is,
      chosen: ({ chosen }) => chosen,
      happened: ({ happened }) => happened,
      month: () => "month",
      mark: ({ mark }) => mark,
      unit: ({ unit }) => unit,
      engaged: ({ engaged }) => engaged,
    });
  expect(
    name({ any: [{ not: { mark: "m" } }, { all: [{ within: 2, happened: "riot" }, { month: { to: 3 } }] }] }),
  ).toBe("!m|riot+month");
  expect(() => name({} as Condition)).toThrow(RangeError);
});
