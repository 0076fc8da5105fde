import type { Checked, Sources } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import {
  authorities,
  base,
  confidence,
  type Dilemma,
  decisionMode,
  type EventSpec,
  grade,
  type Option,
  purpose,
  type Scope,
  seats,
  stance,
  voices,
} from "../schema/index.ts";

/** Words that something in the files needs or may have. */
export interface ExpectedText {
  id: string;
  /** Where the thing that needs the words is declared; undefined for what exists in every scenario. */
  place: { file: ParsedFile; path: readonly PropertyKey[] } | undefined;
  needed: boolean;
  /** The values that the text may name. */
  values: readonly string[];
}

type Path = readonly PropertyKey[];

/** Collects the expected texts of one file. `kept` are the ones found so far. */
class Collector {
  readonly kept: ExpectedText[] = [];

  /** Needs texts with these endings for the thing at a path. A rule or event of a scope may name its `place`. */
  need(file: ParsedFile, path: Path, ids: readonly string[], values: readonly string[] = []): void {
    for (const id of ids) this.kept.push({ id, place: { file, path }, needed: true, values });
  }

  /** Allows texts that nothing needs. */
  allow(file: ParsedFile, path: Path, ids: readonly string[], values: readonly string[] = []): void {
    for (const id of ids) this.kept.push({ id, place: { file, path }, needed: false, values });
  }

  always(ids: readonly string[]): void {
    for (const id of ids) this.kept.push({ id, place: undefined, needed: true, values: [] });
  }
}

/** Every text that the files call for. Files that break the format call for nothing. */
export function expectedTexts(sources: Sources): ExpectedText[] {
  const collector = new Collector();
  fixedTexts(collector);
  modelTexts(collector, sources);
  scenarioTexts(collector, sources);
  for (const dilemma of sources.dilemmas) dilemmaTexts(collector, dilemma);
  for (const event of [...sources.events, ...sources.unusedEvents]) eventTexts(collector, event);
  return collector.kept;
}

function fixedTexts(collector: Collector): void {
  const words = (prefix: string, ids: readonly string[]) => collector.always(ids.map((id) => `${prefix}.${id}`));
  words(
    "seat",
    seats.flatMap((id) => [id, `${id}.short`]),
  );
  words("voice", voices);
  words("authority", authorities);
  words("mode", decisionMode.options);
  words("purpose", purpose.options);
  words("stance", stance.options);
  words("base", base.options);
  words("confidence", confidence.options);
  words("grade", grade.options);
}

function valuesOf(scope: Scope | undefined): readonly string[] {
  return scope === undefined || scope === "once" ? [] : ["place"];
}

/** The ids of the words for a lever's whole levels. */
function levelsOf({ id, min = 0, max = 100 }: { id: string; min?: number; max?: number }): string[] {
  return Array.from({ length: max - min + 1 }, (_, at) => `${id}.level.${min + at}`);
}

function modelTexts(collector: Collector, { model, parameters }: Sources): void {
  const file = model.parsed;
  const {
    mechanisms = [],
    variables = [],
    influences = [],
    decisionRules = [],
    engagementRules = [],
    funds = [],
    loops = [],
  } = model.value ?? {};
  const add = (list: string, index: number, ids: string[], values: readonly string[] = []) =>
    collector.need(file, [list, index, "id"], ids, values);
  for (const [index, { id }] of mechanisms.entries()) add("mechanisms", index, [`mechanism.${id}`]);
  for (const [index, variable] of variables.entries()) {
    const { id, kind, scope } = variable;
    const lever = kind === "lever";
    add("variables", index, lever ? [id, `${id}.help`] : [`gauge.${id}`, `gauge.${id}.meaning`], valuesOf(scope));
    // A lever may have another name where it is told as a gauge.
    if (!lever) continue;
    collector.allow(file, ["variables", index, "id"], [`gauge.${id}`], valuesOf(scope));
    // Its levels may have names of their own.
    collector.allow(file, ["variables", index, "id"], levelsOf(variable));
  }
  for (const [index, { id, scope }] of influences.entries()) {
    add("influences", index, [`influence.${id}`], valuesOf(scope));
    // A rule that works both ways may be told otherwise where it raises, or lowers, what is asked about.
    collector.allow(file, ["influences", index, "id"], both(`influence.${id}`, "up", "down"), valuesOf(scope));
  }
  for (const [index, { id }] of decisionRules.entries()) add("decisionRules", index, [`decision-rule.${id}`]);
  for (const [index, rule] of engagementRules.entries()) {
    add("engagementRules", index, [`engagement-rule.${rule.id}`], rule.with === "other" ? [] : ["place"]);
  }
  for (const [index, { id }] of funds.entries()) {
    add("funds", index, [`fund.${id}`]);
    add("funds", index, [`fund-rule.${id}`], ["place"]);
  }
  for (const [index, { id }] of loops.entries()) add("loops", index, both(`loop.${id}`, "title", "text"));
  for (const [index, { id }] of (parameters.value?.sets ?? []).entries()) {
    collector.need(parameters.parsed, ["sets", index, "id"], both(`parameter-set.${id}`, "title", "text"));
  }
}

