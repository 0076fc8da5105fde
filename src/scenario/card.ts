import type { Scenario, Texts } from "./schema/index.ts";

/** What a list of scenarios shows of one. */
export interface ScenarioCard {
  id: string;
  kind: Scenario["kind"];
  title: string;
  place: string;
  summary: string;
  months: number;
  turns: number;
  minutes: Scenario["minutes"];
  /** Trade-offs of the catalogue that its dilemmas pose, sorted. */
  tradeOffs: string[];
}

/** The card of a checked scenario, in the language of the given texts. */
export function cardOf(scenario: Scenario, texts: Texts): ScenarioCard {
  const { id, kind, months, turn, minutes, dilemmas } = scenario;
  const word = (name: string) => texts[`scenario.${name}`] ?? `⟦scenario.${name}⟧`;
  return {
    ...{ id, kind, months, minutes },
    turns: months / turn,
    title: word("title"),
    place: word("place"),
    summary: word("summary"),
    tradeOffs: [...new Set(dilemmas.flatMap(({ tradeOffs }) => tradeOffs))].sort((a, b) => (a < b ? -1 : 1)),
  };
}
