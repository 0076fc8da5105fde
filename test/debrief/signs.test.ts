// Proves that the signs told of a hidden fact were shown in the run and rest on that fact, and that with the fact
// otherwise and the same luck they would not all have been there.
import { describe, expect, test } from "vitest";
import { debriefOf } from "../../src/debrief/index.ts";
import { armStrategy, playArm } from "../../src/sim/index.ts";
import { consult, model, runOf } from "./support/run.ts";

describe("the signs of a hidden fact", () => {
  const session = runOf([[consult]]);
  const { revealed } = debriefOf(session);

  test("are told of every fact, in the order of their months, none after the end", () => {
    expect(revealed.map(({ fact, value }) => [fact, value])).toEqual(Object.entries(session.state.facts));
    for (const { signs } of revealed) {
      const months = signs.map(({ month }) => month);
      expect(months).toEqual([...months].sort((a, b) => a - b));
      expect(Math.max(0, ...months)).toBeLessThanOrEqual(session.state.month);
    }
  });

  test("hold letters that the run showed and that need the fact to be so", () => {
    const letters = revealed.flatMap(({ fact, value, signs }) =>
      signs.flatMap((sign) => (sign.kind === "tray" ? [{ fact, value, sign }] : [])),
    );
    expect(letters.length).toBeGreaterThan(3);
    for (const { fact, value, sign } of letters) {
      expect(session.state.tray).toContainEqual({ id: sign.id, month: sign.month });
      const when = JSON.stringify(model.scenario.tray.find(({ id }) => id === sign.id)?.when);
      expect(when).toContain(JSON.stringify({ fact, is: value }));
    }
  });

  test("hold what staff work found, and whether it was true", () => {
    const movement = revealed.find(({ fact }) => fact === "movement");
    expect(movement?.signs).toContainEqual({
      ...{ kind: "work", dilemma: "first-bases", id: "jmac-assessment", month: 1 },
      value: session.state.findings[0]!.value,
      isTrue: session.state.findings[0]!.value === session.state.facts.movement,
    });
  });
});

test("with a fact otherwise, and the same luck, other signs of it are there", () => {
  const signsWith = (restriction: string) => {
    const run = playArm(model, "signs", armStrategy(model, { format: 1, base: "steady", facts: { restriction } }));
    return debriefOf(run)
      .revealed.find(({ fact }) => fact === "restriction")
      ?.signs.flatMap(({ kind, id }) => (kind === "tray" ? [id] : []));
  };
  const [clumsy = [], cover = []] = [signsWith("clumsy"), signsWith("cover")];
  expect(clumsy.length).toBeGreaterThan(0);
  expect(clumsy.filter((id) => cover.includes(id))).toEqual([]);
});
