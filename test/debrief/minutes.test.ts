// Proves that minutes tell what the log did on a matter, what staff work found, what it moved and who was overruled.
import { describe, expect, test } from "vitest";
import { minutesOf, overruled } from "../../src/debrief/index.ts";
import type { Action } from "../../src/engine/index.ts";
import { choose, consult, dilemma, explained, position, runOf } from "./support/run.ts";

describe("minutes", () => {
  test.each([
    ["a choice", [choose], { option: "area", by: "leadership", position: null, confidence: null, rationale: null }],
    [
      "a choice that was explained, against the trainee's own view",
      [position, explained],
      { position: { option: "hub", confidence: 4 }, confidence: 2, rationale: "=People live\nthere" },
    ],
    ["silence", [], { option: "stay", by: "silence", confidence: null, rationale: null }],
  ] as [string, Action[], object][])("tell %s", (_, actions, expected) => {
    const minute = minutesOf(runOf([actions])).find(({ id }) => id === dilemma);
    expect(minute).toMatchObject(expected);
  });

  test("tell staff work that was asked for from that which was not, and what it found", () => {
    const session = runOf([[consult, choose]]);
    const work = minutesOf(session).find(({ id }) => id === dilemma)?.work ?? [];
    expect(work.map(({ id, asked }) => [id, asked])).toEqual([
      ["jmac-assessment", true],
      ["soundings", false],
      ["field-visit", false],
    ]);
    const { found } = work[0]!;
    expect(found?.isTrue).toBe(found?.value === session.state.facts.movement);
  });

  test("tell what a seat knew that bore on the matter, and whether its holder was asked", () => {
    const knownTo = (consulted: Action[]) =>
      minutesOf(runOf([[...consulted, choose]])).find(({ id }) => id === dilemma)?.privateFacts;
    const fact = { seat: "dsrsg-pol", fact: "cantonment-stalls" };
    expect(knownTo([])).toContainEqual({ ...fact, heard: false });
    expect(knownTo([{ ...consult, work: "soundings" }])).toContainEqual({ ...fact, heard: true });
  });

  test("tell when, why and for what a decision was put off", () => {
    const defer: Action = { type: "defer", dilemma, reason: "more facts", seeks: "who holds the road", until: 2 };
    const minute = minutesOf(runOf([[defer], [choose]])).find(({ id }) => id === dilemma);
    expect(minute?.deferrals).toEqual([{ month: 1, reason: "more facts", seeks: "who holds the road" }]);
    expect(minutesOf(runOf([[choose]])).flatMap(({ deferrals }) => deferrals)).toEqual([]);
  });

  test("tell what a decision moved, as the ledger has it", () => {
    const session = runOf([[choose]]);
    const moved = minutesOf(session).find(({ id }) => id === dilemma)?.moved ?? [];
    const entries = session.pages.flatMap(({ entries }) =>
      entries.filter(({ cause }) => cause.kind === "decision" && cause.id === `${dilemma}.area`),
    );
    expect(entries.length).toBeGreaterThan(0);
    for (const { month, by } of entries) expect(moved).toContainEqual(expect.objectContaining({ month, by }));
  });

  test.each([
    [
      "one of two seats",
      [
        { by: "fc", as: null, option: "a" },
        { by: "cos", as: null, option: "b" },
      ],
      ["cos"],
    ],
    [
      "a seat that spoke both ways",
      [
        { by: "rc", as: "rc", option: "a" },
        { by: "rc", as: "hc", option: "b" },
      ],
      [],
    ],
    [
      "a seat that spoke twice otherwise",
      [
        { by: "rc", as: "rc", option: "c" },
        { by: "rc", as: "hc", option: "b" },
      ],
      ["rc"],
    ],
  ])("overruled: %s", (_, advice, who) => {
    expect(overruled({ advice, option: "a" })).toEqual(who);
  });
});
