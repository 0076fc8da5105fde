import type { Model } from "../engine/index.ts";
import type { Translate } from "../scenario/text.ts";
import type { Text } from "../words/index.ts";
import { type Book, paragraphs, type Section, section, table } from "./document.ts";
import { engineGrounds, engineSection } from "./engine.ts";
import { eventSection } from "./events.ts";
import type { Evidence, Records } from "./evidence.ts";
import { gaugeSection } from "./gauges.ts";
import { groundsOf, judgementSection, mechanismSection, parameterSection, sourceSection } from "./grounds.ts";
import { loopSection } from "./loops.ts";
import { resultSection } from "./results.ts";
import { actSection, influenceSection } from "./rules.ts";
import type { Current } from "./sensitivity-results.ts";
import { type Teller, teller } from "./teller.ts";

/** What a book is made of. `say` gives the book's own words, `word` those of the model, the scenario and the namer. */
export interface BookSources {
  model: Model;
  word: Text;
  say: Translate;
  evidence: Evidence;
  records: Records;
  /** Each scenario as it is now: its hash shows which records are of another version. */
  current: Current;
}

/** Puts the model book together: everything that the model holds, in words, and how it stands up to what it is held to. */
export function modelBook({ model, word, say, evidence, records, current }: BookSources): Book {
  const { scenario } = model;
  const told = teller(model, word, say);
  const grounds = [...groundsOf(told), ...engineGrounds(told)];
  return {
    title: say("title"),
    scenario: scenario.id,
    hash: scenario.hash,
    sections: [
      prose("about", 7, told),
      prose("month", 9, told),
      readingSection(told),
      termSection(told),
      gaugeSection(told),
      influenceSection(told),
      actSection(told),
      eventSection(told),
      engineSection(told),
      mechanismSection(grounds, told),
      loopSection(told),
      parameterSection(told),
      sourceSection(grounds, evidence, told),
      judgementSection(grounds, told),
      prose("limits", 8, told),
      resultSection({ evidence, records, current }, told),
    ],
  };
}

/** A section of so many paragraphs of the book's own words. */
function prose(id: string, count: number, { say, word, scenario }: Teller): Section {
  const { influences, variables, mechanisms } = scenario.model;
  const values = { influences: influences.length, variables: variables.length, mechanisms: mechanisms.length };
  const texts = Array.from({ length: count }, (_, at) =>
    say(`${id}.${at + 1}`, { ...values, title: word("scenario.title"), hash: scenario.hash }),
  );
  return section(id, say(`${id}.title`), paragraphs(...texts));
}

/** How to read a rule: the four shapes with an example each, pairs, delay, condition, scope and grade. */
function readingSection({ say }: Teller): Section {
  const parts = [
    "linear",
    "threshold",
    "saturating",
    "gap",
    "pair",
    "delay",
    "condition",
    "scope",
    "ways",
    "range",
    "source",
  ];
  const items = parts.map((part) => say(`reading-rules.${part}`));
  return section("reading-rules", say("reading-rules.title"), [
    ...paragraphs(say("reading-rules.text")),
    { kind: "list", items },
  ]);
}

/** Words of the field and of the simulation that a reader may not know, in the order of the alphabet. */
const terms = [
  ...["assessed", "benchmark", "collocation", "component", "contingent", "country-team", "ddr", "dilemma"],
  ...["effort", "facilitator", "formed-police", "hidden-fact", "host", "idp", "intrusion", "parameter-set", "party"],
  ...["posture", "presence", "quick-impact", "reinsertion", "seed", "spoiler", "ssr", "tie", "trap", "vetting"],
] as const;

function termSection({ say }: Teller): Section {
  const rows = terms.map((term) => ({
    anchor: `term-${term}`,
    cells: [`**${say(`term.${term}.name`)}**`, say(`term.${term}.meaning`)],
  }));
  const head = [say("terms.head.term"), say("terms.head.meaning")];
  return section("terms", say("terms.title"), [...paragraphs(say("terms.text")), ...table(head, rows)]);
}
