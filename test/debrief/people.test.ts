// Proves that people are told where and when they came to harm without one lost or counted twice: places and turns add up
// in whole people to the change of each count, over a whole run and over a chapter that is played alone.
import { expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { type Debrief, debriefOf } from "../../src/debrief/index.ts";
import { compile } from "../../src/engine/index.ts";
import { act } from "../../src/session/index.ts";
import { beginChapter, playArm, policyStrategy, readHistorical } from "../../src/sim/index.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { model } from "./support/run.ts";

function expectAllCounted({ people, peopleIn, peopleBy, before, months }: Debrief): void {
  for (const [gauge, places] of Object.entries(peopleIn)) {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(sum(places.map(({ by }) => by))).toBe(Math.round(people[gauge]!));
    expect(peopleBy[gauge]!.change).toBe(people[gauge]);
    expect(new Set(places.map(({ place }) => place)).size).toBe(places.length);
    for (const { by, turns } of places) {
      expect(sum(turns.map((turn) => turn.by))).toBe(by);
      for (const { month, by: number } of turns) {
        expect(month > before && month <= months).toBe(true);
        expect(Number.isInteger(number) && number !== 0).toBe(true);
      }
    }
  }
}

test("in random runs of the vignette, harm has its places", () => {
  const debriefs = Array.from({ length: 20 }, (_, at) =>
    debriefOf(playArm(model, `people-${at}`, policyStrategy("random"))),
  );
  for (const debrief of debriefs) expectAllCounted(debrief);
  const harmed = debriefs.flatMap(({ peopleIn }) => peopleIn["people.harmed"]!.map(({ place }) => place));
  expect(new Set(harmed.filter((place) => place !== null)).size).toBeGreaterThan(3);
});

test("a chapter that is played alone is told from its own first month", () => {
  const campaign = compile(shippedScenario("timor-leste-2006"));
  const { arm } = readHistorical(campaign, readScenarios());
  if (arm === null) throw new Error("the campaign has no plan of the time");
  let session = beginChapter(campaign, arm, "people-1", "elections-2007");
  const begun = session.state;
  while (session.state.ended === null) {
    const next = act(session, { type: "end-turn" });
    if ("rejected" in next) throw new Error(next.message);
    session = next;
  }
  const debrief = debriefOf(session);
  expect(debrief.before).toBe(begun.month);
  expect(debrief.before).toBeGreaterThan(0);
  expectAllCounted(debrief);
  for (const [gauge, { change }] of Object.entries(debrief.accounts)) {
    const { address } = campaign.layout.byId[gauge]!;
    expect(change).toBe(session.state.numbers[address]! - begun.numbers[address]!);
  }
  expect(debrief.process.decided).toBe(debrief.minutes.filter(({ month }) => month > begun.month).length);
});
