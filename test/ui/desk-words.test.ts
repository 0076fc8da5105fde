// Proves that a turn is told as its desk shows it, in words of the texts alone: what came, where the mission stands, what lies on
// the table and what is decided; that nothing hidden is told; and that a run's record stays small.
import { describe, expect, test } from "vitest";
import { playOf } from "../../src/app/play-of.ts";
import { readScenarios } from "../../src/cli/read-scenarios.ts";
import { readInterfaceTexts } from "../../src/cli/read-texts.ts";
import { compile, seeGauge } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { act, newSession, recordShown, recordTurns, type Session } from "../../src/session/index.ts";
import { playArm, policyStrategy } from "../../src/sim/index.ts";
import { deskTurn } from "../../src/ui/record/desk-words.ts";
import type { DeskTurn } from "../../src/ui/record/read-only-run.ts";
import { makeText, type Text } from "../../src/words/index.ts";
import { type Patch, patchedFiles } from "../support/minimal.ts";

const interfaceTexts = readInterfaceTexts("text");
const opened = (files: Record<string, string>, id: string) => {
  const { scenario, texts } = loadScenario(files, id);
  if (scenario === null) throw new Error(`${id} has errors`);
  return { model: compile(scenario), t: makeText(interfaceTexts, texts.en!, "en", scenario) };
};
const minimal = (patch: Patch = {}) => opened(patchedFiles(patch), "minimal");
const { model, t } = minimal();

function playOn(session: Session, ...actions: Parameters<typeof act>[1][]): Session {
  return actions.reduce((current, action) => {
    const next = act(current, action);
    if ("rejected" in next) throw new Error(next.message);
    return next;
  }, session);
}

type Scores = "words" | "bands" | "exact";
const told = (text: Text, session: Session, scores: Scores = "bands"): DeskTurn[] =>
  recordTurns(session, [], (at, turn) => ({ ...deskTurn(text, playOf(at), turn, scores), scores }));
const partOf = (turn: DeskTurn, title: string) => turn.desk.find((part) => part.title.startsWith(title))?.lines ?? [];
const all = (turns: readonly DeskTurn[]) =>
  turns.flatMap(({ title, desk, decided }) => [
    title,
    ...desk.flatMap((part) => [part.title, ...part.lines]),
    ...decided,
  ]);

describe("a turn in words", () => {
  const inject = { type: "inject", event: "patrol-mine", region: "south" } as const;
  const end = { type: "end-turn" } as const;
  const choose = { type: "choose", dilemma: "checkpoint", option: "insist", rationale: "It is our road." } as const;
  const session = playOn(newSession(model, "a"), inject, end, choose, end);
  const [first, second, third] = told(t, session);

  test("begins with where the mission stands, before anything has happened", () => {
    expect(first!.title).toBe("Month 1");
    expect(first!.desk.map(({ title }) => title)).toEqual(["Where the mission stands", "Situation · JOC and JMAC"]);
    expect(partOf(first!, "Where")).toHaveLength(3);
    expect(partOf(first!, "Where")[1]).toMatch(/: (failing|fragile|holding|firm), \d+ to \d+ \(steady\)$/);
  });

  test("tells what the turn before brought, and what lies on the table with its options", () => {
    const name = t("event.patrol-mine.title", { place: t("region.south.name") });
    expect(partOf(second!, "What happened").join()).toContain(name);
    const matter = partOf(second!, `On the table: ${t("dilemma.checkpoint.title")}`);
    expect(matter[0]).toBe(t("dilemma.checkpoint.situation"));
    expect(matter.slice(2)).toEqual(
      ["accept", "insist", "ask-capital"].map((option) => `– ${t(`dilemma.checkpoint.option.${option}.title`)}`),
    );
  });

  test("tells what was decided, with its reason", () => {
    const option = t("dilemma.checkpoint.option.insist.title");
    expect(second!.decided).toEqual([expect.stringMatching(new RegExp(`${option} – It is our road\\.$`))]);
    expect(third!.decided).toEqual([]);
  });

  test("tells how it ended", () => {
    const turns = told(t, playOn(session, ...Array(4).fill(end)));
    const last = turns[turns.length - 1]!;
    expect([last.title, last.decided]).toEqual(["How it ended", []]);
    expect(partOf(last, t("ending.carried-on.title"))).toEqual([t("ending.carried-on.text")]);
  });

  test("needs no text that is not there", () => {
    for (const policy of ["random", "steady", "first"]) {
      const words = all(told(t, playArm(model, "3", policyStrategy(policy))));
      expect(words.filter((line) => /⟦|undefined|null|NaN/.test(line))).toEqual([]);
    }
  });

  test("names no event that stays unknown", () => {
    const secret = minimal({ "minimal/events/patrol-mine.yaml": [["tone: harm\n", "tone: harm\nknown: false\n"]] });
    const [, after] = told(secret.t, playOn(newSession(secret.model, "a"), inject, end));
    expect(JSON.stringify(after)).not.toContain(secret.t("event.patrol-mine.title", { place: "" }).trim());
  });

  test("shows observed values and not true ones, and no hidden fact", () => {
    const of = (fact: string, scores: Scores = "bands") =>
      told(t, newSession(model, "a", { facts: { restriction: fact } }), scores)[0];
    expect(of("cover")).toEqual(of("clumsy"));
    const { value, error } = seeGauge(model, session.state, null, "credibility");
    expect(error).toBeGreaterThan(0);
    const address = model.layout.byId.credibility!.address;
    expect(Math.round(value - error)).not.toBe(Math.round(session.state.numbers[address]!));
    expect(partOf(third!, "Where").join()).toContain(`${Math.round(value - error)} to ${Math.round(value + error)}`);
    expect(partOf(told(t, session, "words")[2]!, "Where").join()).not.toMatch(/\d/);
  });
});

describe("the record of a whole run", () => {
  const files = readScenarios();
  test.each([
    ["area-or-point", 30_000],
    ["timor-leste-2006", 150_000],
  ])("of %s stays small and whole", (id, most) => {
    const { model: played, t: text } = opened(files, id);
    const session = playArm(played, "1", policyStrategy("random"));
    const turns = recordTurns(session, [], (at, turn) => ({
      ...deskTurn(text, playOf(at), turn, "bands"),
      scores: "bands",
    }));
    const shown = recordShown({ language: "en", title: text("scenario.title"), turns });
    expect(JSON.stringify(shown).length).toBeLessThan(most);
    expect(turns).toHaveLength(session.turnStarts.length);
    expect(shown.texts.filter((line) => /⟦|undefined|NaN|\[\w+(; \w+)*\]$/.test(line))).toEqual([]);
  });
});
