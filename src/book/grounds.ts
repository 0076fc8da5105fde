import { bookAnchor } from "../scenario/book-anchors.ts";
import { type Effect, type Grade, type Movement, movementOf, type Scenario } from "../scenario/schema/index.ts";
import {
  causeName,
  citationOf,
  eachPlace,
  eventName,
  fundName,
  influenceName,
  mechanismName,
  parameterSetName,
} from "../words/index.ts";
import { type Block, paragraphs, type Row, type Section, section, table } from "./document.ts";
import type { Assertion, Finding } from "./evidence.ts";
import { cite, linkTo, num, type Teller } from "./teller.ts";

/** A rule of the model, of whatever kind, with what it rests upon and a link to it. */
export interface Ground {
  /** Null where it belongs to none. */
  mechanism: string | null;
  source: string;
  grade: Grade;
  link: string;
}

/** The first clause of a reason, to name a rule by. */
const short = (text: string) => text.replace(/[.;:].*$/s, "");

/** All rules of the model and its events, also single effects that rest upon something of their own. */
export function groundsOf({ names, scenario, word }: Teller): Ground[] {
  const { influences, decisionRules, engagementRules, funds } = scenario.model;
  const rules = [
    ...influences.map((rule) => {
      const { scope = "once" } = rule;
      const why = influenceName(word, rule.id, eachPlace(word, scope));
      return { rule, link: linkTo("influence", rule.id, short(why)), effects: [] as Effect[] };
    }),
    ...decisionRules.map((rule) => ({
      rule,
      link: linkTo("manner", rule.id, short(causeName(word, names, { kind: "manner", id: rule.id }))),
      effects: rule.effects,
    })),
    ...engagementRules.map((rule) => {
      const words = short(causeName(word, names, { kind: "engagement", id: rule.id }));
      return { rule, link: linkTo("engagement", rule.id, words), effects: rule.effects };
    }),
    ...funds.map((rule) => ({ rule, link: linkTo("fund", rule.id, fundName(word, rule.id)), effects: rule.effects })),
    ...scenario.events.map((rule) => ({
      rule,
      link: linkTo("event", rule.id, eventName(word, rule.id, "*")),
      effects: [...rule.effects, ...(rule.asks?.options ?? []).flatMap((option) => option.effects)],
    })),
  ];
  return rules.flatMap(({ rule: { mechanism, source, grade }, link, effects }) => {
    const own = { mechanism, source, grade, link };
    const others = effects.flatMap((effect): Ground[] => {
      const movement = movementOf(effect);
      return movement === null ? [] : [{ ...own, ...definedOf(movement) }];
    });
    return unique([own, ...others]);
  });
}

function definedOf(effect: Movement): Partial<Ground> {
  const { mechanism, source, grade } = effect;
  return { ...(mechanism && { mechanism }), ...(source && { source }), ...(grade && { grade }) };
}

function unique(grounds: readonly Ground[]): Ground[] {
  return [...new Map(grounds.map((one) => [`${one.mechanism} ${one.source} ${one.grade} ${one.link}`, one])).values()];
}

const linksOf = (grounds: readonly Ground[]) => [...new Set(grounds.map(({ link }) => link))].join("; ");

/** Mechanisms: groups of rules that can be switched off together, with what each holds. */
export function mechanismSection(grounds: readonly Ground[], teller: Teller): Section {
  const { say, word, link, ownWords, scenario } = teller;
  const rows = scenario.model.mechanisms.map(({ id, section: source }): Row => {
    const own = grounds.filter(({ mechanism }) => mechanism === id);
    // A gauge whose first months weigh more has that from a mechanism, too.
    const early = scenario.model.variables.filter((one) => one.kind === "stock" && one.early?.mechanism === id);
    const holds = [linksOf(own), ...early.map((one) => say("mechanisms.early", { gauge: link(one.id) }))]
      .filter((text) => text !== "")
      .join("; ");
    const name = [`**${mechanismName(word, id)}**`, ownWords("mechanism", id)].filter((text) => text !== "").join(" ");
    const cells = [name, linkTo("source", source, `§${source}`), holds];
    return { anchor: bookAnchor("mechanism", id), cells };
  });
  const head = ["name", "section", "holds"].map((column) => say(`mechanisms.head.${column}`));
  const text = say("mechanisms.text", { count: rows.length });
  return section("mechanisms", say("mechanisms.title"), [...paragraphs(text), ...table(head, rows)]);
}

/** Parameter sets, and by how much each changes what. */
export function parameterSection(teller: Teller): Section {
  const { say, word, scenario } = teller;
  const parts = scenario.parameters.map(({ id, changes }) => {
    const items = changes.map((change) => changeInWords(change, teller));
    const list: Block[] = items.length === 0 ? paragraphs(say("parameters.none")) : [{ kind: "list", items }];
    return section(`parameters-${id}`, parameterSetName(word, id), [
      ...paragraphs(word(`parameter-set.${id}.text`)),
      ...list,
    ]);
  });
  return section("parameters", say("parameters.title"), paragraphs(say("parameters.text")), parts);
}

function changeInWords(change: Scenario["parameters"][number]["changes"][number], { say, word }: Teller): string {
  if ("engine" in change) {
    const number = linkTo("engine", change.engine, word(`engine.${change.engine}.title`));
    return say("parameters.engine", { number, value: num(change.value) });
  }
  const times = num(change.times);
  if ("mechanism" in change) {
    const { mechanism } = change;
    return say("parameters.mechanism", {
      times,
      mechanism: linkTo("mechanism", mechanism, mechanismName(word, mechanism)),
    });
  }
  const { influence } = change;
  const rule = linkTo("influence", influence, influenceName(word, influence, eachPlace(word, "party")));
  return say("parameters.influence", { times, rule });
}

