import { bookAnchor } from "../scenario/book-anchors.ts";
import type { ModelFile, Variable } from "../scenario/schema/index.ts";
import { eachPlace } from "../words/index.ts";
import { paragraphs, type Row, type Section, section, table } from "./document.ts";
import { computedInWords } from "./formula-words.ts";
import { cite, joined, num, readingKind, sharedReadings, type Teller } from "./teller.ts";

/** The subjects under which gauges are listed, in order, with the beginnings of their ids; `fields` takes the rest. */
const subjects: readonly (readonly [subject: string, beginnings: readonly string[]])[] = [
  ["scores", ["consent", "credibility", "legitimacy"]],
  ["parties", ["consent.*", "consent.paper.*", "consent.parties", "withdrawn"]],
  ["standing", ["legitimacy.", "impartiality", "restraint", "ownership", "expectations", "dependency", "inclusion"]],
  ["mood", ["grievance", "tension", "commitment", "spoilers", "excombatant-risk", "relapse-risk", "neighbours"]],
  ["mission", ["integration", "information", "contact", "outreach", "conduct", "morale", "staff-safety", "intrusion"]],
  ["promise", ["promised", "delivered", "delivery", "capacity", "crisis-readiness"]],
  ["support", ["humanitarian-space", "council-support", "donor-support", "host-relations", "regional-support"]],
  ["money", ["political-capital", "funds.", "revenue", "partner-force"]],
  ["regions", ["region."]],
  ["outputs", ["output.", "programme"]],
  ["people", ["people."]],
  ["levers", ["lever."]],
  [
    "country",
    ["security", "violence", "abuse", "presence", "services", "trust", "state-", "public-order", "national-"],
  ],
];

/** Gauges by subject: meaning, how they are computed, unit, range, start, and how well the mission knows them. */
export function gaugeSection(teller: Teller): Section {
  const { say, scenario } = teller;
  const { variables } = scenario.model;
  const bySubject = new Map<string, Variable[]>();
  for (const variable of variables) {
    const subject = teller.ownWords("gauge", variable.id) === "" ? subjectOf(variable.id) : "own";
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), variable]);
  }
  const order = [...subjects.map(([subject]) => subject), "fields", "own"];
  const parts = order.flatMap((subject) => {
    const own = bySubject.get(subject) ?? [];
    const rows = own.map((variable) => gaugeRow(variable, teller));
    return own.length === 0
      ? []
      : [section(`subject-${subject}`, say(`subject.${subject}`), table(headOf(teller), rows))];
  });
  return section("gauges", say("gauges.title"), paragraphs(say("gauges.text", { count: variables.length })), [
    ...parts,
    readings(teller),
  ]);
}

/** The most exact match counts: a whole id before a beginning, a longer one before a shorter one. */
function subjectOf(id: string): string {
  let best = { subject: "fields", length: 0 };
  for (const [subject, beginnings] of subjects) {
    for (const beginning of beginnings) {
      const open = beginning.endsWith(".") || beginning.endsWith("-");
      const matches = id === beginning || (open && id.startsWith(beginning)) || id.startsWith(`${beginning}.`);
      const length = beginning.length + (id === beginning ? 100 : 0);
      if (matches && length > best.length) best = { subject, length };
    }
  }
  return best.subject;
}

function headOf({ say }: Teller): string[] {
  return ["name", "meaning", "unit", "start", "known"].map((column) => say(`gauges.head.${column}`));
}

function gaugeRow(variable: Variable, teller: Teller): Row {
  const { id, scope = "once", kind, represents } = variable;
  const { name, say } = teller;
  const texts = [meaningOf(variable, teller), computedInWords(variable, teller), teller.ownWords("gauge", id)];
  if (represents !== undefined)
    texts.push(
      say("gauges.represents", {
        sections: joined(
          teller,
          represents.map((one) => cite(teller, one)),
        ),
      }),
    );
  return {
    anchor: bookAnchor("gauge", id),
    cells: [
      `**${name(id)}**${scope === "once" ? "" : ` ${say(`gauges.scope.${scope}`)}`}`,
      texts.filter((text) => text !== "").join(" "),
      `${say(`unit-name.${variable.unit ?? "points"}`)}${rangeOf(variable, teller)}`,
      startOf(variable, teller),
      kind === "lever" ? say("known.lever") : knownOf(variable, teller),
    ],
  };
}

