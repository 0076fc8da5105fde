// Proves that a chapter starts from what was decided before it, in a tape that replays to the bit, and ends with its last
// turn; and that what was decided at the time plays the whole scenario.
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/index.ts";
import { act, readRunFile, replay, type Session, toRunFile } from "../../src/session/index.ts";
import { armStrategy, beginChapter, historicalArm, playArm, readHistorical } from "../../src/sim/index.ts";
import { campaignFiles, campaignScenario } from "../support/campaign.ts";
import { minimalFiles, minimalScenario } from "../support/minimal.ts";

const model = compile(campaignScenario().scenario);
const { arm } = readHistorical(model, campaignFiles());
const plan = arm ?? { format: 1 as const };

function endTurn(session: Session): Session {
  const next = act(session, { type: "end-turn" });
  if ("rejected" in next) throw new Error(next.message);
  return next;
}

describe("a chapter", () => {
  test("starts where the run of the time stands, with the same luck, and all of it in its log", () => {
    const whole = playArm(model, "dili-1", armStrategy(model, historicalArm(model, plan)));
    const chapter = beginChapter(model, plan, "dili-1", "handover");
    expect(chapter.state.month).toBe(6);
    expect(chapter.state.numbers).toEqual(whole.turnStarts[2]!.numbers);
    expect(chapter.state.decisions).toMatchObject([{ id: "checkpoint", option: "insist", by: "leadership" }]);
    expect(chapter.actions.filter(({ type }) => type === "end-turn").map(({ turn }) => turn)).toEqual([1, 2]);
    expect(chapter.actions).toContainEqual(expect.objectContaining({ type: "message", theme: "reassure", turn: 2 }));
  });

  test("that is the first starts at the start", () => {
    expect(beginChapter(model, plan, "a", "crisis").actions).toEqual([]);
  });

  test.each([
    ["crisis", 2],
    ["handover", 4],
  ])("%s ends after its last turn, and its run file replays", (id, turns) => {
    let session = beginChapter(model, plan, "dili-1", id);
    for (let turn = 1; turn < turns; turn++) session = endTurn(session);
    expect(session.state.ended).toBeNull();
    session = endTurn(session);
    expect(session.state.ended).not.toBeNull();
    const { run } = readRunFile(JSON.stringify(toRunFile(session)));
    expect(run?.setting).toBe(id);
    expect(run === null ? null : replay(model, run)).toMatchObject({ ok: true, firstMismatch: null });
  });

  test("leaves nothing on the table for after its end", () => {
    const late = campaignScenario({ "minimal/dilemmas/checkpoint.yaml": [["open: 2", "open: 12"]] }).scenario;
    const session = beginChapter(compile(late), plan, "a", "crisis");
    expect(session.state.desk).toMatchObject([{ id: "checkpoint", due: 6 }]);
    const { decisions } = endTurn(endTurn(session)).state;
    expect(decisions.filter(({ id }) => id === "checkpoint")).toMatchObject([{ month: 6, by: "silence" }]);
  });

  test("of a name that is not there is refused", () => {
    expect(() => beginChapter(model, plan, "a", "prologue")).toThrow("prologue");
  });
});

describe("what was decided at the time", () => {
  test("is the status quo where the record is silent, and the plan's own answer before that", () => {
    const silent = campaignScenario({ "minimal/dilemmas/checkpoint.yaml": [["chosen: insist", "chosen: null"]] });
    const answers = (own?: Record<string, string>) =>
      historicalArm(compile(silent.scenario), { format: 1, answer: own }).answer;
    expect(answers()).toEqual({ checkpoint: "accept" });
    expect(answers({ checkpoint: "insist" })).toEqual({ checkpoint: "insist" });
  });

  test("has to be told where a chapter begins later, and its faults are told with their place", () => {
    const { "minimal/historical.yaml": _, ...without } = campaignFiles();
    expect(readHistorical(model, without).problems).toMatchObject([{ code: "missing-file" }]);
    const faulty = { ...campaignFiles(), "minimal/historical.yaml": "format: 1\nbase: steadily\n" };
    expect(readHistorical(model, faulty).problems).toMatchObject([{ file: "minimal/historical.yaml", line: 2 }]);
    expect(readHistorical(compile(minimalScenario()), minimalFiles())).toEqual({ arm: null, problems: [] });
  });
});

test("twenty-six quarters of a campaign are played to the end", () => {
  const long = campaignScenario({ "minimal/scenario.yaml": [["months: 18", "months: 78"]] }).scenario;
  const session = playArm(compile(long), "dili-1", armStrategy(compile(long), historicalArm(compile(long), plan)));
  expect(session.state).toMatchObject({ month: 78, ended: "carried-on" });
  expect(session.turnStarts).toHaveLength(27);
});
