/** The kinds of thing that have a place of their own in the model book. */
export type BookEntry =
  | "gauge"
  | "influence"
  | "event"
  | "manner"
  | "engagement"
  | "fund"
  | "mechanism"
  | "engine"
  | "source";

/** The anchor of a thing in the model book; stable, so that pages and courses may link to it. */
export function bookAnchor(kind: BookEntry, id: string): string {
  return `${kind}-${id.replaceAll("*", "each")}`;
}
