import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Text } from "../../words/index.ts";

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
