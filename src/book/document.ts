/** One entry of a table; with an anchor it can be linked to. Cells are Markdown of one line. */
export interface Row {
  anchor?: string;
  cells: string[];
}

/** What a section holds, in order. Texts are Markdown of one line. */
export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "warning"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; head: string[]; rows: Row[] };

/** A part of the model book with its own heading, and the parts within it. */
export interface Section {
  anchor: string;
  title: string;
  blocks: Block[];
  sections: Section[];
}

/** The whole book. `hash` is that of the scenario whose model it describes. */
export interface Book {
  title: string;
  scenario: string;
  hash: string;
  sections: Section[];
}

/** A section without others in it. */
export function section(anchor: string, title: string, blocks: Block[], sections: Section[] = []): Section {
  return { anchor, title, blocks, sections };
}

/** Paragraphs, one a text. */
export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

/** A table, or nothing when it has no rows. */
export function table(head: string[], rows: Row[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", head, rows }];
}

/** All sections of a book, those within others after them. */
export function everySection(sections: readonly Section[]): Section[] {
  return sections.flatMap((one) => [one, ...everySection(one.sections)]);
}