/** A lever's meaning is its help, and the words for its levels. */
function meaningOf(variable: Variable, { word }: Teller): string {
  const values = { place: eachPlace(word, variable.scope) };
  if (variable.kind !== "lever") return word(`gauge.${variable.id}.meaning`, values);
  const levels = [];
  for (let level = variable.min; level <= variable.max && level - variable.min <= 5; level += variable.step ?? 1) {
    const id = `${variable.id}.level.${level}`;
    if (word.has(id)) levels.push(`${num(level)}: ${word(id)}`);
  }
  const help = word(`${variable.id}.help`, values);
  return levels.length === 0 ? help : `${help} ${levels.join("; ")}.`;
}

function rangeOf(variable: Variable, { say }: Teller): string {
  if (variable.kind === "flag") return "";
  const { min = 0, max } = variable;
  const counted = ["persons", "units", "strength"].includes(variable.unit ?? "points");
  if (max === undefined && counted) return say("gauges.range-open", { min: num(min) });
  const range = say("gauges.range", { min: num(min), max: num(max ?? 100) });
  const { high } = variable;
  return high === undefined || high === "neutral" ? range : `${range}; ${say(`gauges.high.${high}`)}`;
}

function startOf(variable: Variable, { scenario, say }: Teller): string {
  const { id, kind } = variable;
  if (kind === "derived" || kind === "flag") return say("start.computed");
  const own = scenario.start[id];
  const places = Object.keys(scenario.start).filter((name) => name !== id && matches(id, name, scenario.model));
  if (own === undefined && kind === "smoothed" && variable.start === undefined) return say("start.target");
  const start = num(own ?? variable.start ?? 0);
  return places.length === 0 ? start : say("start.places", { start });
}

function matches(pattern: string, name: string, { variables }: ModelFile): boolean {
  if (!pattern.includes("*") || variables.some(({ id }) => id === name)) return false;
  const [before = "", after = ""] = pattern.split("*");
  return name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
}

function knownOf({ error, unit = "points" }: Variable, { say }: Teller): string {
  return error === undefined || error === 0
    ? say("known.exactly")
    : say("known.estimated", { error: num(error), unit });
}

/** Numbers that the engine keeps itself and that rules read: forces, months, counts. */
function readings(teller: Teller): Section {
  const { say } = teller;
  const kinds = [
    ...new Set(
      namesRead(teller)
        .filter((id) => teller.variable(id) === undefined)
        .map(readingKind),
    ),
  ];
  const rows = kinds.sort().map((kind): Row => {
    const name = sharedReadings.includes(kind) ? say(`reading.${kind}.name`) : teller.name(kind);
    return { anchor: bookAnchor("gauge", kind), cells: [`**${name}**`, say(`reading.${kind}.meaning`)] };
  });
  const head = [say("gauges.head.name"), say("gauges.head.meaning")];
  return section("readings", say("readings.title"), [...paragraphs(say("readings.text")), ...table(head, rows)]);
}

/** Every name of a gauge in the model and the events, found wherever the format has one. */
function namesRead({ scenario }: Teller): string[] {
  const found: string[] = [];
  const keys = new Set([
    "gauge",
    "by",
    "from",
    "of",
    "mean",
    "softMinimum",
    "product",
    "quotient",
    "reciprocal",
    "root",
    "formula",
  ]);
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string" && keys.has(key)) found.push(value);
    else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, one] of Object.entries(value)) if (inner !== "mechanisms") walk(one, inner);
    }
  };
  const { variables, influences, decisionRules, engagementRules, funds } = scenario.model;
  walk(
    [
      variables.map((variable) => ({ ...variable, early: undefined })),
      influences,
      decisionRules,
      engagementRules,
      funds,
      scenario.events,
    ],
    "",
  );
  return found;
}
