// Proves that a screen always has words: the right ones, or an id that can be seen to be missing; never an exception.
import { describe, expect, test } from "vitest";
import { loadInterfaceTexts } from "../../src/scenario/interface-text.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { translator } from "../../src/scenario/text.ts";
import { minimalFiles } from "../support/minimal.ts";

describe("translator", () => {
  const translate = translator(
    {
      plain: "Area or point",
      value: "Security in {place}",
      count: "{count, plural, one {# person was} other {# people were}} harmed",
      choice: "{open, select, yes {openly} other {quietly}}",
      quoted: "A literal '{brace}' and it's fine",
      broken: "A {brace",
      angle: "a <b>word</b> & 3 < 4",
    },
    "en",
  );
  test.each([
    ["plain", undefined, "Area or point"],
    ["value", { place: "Fenmora" }, "Security in Fenmora"],
    ["count", { count: 1 }, "1 person was harmed"],
    ["count", { count: 1200 }, "1,200 people were harmed"],
    ["choice", { open: "yes" }, "openly"],
    ["quoted", {}, "A literal {brace} and it's fine"],
    ["angle", {}, "a <b>word</b> & 3 < 4"],
    ["nothing", undefined, "⟦nothing⟧"],
    ["toString", undefined, "⟦toString⟧"],
    ["broken", {}, "A {brace"],
    ["value", {}, "Security in {place}"],
  ])("%s with %o gives %s", (id, values, words) => {
    expect(translate(id, values)).toBe(words);
    expect(translate(id, values)).toBe(words);
  });

  test("counts as its language does", () => {
    const russian = translator({ count: "{n, plural, one {# день} few {# дня} other {# дней}}" }, "ru");
    expect([1, 3, 5].map((n) => russian("count", { n }))).toEqual(["1 день", "3 дня", "5 дней"]);
  });

  test("a language that no machine knows is no reason to fail", () => {
    expect(translator({ a: "{n, plural, other {#}}" }, "not a language!")("a", { n: 1 })).toBe(
      "{n, plural, other {#}}",
    );
  });
});

describe("texts in several languages", () => {
  test("what a scenario's language lacks stands there in English", () => {
    const files = { ...minimalFiles(), "minimal/text/fr.yaml": "scenario.title: Le minimum\n" };
    const { texts, scenario, problems } = loadScenario(files, "minimal");
    expect(texts.fr!["scenario.title"]).toBe("Le minimum");
    expect(texts.fr!["scenario.place"]).toBe(texts.en!["scenario.place"]);
    expect(problems.map(({ code }) => code)).toEqual(["text-untranslated"]);
    expect(scenario).not.toBeNull();
  });

  test("so do the interface's words, whose mistakes are told with their place", () => {
    const { texts, problems } = loadInterfaceTexts({
      "en.yaml": "next: End the month\nback: Undo\n",
      "fr.yaml": "next: Finir le mois\nback: Annuler {\n",
    });
    expect(texts.fr!.next).toBe("Finir le mois");
    expect(problems).toMatchObject([{ file: "fr.yaml", line: 2, column: 15, code: "text-syntax" }]);
    expect(loadInterfaceTexts({}).texts).toEqual({ en: {} });
  });
});
