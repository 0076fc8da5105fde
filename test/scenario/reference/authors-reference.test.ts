// Proves that the authors' reference tells the whole format: every key of every kind of file, what it names, and every text
// that a scenario calls for.
import { describe, expect, test } from "vitest";
import { expectedTexts } from "../../../src/scenario/names/texts.ts";
import { allReferences } from "../../../src/scenario/names/vocabulary.ts";
import { checkedFiles, fileSchemas, readScenarioFiles } from "../../../src/scenario/read/files.ts";
import { isMapping } from "../../../src/scenario/read/pick.ts";
import { authorsReference } from "../../../src/scenario/reference/authors-reference.ts";
import { referenceInMarkdown } from "../../../src/scenario/reference/reference-page.ts";
import type { ReferenceField } from "../../../src/scenario/reference/reference-parts.ts";
import { conditionKinds, effectKinds } from "../../../src/scenario/schema/index.ts";
import { nameKinds } from "../../../src/scenario/schema/name-kinds.ts";
import { campaignFiles } from "../../support/campaign.ts";
import { minimalFiles } from "../../support/minimal.ts";

const reference = authorsReference();
const parts = reference.flatMap((chapter) => chapter.parts);
const fieldsOf = (name: string): ReferenceField[] => parts.find((part) => part.name === name)?.fields ?? [];
const field = (name: string, path: string) => fieldsOf(name).find((one) => one.path === path);

describe("a field is told", () => {
  test("with its type, whether it must be there, and what it means", () => {
    expect(field("dilemma", "options[].request.chance")).toMatchObject({ type: "number from 0 to 1", needed: true });
    expect(field("dilemma", "tempo")).toMatchObject({ type: "`month`, `hours`", needed: false, fallback: '"month"' });
    expect(field("scenario", "units[].arrives")).toMatchObject({
      type: "whole number from 1 to 600, or mapping",
      needed: false,
      meaning: expect.stringContaining("First month"),
    });
  });
  test("with what it names, and to what that belongs", () => {
    expect(field("condition chosen", "option")?.names).toBe("an option of `chosen`, or of its `step`");
    expect(field("scenario", "units[].caveat")).toMatchObject({ type: "list of id", names: nameKinds.place });
    expect(field("effect event", "event")?.names).toBe("an event, which comes about by it");
    expect(field("model", "influences[].from")).toMatchObject({ names: "a gauge or reading" });
  });
  test("with its texts, when they are needed, and the values they are given", () => {
    expect(field("dilemma", "options[].id")?.texts).toContainEqual({
      id: "dilemma.<dilemma>.option.<option>.granted",
      needed: true,
      where: "with `request`",
      values: ["place"],
    });
    expect(field("event", "id")?.texts.at(-1)).toMatchObject({ id: "event.<event>.again", needed: false });
  });
  test("with the kinds that alone have it, and the cause of its effects", () => {
    expect(field("model", "variables[].falling")?.only).toEqual(["kind: smoothed"]);
    expect(field("model", "variables[].id")?.only).toEqual([]);
    expect(field("model", "variables[].kind")?.type).toContain("`lever`");
    expect(field("dilemma", "silence")).toMatchObject({ type: "list of effect", cause: "silence" });
  });
});

test("no field is bare: each says what it means, or what it names, declares, brings about or needs in words", () => {
  const isBare = ({ meaning, names, declares, cause, texts }: ReferenceField) =>
    meaning === "" && names === "" && declares === "" && cause === null && texts.length === 0;
  expect(parts.flatMap(({ name, fields }) => fields.filter(isBare).map(({ path }) => `${name}: ${path}`))).toEqual([]);
});

