// Proves that the story has every month, that its truth is the run's, and that it marks what happened.
import { describe, expect, test } from "vitest";
import { storyOf } from "../../src/debrief/story.ts";
import { choose, dilemma, model, runOf } from "./support/run.ts";

describe("the story", () => {
  const session = runOf([
    [choose, { type: "override", seat: "facilitator", gauge: "credibility", by: 2, reason: "a test" }],
  ]);
  const story = storyOf(session);

  test("begins at the start, has every month, and its truth is the run's", () => {
    expect(story.map(({ month }) => month)).toEqual([0, ...session.pages.map((page) => page.month)]);
    const { address } = model.layout.byId.legitimacy!;
    expect(story.map(({ scores }) => scores.legitimacy!.truth)).toEqual(
      [session.turnStarts[0], ...session.pages.map((page) => page.closing)].map((state) => state!.numbers[address]),
    );
  });

  test("marks what was decided and by whom, and the facilitator's correction", () => {
    expect(story[1]!.marks).toContainEqual({
      kind: "decision",
      id: dilemma,
      region: null,
      option: "area",
      by: "leadership",
    });
    expect(story[1]!.marks).toContainEqual({ kind: "override", gauge: "credibility", by: 2, reason: "a test" });
    expect(story.flatMap(({ marks }) => marks)).toContainEqual(expect.objectContaining({ by: "silence" }));
  });
});
