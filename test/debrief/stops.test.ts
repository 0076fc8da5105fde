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
    expect(stops[0]!.kind).toBe("mattered");
    expect(minutes[stops[0]!.minute]!.index).toBe(whatIf.ranked[0]!.question);
  });

  test("every reason holds", () => {
    for (const stop of stopsOf(debrief, whatIf, all, 7)) {
      const minute = minutes[stop.minute]!;
      if (stop.kind === "advice") {
        const { question, option, otherLuck } = whatIf.differences[stop.difference]!;
        expect(question).toBe(minute.index);
        const by = minute.advice.filter((view) => view.option === option).map((view) => view.by);
        expect(overruled(minute)).toEqual(expect.arrayContaining(by.slice(0, 1)));
        expect(otherLuck[stop.gauge]!.mean).toBeGreaterThanOrEqual(1);
        expect(Math.min(...Object.values(otherLuck).map(({ mean }) => mean))).toBeGreaterThan(-1);
      }
      if (stop.kind === "unheard") {
        expect(process.unheard).toContainEqual({ seat: stop.seat, fact: stop.fact });
        expect(minute.privateFacts.map(({ fact }) => fact)).toContain(stop.fact);
      }
      if (stop.kind === "promise") {
        expect(process.promises?.turns.at(-1)?.kept).toBeLessThan(75);
        expect(process.promises?.made[stop.made]?.cause.id.split(".")[0]).toBe(minute.id);
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

  test("the hardest is that on which another option gave the most of one score for another", () => {
    const decided = minutes.filter(({ by }) => by === "leadership").map(({ index }) => index);
    const trades = whatIf.differences
      .filter(({ question, taken }) => taken && decided.includes(question))
      .map(({ question, otherLuck }) => {
        const means = Object.values(otherLuck).map(({ mean }) => mean);
        return { question, size: Math.min(Math.max(...means), -Math.min(...means)) };
      })
      .sort((one, other) => other.size - one.size);
    const hardest = hardestOf(debrief, whatIf);
    if (hardest?.kind !== "traded") throw new Error("no option gave one score for another");
    expect(trades[0]!.size).toBeGreaterThan(1);
    expect(minutes[hardest.minute]!.index).toBe(trades[0]!.question);
    const { otherLuck } = whatIf.differences[hardest.difference]!;
    expect(otherLuck[hardest.up]!.mean).toBeGreaterThan(1);
    expect(otherLuck[hardest.down]!.mean).toBeLessThan(-1);
  });

  test("without replays it is one on which no option had half of the advice", () => {
    const hardest = hardestOf(debrief, null);
    if (hardest === null) throw new Error("the table was never divided");
    const { advice, by } = minutes[hardest.minute]!;
    const backing = (option: string) => advice.filter((view) => view.option === option).length;
    expect([hardest.kind, by]).toEqual(["divided", "leadership"]);
    for (const { option } of advice) expect(2 * backing(option)).toBeLessThan(advice.length);
  });
});

test("a run in which silence decided all but one matter stops at silence, and has a hardest decision without replays", () => {
  const debrief = debriefOf(runOf([[choose]]));
  expect(stopsOf(debrief, null, all, 7).map(({ kind }) => kind)).toContain("silence");
  const hardest = hardestOf(debrief, null);
  expect(hardest === null || debrief.minutes[hardest.minute]!.by === "leadership").toBe(true);
});
