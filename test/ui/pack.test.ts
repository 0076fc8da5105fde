// Proves that what is put on paper tells the same as the JSON, what was played otherwise included (a hundred random runs of
// each scenario: test/scenarios/debriefs); that a document fetches nothing; and that hidden scores, notes and a trainee's words come out as they should.
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { readInterfaceTexts } from "../../src/cli/read-texts.ts";
import { debriefOf, overruled, stopsOf, whatIfOf } from "../../src/debrief/index.ts";
import { compile, type Model, seeModel } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Texts } from "../../src/scenario/schema/index.ts";
import { renderDocument } from "../../src/ui/pack/render.tsx";
import type { PackProps } from "../../src/ui/parts/paper/pack-props.ts";
import { noNotes } from "../../src/ui/parts/paper/room-notes.ts";
import { choose, dilemma, runOf } from "../debrief/support/run.ts";
import { figuresIn, strangers } from "./support/figures.ts";

const interfaceTexts = readInterfaceTexts("text");
const opened = { "area-or-point": open("area-or-point") };

function open(id: string): { model: Model; texts: Texts } {
  const { scenario, texts } = loadScenario(readScenarios(), id);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  return { model: compile(scenario), texts: texts.en! };
}

function documentOf(
  id: keyof typeof opened,
  pack: Omit<PackProps, "model" | "notes" | "scores"> & Partial<PackProps>,
): string {
  const { model, texts } = opened[id];
  const dress = { interfaceTexts, scenarioTexts: texts, language: "en", telling: model.scenario, styles: "" };
  return renderDocument(dress, { model: seeModel(model), notes: noNotes, scores: true, ...pack });
}

describe("every number on paper is the JSON's", () => {
  test("with what would have happened too", () => {
    const session = runOf([[choose]]);
    const [debrief, whatIf] = [debriefOf(session), whatIfOf(session, { options: 3, run: 5 })];
    const html = documentOf("area-or-point", { debrief, whatIf });
    expect(figuresIn(html).filter(({ of }) => /^whatIf\.differences\..*\.mean$/.test(of)).length).toBeGreaterThan(20);
    expect(strangers(html, { ...debrief, whatIf })).toEqual([]);
  });

  test("and one that is not would be noticed", () => {
    const debrief = debriefOf(runOf([[choose]]));
    const html = documentOf("area-or-point", { debrief, whatIf: null });
    expect(strangers(html, { ...debrief, people: { "people.harmed": -1 } })).not.toEqual([]);
  });
});

describe("the document", () => {
  const spoken = { ...choose, rationale: "<script>alert(1)</script>" } as const;
  const session = runOf([[spoken]]);
  const debrief = debriefOf(session);
  const given = { debrief, whatIf: null };
  const html = documentOf("area-or-point", given);

  test("fetches nothing and runs nothing", () => {
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|\ssrc=|<link|url\(|@import/);
    expect(html).toContain("&lt;script");
  });

  test("has a text for everything that it tells", () => {
    expect(html).not.toMatch(/>\s*(?:ui|question|objective|dilemma|event|private|fact|tray)\.[a-z]/);
  });

  test("tells no score while scores are hidden, and all else", () => {
    const hidden = documentOf("area-or-point", { ...given, scores: false });
    const told = figuresIn(hidden).map(({ of }) => of);
    expect(told.filter((of) => /scores|accounts|gauges|whatIf/.test(of))).toEqual([]);
    expect(told.some((of) => of.startsWith("people."))).toBe(true);
  });

  test("holds what the room wrote, and lines to write on where it wrote nothing", () => {
    const notes = {
      contested: [{ rule: debriefRule(), note: "Not in our experience" }],
      differently: "Ask sooner",
      sign: "",
    };
    const written = documentOf("area-or-point", { ...given, notes });
    expect(written).toContain("Not in our experience");
    expect(written).toContain("Ask sooner");
    expect(written.split("transfer-lines").length - 1).toBe(2);
    expect(html.split("transfer-lines").length - 1).toBe(4);
  });

  test("what was recorded as agreed is told with how many had advised otherwise", () => {
    const agreed = debrief.minutes.filter(
      (minute) => minute.by === "leadership" && minute.mode === "consensus" && overruled(minute).length > 0,
    );
    expect(agreed.length).toBeGreaterThan(0);
    for (const minute of agreed) {
      const all = new Set(minute.advice.map(({ by }) => by)).size;
      expect(html).toContain(`agreed, against ${overruled(minute).length} of ${all} advisers`);
    }
  });

  test("is clear to a reader who was not there: cast, places, reports and codes are told, and three stops", () => {
    const { model, texts } = opened["area-or-point"];
    for (const { id } of model.scenario.parties) expect(html).toContain(texts[`party.${id}.text`]);
    for (const { id } of model.scenario.regions) expect(html).toContain(texts[`region.${id}.character`]);
    const struck = debrief.story.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "event" ? [mark] : [])));
    expect(struck.length).toBeGreaterThan(3);
    for (const { id } of struck) {
      const [begins] = texts[`event.${id}.report`]!.split("{");
      expect(html).toContain(begins!.trim());
    }
    for (const { id } of debrief.minutes.filter(({ kind }) => kind === "dilemma"))
      expect(html).toContain(texts[`dilemma.${id}.situation`]);
    expect(html).toContain("Words and codes");
    expect(stopsOf(debrief, null, { scores: true, truth: true })).toHaveLength(3);
    for (const { minute } of stopsOf(debrief, null, { scores: true, truth: true })) {
      const { id } = debrief.minutes[minute]!;
      expect(html.split("Three stops for half an hour")[1]).toContain(texts[`dilemma.${id}.title`]);
    }
  });

  test("tells each decision as minutes, with the reason as it was given", () => {
    expect(debrief.minutes.map(({ id }) => id)).toContain(dilemma);
    expect(html).toContain(opened["area-or-point"].texts[`dilemma.${dilemma}.title`]);
  });

  function debriefRule(): string {
    return opened["area-or-point"].model.scenario.model.influences[0]!.id;
  }
});
