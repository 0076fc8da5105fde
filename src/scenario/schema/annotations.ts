import * as z from "zod";
import type { DeclaredKind, NameKind } from "./name-kinds.ts";
import { id } from "./primitives.ts";

export type Mapping = Record<string, unknown>;

/** That a text names something declared elsewhere. */
export interface Naming {
  kind: NameKind;
  /** The key beside it that names what the thing belongs to. Absent: it belongs to what the field stands in. */
  of?: string;
  /** The key beside it that narrows `of` to a part: a dilemma's step. */
  part?: string;
  /** Whether it comes about by being named here: an event that an effect makes strike, a mark that it sets. */
  brings?: boolean;
}

/** That a text declares a name. `if` tells from the mapping in which the name stands whether it does. */
export interface Declaration {
  kind: DeclaredKind;
  if?: (within: Mapping) => boolean;
}

/** A thing to which others belong, and by which their texts and lists of effects are called. */
export interface Owner {
  kind: "dilemma" | "event" | "step" | "option" | "fact";
  owns: readonly DeclaredKind[];
  /** Beginning of the ids of its texts, and of the keys of its lists of effects: see `fill` in `walk.ts`. */
  words: string;
  key: string;
}

/** What is known of the other files when texts are called for. */
export interface Elsewhere {
  /** Whether the scenario names sources for its factual sentences. */
  cites: boolean;
  /** The values that a hidden fact may have. */
  valuesOf: (fact: string) => readonly string[];
}

/** A place in a file, as far as what it says depends upon it. */
export interface SaidAt {
  value: unknown;
  within: Mapping;
  owner: { kind: Owner["kind"]; outer: SaidAt["owner"] } | undefined;
}

/** When texts are called for; `words` says so in the authors' reference. */
export interface Where {
  holds: (at: SaidAt, elsewhere: Elsewhere) => boolean;
  words: string;
}

/** Texts that something needs or may have. */
export interface Saying {
  /** The text's id: `{}` is the name, `{owner}` stands for the words of what it belongs to, `{each}` for each of `each`. */
  id: string;
  needed: boolean;
  /** The values that the text is given; with `place`, only where the rule or event has a scope. */
  values: readonly string[];
  /** Whether a missing text is reported at the name of what the thing belongs to. */
  atOwner: boolean;
  where?: Where;
  each?: (at: SaidAt, elsewhere: Elsewhere) => readonly string[];
  /** The name that `{}` stands for, where the value is none itself. */
  name?: (value: Mapping) => unknown;
}

/** What may stand behind a list of effects: the kind of cause by which its effects are accounted for. */
export type ListCause =
  | "decision"
  | "request"
  | "silence"
  | "deferral"
  | "condition"
  | "step"
  | "event"
  | "manner"
  | "engagement"
  | "fund";

/** That a list of effects stands here. Pending effects of a run refer to it by its key. */
export interface Listing {
  key: string;
  cause: ListCause;
  causeId: string;
}

/** All that is known of a field beyond its type. */
export interface Note {
  names?: Naming;
  declares?: readonly Declaration[];
  says?: readonly Saying[];
  lists?: Listing;
  owner?: Owner;
  /** What `*` stands for within the mapping: the scope that the mapping gives. */
  scope?: (value: Mapping) => unknown;
  /** For an enumeration: ids of the texts of each of its values, needed in every scenario. */
  worded?: (value: string) => readonly string[];
  /** For an amount: the key beside it that names the gauge in whose unit it changes. */
  changes?: string;
}

/** Notes on schemas. A schema that is derived from another (`describe`, `noted`) has the other's notes as well. */
const notes = z.registry<{ note: Note }>();

/** A copy of the schema with a note; the schema itself stays as it is. */
export function noted<Schema extends z.ZodType>(schema: Schema, note: Note): Schema {
  const copy = schema.clone();
  const known = noteOf(copy);
  notes.add(copy, { note: { ...known, ...note } });
  return copy;
}

