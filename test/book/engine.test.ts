// Proves that the book tells each of the engine's numbers once, with value, range, source and grade, and what a parameter set
// makes of it; and that it marks what a scenario adds to the model.
import { describe, expect, test } from "vitest";
import { type Book, bookAsMarkdown, everySection } from "../../src/book/index.ts";
import { readBook } from "../../src/cli/model.ts";
import { bookAnchor } from "../../src/scenario/book-anchors.ts";
import { folderOf, minimalFolder } from "../cli/support.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { extendedFiles } from "../support/extended.ts";
import { minimalFiles } from "../support/minimal.ts";

function rowOf({ sections }: Book, anchor: string): string {
  const blocks = everySection(sections).flatMap((section) => section.blocks);
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const found = rows.filter((row) => row.anchor === anchor);
  expect(found, anchor).toHaveLength(1);
  return found[0]!.cells.join(" | ");
}

describe("the engine's numbers", () => {
  const { engine } = shippedScenario("laboratory");
  const book = readBook("laboratory");

  test("are told once each, with value, range, source and grade", () => {
    for (const id of Object.keys({ ...engine.rules, ...engine.words, ...engine.grounds }))
      rowOf(book, bookAnchor("engine", id));
    expect(rowOf(book, "engine-information-resolves")).toMatch(/0\.85 \| 0\.6 to 0\.95 \| With full .*§1\.4\.3/);
    expect(rowOf(book, "engine-young-mission")).toMatch(/\| 6 \| 3 to 12 \|.*D02.*doctrine/);
    expect(rowOf(book, "engine-level-firm")).toMatch(/\| 65 \| .*our judgement/);
    expect(rowOf(book, "engine-meeting")).toContain("§1.4.2");
  });

  test("count among what rests on our own judgement", () => {
    const section = book.sections.find(({ anchor }) => anchor === "judgement");
    const list = section?.blocks.find((block) => block.kind === "list");
    expect(list?.items.filter((item) => item.includes("(#engine-"))).toHaveLength(17);
  });

  test("stand in the parameter set that changes them", () => {
    const path = "common/parameters.yaml";
    const set = "{influence: effort-delivers, times: 0.8}";
    const text = minimalFiles()[path]!.replace(set, `${set}, {engine: tray-size, value: 4}`);
    const changed = bookAsMarkdown(readBook("minimal", folderOf({ ...minimalFiles(), [path]: text })));
    expect(changed).toContain("[Tray size title](#engine-tray-size): 4");
  });
});

describe("what a scenario adds", () => {
  const book = readBook("minimal", folderOf(extendedFiles()));

  test("is marked as its own, and nothing else is", () => {
    const mark = "Added by “Title”";
    for (const anchor of ["gauge-region.each.water", "gauge-water", "gauge-anger.each", "mechanism-wells"]) {
      expect(rowOf(book, anchor)).toContain(mark);
    }
    expect(rowOf(book, "influence-patrols-guard-wells")).toContain(mark);
    expect(rowOf(book, "influence-force-protects")).not.toContain(mark);
    expect(rowOf(book, "mechanism-movement")).not.toContain(mark);
    expect(bookAsMarkdown(readBook("minimal", minimalFolder))).not.toContain(mark);
  });

  test("stands under a subject of its own", () => {
    const section = everySection(book.sections).find(({ anchor }) => anchor === "subject-own");
    const rows = section?.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows?.map(({ anchor }) => anchor)).toEqual(["gauge-region.each.water", "gauge-water", "gauge-anger.each"]);
  });
});
