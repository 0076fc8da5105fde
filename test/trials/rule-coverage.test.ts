// Proves that coverage of the rules tells exactly which influences never moved anything and which conditions were never
// true or never false; that a policy's planning does not count, only what was played; and that parts add up.
import { describe, expect, test } from "vitest";
import { compile, hashState, type Model } from "../../src/engine/index.ts";
import { playBare, policyStrategy } from "../../src/sim/index.ts";
import { coverageTogether, coverRules } from "../../src/trials/index.ts";
import { rich } from "../engine/support/rich.ts";
import { dilemma, event, influence, option, stock, tiny } from "../engine/support/tiny.ts";
import { choosing } from "../sim/support/judged.ts";

/** Made anew each time: a condition is known by the place where it stands. */
const never = () => ({ mark: "promised" });
const always = { month: { from: 1 } };

function half(): Model {
  const influences = [
    influence({ id: "moves", from: 100, to: "calm" }),
    influence({ id: "still", from: 0, to: "calm" }),
    influence({ id: "gated", from: 100, to: "calm", when: { month: { from: 3 } } }),
    influence({ id: "ranged", from: 1, to: "calm", when: { all: [{ gauge: "calm", atLeast: 51 }, always] } }),
    influence({ id: "open", from: 1, to: "calm", when: { gauge: "calm", atLeast: 1 } }),
    influence({ id: "shut", from: 100, to: "calm", when: never() }),
  ];
  const options = [
    option("act", { effects: [{ gauge: "calm", by: 1, when: always }] }),
    option("wait", { requires: { month: { to: 1 } } }),
    option("hide", { offered: false, requires: never() }),
  ];
  return compile(
    tiny({
      outputs: [],
      marks: ["promised"],
      dilemmas: [dilemma({ options, defer: false })],
      events: [event({ id: "news", at: [2], when: never() })],
      model: { variables: [stock("calm")], influences },
    }),
  );
}

const rules = (labels: readonly string[]) =>
  labels.filter((label) => /^(influences|true|false) /.test(label)).toSorted();

test("what never moved, never held or never failed is missing, and nothing else", () => {
  const model = half();
  const { missing } = coverRules(model, ["steady", "first"], { from: 1, to: 3 });
  const { id } = model.scenario;
  expect(rules(missing)).toEqual(
    [
      "influences shut",
      "influences still",
      "false influences open when",
      "true influences shut when",
      `true ${id}: news when`,
      `false ${id}: choice options act effects 0 when`,
      `false ${id}: choice options wait requires`,
    ].toSorted(),
  );
});

test("what only a policy's planning came to does not count", () => {
  const bad = option("act", { effects: [{ gauge: "consent", by: -9, when: always }] });
  const model = choosing([bad]);
  const { missing } = coverRules(model, ["pleaser", "steady"], { from: 1, to: 2 });
  expect(missing).toContain(`true ${model.scenario.id}: choice options act effects 0 when`);
});

test("watching changes no run", () => {
  const model = compile(rich());
  const end = () => hashState(playBare(model, "3", policyStrategy("random"), () => {}));
  const before = end();
  coverRules(model, ["random"], { from: 3, to: 3 });
  expect(end()).toBe(before);
});

describe("parts put together", () => {
  const model = compile(rich());

  test("miss what the whole misses", () => {
    const part = (from: number, to: number) => coverRules(model, ["random"], { from, to });
    const whole = part(1, 6);
    const parts = [part(1, 2), part(3, 6)];
    expect(coverageTogether(parts)).toEqual(whole);
    for (const { missing } of parts) expect(missing.length).toBeGreaterThan(whole.missing.length);
  });

  test("of several scenarios: one that shows a common thing is enough, what is a scenario's own stays its own", () => {
    const one = { content: ["influences a", "options x: d.o"], missing: ["influences a", "options x: d.o"] };
    const other = { content: ["influences a", "options y: d.o"], missing: [] };
    expect(coverageTogether([one, other])).toEqual({
      content: ["influences a", "options x: d.o", "options y: d.o"],
      missing: ["options x: d.o"],
    });
  });
});
