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
        "export const effectKinds = {",
        'export const effectKinds = { hailstorm: z.strictObject({ hailstorm: names("unit"), ...timing }),',
      ],
    },
    // Its words follow from the table: see test/book/words.test.ts.
    lacking: ["src/engine/month/effects.ts", "src/scenario/schema/effects.ts"],
  },
  {
    what: "a kind of condition",
    name: "moonlight",
    changes: {
      "src/scenario/schema/conditions.ts": [
        "const tests = {",
        "const tests = { moonlight: z.strictObject({ moonlight: month }),",
      ],
    },
    lacking: [
      "src/book/condition-words.ts",
      "src/engine/compile/conditions.ts",
      "src/scenario/rules/earliest.ts",
      "src/scenario/rules/graph.ts",
    ],
  },
  {
    what: "a kind of action",
    name: "barter",
    changes: {
      "src/engine/actions.ts": [
        `  z.strictObject({ ...when, type: z.literal("end-turn")`,
        `  z.strictObject({ ...when, type: z.literal("barter") }),\n  z.strictObject({ ...when, type: z.literal("end-turn")`,
      ],
    },
    lacking: ["src/engine/actions/rules.ts", "src/words/actions.ts"],
  },
  {
    what: "a kind of cause in the ledger",
    name: "eclipse",
    changes: {
      "src/engine/ledger-page.ts": [
        "export const causeKinds = {",
        `export const causeKinds = {\n  eclipse: { sort: "happened", ofMatter: false },`,
      ],
    },
    lacking: ["src/engine/view/book-place.ts", "src/words/causes.ts"],
  },
  {
    what: "a kind of refusal",
    name: "moon-down",
    changes: {
      "src/engine/rejection.ts": ["export const rejectionCodes = [", `export const rejectionCodes = [\n  "moon-down",`],
    },
    lacking: ["src/words/rejections.ts"],
  },
];

let found: Record<string, string[]>;
beforeAll(async () => {
  found = await filesThatLack(cases);
  // The compiler takes a few seconds where nothing else runs.
}, 600_000);

test("nothing else is a type error", () => expect(found.other).toBeUndefined());

test.each(cases)("$what", ({ name, lacking }) => expect(found[name]).toEqual(lacking));
