// Proves how runs are set side by side: scores as each run had them, every matter with what each did, the first month in
// which they did not do the same and what it led to; and that what cannot be compared is refused.
import { describe, expect, test } from "vitest";
import { compareRuns } from "../../src/debrief/index.ts";
import type { Action } from "../../src/engine/index.ts";
import { branch, newSession, type Session } from "../../src/session/index.ts";
import { minimalModel } from "../sim/support/play.ts";
import { choose, dilemma, model, runOf } from "./support/run.ts";

const point: Action = { type: "choose", seat: "hom", dilemma, option: "point" };
const silent = runOf([]);
const area = runOf([[choose]]);
const warned: Action = { type: "engage", target: "government", purpose: "listen", open: false };
const engaged = runOf([[], [warned]]);

describe("runs side by side", () => {
  const { runs, matters, divergence, sameLuck } = compareRuns([silent, area, runOf([[point]])]);

  test("each have their scores month by month, their people and their ending", () => {
    expect(runs.map(({ seed, months }) => [seed, months])).toEqual(Array(3).fill(["debrief", 8]));
    const { address } = model.layout.byId.consent!;
    expect(runs[1]!.scores.consent).toHaveLength(9);
    expect(runs[1]!.scores.consent![8]).toBe(area.state.numbers[address]);
    expect(Object.keys(runs[1]!.people)).toEqual(model.scenario.peopleGauges);
  });

  test("tell what each did on a matter, and where they differ", () => {
    const bases = matters.find(({ id }) => id === dilemma);
    expect(bases).toMatchObject({ differs: true });
    expect(bases?.taken.map((one) => one?.option)).toEqual(["stay", "area", "point"]);
    expect(matters.map(({ month }) => month)).toEqual([...matters.map(({ month }) => month)].sort((a, b) => a - b));
  });

  test("part where they first did not do the same, and tell what it led to", () => {
    expect(divergence?.month).toBe(1);
    expect(divergence?.matters.map((at) => matters[at]!.id)).toEqual([dilemma]);
    const led = divergence?.led[1]?.credibility;
    expect(led).toMatchObject({ from: runs[1]!.scores.credibility![0], to: runs[1]!.scores.credibility![8] });
    expect(sameLuck).toBe(true);
  });
});

test.each<[string, Session[], object | null]>([
  ["the same run twice never parts", [area, area], null],
  ["runs part by what was planned, though all was decided alike", [silent, engaged], { month: 2, plan: true }],
])("%s", (_, sessions, expected) => {
  const { divergence } = compareRuns(sessions);
  if (expected === null) expect(divergence).toBeNull();
  else expect(divergence).toMatchObject(expected);
});

test("another seed is other luck, and is told", () => {
  expect(compareRuns([area, runOf([[choose]], "other")]).sameLuck).toBe(false);
});

test("a run that has not come so far does not differ on what lies ahead", () => {
  const begun = branch(area, 2);
  const { matters, divergence } = compareRuns([area, begun]);
  expect(divergence).toBeNull();
  expect(matters.some(({ month }) => month > 1)).toBe(true);
  expect(matters.filter(({ differs }) => differs)).toEqual([]);
});

test.each<[string, Session[], RegExp]>([
  ["one run", [area], /2 to 12/],
  ["thirteen runs", Array(13).fill(area), /2 to 12/],
  ["runs of two scenarios", [area, newSession(minimalModel(), "a")], /one scenario/],
])("%s cannot be compared", (_, sessions, reason) => {
  expect(() => compareRuns(sessions)).toThrow(reason);
});
