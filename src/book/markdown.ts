import type { Block, Book, Row, Section } from "./document.ts";

/** The book as one Markdown text, with anchors as empty links of HTML, which Markdown passes through. */
export function bookAsMarkdown(book: Book): string {
  const contents = book.sections.map(({ anchor, title }) => `- [${title}](#${anchor})\n`).join("");
  return [`# ${book.title}\n`, contents, ...book.sections.map((one) => sectionAsMarkdown(one, 2))].join("\n");
}

function sectionAsMarkdown({ anchor, title, blocks, sections }: Section, level: number): string {
  return [
    `${"#".repeat(level)} ${place(anchor)}${title}\n`,
    ...blocks.map(blockAsMarkdown),
    ...sections.map((inner) => sectionAsMarkdown(inner, level + 1)),
  ].join("\n");
}

function blockAsMarkdown(block: Block): string {
  if (block.kind === "paragraph") return `${block.text}\n`;
  if (block.kind === "warning") return `> **${block.text}**\n`;
  if (block.kind === "list") return `${block.items.map((item) => `- ${item}`).join("\n")}\n`;
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  const rows = block.rows.map((row) => line(anchored(row)));
  return `${line(block.head)}${line(block.head.map(() => "---"))}${rows.join("")}`;
}

function anchored({ anchor, cells: [first = "", ...others] }: Row): string[] {
  return [anchor === undefined ? first : `${place(anchor)}${first}`, ...others];
}

function place(anchor: string): string {
  return `<a id="${anchor}"></a>`;
}
