// Proves that the turns of a run are told once each: those told before stay as they were, the one in hand is told with what is
// decided in it so far, and neither the history before a chapter nor what comes after a branch is told.
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/index.ts";
import { act, branch, newSession, recordTurns, type Session, type ShownTurn } from "../../src/session/index.ts";
import { beginChapter, readHistorical } from "../../src/sim/index.ts";
import { campaignFiles, campaignScenario } from "../support/campaign.ts";
import { minimalScenario } from "../support/minimal.ts";

const model = compile(minimalScenario());

function playOn(session: Session, ...actions: Parameters<typeof act>[1][]): Session {
  return actions.reduce((current, action) => {
    const next = act(current, action);
    if ("rejected" in next) throw new Error(next.message);
    return next;
  }, session);
}

/** Tells of a turn what it was given: the month that it begins after, and what has been done in it. */
const tell = ({ state, turnStarts, actions }: Session, turn: number): ShownTurn => ({
  ...{ turn, title: `${state.month} of ${turnStarts.length}`, scores: "words", desk: [] },
  decided: actions.flatMap(({ type, turn: of }) => (of === turn ? [type] : [])),
});
const inWords = (session: Session, told: ShownTurn[] = []) =>
  recordTurns(session, told, tell).map(({ turn, title, decided }) => [turn, title, decided]);

const message = { type: "message", theme: "reassure" } as const;
const end = { type: "end-turn" } as const;
const played = playOn(newSession(model, "a"), message, end, end, message);

describe("the turns of a run", () => {
  test("are told as each began, with what was done in it", () => {
    expect(inWords(played)).toEqual([
      [1, "0 of 1", ["message"]],
      [2, "1 of 2", []],
      [3, "2 of 3", ["message"]],
    ]);
  });

  test("stay as they were told, but for the one in hand", () => {
    const told: ShownTurn[] = [1, 3].map((turn) => ({ ...tell(played, turn), title: "as it was", decided: ["then"] }));
    expect(inWords(played, told)).toEqual([
      [1, "as it was", ["then"]],
      [2, "1 of 2", []],
      [3, "2 of 3", ["message"]],
    ]);
  });

  test("of a branch end where it leaves the run", () => {
    const told = recordTurns(played, [], tell);
    expect(inWords(branch(played, 2), told).map(([turn, , decided]) => [turn, decided])).toEqual([
      [1, ["message"]],
      [2, []],
    ]);
  });

  test("go on to the end of the run", () => {
    const whole = playOn(newSession(model, "a"), ...Array(6).fill(end));
    expect(whole.state.ended).not.toBeNull();
    expect(inWords(whole)).toHaveLength(7);
  });

  test("of a chapter begin with its first: what went before was on no desk", () => {
    const campaign = compile(campaignScenario().scenario);
    const { arm } = readHistorical(campaign, campaignFiles());
    const chapter = beginChapter(campaign, arm ?? { format: 1 }, "a", "handover");
    expect(inWords(playOn(chapter, end)).map(([turn]) => turn)).toEqual([3, 4]);
  });
});
