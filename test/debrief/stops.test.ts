// Proves what is recommended for half an hour: stops at different decisions of what was played, each with a reason that
// holds in the run, and none that would tell what may not be told yet; and which decision is called the hardest.
import { describe, expect, test } from "vitest";
import { debriefOf, hardestOf, type MayTell, overruled, stopsOf, whatIfOf } from "../../src/debrief/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { choose, model, runOf } from "./support/run.ts";

const all: MayTell = { scores: true, truth: true };

describe.each(["random", "first", "look-ahead"])("a run by the policy %s", (policy) => {
  const session = playArm(model, "stops-1", policyStrategy(policy));
  const debrief = debriefOf(session);
  const whatIf = whatIfOf(session, { options: 4, run: 5 });
  const { minutes, process } = debrief;

  test("has three stops at different decisions, the first the one that mattered most", () => {
    const stops = stopsOf(debrief, whatIf, all);
    expect(new Set(stops.map(({ minute }) => minute)).size).toBe(3);
    expect(new Set(stops.map(({ kind }) => kind)).size).toBe(3);
    expect(stops[0].kind).toBe("mattered");
    expect(minutes[stops[0].minute].index).toBe(whatIf.ranked[0].question);
  });

  test("every reason holds", () => {
    for (const stop of stopsOf(debrief, whatIf, all, 7)) {
      const minute = minutes[stop.minute];
      if (stop.kind === "advice") {
        const { question, option, otherLuck } = whatIf.differences[stop.difference];
        expect(question).toBe(minute.index);
        const by = minute.advice.filter((view) => view.option === option).map((view) => view.by);
        expect(overruled(minute)).toEqual(expect.arrayContaining(by.slice(0, 1)));
        expect(otherLuck[stop.gauge].mean).toBeGreaterThanOrEqual(1);
        expect(Math.min(...Object.values(otherLuck).map(({ mean }) => mean))).toBeGreaterThan(-1);
      }
      if (stop.kind === "unheard") {
        expect(process.unheard).toContainEqual({ seat: stop.seat, fact: stop.fact });
        expect(minute.privateFacts.map(({ fact }) => fact)).toContain(stop.fact);
      }
      if (stop.kind === "promise") {
        expect(process.promises?.turns.at(-1)?.kept).toBeLessThan(75);
        expect(process.promises?.made[stop.made].cause.id.split(".")[0]).toBe(minute.id);
      }
      if (stop.kind === "misled") {
        expect(minute.work.find(({ id }) => id === stop.work)?.found?.isTrue).toBe(false);
      }
      if (stop.kind === "silence") expect(minute.by).toBe("silence");
    }
  });

  test("nothing is a reason that may not be told", () => {
    const kinds = (may: Partial<MayTell>) => stopsOf(debrief, whatIf, { ...all, ...may }, 7).map(({ kind }) => kind);
    expect(kinds({}).some((kind) => kind === "unheard" || kind === "misled")).toBe(true);
    for (const kind of ["mattered", "advice", "promise"]) expect(kinds({ scores: false })).not.toContain(kind);
    for (const kind of ["unheard", "misled"]) expect(kinds({ truth: false })).not.toContain(kind);
  });

  test("the hardest is the weightiest of those on which no option had half of the advice", () => {
    const isSplit = (at: number) => {
      const { advice } = minutes[at];
      const backing = (option: string) => advice.filter((view) => view.option === option).length;
      return advice.length > 1 && advice.every(({ option }) => 2 * backing(option) < advice.length);
    };
    const hardest = hardestOf(debrief, whatIf);
    const first = whatIf.ranked
      .map(({ question }) => minutes.findIndex(({ index }) => index === question))
      .find((at) => minutes[at].by === "leadership" && isSplit(at));
    expect(hardest).toBe(first);
  });
});

test("a run in which silence decided all but one matter stops at silence, and has a hardest decision without replays", () => {
  const debrief = debriefOf(runOf([[choose]]));
  expect(stopsOf(debrief, null, all, 7).map(({ kind }) => kind)).toContain("silence");
  const at = hardestOf(debrief, null);
  expect(at === null || debrief.minutes[at].by === "leadership").toBe(true);
});
