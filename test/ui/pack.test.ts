// Proves that what is put on paper tells the same as the JSON: every number stands there, exactly, and is written as that
// number is; that a document fetches nothing; and that hidden scores, notes and a trainee's words come out as they should.
import { describe, expect, test } from "vitest";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { readInterfaceTexts } from "../../src/cli/read-texts.ts";
import { debriefOf, whatIfOf } from "../../src/debrief/index.ts";
import { compile, type Model } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Texts } from "../../src/scenario/schema/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { noNotes, type PackProps } from "../../src/ui/pack/props.ts";
import { renderDocument } from "../../src/ui/pack/render.tsx";
import { choose, dilemma, runOf } from "../debrief/support/run.ts";
import { figuresIn, valueAt } from "./support/figures.ts";

const interfaceTexts = readInterfaceTexts("text");
const opened = Object.fromEntries(["area-or-point", "timor-leste-2006"].map((id) => [id, open(id)]));

function open(id: string): { model: Model; texts: Texts } {
  const { scenario, texts } = loadScenario(readScenarios(), id);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  return { model: compile(scenario), texts: texts.en };
}

function documentOf(id: string, pack: Omit<PackProps, "model" | "notes" | "scores"> & Partial<PackProps>): string {
  const { model, texts } = opened[id];
  const dress = { interfaceTexts, scenarioTexts: texts, language: "en", styles: "" };
  return renderDocument(dress, { model, notes: noNotes, scores: true, ...pack });
}

/** Numbers on paper that are not the JSON's, or are written as another number. */
function strangers(html: string, json: unknown): string[] {
  const read = JSON.parse(JSON.stringify(json));
  return figuresIn(html).flatMap(({ of, value, written }) => {
    const there = valueAt(read, of);
    if (there !== value) return [`${of}: ${value} on paper, ${String(there)} in the JSON`];
    const digits = Number(written.replace("−", "-").replaceAll(",", ""));
    const isNumber = /^[+−-]?[\d,]*\.?\d+$/.test(written);
    return isNumber && Math.abs(digits - value) > 0.5 ? [`${of}: ${value} is written ${written}`] : [];
  });
}

describe("every number on paper is the JSON's", () => {
  test.each([
    ["area-or-point", 100, 200],
    ["timor-leste-2006", 5, 500],
  ])("in random runs of %s", (id, runs, least) => {
    for (let seed = 1; seed <= runs; seed++) {
      const debrief = debriefOf(playArm(opened[id].model, `paper-${seed}`, policyStrategy("random")));
      const html = documentOf(id, { debrief, whatIf: null });
      expect(figuresIn(html).length).toBeGreaterThan(least);
      expect(strangers(html, debrief)).toEqual([]);
    }
  });

  test("with what would have happened too", () => {
    const session = runOf([[choose]]);
    const [debrief, whatIf] = [debriefOf(session), whatIfOf(session, { options: 3, run: 5 })];
    const html = documentOf("area-or-point", { debrief, whatIf });
    expect(figuresIn(html).filter(({ of }) => of.startsWith("whatIf.ranked.")).length).toBeGreaterThan(3);
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

  test("tells each decision as minutes, with the reason as it was given", () => {
    expect(debrief.minutes.map(({ id }) => id)).toContain(dilemma);
    expect(html).toContain(opened["area-or-point"].texts[`dilemma.${dilemma}.title`]);
  });

  function debriefRule(): string {
    return opened["area-or-point"].model.scenario.model.influences[0].id;
  }
});
