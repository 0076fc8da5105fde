import type { Texts } from "../scenario/schema/index.ts";
import { translator } from "../scenario/text.ts";
import type { Text } from "../ui/text.ts";

/** Makes the interface's translator out of its own words and, once one is played, those of a scenario. */
export function makeText(interfaceTexts: Texts, scenarioTexts: Texts, language: string): Text {
  const texts = { ...interfaceTexts, ...scenarioTexts };
  const translate = translator(texts, language);
  return Object.assign((id: string, values?: Readonly<Record<string, string | number>>) => translate(id, values), {
    has: (id: string) => Object.hasOwn(texts, id),
    language,
  });
}
