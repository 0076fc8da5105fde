/** A piece of a text with marks: words, or the ids of the sources on which the sentence before it rests. */
export type Piece = { words: string; sources?: undefined } | { words?: undefined; sources: string[] };

/** A mark: `[resolution-1704]`, or several sources as `[idmc; irin]`. */
const citationMark = /\s*\[([^[\]]*)\]/g;

/** Splits a text at its marks. Call it for texts of a scenario with sources only: elsewhere brackets are ordinary. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(citationMark)) {
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) });
    const [whole, ids = ""] = found;
    pieces.push({ sources: ids.split(";").map((id) => id.trim()) });
    from = found.index + whole.length;
  }
  return from < text.length ? [...pieces, { words: text.slice(from) }] : pieces;
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(citationMark, "");
}
