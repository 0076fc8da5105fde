import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Gives the text of an id in the trainee's language, with its values put in. */
export interface Text {
  (id: string, values?: Readonly<Record<string, string | number>>): string;
  /** Whether there is a text of that id. */
  has(id: string): boolean;
  language: string;
}

const silent: Text = Object.assign((id: string) => id, { has: () => false, language: "en" });

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
