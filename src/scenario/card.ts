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
  dilemmas: number;
  /** A sentence that says that those whose history it is have not reviewed it; null where none is needed. */
  draft: string | null;
  /** Parts that can be played alone, with their number of turns. */
  chapters: { id: string; title: string; text: string; turns: number }[];
  /** Dilemmas that are decided in the workshop cut; null where there is none. */
  cut: number | null;
  /** Trade-offs of the catalogue that its dilemmas pose, sorted, and what each is called. */
  tradeOffs: string[];
  tradeOffTitles: string[];
}

/** The card of a checked scenario, in the language of the given texts. */
export function cardOf(scenario: Scenario, texts: Texts): ScenarioCard {
  const { id, kind, months, turn, minutes, dilemmas, catalogue } = scenario;
  const word = (name: string) => texts[`scenario.${name}`] ?? `⟦scenario.${name}⟧`;
  const tradeOffs = [...new Set(dilemmas.flatMap((dilemma) => dilemma.tradeOffs))].sort((a, b) => (a < b ? -1 : 1));
  const titleOf = (tradeOff: string) => catalogue.tradeOffs.find((entry) => entry.id === tradeOff)?.title ?? tradeOff;
  return {
    ...{ id, kind, months, minutes },
    turns: months / turn,
    dilemmas: dilemmas.length,
    cut: scenario.workshopCut?.dilemmas.length ?? null,
    draft: scenario.draft === true ? word("draft") : null,
    chapters: (scenario.settings ?? []).flatMap(({ id: chapter, turns }) =>
      turns === undefined
        ? []
        : [
            {
              id: chapter,
              title: texts[`chapter.${chapter}.title`] ?? chapter,
              text: texts[`chapter.${chapter}.text`] ?? "",
              turns: turns.to - turns.from + 1,
            },
          ],
    ),
    title: word("title"),
    place: word("place"),
    summary: word("summary"),
    tradeOffs,
    tradeOffTitles: tradeOffs.map(titleOf),
  };
}