/** Where the rules come from: sections of the study, doctrine assertions, findings of research, and nothing but ourselves. */
export function sourceSection(
  grounds: readonly Ground[],
  { assertions, findings }: { assertions: readonly Assertion[]; findings: readonly Finding[] },
  teller: Teller,
): Section {
  const { say, scenario } = teller;
  const row = (id: string, cells: string[]): Row => ({
    anchor: bookAnchor("source", id),
    cells: [...cells, linksOf(grounds.filter(({ source }) => source === id)) || say("sources.nothing")],
  });
  const cited = citedIn(scenario, grounds);
  const behind = assertions.flatMap(({ section: of }) => documentOf(of) ?? []);
  const sections = cited.filter((id) => /^\d/.test(id)).map((id) => row(id, [`§${id}`, titleOf(id, scenario)]));
  const documents = [...new Set([...cited.filter((id) => id.startsWith("S")), ...behind])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((id) => row(id, [id, say(`source.${id}`)]));
  const claims = assertions.map(({ id, statement, section: of, basis, evidence_stance: stance }) =>
    row(id, [
      id,
      statement,
      say("sources.basis", {
        from: fromInWords(of, teller),
        basis: say(`basis.${basis}`),
        stance: say(`stance.${stance}`),
      }),
    ]),
  );
  const research = findings.map(({ id, finding, published, note, status, sets }): Row => {
    const found = [finding, published?.says ?? "", note ?? ""].filter((text) => text !== "").join(" ");
    const resting = grounds.filter(({ source }) => source === id).map(({ link }) => link);
    const all = [...new Set([...resting, ...sets.map((one) => setInWords(one, teller))])];
    return { anchor: bookAnchor("source", id), cells: [id, found, status, all.join("; ") || say("sources.whole")] };
  });
  const head = (...columns: string[]) => columns.map((column) => say(`sources.head.${column}`));
  const part = (id: string, columns: string[], rows: Row[]) =>
    section(`sources-${id}`, say(`sources.${id}.title`), [
      ...paragraphs(say(rows.length === 0 ? `sources.${id}.none` : `sources.${id}.text`, { count: rows.length })),
      ...table(head(...columns), rows),
    ]);
  return section("sources", say("sources.title"), paragraphs(say("sources.text")), [
    part("sections", ["section", "title", "rules"], sections),
    part("assertions", ["assertion", "statement", "basis", "rules"], claims),
    part("findings", ["finding", "found", "status", "rules"], research),
    part("documents", ["source", "title", "rules"], documents),
    part("design", ["source", "rules"], [row("design", [citationOf(teller.word, "design")])]),
  ]);
}

/** The document besides the study that an assertion names as its source: S002 for `seed 002`. */
function documentOf(section: string): string | undefined {
  return section.startsWith("seed ") ? section.replace("seed ", "S") : undefined;
}

function fromInWords(section: string, teller: Teller): string {
  const document = documentOf(section);
  return document === undefined ? `§${section}` : cite(teller, document);
}

/** What a finding has set: an influence, a gauge, an event, a mechanism or a parameter set, as a link to it. */
function setInWords(id: string, { scenario, word, link }: Teller): string {
  const has = (list: readonly { id: string }[]) => list.some((one) => one.id === id);
  const { influences, mechanisms } = scenario.model;
  if (has(influences)) return linkTo("influence", id, short(influenceName(word, id, eachPlace(word, "region"))));
  if (has(mechanisms)) return linkTo("mechanism", id, mechanismName(word, id));
  if (has(scenario.events)) return linkTo("event", id, eventName(word, id, "*"));
  if (has(scenario.parameters)) return `[${parameterSetName(word, id)}](#parameters-${id})`;
  return link(id);
}

/** Every section of the study that a rule, a mechanism or a gauge cites, in the study's order. */
function citedIn({ model }: Scenario, grounds: readonly Ground[]): string[] {
  const all = [
    ...grounds.map(({ source }) => source),
    ...model.mechanisms.map((mechanism) => mechanism.section),
    ...model.variables.flatMap(({ represents }) => represents ?? []),
  ];
  return [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
}

function titleOf(id: string, { catalogue }: Scenario): string {
  const { sections, outputs, tradeOffs } = catalogue;
  return [...sections, ...outputs, ...tradeOffs].find((one) => one.id === id)?.title ?? id;
}

/** Rules by grade, and all that rest on nothing but our own judgement. */
export function judgementSection(grounds: readonly Ground[], teller: Teller): Section {
  const { say, word } = teller;
  const count = (grade: Grade) => new Set(grounds.filter((one) => one.grade === grade).map(({ link }) => link)).size;
  const rows = (["A", "B", "C", "D"] as const).map((grade) => ({
    cells: [grade, word(`grade.${grade}`), String(count(grade))],
  }));
  const head = ["grade", "meaning", "count"].map((column) => say(`judgement.head.${column}`));
  const ours = [...new Set(grounds.filter(({ grade }) => grade === "D").map(({ link }) => link))];
  const all = new Set(grounds.map(({ link }) => link)).size;
  return section("judgement", say("judgement.title"), [
    ...paragraphs(say("judgement.text", { ours: ours.length, all })),
    ...table(head, rows),
    ...paragraphs(say("judgement.list")),
    { kind: "list", items: ours },
  ]);
}
