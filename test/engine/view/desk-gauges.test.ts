// Proves that the desk is given the gauges that say so themselves, in their place and under their heading, seen with the
// error of observation; and that no shipped scenario has any, so that its desk looks as ever.
import { describe, expect, test } from "vitest";
import { compile, seeGauge } from "../../../src/engine/index.ts";
import { deskGroups } from "../../../src/engine/view/desk-gauges.ts";
import { extendedScenario } from "../../support/extended.ts";
import { begin, now, value } from "../support/game.ts";
import { shippedScenario } from "../support/shipped.ts";

const { scenario } = extendedScenario();
const model = compile(scenario);
const idsIn = (...[where, of]: [where: "situation" | "parties" | "regions", of: string | null]) =>
  deskGroups(model, where, of).map(({ heading, gauges }) => [heading, gauges.map(({ id }) => id)]);

describe("the desk shows", () => {
  test("a gauge of the whole country beside the situation, one of a place in its row", () => {
    expect(idsIn("situation", null)).toEqual([["supply", ["water"]]]);
    expect(idsIn("regions", "north")).toEqual([["supply", ["region.north.water"]]]);
    expect(idsIn("parties", "front")).toEqual([["mood", ["anger.front"]]]);
  });

  test("nothing of a place in another's row", () => {
    expect(idsIn("regions", "front")).toEqual([]);
    expect(idsIn("parties", null)).toEqual([]);
    expect(idsIn("situation", "north")).toEqual([]);
  });

  test("several gauges of one heading together, headings in the model's order", () => {
    const path = "minimal/model.yaml";
    const more =
      '  - {id: "region.*.firewood", scope: region, kind: stock, start: 30, high: good, unmoved: A test, desk: {where: regions, heading: mood}}\n';
    const bread = more.replace("firewood", "bread").replace("heading: mood", "heading: supply");
    const words = ["firewood", "bread"].flatMap((id) => [
      `gauge.region.*.${id}: "${id}"`,
      `gauge.region.*.${id}.meaning: "${id}"`,
    ]);
    const { scenario: richer } = extendedScenario({
      [path]: [["influences:\n", `${more}${bread}influences:\n`]],
      "minimal/text/en-own.yaml": [["mechanism.wells", `${words.join("\n")}\nmechanism.wells`]],
    });
    expect(
      deskGroups(compile(richer), "regions", "south").map(({ heading, gauges }) => [
        heading,
        gauges.map(({ id }) => id),
      ]),
    ).toEqual([
      ["supply", ["region.south.water", "region.south.bread"]],
      ["mood", ["region.south.firewood"]],
    ]);
  });
});

test("what the desk shows of such a gauge is what the mission sees, not what is so", () => {
  const game = begin(model);
  const { gauges } = deskGroups(model, "regions", "north")[0]!;
  const seen = seeGauge(model, now(game), null, gauges[0]!.id);
  expect(seen.error).toBe(12);
  expect(seen.value).not.toBe(value(game, "region.north.water"));
  expect(seen.level).toMatch(/failing|fragile|holding|firm/);
});

test.each(["area-or-point", "laboratory", "timor-leste-2006"])("%s has none", (id) => {
  const shipped = compile(shippedScenario(id));
  const places = [
    ["situation", null],
    ...shipped.scenario.regions.map((region) => ["regions", region.id]),
    ...shipped.scenario.parties.map((party) => ["parties", party.id]),
  ] as ["situation" | "parties" | "regions", string | null][];
  expect(places.flatMap(([where, of]) => deskGroups(shipped, where, of))).toEqual([]);
});
