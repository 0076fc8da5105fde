// Proves that a kind added to a closed vocabulary is a type error at every place that must know it, and nowhere else.
import { beforeAll, expect, test } from "vitest";
import { type AddedKind, filesThatLack } from "../support/added-kind.ts";

/** Kinds, each with the files that must be changed when it is added. */
const cases: readonly (AddedKind & { what: string; lacking: readonly string[] })[] = [
  {
    what: "a kind of effect",
    name: "hailstorm",
    changes: {
      "src/scenario/schema/effects.ts": [
        "export const effect = z.union([",
        "export const effect = z.union([z.strictObject({ hailstorm: id, ...timing }),",
      ],
    },
    lacking: ["src/book/effect-words.ts", "src/engine/compile/effect-lists.ts", "src/engine/month/effects.ts"],
  },
];

let found: Record<string, string[]>;
beforeAll(async () => {
  found = await filesThatLack(cases);
});

test("nothing else is a type error", () => expect(found.other).toBeUndefined());

test.each(cases)("$what", ({ name, lacking }) => expect(found[name]).toEqual(lacking));
