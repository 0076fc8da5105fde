import { bookAnchor } from "../scenario/book-anchors.ts";
import type { Grade } from "../scenario/schema/index.ts";
import { paragraphs, type Row, type Section, section, table } from "./document.ts";
import type { Ground } from "./grounds.ts";
import { linkTo, num, support, type Teller } from "./teller.ts";

interface Supported {
  source?: string;
  grade: Grade;
}

/** The engine's own numbers: those that a run depends on, those that only put it into words, and what entries rest on. */
export function engineSection(teller: Teller): Section {
  const { say, word, scenario } = teller;
  const { rules, words, grounds } = scenario.engine;
  const row = (id: string, numbers: string[], { source = "design", grade }: Supported): Row => ({
    anchor: bookAnchor("engine", id),
    cells: [
      `**${word(`engine.${id}.title`)}**`,
      ...numbers,
      word(`engine.${id}.text`),
      support(teller, { source, grade }),
    ],
  });
  const part = (id: string, columns: string[], rows: Row[]) =>
    section(`engine-${id}`, say(`engine.${id}.title`), [
      ...paragraphs(say(`engine.${id}.text`)),
      ...table(
        columns.map((column) => say(`engine.head.${column}`)),
        rows,
      ),
    ]);
  return section("engine", say("engine.title"), paragraphs(say("engine.text")), [
    part(
      "rules",
      ["name", "value", "range", "what", "support"],
      Object.entries(rules).map(([id, rule]) =>
        row(id, [num(rule.value), say("engine.range", { low: num(rule.range[0]), high: num(rule.range[1]) })], rule),
      ),
    ),
    part(
      "words",
      ["name", "value", "what", "support"],
      Object.entries(words).map(([id, one]) => row(id, [num(one.value)], one)),
    ),
    part(
      "grounds",
      ["name", "what", "support"],
      Object.entries(grounds).map(([id, one]) => row(id, [], one)),
    ),
  ]);
}

/** What each of the engine's numbers rests on, as of any rule. They belong to no mechanism. */
export function engineGrounds({ word, scenario }: Teller): Ground[] {
  const { rules, words, grounds } = scenario.engine;
  return Object.entries({ ...rules, ...words, meeting: grounds.meeting }).map(([id, { source, grade }]) => ({
    mechanism: null,
    source,
    grade,
    link: linkTo("engine", id, word(`engine.${id}.title`)),
  }));
}
