import { type BookEntry, bookAnchor } from "../scenario/book-anchors.ts";
import type { Scenario, Scope, Variable } from "../scenario/schema/index.ts";
import { declaredIds } from "../scenario/starred-ids.ts";
import type { Translate } from "../scenario/text.ts";

/** Puts things of a model into words: names with links to their entries, numbers, units. */
export interface Teller {
  scenario: Scenario;
  /** The scenario's and the model's words, and those of the book itself. */
  word: Translate;
  say: Translate;
  /** The name of a gauge, lever or reading, `*` told as "the region" and the like. */
  name: (id: string) => string;
  /** The name as a link to its entry. */
  link: (id: string) => string;
  /** The words for what the scenario adds to the model of its own; none for what is common. */
  ownWords: (kind: "mechanism" | "gauge" | "influence", id: string) => string;
  /** What is known of a gauge; undefined for what the engine itself writes. */
  variable: (id: string) => Variable | undefined;
  unit: (id: string, amount: number) => string;
}

const place: Record<Scope, string> = {
  once: "",
  region: "the region",
  party: "the party",
  output: "the field of work",
};

/** Makes a teller of a scenario, from its words and the book's. */
export function teller(scenario: Scenario, word: Translate, say: Translate): Teller {
  const { variables } = scenario.model;
  const declared = declaredIds(scenario.model);
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  const variable = (id: string) => byId.get(declared(id));
  const name = (id: string): string => {
    const own = variable(id);
    if (own === undefined) return readingName(id, scenario, word, say);
    const values = { place: placeName(id, own, scenario, word) };
    const gauge = word(`gauge.${own.id}`, values);
    return own.kind === "lever" && gauge.startsWith("⟦") ? word(own.id, values) : gauge;
  };
  const link = (id: string) => `[${name(id)}](#${bookAnchor("gauge", anchorId(id, byId, declared))})`;
  const unit = (id: string, amount: number) => unitOf(say, variable(id)?.unit ?? "points", amount);
  const { mechanisms = [], variables: gauges = [], influences = [] } = scenario.extension ?? {};
  const own = { mechanism: mechanisms, gauge: gauges, influence: influences };
  const ownWords: Teller["ownWords"] = (kind, id) =>
    own[kind].some((one) => one.id === id) ? say("own", { title: word("scenario.title") }) : "";
  return { scenario, word, say, name, link, ownWords, variable, unit };
}

/** A gauge with a place has the entry of its kind; so have readings, whose entry stands for all places. */
function anchorId(id: string, byId: ReadonlyMap<string, Variable>, declared: (id: string) => string): string {
  const own = declared(id);
  return byId.has(own) ? own : readingKind(id);
}

/** What stands for a region, party or output in a name: its own name, or "the region" where it is any. */
function placeName(id: string, { id: pattern, scope = "once" }: Variable, scenario: Scenario, word: Translate): string {
  if (scope === "once" || id === pattern) return place[scope];
  const [before, after] = pattern.split("*");
  const own = id.slice(before.length, id.length - after.length);
  if (scope === "output") return scenario.catalogue.outputs.find((output) => output.id === own)?.title ?? own;
  return word(`${scope}.${own}.name`);
}

/** The entry of a reading: `force.*.police` for police in any region, `message` for any message. */
export function readingKind(id: string): string {
  const [head, ...rest] = id.split(".");
  if (head === "force" && rest.length === 2) return `force.*.${rest[1]}`;
  if (head === "region" || head === "output" || head === "party") return `${head}.*.${rest[rest.length - 1]}`;
  return ["count", "fact", "mark", "message", "road"].includes(head) ? head : id;
}

function readingName(id: string, { catalogue }: Scenario, word: Translate, say: Translate): string {
  const kind = readingKind(id);
  const [head, first, second] = id.split(".");
  if (head === "count") return say("reading.count", { event: word(`event.${first}.title`, { place: place.region }) });
  if (head === "fact") return say("reading.fact", { fact: word(`fact.${first}.${second}`) });
  if (["mark", "message", "road"].includes(head)) return say(`reading.${head}`, { what: word(`${head}.${first}`) });
  const output = catalogue.outputs.find((one) => id.includes(`.${one.id}.`));
  return say(`reading.${kind}`, { place: output?.title ?? place[head as Scope] ?? place.region });
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
export function cite({ say }: Teller, source: string): string {
  const words = source === "design" ? say("source.design") : /^\d/.test(source) ? `§${source}` : source;
  return `[${words}](#${bookAnchor("source", source)})`;
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
export function joined(texts: readonly string[], last: "and" | "or" = "and"): string {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} ${last} ${texts[texts.length - 1]}`;
}