test("every kind of file has a part, and says where it stands", () => {
  const places = parts.filter(({ meaning }) => /^`(?:<id>|common)\//.test(meaning)).map(({ name }) => name);
  expect(places.sort()).toEqual(Object.keys(fileSchemas).sort());
});

describe("what is told elsewhere is left out", () => {
  test("below a field that refers to another with the same keys, but for what differs", () => {
    expect(field("event", "asks.options")).toMatchObject({
      like: { part: "dilemma", path: "options" },
      repeated: false,
    });
    expect(field("event", "asks.options[].request.chance")).toMatchObject({ repeated: true });
    expect(field("event", "asks.options[].id")).toMatchObject({ repeated: false });
    expect(field("engine", "rules.meeting-slots")).toMatchObject({
      like: { part: "engine", path: expect.any(String) },
    });
    expect(field("engine", "rules.meeting-slots.value")).toMatchObject({
      type: "whole number from 0 to 3",
      repeated: false,
    });
  });
  test("where all kinds of effect have it", () => {
    expect(fieldsOf("every effect").map(({ path }) => path)).toEqual(["after", "when", "chance"]);
    expect(field("effect mark", "chance")).toMatchObject({ repeated: true });
  });
  test("and only where it is told: every repeated field has one of its name that is not", () => {
    const told = new Set(parts.flatMap(({ fields }) => fields.filter(({ repeated }) => !repeated).map(lastKey)));
    const repeated = parts.flatMap(({ fields }) => fields.filter(({ repeated }) => repeated).map(lastKey));
    expect(repeated.length).toBeGreaterThan(50);
    expect(repeated.filter((key) => !told.has(key))).toEqual([]);
  });
});

test("every kind of condition and of effect is a part", () => {
  const names = parts.map(({ name }) => name);
  for (const kind of Object.keys(conditionKinds)) expect(names).toContain(`condition ${kind}`);
  for (const kind of Object.keys(effectKinds)) expect(names).toContain(`effect ${kind}`);
});

describe.each([
  ["the minimal scenario", minimalFiles()],
  ["the minimal campaign", campaignFiles()],
])("%s", (_name, files) => {
  const sources = readScenarioFiles(files, "minimal");

  test("has no key that the reference leaves out", () => {
    const told = new Set(parts.flatMap(({ fields }) => fields.map(lastKey)));
    const keys = checkedFiles(sources).flatMap(({ parsed }) => [...keysIn(parsed.value)]);
    expect(keys.length).toBeGreaterThan(300);
    // Keys of authors' own are names of gauges and regions, and a fact.
    expect(
      [...new Set(keys)].filter((key) => !told.has(key) && !/[.-]|^(?:north|south|restriction)$/.test(key)),
    ).toEqual([]);
  });

  test("calls for no text that the reference leaves out", () => {
    const texts = parts.flatMap(({ fields }) => fields.flatMap((one) => one.texts));
    const patterns = [...new Set(texts.map(({ id }) => id))].map(
      (id) => new RegExp(`^${id.replaceAll(".", "\\.").replaceAll(/<[^>]+>/g, ".+")}$`),
    );
    const called = expectedTexts(sources).flatMap(({ id, place }) => (place === undefined ? [] : [id]));
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter((id) => !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
  });

  test("names nothing by a key of which the reference does not say so", () => {
    const naming = new Set(parts.flatMap(({ fields }) => fields.filter(({ names }) => names !== "").map(lastKey)));
    const keys = allReferences(sources).map(({ path, part }) =>
      path.filter((key) => typeof key === "string").at(part === "key" ? -2 : -1),
    );
    expect(keys.length).toBeGreaterThan(100);
    expect([...new Set(keys)].filter((key) => !naming.has(String(key)))).toEqual([]);
  });
});

test("as a page, it has a table of each part, and no cell breaks its row", () => {
  const lines = referenceInMarkdown(reference).split("\n");
  const rows = lines.filter((line) => line.startsWith("|"));
  expect(lines.filter((line) => line.startsWith("### "))).toHaveLength(parts.length);
  expect(rows).toHaveLength(
    parts.reduce((sum, { fields }) => sum + fields.filter(({ repeated }) => !repeated).length + 2, 0),
  );
  expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 5)).toEqual([]);
});

test("as a page, it begins with links that lead to its headings", () => {
  const page = referenceInMarkdown(reference);
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading!.replaceAll(" ", "-"));
  expect(links).toEqual(headings);
});

function lastKey({ path }: ReferenceField): string {
  return path.replaceAll("[]", "").split(".").at(-1) ?? "";
}

function* keysIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* keysIn(item);
  else if (isMapping(value)) {
    for (const [key, member] of Object.entries(value)) {
      yield key;
      yield* keysIn(member);
    }
  }
}
