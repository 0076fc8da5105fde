import { type Model, type SeenNames, seeNames } from "../engine/index.ts";
import { type BookEntry, bookAnchor } from "../scenario/book-anchors.ts";
import { lastOf } from "../scenario/required.ts";
import type { Scenario, Variable } from "../scenario/schema/index.ts";
import { declaredIds } from "../scenario/starred-ids.ts";
import type { Translate } from "../scenario/text.ts";
import { citationOf, gaugeName, type Text } from "../words/index.ts";

/** Puts things of a model into words: names with links to their entries, numbers, units. */
export interface Teller {
  names: SeenNames;
  scenario: Scenario;
  /** The words of the scenario, the model and the namer, and those of the book itself. */
  word: Text;
  say: Translate;
  /** The name of a gauge, lever or reading, `*` written as "the region" and the like. */
  name: (id: string) => string;
  /** The name as a link to its entry. */
  link: (id: string) => string;
  /** The words for what the scenario adds to the model of its own; none for what is common. */
  ownWords: (kind: "mechanism" | "gauge" | "influence", id: string) => string;
  /** What is known of a gauge; undefined for what the engine itself writes. */
  variable: (id: string) => Variable | undefined;
  unit: (id: string, amount: number) => string;
}

/** Makes a teller of a model, from the scenario's words and the book's. */
export function teller(model: Model, word: Text, say: Translate): Teller {
  const { scenario } = model;
  const { variables } = scenario.model;
  const declared = declaredIds(scenario.model);
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  const variable = (id: string) => byId.get(declared(id));
  const names = seeNames(model);
  const name = (id: string): string => gaugeName(word, names, id);
  const link = (id: string) => `[${name(id)}](#${bookAnchor("gauge", anchorId(id, byId, declared))})`;
  const unit = (id: string, amount: number) => unitOf(say, variable(id)?.unit ?? "points", amount);
  const { mechanisms = [], variables: gauges = [], influences = [] } = scenario.extension ?? {};
  const own = { mechanism: mechanisms, gauge: gauges, influence: influences };
  const ownWords: Teller["ownWords"] = (kind, id) =>
    own[kind].some((one) => one.id === id) ? say("own", { title: word("scenario.title") }) : "";
  return { names, scenario, word, say, name, link, ownWords, variable, unit };
}

/** A gauge with a place has the entry of its kind; so have readings, whose entry stands for all places. */
function anchorId(id: string, byId: ReadonlyMap<string, Variable>, declared: (id: string) => string): string {
  const own = declared(id);
  return byId.has(own) ? own : readingKind(id);
}

/** Readings of which there are many, described in one entry. */
export const sharedReadings = ["count", "fact", "mark", "message", "road"];

/** The entry of a reading: `force.*.police` for police in any region, `message` for any message. */
export function readingKind(id: string): string {
  const [head = "", ...rest] = id.split(".");
  if (head === "force" && rest.length === 2) return `force.*.${rest[1]}`;
  if (head === "region" || head === "output" || head === "party") return `${head}.*.${rest[rest.length - 1]}`;
  return sharedReadings.includes(head) ? head : id;
}

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** A number of at most three figures, with a minus sign that is not a hyphen. */
export function num(amount: number): string {
  return figures.format(amount === 0 ? 0 : amount).replace("-", "−");
}

/** The same with its sign, also where it is positive. */
export function signed(amount: number): string {
  return amount > 0 ? `+${num(amount)}` : num(amount);
}

/** An amount with its unit: "2 points", "1 person". */
export function unitOf(say: Translate, unit: string, amount: number): string {
  return say(`unit.${unit}`, { count: Math.abs(amount) === 1 ? 1 : 2 });
}

/** A citation as a link to its entry among the sources. */
export function cite({ word }: Teller, source: string): string {
  return `[${citationOf(word, source)}](#${bookAnchor("source", source)})`;
}

/** A link to the entry of a rule, event or mechanism. */
export function linkTo(kind: BookEntry, id: string, words: string): string {
  return `[${words}](#${bookAnchor(kind, id)})`;
}

/** A source and how much it can bear: "§4.2.6, doctrine or lessons learnt"; our own judgement is said once. */
export function support(teller: Teller, { source, grade }: { source: string; grade: string }): string {
  if (source === "design" && grade === "D") return cite(teller, source);
  return teller.say("support", { source: cite(teller, source), grade: teller.word(`grade.${grade}`).toLowerCase() });
}

/** Texts joined as a sentence would: "a, b and c". */
export function joined({ say }: Pick<Teller, "say">, texts: readonly string[], last: "and" | "or" = "and"): string {
  if (texts.length < 2) return texts.join("");
  return say(`joined.${last}`, { others: texts.slice(0, -1).join(", "), last: lastOf(texts) });
}
