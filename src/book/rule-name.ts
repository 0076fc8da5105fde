import type { Scenario } from "../scenario/schema/index.ts";
import { eachPlace, influenceName, type Text } from "../words/index.ts";

/** What an influence is called wherever it applies, whatever it is named for: each of its places. */
export function ruleName(word: Text, { model }: Scenario, id: string): string {
  return influenceName(word, id, eachPlace(word, model.influences.find((rule) => rule.id === id)?.scope));
}