function both(prefix: string, ...endings: readonly string[]): string[] {
  return endings.map((ending) => `${prefix}.${ending}`);
}

function scenarioTexts(collector: Collector, { scenario, map, trays, citedSources }: Sources): void {
  const file = scenario.parsed;
  const own = scenario.value;
  if (own !== undefined) {
    const briefing = ["mandate", "situation", "seat", "decide"].map((part) => `briefing.${part}`);
    const notes = [...(citedSources === undefined ? [] : ["note"]), ...(own.draft ? ["draft"] : [])];
    collector.need(file, ["id"], both("scenario", "title", "place", "summary", ...briefing, ...notes));
    const lists: [Path, readonly (string | { id: string })[], (id: string) => string[]][] = [
      [["regions"], own.regions, (id) => both(`region.${id}`, "name", "character")],
      [["parties"], own.parties, (id) => both(`party.${id}`, "name", "text")],
      [["units"], own.units, (id) => both(`unit.${id}`, "name", "text")],
      [["series"], own.series ?? [], (id) => [`series.${id}`]],
      [["objectives"], own.objectives, (id) => [`objective.${id}`]],
      [["intent", "priorities"], own.intent.priorities, (id) => [`intent.priority.${id}`]],
      [["intent", "refusals"], own.intent.refusals, (id) => [`intent.refusal.${id}`]],
      [["intent", "signs"], own.intent.signs, (id) => [`intent.sign.${id}`]],
      [["messages"], own.messages, (id) => [`message.${id}`]],
      [["targets"], own.targets, (id) => [`target.${id}`]],
      [["senders"], own.senders, (id) => [`sender.${id}`]],
      [["privateFacts"], own.privateFacts, (id) => [`private.${id}`]],
      [["marks"], own.marks, (id) => [`mark.${id}`]],
      [["questions"], own.questions ?? [], (id) => [`question.${id}`, `question.${id}.listen`]],
      [["endings"], own.endings, (id) => both(`ending.${id}`, "title", "text")],
    ];
    for (const [path, things, ids] of lists) listTexts(collector, file, path, things, ids);
    // What a party's consent on paper rests on, where it is not an agreement that was signed.
    for (const [index, { id }] of own.parties.entries()) {
      collector.allow(file, ["parties", index, "id"], [`party.${id}.paper`]);
    }
    for (const [index, { id, turns }] of (own.settings ?? []).entries()) {
      if (turns === undefined) continue;
      collector.need(file, ["settings", index, "id"], both(`chapter.${id}`, "title", "text"));
      // A chapter that begins later has a situation of its own in the briefing.
      collector.allow(file, ["settings", index, "id"], [`chapter.${id}.situation`]);
    }
    for (const [index, { id, values }] of own.facts.entries()) {
      const ids = ["title", ...values.map((value) => value.id)];
      collector.need(file, ["facts", index, "id"], both(`fact.${id}`, ...ids));
    }
  }
  for (const list of ["road", "town", "outside"] as const) {
    const key = list === "outside" ? "outside" : (`${list}s` as const);
    listTexts(collector, map.parsed, [key], map.value?.[key] ?? [], (id) => [`${list}.${id}`]);
  }
  for (const { parsed, value } of trays) {
    const { items = [], situations = [] } = value ?? {};
    listTexts(collector, parsed, ["items"], items, (id) => [`tray.${id}`]);
    listTexts(collector, parsed, ["situations"], situations, (id) => both(`situation.${id}`, "title", "text"));
  }
}

