import { lastOf } from "../scenario/required.ts";
import type { CitedDocument } from "../scenario/schema/index.ts";
import type { TextValues } from "../scenario/text.ts";

/** Returns the text of an id in the reader's language, with its values put in and without the marks of its sources. */
export interface Text {
  (id: string, values?: TextValues): string;
  /** Whether there is a text of that id. */
  has(id: string): boolean;
  /** The same text with the marks of its sources. */
  marked(id: string, values?: TextValues): string;
  /** What the scenario's factual sentences rest on; empty where it is invented. */
  sources: readonly CitedDocument[];
  language: string;
}

/** The first of these ids that has a text, else the last one's. */
export function firstText(t: Text, ids: readonly string[], values?: TextValues): string {
  return t(ids.find((id) => t.has(id)) ?? lastOf(ids), values);
}
