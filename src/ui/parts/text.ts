import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Source } from "../../scenario/schema/index.ts";

/** Gives the text of an id in the trainee's language, with its values put in and without the marks of its sources. */
export interface Text {
  (id: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether there is a text of that id. */
  has(id: string): boolean;
  /** The same text with the marks of its sources, for `Told`. */
  marked(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** What the scenario's factual sentences rest on; empty where it is invented. */
  sources: readonly Source[];
  language: string;
}

const silent: Text = Object.assign((id: string) => id, {
  has: () => false,
  marked: (id: string) => id,
  sources: [],
  language: "en",
});

/** The translator in hand; the app provides it. */
export const TextContext = createContext<Text>(silent);

/** The translator for a component. */
export function useText(): Text {
  return useContext(TextContext);
}

/** The first of these ids that has a text, else the last one's. */
export function firstText(t: Text, ids: readonly string[], values?: Readonly<Record<string, string | number>>): string {
  return t(ids.find((id) => t.has(id)) ?? ids[ids.length - 1], values);
}
