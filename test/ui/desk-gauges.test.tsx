// Proves that the desk shows a gauge that a scenario has it show, without code for that gauge: beside the situation, in a
// party's row, on a region's card and in the list of regions; as the mission sees it; and nothing where no gauge says so.
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { readInterfaceTexts } from "../../src/cli/read-texts.ts";
import { compile, seeModel, seeRun } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { gaugeGroups } from "../../src/ui/debrief/story/gauge-groups.ts";
import { Parties } from "../../src/ui/desk/parties.tsx";
import { RegionCard } from "../../src/ui/desk/region-card.tsx";
import { RegionTable } from "../../src/ui/desk/region-table.tsx";
import { Situation } from "../../src/ui/desk/situation.tsx";
import type { Play } from "../../src/ui/parts/run-port.ts";
import type { Visibility } from "../../src/ui/parts/settings.ts";
import { TextContext } from "../../src/ui/parts/text.ts";
import { makeText } from "../../src/words/index.ts";
import { begin, now, pass, value } from "../engine/support/game.ts";
import { extendedFiles } from "../support/extended.ts";
import type { Patch } from "../support/minimal.ts";

const nothing = () => {};
const shipped = readScenarios();

/** The files of the laboratory, with what the extended scenario adds; the desk's own gauges are only in the shipped model. */
function addedTo(patch: Patch = {}): Record<string, string> {
  const own = extendedFiles(patch);
  const paths = ["model.yaml", "text/en-own.yaml"];
  return { ...shipped, ...Object.fromEntries(paths.map((path) => [`laboratory/${path}`, own[`minimal/${path}`]!])) };
}

/** The desk of a scenario after two months: renders parts of it to HTML. */
function deskOf(files: Record<string, string>) {
  const { scenario, texts } = loadScenario(files, "laboratory");
  if (scenario === null) throw new Error("the scenario cannot be read");
  const game = pass(begin(compile(scenario)), 2);
  const { model, states, pages } = game;
  const run = { state: now(game), turnStarts: states, pages, actions: [] };
  const play: Play = { ...seeRun(model, seeModel(model), run), seed: "a", hash: "" };
  const t = makeText(readInterfaceTexts("text"), texts.en!, "en", scenario);
  const html = (node: VNode) => renderToString(<TextContext.Provider value={t}>{node}</TextContext.Provider>);
  const parts = (visibility: Visibility = "bands") => ({
    situation: html(<Situation play={play} visibility={visibility} onRegion={nothing} onWhy={nothing} />),
    parties: html(<Parties play={play} visibility={visibility} onWhy={nothing} />),
    card: html(
      <RegionCard
        {...{ play, region: "north", isWest: true, visibility }}
        {...{ onWhy: nothing, onForce: nothing, onClose: nothing }}
      />,
    ),
    list: html(<RegionTable play={play} selected={null} onSelect={nothing} />),
  });
  return { game, play, t, parts };
}

const { game, play, t, parts } = deskOf(addedTo());
/** The words of the value that stands in the row of a gauge. */
const shownIn = (html: string, name: string) =>
  new RegExp(`<dt>${name}</dt><dd><button[^>]*>([^<]*)</button>`).exec(html)?.[1];

describe("the desk shows a gauge that the scenario adds", () => {
  test("under its heading, beside the situation, in the row of its party, on the card of its region", () => {
    const { situation, parties, card } = parts();
    expect(situation).toMatch(/<p class="over">Supply<\/p>/);
    expect(shownIn(situation, "Water")).toMatch(/^\w+, \d+ to \d+$/);
    expect(parties.match(/<p class="over">Mood<\/p>/g)).toHaveLength(4);
    expect(shownIn(parties, "Anger of Movement")).toMatch(/^\w+, \d+$/);
    expect(shownIn(card, "Water in North")).toMatch(/^\w+, \d+ to \d+$/);
    expect(card).not.toContain("Water in South");
  });

  test("in the list of regions, in a column under its heading", () => {
    const { list } = parts();
    expect(list).toMatch(/<th scope="col">Supply<\/th>/);
    for (const region of ["North", "South"]) {
      expect(list).toMatch(new RegExp(`data-column="Supply">Water in ${region}: (failing|fragile|holding|firm)<`, "i"));
    }
  });

  test("as the mission sees it, in words, with its error, or exactly, as the setting has it", () => {
    const seen = play.gauge("region.north.water");
    const name = "Water in North";
    const level = t(`ui.level.${seen.level}`);
    const [low, high] = [seen.value - seen.error, seen.value + seen.error].map((bound) => String(Math.round(bound)));
    expect(seen.error).toBeGreaterThan(0);
    expect(shownIn(parts("words").card, name)).toBe(level);
    expect(shownIn(parts("bands").card, name)).toBe(`${level}, ${low} to ${high}`);
    expect(shownIn(parts("bands").card, name)).not.toContain(value(game, "region.north.water").toFixed(1));
    expect(shownIn(parts("exact").card, name)).toBe(`${level}, ${value(game, "region.north.water").toFixed(1)}`);
  });

  test("in the unit that it has", () => {
    const unit = (before: string, after: string) => {
      const files = addedTo({ "minimal/model.yaml": [["start: 20, high: bad, desk", `${after}, desk`]] });
      return shownIn(deskOf(files).parts().parties, before);
    };
    expect(unit("Anger of Movement", "start: 1234, unit: persons, high: bad")).toMatch(/^about 1,\d00$/);
    expect(unit("Anger of Movement", "start: 7, unit: units, high: neutral")).toMatch(/^\d+$/);
  });
});

test("the story of the debrief offers such a gauge like any other", () => {
  const groups = gaugeGroups(t, play.model);
  expect(groups.flatMap(({ gauges }) => gauges.map(({ name }) => name))).toEqual(
    expect.arrayContaining(["Water", "Water in North", "Anger of Movement"]),
  );
});

test("a scenario that adds nothing has nothing of the kind on its desk", () => {
  const plain = deskOf(shipped).parts();
  expect(Object.values(plain).join("")).not.toContain("desk-gauges");
  expect(plain.list).not.toContain("Supply");
});
