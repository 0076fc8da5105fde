// Proves that the process counts what was done and left undone, whatever came of it.
import { describe, expect, test } from "vitest";
import { minutesOf, processOf } from "../../src/debrief/index.ts";
import type { Action } from "../../src/engine/index.ts";
import type { Session } from "../../src/session/index.ts";
import { choose, consult, dilemma, explained, model, position, runOf } from "./support/run.ts";

describe("the process", () => {
  const led = (session: Session) => processOf(session, minutesOf(session));

  test("of silence throughout", () => {
    const process = led(runOf([]));
    expect(process.bySilence).toBe(process.decided);
    expect(process).toMatchObject({ deferrals: 0, changedMinds: 0, overruled: { decisions: 0, explained: 0 } });
    expect(process.staffWork.asked).toBe(0);
  });

  test.each([
    ["a choice", [choose], { changedMinds: 0, overruled: { decisions: 1, explained: 0 } }],
    ["an explained choice", [position, explained], { changedMinds: 1, overruled: { decisions: 1, explained: 1 } }],
    ["the option one came with", [position, { ...choose, option: "hub" }], { changedMinds: 0 }],
    ["what was put off", [{ type: "defer", dilemma, reason: "more facts", until: 2 }], { deferrals: 1 }],
  ] as [string, Action[], object][])("of %s", (_, actions, expected) => {
    expect(led(runOf([actions]))).toMatchObject(expected);
  });

  test("a private fact reaches the table when its holder is asked on the matter", () => {
    const holds = { seat: "dsrsg-pol", fact: "cantonment-stalls" };
    expect(led(runOf([[choose]])).unheard).toContainEqual(holds);
    expect(led(runOf([[{ ...consult, work: "soundings" }, choose]])).unheard).not.toContainEqual(holds);
  });

  test("effort is told for each turn", () => {
    const output = model.scenario.outputs[0]!;
    const session = runOf([[{ type: "effort", output, points: 1 }]]);
    expect(led(session).effort[output]).toHaveLength(session.turnStarts.length - 1);
    expect(led(session).effort[output]![0]).toBe(1);
  });

  test("the Head of Mission's slots are all told for, turn by turn", () => {
    const { time } = led(runOf([[consult, { type: "engage", target: "government", purpose: "listen", open: false }]]));
    const [first, second] = time;
    expect(first).toMatchObject({ meetings: 1, staff: 1 });
    expect(second).toEqual({ meetings: 0, staff: 0, decisions: 0, unused: model.scenario.slots });
    for (const { meetings, staff, decisions, unused } of time)
      expect(meetings + staff + decisions + unused).toBe(model.scenario.slots);
  });

  test("parts of the plan that were never changed are named", () => {
    const [theme] = model.scenario.messages.slice(-1);
    expect(led(runOf([])).untouched).toContain("message");
    expect(led(runOf([[{ type: "message", theme }]])).untouched).not.toContain("message");
  });

  test("a pledge stands among what added to the promises, and what was kept is the share delivered", () => {
    const pledge: Action = { type: "choose", seat: "hom", dilemma: "haldune-speech", option: "pledge" };
    const promises = led(runOf([[pledge]])).promises;
    expect(promises?.made.map(({ cause }) => cause.id)).toContain("haldune-speech.pledge");
    expect(led(runOf([])).promises?.made.map(({ cause }) => cause.id)).not.toContain("haldune-speech.pledge");
    for (const { promised, delivered, kept } of promises?.turns ?? [])
      expect(kept).toBeCloseTo(Math.min(150, (100 * delivered) / promised), 1);
  });
});