/** The note on a schema; empty where there is none. Wrappers such as `optional` are looked at by themselves. */
export function noteOf(schema: z.ZodType): Note {
  return notes.get(schema)?.note ?? {};
}

/** The note on a field's schema, or on what it wraps. */
export function fieldNote(schema: z.ZodType): Note {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType === undefined ? noteOf(schema) : { ...fieldNote(innerType), ...noteOf(schema) };
}

/** A name of something declared elsewhere; an id unless another schema is given. */
export function names<Schema extends z.ZodType = typeof id>(
  kind: NameKind,
  schema: Schema = id as unknown as Schema,
  belonging: Pick<Naming, "of" | "part"> = {},
): Schema {
  return noted(schema, { names: { kind, ...belonging } });
}

/** The name of something that comes about by being named here. */
export function brings(kind: NameKind): typeof id {
  return noted(id, { names: { kind, brings: true } });
}

/** An amount by which something changes: in the unit of the gauge that the key beside it names. */
export function changes<Schema extends z.ZodType>(gauge: string, schema: Schema): Schema {
  return noted(schema, { changes: gauge });
}

/** An id that declares a name, or several kinds of it, with the texts that it calls for. */
export function declares(
  kind: DeclaredKind | readonly (DeclaredKind | Declaration)[],
  ...says: readonly Saying[][]
): typeof id {
  const declarations = [kind].flat().map((one): Declaration => (typeof one === "string" ? { kind: one } : one));
  return noted(id, { declares: declarations, says: says.flat() });
}

/** A mapping within which `*` stands for a scope that it gives. */
export function scoped<Schema extends z.ZodType>(schema: Schema, scope: (value: Mapping) => unknown): Schema {
  return noted(schema, { scope });
}

/** A mapping to whose id others belong. */
export function owner<Schema extends z.ZodType>(schema: Schema, what: Owner): Schema {
  return noted(schema, { owner: what });
}

/** A list of effects, by its key and cause. */
export function lists<Schema extends z.ZodType>(
  schema: Schema,
  key: string,
  cause: ListCause,
  causeId: string,
): Schema {
  return noted(schema, { lists: { key, cause, causeId } });
}

/** An enumeration each of whose values has words, in every scenario. */
export function worded<Schema extends z.ZodType>(schema: Schema, texts: (value: string) => readonly string[]): Schema {
  return noted(schema, { worded: texts });
}

/** Options of `needs` and `allows`. */
type SayingOptions = Partial<Omit<Saying, "id" | "needed">>;

/** Texts that must be there: a beginning, and the endings that follow it after a dot. */
export function needs(id: string, endings: readonly string[] = [], options: SayingOptions = {}): Saying[] {
  return sayings(id, endings, true, options);
}

/** Texts that may be there. */
export function allows(id: string, endings: readonly string[] = [], options: SayingOptions = {}): Saying[] {
  return sayings(id, endings, false, options);
}

function sayings(id: string, endings: readonly string[], needed: boolean, options: SayingOptions): Saying[] {
  const ids = endings.length === 0 ? [id] : endings.map((ending) => (ending === "" ? id : `${id}.${ending}`));
  return ids.map((one) => ({ id: one, needed, values: [], atOwner: false, ...options }));
}

/** Something with words that is not named elsewhere; an id unless another schema is given. */
export function says<Schema extends z.ZodType = typeof id>(
  sayings: readonly Saying[],
  schema: Schema = id as unknown as Schema,
): Schema {
  return noted(schema, { says: sayings });
}

/** Where the mapping does not have the key. */
export function without(key: string): Where {
  return { holds: ({ within }) => within[key] === undefined, words: `without \`${key}\`` };
}

/** Where the mapping has the key, or the key within the mapping under it. */
export function has(...path: readonly string[]): Where {
  const holds = ({ within }: SaidAt) =>
    path.reduce<unknown>((value, key) => (value as Mapping | undefined)?.[key], within) !== undefined;
  return { holds, words: `with \`${path.join(".")}\`` };
}
