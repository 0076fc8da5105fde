import type { z } from "zod";
import { fileSchemas } from "./read/files.ts";
import { fieldNote, type Note } from "./schema/annotations.ts";
import { condition, conditionKinds, effect, effectKinds, factor, formula } from "./schema/index.ts";
import { nameKinds } from "./schema/name-kinds.ts";
import { definitionOf, unwrap } from "./schema/tree.ts";
import { typeInWords } from "./schema/type-words.ts";
import { fill } from "./schema/walk.ts";

/** A text that a field needs, or may have. */
export interface ReferenceText {
  /** Its id, with `<...>` for what authors call their things. */
  id: string;
  needed: boolean;
  /** In which cases; empty: in all. */
  where: string;
  /** The values that it is given. */
  values: readonly string[];
}

/** One field of the format. */
export interface ReferenceField {
  /** Its keys from the top: `options[].request.chance`. `<name>` is a key of the author's own. */
  path: string;
  type: string;
  needed: boolean;
  /** What stands for it where it is absent, if anything does. */
  fallback: string | null;
  /** The kinds of thing that have it, where only some do: `kind: stock`. */
  only: readonly string[];
  meaning: string;
  /** What it names, and what it declares, in words; empty where it does not. */
  names: string;
  declares: string;
  texts: readonly ReferenceText[];
  /** By which kind of cause its effects are accounted for, where it is a list of effects. */
  cause: string | null;
}

/** A kind of file, or a part that many files use. */
export interface ReferencePart {
  name: string;
  fields: ReferenceField[];
}

/** Parts that stand by themselves and are referred to by their name. */
const parts = { condition, effect, factor, formula };
const partNames = new Map(Object.entries(parts).map(([name, schema]) => [unwrap(schema), name]));

/** The format for authors: every field of each kind of file, then of each kind of condition and effect, and of factors. */
export function authorsReference(): { files: ReferencePart[]; parts: ReferencePart[] } {
  const part = ([name, schema]: [string, z.ZodType]): ReferencePart => ({
    name,
    fields: fieldsBelow(schema, "", ""),
  });
  const kinds = (name: string, schemas: Readonly<Record<string, z.ZodType>>) =>
    Object.entries(schemas).map(([kind, schema]) => part([`${name} ${kind}`, schema]));
  return {
    files: Object.entries(fileSchemas).map(part),
    parts: [
      ...kinds("condition", conditionKinds),
      ...kinds("effect", effectKinds),
      part(["factor", factor]),
      part(["formula", formula]),
    ],
  };
}

/** The fields below a path. `owner` is what the texts of the thing around it begin with. */
function fieldsBelow(schema: z.ZodType, path: string, owner: string): ReferenceField[] {
  const inner = unwrap(schema);
  const { shape, element, items = [], valueType, options } = definitionOf(inner);
  const note = fieldNote(schema);
  const words = note.owner === undefined ? owner : fill(note.owner.words, `<${note.owner.kind}>`, owner);
  const below = (part: z.ZodType, at: string) => (partNames.has(unwrap(part)) ? [] : fieldsBelow(part, at, words));
  if (options !== undefined) {
    const branches = options.map((option) => only(option, fieldsBelow(option, path, words)));
    return merged(branches, join(path, (inner.def as { discriminator?: string }).discriminator ?? ""));
  }
  if (element !== undefined) return below(element, `${path}[]`);
  if (valueType !== undefined)
    return [fieldAt(valueType, join(path, "<name>"), words), ...below(valueType, join(path, "<name>"))];
  if (shape === undefined) return items.flatMap((item) => below(item, `${path}[]`));
  return Object.entries(shape).flatMap(([key, member]) => [
    fieldAt(member, join(path, key), words),
    ...below(member, join(path, key)),
  ]);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** Fields of one branch of a union, by the literal that tells it from others. */
function only(branch: z.ZodType, fields: readonly ReferenceField[]): ReferenceField[] {
  const { shape = {} } = definitionOf(unwrap(branch));
  const told = Object.entries(shape).flatMap(([key, member]) => {
    const { values } = definitionOf(unwrap(member));
    return values === undefined ? [] : [`${key}: ${values.join(", ")}`];
  });
  return fields.map((field) => ({ ...field, only: told }));
}

/** The fields of a union's branches: what all have once, what some have with their kinds, and the key that tells them apart. */
function merged(branches: readonly ReferenceField[][], discriminator: string): ReferenceField[] {
  const all = branches.flat();
  const alike = (field: ReferenceField) =>
    field.path === discriminator ? discriminator : JSON.stringify({ ...field, only: [] });
  const withFields = branches.filter((fields) => fields.length > 0).length;
  return [...new Set(all.map(alike))].map((key) => {
    const same = all.filter((field) => alike(field) === key);
    const [first] = same;
    if (first.path === discriminator) return { ...first, only: [], type: same.map(({ type }) => type).join(", ") };
    return { ...first, only: same.length === withFields ? [] : same.flatMap((field) => field.only) };
  });
}

function fieldAt(schema: z.ZodType, path: string, owner: string): ReferenceField {
  const note = noteBelow(schema);
  const { defaultValue } = schema.def as { defaultValue?: unknown };
  return {
    path,
    type: typeInWords(schema, partNames),
    needed: !schema.isOptional(),
    fallback: defaultValue === undefined ? null : JSON.stringify(defaultValue),
    only: [],
    meaning: schema.description ?? "",
    names: namesInWords(note),
    declares: (note.declares ?? []).map(({ kind }) => (kind === "region" ? "a region" : nameKinds[kind])).join(", "),
    texts: textsOf(note, owner),
    cause: note.lists?.cause ?? null,
  };
}

/** The note on a field, on the items of a list, or on the keys of a mapping. */
function noteBelow(schema: z.ZodType): Note {
  const inner = unwrap(schema);
  const { element, items = [], keyType, options = [] } = definitionOf(inner);
  const below = partNames.has(inner) ? [] : [element, keyType, ...items, ...options];
  const notes = below.flatMap((part) => (part === undefined ? [] : [noteBelow(part)]));
  return Object.assign({}, ...notes, fieldNote(schema));
}

function namesInWords({ names }: Note): string {
  if (names === undefined) return "";
  const { kind, of, part, brings } = names;
  const owner = of === undefined ? "" : ` of \`${of}\`${part === undefined ? "" : `, or of its \`${part}\``}`;
  return `${nameKinds[kind]}${owner}${brings ? ", which comes about by it" : ""}`;
}

function textsOf({ says = [] }: Note, owner: string): ReferenceText[] {
  return says.map(({ id, needed, where, values }) => ({
    id: fill(id.replace("{each}", "<value>"), "<id>", owner),
    needed,
    where: where?.words ?? "",
    values,
  }));
}
