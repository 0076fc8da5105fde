// Proves that the model book tells each thing of the model exactly once, that every link in it leads somewhere, and that
// nothing in it is left as a raw id. Then, what it says of the records of checks.
import { describe, expect, test } from "vitest";
import { type Book, bookAsMarkdown, everySection, type Row } from "../../src/book/index.ts";
import { readBook } from "../../src/cli/model.ts";
import { bookAnchor } from "../../src/scenario/book-anchors.ts";
import { minimalFolder } from "../cli/support.ts";
import { shippedScenario } from "../engine/support/shipped.ts";

const scenario = shippedScenario("laboratory");
const book = readBook("laboratory");

function anchorsOf({ sections }: Book): string[] {
  const all = everySection(sections);
  const rows = all.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])));
  return [...all.map(({ anchor }) => anchor), ...rows.flatMap(({ anchor }: Row) => anchor ?? [])];
}

const linksIn = (markdown: string) => [...markdown.matchAll(/\]\(#([^)\s]+)\)/g)].map(([, anchor]) => anchor);
/** What a reader sees: without anchors and the targets of links. */
const readable = (markdown: string) => markdown.replaceAll(/<a id="[^"]*"><\/a>|\]\(#[^)]*\)/g, "");

describe("the book of the shipped model", () => {
  const anchors = anchorsOf(book);
  const markdown = bookAsMarkdown(book);

  test.each([
    ["gauge", scenario.model.variables],
    ["influence", scenario.model.influences],
    ["event", scenario.events],
    ["mechanism", scenario.model.mechanisms],
    ["manner", scenario.model.decisionRules],
    ["engagement", scenario.model.engagementRules],
    ["fund", scenario.model.funds],
  ] as const)("tells each %s once", (kind, things) => {
    const counts = things.map(({ id }) => anchors.filter((anchor) => anchor === bookAnchor(kind, id)).length);
    expect(things.filter((_, at) => counts[at] !== 1).map(({ id }) => id)).toEqual([]);
  });

  test("has no anchor twice", () => {
    expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
  });

  test("links only to places that exist", () => {
    const known = new Set(anchors);
    expect([...new Set(linksIn(markdown))].filter((anchor) => !known.has(anchor!))).toEqual([]);
  });

  test("has words for everything", () => {
    expect(markdown).not.toMatch(/⟦|\{[a-zA-Z]+[,}]|undefined|NaN|∞|\[object/);
  });

  test("shows no id of the model", () => {
    const { variables, influences, mechanisms } = scenario.model;
    const ids = [...variables, ...influences, ...mechanisms, ...scenario.events].map(({ id }) => id);
    // An id of one plain word, such as trust, is a word.
    const raw = ids.filter((id) => /[.*-]/.test(id));
    const words = new Set(
      readable(markdown)
        .split(/[\s,;:()“”|]+/)
        .map((word) => word.replace(/\.$/, "")),
    );
    const ordinary = new Set(["human-rights"]);
    expect(raw.filter((id) => words.has(id) && !ordinary.has(id))).toEqual([]);
    expect(readable(markdown)).not.toMatch(/\b[BN]-[a-z]|seed 00|force-first/);
  });

  test("shows both wordings of a rule that has them", () => {
    expect(markdown).toMatch(/\*Told of a rise:\* A bad name fades .*\*Told of a fall:\* A good name fades/);
  });

  test("gives every rule a source and a grade", () => {
    const tables = everySection(book.sections).filter(({ anchor }) => anchor.startsWith("moves-"));
    const rows = tables.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])));
    expect(rows).toHaveLength(scenario.model.influences.length);
    expect(rows.filter(({ cells }) => !cells[4]!.includes("](#source-")).map(({ anchor }) => anchor)).toEqual([]);
  });

  test("tells of every mechanism what it holds", () => {
    const [block] = book.sections.find(({ anchor }) => anchor === "mechanisms")?.blocks.slice(1) ?? [];
    const rows = block?.kind === "table" ? block.rows : [];
    expect(rows.filter(({ cells }) => cells[2] === "").map(({ anchor }) => anchor)).toEqual([]);
  });

  test("counts what rests on our own judgement alone", () => {
    const section = book.sections.find(({ anchor }) => anchor === "judgement");
    const list = section?.blocks.find((block) => block.kind === "list");
    const ours = scenario.model.influences.filter(({ grade }) => grade === "D");
    expect(list?.items.filter((item) => item.includes("(#influence-"))).toHaveLength(ours.length);
  });
});

test("a model without evidence and records has a book, too", () => {
  const small = readBook("minimal", minimalFolder);
  const markdown = bookAsMarkdown(small);
  expect(markdown.match(/has not been recorded yet/g)).toHaveLength(5);
  expect(anchorsOf(small)).toContain(bookAnchor("influence", "force-protects"));
});
