import { bookAnchor } from "../scenario/book-anchors.ts";
import type { Effect, Influence, ModelFile } from "../scenario/schema/index.ts";
import { causeName, eachPlace, fundName, influenceName, mechanismName, modeName } from "../words/index.ts";
import { paragraphs, type Row, type Section, section, table } from "./document.ts";
import { effectInWords } from "./effect-words.ts";
import { influenceInWords, rangeInWords, readInWords } from "./influence-words.ts";
import { linkTo, support, type Teller } from "./teller.ts";

/** Influences as one table for each gauge that they move, in the order in which the gauges are declared. */
export function influenceSection(teller: Teller): Section {
  const { say, name, scenario } = teller;
  const { influences, variables } = scenario.model;
  const targets = [...new Set([...variables.map(({ id }) => id), ...influences.map(({ to }) => to)])];
  const head = ["from", "does", "range", "why", "support"].map((column) => say(`influences.head.${column}`));
  const parts = targets.flatMap((target) => {
    const rows = influences.filter(({ to }) => to === target).map((influence) => influenceRow(influence, teller));
    const anchor = `moves-${bookAnchor("gauge", target)}`;
    return rows.length === 0
      ? []
      : [section(anchor, say("influences.target", { gauge: name(target) }), table(head, rows))];
  });
  const text = say("influences.text", { count: influences.length });
  return section("influences", say("influences.title"), paragraphs(text), parts);
}

function influenceRow(influence: Influence, teller: Teller): Row {
  const { id, mechanism, scope = "once", known } = influence;
  const { word, say, ownWords } = teller;
  const why = whyInWords(id, eachPlace(word, scope), teller);
  return {
    anchor: bookAnchor("influence", id),
    cells: [
      readInWords(influence, teller),
      influenceInWords(influence, teller),
      rangeInWords(influence, teller),
      [why, known === false ? say("influences.unknown") : "", ownWords("influence", id)]
        .filter((text) => text !== "")
        .join(" "),
      `${support(teller, influence)}; ${linkTo("mechanism", mechanism, mechanismName(word, mechanism))}`,
    ],
  };
}

/** Why a rule holds, with the sentences for a rise alone or a fall alone. */
function whyInWords(id: string, place: string, { word, say }: Teller): string {
  const ways = (["up", "down"] as const).flatMap((way) =>
    word.has(`influence.${id}.${way}`)
      ? [say(`influences.why.${way}`, { text: influenceName(word, id, place, way) })]
      : [],
  );
  return [influenceName(word, id, place), ...ways].join(" ");
}

type ActRule = Pick<ModelFile["decisionRules"][number], "mechanism" | "source" | "grade"> & { effects: Effect[] };

/** What the manner of decisions, the Head of Mission's time, messages and programme money do. */
export function actSection(teller: Teller): Section {
  const { names, say, word, scenario } = teller;
  const { decisionRules, engagementRules, funds } = scenario.model;
  const row = (anchor: string, title: string, what: string, rule: ActRule): Row => ({
    anchor,
    cells: [
      `**${title}**`,
      [what, list(rule.effects, teller)].filter((text) => text !== "").join(" "),
      `${support(teller, rule)}; ${linkTo("mechanism", rule.mechanism, mechanismName(word, rule.mechanism))}`,
    ],
  });
  const manners = decisionRules.map((rule) => {
    const silent = rule.explained === false ? say("acts.unexplained") : "";
    return row(
      bookAnchor("manner", rule.id),
      modeName(word, rule.mode),
      `${causeName(word, names, { kind: "manner", id: rule.id })} ${silent}`.trim(),
      rule,
    );
  });
  const engagements = engagementRules.map((rule) => {
    const { purpose, open } = rule;
    const manner = open === undefined ? [] : [say(open ? "acts.open" : "acts.closed")];
    const title = [
      say(`acts.with.${rule.with}`),
      ...(purpose === undefined ? [] : [word(`purpose.${purpose}`).toLowerCase()]),
      ...manner,
    ];
    return row(
      bookAnchor("engagement", rule.id),
      title.join(", "),
      causeName(word, names, { kind: "engagement", id: rule.id }),
      rule,
    );
  });
  const money = funds.map((rule) => {
    const what = causeName(word, names, { kind: "fund", id: rule.id });
    return row(bookAnchor("fund", rule.id), fundName(word, rule.id), what, rule);
  });
  const head = ["act", "does", "support"].map((column) => say(`acts.head.${column}`));
  const part = (id: string, rows: Row[]) =>
    section(id, say(`acts.${id}.title`), [...paragraphs(say(`acts.${id}.text`)), ...table(head, rows)]);
  return section("acts", say("acts.title"), paragraphs(say("acts.text")), [
    part("manner", manners),
    part("engagements", engagements),
    part("money", money),
    messagePart(teller),
  ]);
}

/** Public messages act through rules of their own: for each message, links to what it does. */
function messagePart({ say, word, name, link, scenario }: Teller): Section {
  const { influences } = scenario.model;
  const reads = ({ from }: Influence) => [from].flat().filter((id) => String(id).startsWith("message."));
  const messages = [...new Set(influences.flatMap(reads))].map(String);
  const rows = messages.map((message): Row => {
    const rules = influences.filter((influence) => reads(influence).includes(message));
    const told = rules.map(({ id, to, scope = "once" }) => {
      return `${link(to)}: ${linkTo("influence", id, influenceName(word, id, eachPlace(word, scope)))}`;
    });
    return { cells: [name(message), told.join(" ")] };
  });
  const head = ["act", "does"].map((column) => say(`acts.head.${column}`));
  return section("messages", say("acts.messages.title"), [
    ...paragraphs(say("acts.messages.text")),
    ...table(head, rows),
  ]);
}

/** Effects one after another, as one cell takes them. */
export function list(effects: readonly Effect[], teller: Teller): string {
  return effects.map((effect) => `${effectInWords(effect, teller)}.`).join(" ");
}
