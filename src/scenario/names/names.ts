import { type Checked, checkedFiles, type ScenarioFiles } from "../read/files.ts";
import { modelParts } from "../read/model-parts.ts";
import { readingNames } from "../readings.ts";
import type { DeclaredKind } from "../schema/name-kinds.ts";
import { notesIn, ownerOf } from "../schema/walk.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A gauge or reading that may be named. */
export type GaugeKind = "stock" | "derived" | "smoothed" | "flag" | "lever" | "reading";

/** Names by what they belong to: the options of `checkpoint` and of `attack/first-shots`. */
type Belongings = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * All that may be named, read from files that may break the format: what can be read of them counts. What a file declares
 * that could not be read is unknown, so that no other file is blamed for it.
 */
export interface Names {
  gauges: ReadonlyMap<string, GaugeKind> | undefined;
  /** Scopes of the declared gauges, by their ids with `*`. */
  scopes: ReadonlyMap<string, string>;
  /** Names of a kind; undefined where a file that declares such names could not be read. */
  declared: (kind: DeclaredKind) => ReadonlySet<string> | undefined;
  /** Names of a kind by what they belong to. */
  belonging: (kind: DeclaredKind) => Belongings;
}

/** Collects all names that the files declare. */
export function namesOf(files: ScenarioFiles): Names {
  const found = collect(files);
  const unread = unreadKinds(files);
  const declared = (kind: DeclaredKind) =>
    unread.has(kind) ? undefined : (found.names.get(kind) ?? new Set<string>());
  const lists = { declared };
  const readable = [...modelParts(files), files.scenario].every(({ parsed }) => parsed.value !== undefined);
  return {
    declared,
    belonging: (kind) => found.belonging.get(kind) ?? new Map(),
    gauges: readable ? gaugesOf(found, lists) : undefined,
    scopes: new Map(found.gauges.map(({ id, scope }) => [id, scope])),
  };
}

/** The places of a scope; one without a name for `once`. */
export function placesOf({ declared }: Pick<Names, "declared">, scope: string): readonly string[] {
  if (scope === "region" || scope === "party" || scope === "output") return [...(declared(scope) ?? [])];
  return [""];
}

interface Found {
  names: Map<DeclaredKind, Set<string>>;
  belonging: Map<DeclaredKind, Map<string, Set<string>>>;
  gauges: { id: string; kind: unknown; scope: string }[];
  events: { id: string; scope: string }[];
}

function collect(files: ScenarioFiles): Found {
  const found: Found = { names: new Map(), belonging: new Map(), gauges: [], events: [] };
  for (const spot of declaringFiles(files).flatMap((file) => vocabularyOf(file).declarations)) {
    const { note, value, within, owner, scope, path } = spot;
    if (typeof value !== "string") continue;
    // From its own id on, it is known what could belong to a thing, even if nothing does.
    if (owner !== undefined && path.length === owner.path.length + 1 && path.at(-1) === "id") {
      for (const kind of owner.owns) namesBy(found, kind).set(owner.ids.join("/"), new Set());
    }
    for (const { kind, if: holds } of note.declares ?? []) {
      if (holds !== undefined && !holds(within)) continue;
      const belongsTo = ownerOf(spot, kind);
      if (belongsTo !== undefined) namesBy(found, kind).get(belongsTo.ids.join("/"))?.add(value);
      else found.names.set(kind, (found.names.get(kind) ?? new Set()).add(value));
      if (kind === "gauge") found.gauges.push({ id: value, kind: within.kind, scope });
      if (kind === "event") found.events.push({ id: value, scope });
    }
  }
  return found;
}

function namesBy({ belonging }: Found, kind: DeclaredKind): Map<string, Set<string>> {
  const byOwner = belonging.get(kind) ?? new Map<string, Set<string>>();
  belonging.set(kind, byOwner);
  return byOwner;
}

/** Dilemmas before events: it is the order in which names are suggested. */
function declaringFiles(files: ScenarioFiles): Checked<unknown>[] {
  const { documents, catalogue } = files;
  return [catalogue, ...(documents === undefined ? [] : [documents]), ...checkedFiles(files)];
}

/**
 * Kinds of which some names are unknown, since a file that declares such could not be read. A dilemma or an event stands in
 * a file of its own, and no name in one that cannot be read is known.
 */
function unreadKinds(files: ScenarioFiles): ReadonlySet<DeclaredKind> {
  const ownFiles = new Set<Checked<unknown>>([...files.dilemmas, ...files.events]);
  const unread = declaringFiles(files).filter((file) => file.parsed.value === undefined && !ownFiles.has(file));
  const notes = unread.flatMap(({ schema }) => notesIn(schema, "declares"));
  return new Set(notes.flatMap(({ declares = [] }) => declares.map(({ kind }) => kind)));
}

function gaugesOf({ gauges, belonging, events }: Found, names: Pick<Names, "declared">): Map<string, GaugeKind> {
  const of = (kind: DeclaredKind) => [...(names.declared(kind) ?? [])];
  const values = belonging.get("fact-value");
  const readings = readingNames({
    regions: of("region"),
    parties: of("party"),
    outputs: of("output"),
    messages: of("message"),
    roads: of("road"),
    marks: of("mark"),
    facts: of("fact").map((id) => ({ id, values: [...(values?.get(id) ?? [])] })),
    events,
  });
  const all = new Map(readings.map((name): [string, GaugeKind] => [name, "reading"]));
  for (const { id, kind, scope } of gauges) {
    const known = typeof kind === "string" ? (kind as GaugeKind) : "stock";
    for (const place of placesOf(names, scope)) all.set(id.replace("*", place), known);
  }
  return all;
}
