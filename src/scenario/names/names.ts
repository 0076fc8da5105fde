import type { Sources } from "../read/files.ts";
import { pick, pickTexts } from "../read/pick.ts";

/** A gauge or reading that may be named. */
export type GaugeKind = "stock" | "derived" | "smoothed" | "flag" | "lever" | "reading";

/**
 * All that may be named, read from files that may break the format: what can be read of them counts. A set is undefined
 * when its file could not be read, so that no other file is blamed for it.
 */
export interface Names {
  gauges: ReadonlyMap<string, GaugeKind> | undefined;
  /** Scopes of the declared gauges, by their ids with `*`. */
  scopes: ReadonlyMap<string, string>;
  regions: ReadonlySet<string> | undefined;
  parties: ReadonlySet<string> | undefined;
  outputs: ReadonlySet<string> | undefined;
  simple: Readonly<Record<SimpleKind, ReadonlySet<string> | undefined>>;
  /** Options, steps, conditions and values by what they belong to: `checkpoint`, `attack/first-shots`. */
  options: ReadonlyMap<string, ReadonlySet<string>>;
  steps: ReadonlyMap<string, ReadonlySet<string>>;
  conditions: ReadonlyMap<string, ReadonlySet<string>>;
  factValues: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Kinds of name that are declared in one list of one file. */
export type SimpleKind =
  | "party"
  | "unit"
  | "fact"
  | "dilemma"
  | "event"
  | "decision"
  | "mark"
  | "tray-item"
  | "road"
  | "mechanism"
  | "influence"
  | "fund"
  | "output"
  | "sender"
  | "objective"
  | "chapter"
  | "private-fact"
  | "target"
  | "source"
  | "trade-off"
  | "section"
  | "assertion";

/** Collects all names that the files declare. */
export function namesOf(sources: Sources): Names {
  const set = (file: { parsed: { value: unknown } }, path: string) =>
    file.parsed.value === undefined ? undefined : new Set(pickTexts(file.parsed.value, path));
  const { model, catalogue, scenario, map, trays, citedSources } = sources;
  const ids = (files: readonly { parsed: { value: unknown } }[]) =>
    new Set(files.flatMap(({ parsed }) => pickTexts(parsed.value, "id")));
  const asking = sources.events.filter(({ parsed }) => pick(parsed.value, "asks").length > 0);
  const lists = {
    regions: set(scenario, "regions.*.id"),
    parties: set(scenario, "parties.*.id"),
    outputs: set(catalogue, "outputs.*.id"),
  };
  return {
    ...lists,
    gauges: gaugesOf(sources, lists),
    scopes: scopesOf(sources),
    simple: {
      party: lists.parties,
      unit: set(scenario, "units.*.id"),
      fact: set(scenario, "facts.*.id"),
      dilemma: ids(sources.dilemmas),
      event: ids(sources.events),
      decision: ids([...sources.dilemmas, ...asking]),
      mark: set(scenario, "marks.*"),
      "tray-item": trays.some(({ parsed }) => parsed.value === undefined)
        ? undefined
        : new Set(trays.flatMap(({ parsed }) => pickTexts(parsed.value, "items.*.id"))),
      road: set(map, "roads.*.id"),
      mechanism: set(model, "mechanisms.*.id"),
      influence: set(model, "influences.*.id"),
      fund: set(model, "funds.*.id"),
      output: lists.outputs,
      sender: set(scenario, "senders.*"),
      objective: set(scenario, "objectives.*"),
      chapter: scenario.parsed.value === undefined ? undefined : new Set(chapterNames(scenario.parsed.value)),
      "private-fact": set(scenario, "privateFacts.*.id"),
      target: set(scenario, "targets.*.id"),
      source: citedSources === undefined ? new Set() : set(citedSources, "sources.*.id"),
      "trade-off": set(catalogue, "tradeOffs.*.id"),
      section: set(catalogue, "sections.*.id"),
      assertion: set(catalogue, "assertions.*"),
    },
    ...belongings(sources),
  };
}

/** Named starts that have turns. */
function chapterNames(scenario: unknown): string[] {
  return pick(scenario, "settings.*").flatMap((setting) =>
    pick(setting, "turns").length > 0 ? pickTexts(setting, "id") : [],
  );
}

function belongings({ dilemmas, events, scenario }: Sources) {
  const options = new Map<string, Set<string>>();
  const steps = new Map<string, Set<string>>();
  const conditions = new Map<string, Set<string>>();
  for (const { value } of dilemmas.map(({ parsed }) => parsed)) {
    for (const id of pickTexts(value, "id")) {
      options.set(id, new Set(pickTexts(value, "options.*.id")));
      conditions.set(id, new Set(pickTexts(value, "conditions.*.id")));
      steps.set(id, new Set(pickTexts(value, "steps.*.id")));
      for (const step of pick(value, "steps.*")) {
        for (const own of pickTexts(step, "id")) options.set(`${id}/${own}`, new Set(pickTexts(step, "options.*.id")));
      }
    }
  }
  for (const { value } of events.map(({ parsed }) => parsed)) {
    for (const id of pickTexts(value, "id")) options.set(id, new Set(pickTexts(value, "asks.options.*.id")));
  }
  const facts = pick(scenario.parsed.value, "facts.*").flatMap((fact) =>
    pickTexts(fact, "id").map((id): [string, Set<string>] => [id, new Set(pickTexts(fact, "values.*.id"))]),
  );
  return { options, steps, conditions, factValues: new Map(facts) };
}

type Lists = Pick<Names, "regions" | "parties" | "outputs">;

/** The places of a scope; one without a name for `once`. */
export function placesOf(names: Lists, scope: string): readonly string[] {
  if (scope === "region") return [...(names.regions ?? [])];
  if (scope === "party") return [...(names.parties ?? [])];
  return scope === "output" ? [...(names.outputs ?? [])] : [""];
}

function scopesOf({ model }: Sources): ReadonlyMap<string, string> {
  return new Map(
    pick(model.parsed.value, "variables.*").flatMap((variable) =>
      pickTexts(variable, "id").map((id): [string, string] => [id, pickTexts(variable, "scope")[0] ?? "once"]),
    ),
  );
}

function gaugesOf(sources: Sources, lists: Lists): ReadonlyMap<string, GaugeKind> | undefined {
  const { model, scenario } = sources;
  if (model.parsed.value === undefined || scenario.parsed.value === undefined) return undefined;
  const gauges = new Map<string, GaugeKind>();
  for (const reading of readingNames(sources, lists)) gauges.set(reading, "reading");
  for (const variable of pick(model.parsed.value, "variables.*")) {
    const [id, kind, scope = "once"] = ["id", "kind", "scope"].map((key) => pickTexts(variable, key)[0]);
    if (id === undefined) continue;
    for (const place of placesOf(lists, scope)) gauges.set(id.replace("*", place), (kind ?? "stock") as GaugeKind);
  }
  return gauges;
}

/** The numbers that the engine itself writes from the plan, the log and the scenario's constants. */
function readingNames({ scenario, map, events }: Sources, lists: Lists): string[] {
  const { value } = scenario.parsed;
  const regions = placesOf(lists, "region");
  const facts = pick(value, "facts.*").flatMap((fact) =>
    pickTexts(fact, "id").flatMap((id) => pickTexts(fact, "values.*.id").map((of) => `fact.${id}.${of}`)),
  );
  return [
    ...["month", "mission-month", "early", "force.reserve"],
    ...regions.flatMap((id) => ["area", "point", "police", "engineers", "bases"].map((kind) => `force.${id}.${kind}`)),
    ...regions.flatMap((id) => [`region.${id}.need`, `region.${id}.population`]),
    ...placesOf(lists, "output").map((id) => `output.${id}.institution`),
    ...placesOf(lists, "party").flatMap((id) => [`party.${id}.obstruction`, `party.${id}.armed`]),
    ...pickTexts(value, "messages.*").map((id) => `message.${id}`),
    ...pickTexts(map.parsed.value, "roads.*.id").map((id) => `road.${id}`),
    ...pickTexts(value, "marks.*").map((id) => `mark.${id}`),
    ...facts,
    ...events.flatMap(({ parsed }) =>
      pickTexts(parsed.value, "id").flatMap((id) => {
        const places = pickTexts(parsed.value, "scope")[0] === "region" ? regions : [];
        return [`count.${id}`, ...places.map((region) => `count.${id}.${region}`)];
      }),
    ),
  ];
}
