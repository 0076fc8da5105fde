// Proves which months of a chapter count as history, what a chapter is to practise, and that the history of a chapter is
// told only when the chapter is over.
import { describe, expect, test } from "vitest";
import { compile, historyUntil, seeTime } from "../../../src/engine/index.ts";
import { seeChapter, seeHistory, seeObjectives } from "../../../src/engine/view/chapters.ts";
import { act, newSession, type Session } from "../../../src/session/index.ts";
import { beginChapter } from "../../../src/sim/index.ts";
import { campaignScenario } from "../../support/campaign.ts";

const { scenario } = campaignScenario();
const model = compile(scenario);
const plan = { format: 1 as const };
const endTurn = (session: Session): Session => {
  const next = act(session, { type: "end-turn" });
  if ("rejected" in next) throw new Error(next.message);
  return next;
};

test("a chapter knows which months before it are history, and counts its turns from its own first", () => {
  const { state } = beginChapter(model, plan, "a", "handover");
  expect(seeChapter(model, state)).toEqual({ id: "handover", from: 3, to: 6 });
  expect(historyUntil(model, state)).toBe(6);
  expect(seeTime(model, state)).toEqual({ month: 7, months: 18, turn: 1, turns: 4, completed: 6 });
  expect(historyUntil(model, newSession(model, "a").state)).toBe(0);
});

test("the history of a chapter is told when it is over, with the dilemmas decided in it", () => {
  const begun = newSession(model, "a");
  expect(seeHistory(model, begun.state)).toEqual([]);
  const over = endTurn(endTurn(begun));
  const dilemmas = [{ id: "checkpoint", sources: ["unmit", "witness"] }];
  expect(seeHistory(model, over.state)).toMatchObject([{ chapter: { id: "crisis" }, dilemmas }]);
  const alone = beginChapter(model, plan, "a", "handover");
  expect(seeHistory(model, alone.state)).toEqual([]);
  const played = [1, 2, 3, 4].reduce(endTurn, alone);
  expect(seeHistory(model, played.state)).toEqual([{ chapter: { id: "handover", from: 3, to: 6 }, dilemmas: [] }]);
});

describe("what there is to practise", () => {
  const [crisis, handover] = ["crisis", "handover"];
  const evidence = { dilemmas: ["checkpoint"] };
  const learning = compile({
    ...scenario,
    objectives: ["force", "hand-over", "both"],
    questions: [
      { id: "a", objective: "force", chapter: crisis, evidence },
      { id: "b", objective: "hand-over", chapter: handover, evidence },
      { id: "c", objective: "both", chapter: crisis, evidence },
      { id: "d", objective: "both", chapter: handover, evidence },
    ],
  });
  test.each([
    ["in the whole", undefined, ["force", "hand-over", "both"]],
    ["in the first chapter", crisis, ["force", "both"]],
    ["in the last chapter", handover, ["hand-over", "both"]],
  ])("%s", (_, chapter, objectives) => {
    expect(seeObjectives(learning, { chapter })).toEqual(objectives);
  });
});