function listTexts(
  collector: Collector,
  file: ParsedFile,
  path: Path,
  things: readonly (string | { id: string })[],
  ids: (id: string) => string[],
): void {
  for (const [index, thing] of things.entries()) {
    const plain = typeof thing === "string";
    collector.need(file, [...path, index, ...(plain ? [] : ["id"])], ids(plain ? thing : thing.id));
  }
}

function dilemmaTexts(collector: Collector, { parsed, value }: Checked<Dilemma>): void {
  if (value === undefined) return;
  const name = `dilemma.${value.id}`;
  collector.need(parsed, ["id"], both(name, "title", "situation", "poles", "silence"));
  if (value.history !== undefined) {
    collector.need(parsed, ["history"], both(`${name}.history`, "decided", "known", "disputed"));
  }
  optionTexts(collector, parsed, ["options"], name, value.options, ["title", "text", "takes"]);
  for (const [index, { id, by }] of value.views.entries()) {
    collector.need(parsed, ["views", index], [`${name}.view.${id ?? by}`]);
  }
  for (const [index, work] of value.staffWork.entries()) {
    // The values of a fact are another file's; `findingTexts` adds them.
    const finding = work.fact === undefined ? ["finding"] : [];
    collector.need(parsed, ["staffWork", index, "id"], both(`${name}.work.${work.id}`, "title", ...finding));
  }
  for (const [index, { id, requires }] of value.conditions.entries()) {
    collector.need(parsed, ["conditions", index, "id"], [`${name}.condition.${id}.title`]);
    const closed = requires === undefined ? [] : [`${name}.condition.${id}.requires`];
    collector.allow(parsed, ["conditions", index, "id"], closed);
  }
  for (const [index, step] of (value.steps ?? []).entries()) {
    const prefix = `${name}.step.${step.id}`;
    const reports = step.reports.map(({ id }) => `report.${id}`);
    const options = step.options.map(({ id }) => `option.${id}.title`);
    collector.need(parsed, ["steps", index, "id"], both(prefix, "title", ...reports, ...options));
    const closed = step.options.filter(({ requires }) => requires !== undefined);
    collector.allow(
      parsed,
      ["steps", index, "id"],
      closed.map(({ id }) => `${prefix}.option.${id}.requires`),
    );
  }
}

/** What staff work may find: one text for each value that the fact may have. */
export function findingTexts({ dilemmas, scenario }: Sources): ExpectedText[] {
  const collector = new Collector();
  for (const { parsed, value } of dilemmas) {
    for (const [index, { id, fact }] of (value?.staffWork ?? []).entries()) {
      const values = scenario.value?.facts.find((one) => one.id === fact)?.values ?? [];
      const findings = values.map((one) => `dilemma.${value?.id}.work.${id}.finding.${one.id}`);
      collector.need(parsed, ["staffWork", index, "id"], findings);
    }
  }
  return collector.kept;
}

function optionTexts(
  collector: Collector,
  file: ParsedFile,
  path: Path,
  owner: string,
  options: readonly Option[],
  endings: readonly string[],
  values: readonly string[] = [],
): void {
  for (const [index, option] of options.entries()) {
    const name = `${owner}.option.${option.id}`;
    const { request } = option;
    const answers = request === undefined ? [] : ["granted", "refused", ...(request.partly ? ["partly"] : [])];
    const closed = option.requires === undefined ? [] : ["requires"];
    collector.need(file, [...path, index, "id"], both(name, ...endings, ...answers, ...closed), values);
    collector.allow(file, [...path, index, "id"], both(name, "forecloses", "takes"), values);
  }
}

function eventTexts(collector: Collector, { parsed, value }: Checked<EventSpec>): void {
  if (value === undefined) return;
  const name = `event.${value.id}`;
  const values = valuesOf(value.scope);
  collector.need(parsed, ["id"], both(name, "title", "report"), values);
  // What is told in place of the report when the event comes again: the `second`, `third` or a `later` time.
  collector.allow(parsed, ["id"], both(name, "again"), [...values, "time"]);
  const options = value.asks?.options ?? [];
  optionTexts(collector, parsed, ["asks", "options"], name, options, ["title", "text"], values);
}
