import type { z } from "zod";
import { fileSchemas } from "../read/files.ts";
import { required } from "../required.ts";
import { fieldNote, type Note } from "../schema/annotations.ts";
import { condition, conditionKinds, effect, effectKinds, factor, formula } from "../schema/index.ts";
import { nameKinds } from "../schema/name-kinds.ts";
import { definitionOf, unwrap } from "../schema/tree.ts";
import { fill } from "../schema/walk.ts";
import type { ReferenceChapter, ReferenceField, ReferencePart, ReferenceText } from "./reference-parts.ts";
import { leaveOutRepeated, shareAmongKinds } from "./repetition.ts";
import { typeInWords } from "./type-words.ts";

type FileKind = keyof typeof fileSchemas;

/** Where the files of a scenario stand, those first that an author writes first. `<id>` is the scenario. */
const ownFiles = {
  scenario: "`<id>/scenario.yaml`",
  dilemma: "`<id>/dilemmas/<dilemma>.yaml`",
  event: "`<id>/events/<event>.yaml`; events that several scenarios use in `common/events/`",
  tray: "`<id>/tray.yaml`, or parts of it in `<id>/tray-<part>.yaml`",
  text: "`<id>/text/<language>.yaml`, or parts of it in `<id>/text/<language>-<part>.yaml`",
  map: "`<id>/map.json`",
  sources: "`<id>/sources.yaml`, where the scenario tells of a real country",
  extension: "`<id>/model.yaml`, where the scenario adds to the common model",
} as const;
/** Where the files stand that all scenarios share. */
const commonFiles: Readonly<Record<Exclude<FileKind, keyof typeof ownFiles>, string>> = {
  model: "`common/model.yaml`",
  engine: "`common/engine.yaml`",
  parameters: "`common/parameters.yaml`",
  catalogue: "`common/catalogue.yaml`",
};

/** Parts that stand by themselves and are referred to by their name. */
const namedParts = { condition, effect, factor, formula };
const partNames = new Map(Object.entries(namedParts).map(([name, schema]) => [unwrap(schema), name]));

const factorMeaning =
  "Multiplies a chance or the size of an effect: in a straight line between two values of a gauge (`by`, `from`, `to`), " +
  "or by a fixed number under a condition (`when`, `times`)";
const formulaMeaning =
  "A number, the name of a gauge or reading, or a mapping with one of `sum`, `product`, `quotient`, `reciprocal`, `root`, " +
  "`within` (and `of`), `mean` and `softMinimum` (with `weights` and `except`)";

/**
 * The format for authors: every field of each kind of file, then of each kind of condition and effect, of factors and
 * formulas.
 */
export function authorsReference(): ReferenceChapter[] {
  const files = leaveOutRepeated([
    ...Object.entries(ownFiles).map(([name, place]) => part(name, fileSchemas[name as FileKind], place)),
    ...Object.entries(commonFiles).map(([name, place]) => part(name, fileSchemas[name as FileKind], place)),
  ]);
  const kinds = (name: string, schemas: Readonly<Record<string, z.ZodType>>) =>
    Object.entries(schemas).map(([kind, schema]) => part(`${name} ${kind}`, schema, schema.description ?? ""));
  const own = Object.keys(ownFiles).length;
  return [
    { title: "Files of a scenario", parts: files.slice(0, own) },
    { title: "Effects", parts: shareAmongKinds("every effect", kinds("effect", effectKinds)) },
    { title: "Conditions", parts: kinds("condition", conditionKinds) },
    {
      title: "Factors and formulas",
      parts: [part("factor", factor, factorMeaning), part("formula", formula, formulaMeaning)],
    },
    { title: "Files that all scenarios share", parts: files.slice(own) },
  ];
}

function part(name: string, schema: z.ZodType, meaning: string): ReferencePart {
  return { name, meaning, fields: fieldsBelow(schema, "", "") };
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
    const first = required(same, 0);
    if (first.path === discriminator) return { ...first, only: [], ...allKinds(same) };
    return { ...first, only: same.length === withFields ? [] : same.flatMap((field) => field.only) };
  });
}

/** The key that tells branches apart, with what it may be in each and what that means. */
function allKinds(fields: readonly ReferenceField[]): Pick<ReferenceField, "type" | "meaning"> {
  const meanings = fields.flatMap(({ meaning }) => (meaning === "" ? [] : [meaning]));
  return { type: fields.map(({ type }) => type).join(", "), meaning: meanings.join("; ") };
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
    meaning: meaningOf(schema),
    names: namesInWords(note),
    declares: declaresInWords(note),
    texts: textsOf(note, owner),
    cause: note.lists?.cause ?? null,
    like: null,
    repeated: false,
  };
}

/** A field's description, or else that of what it wraps: an enumeration means the same wherever it may be absent. */
function meaningOf(schema: z.ZodType): string {
  const { innerType } = definitionOf(schema);
  return schema.description ?? (innerType === undefined ? "" : meaningOf(innerType));
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

/** An event that asks and a dilemma are decisions by that; only what they are is told. */
function declaresInWords({ declares = [] }: Note): string {
  const kinds = declares.map(({ kind }) => kind).filter((kind) => kind !== "decision");
  return kinds.map((kind) => (kind === "region" ? "a region" : nameKinds[kind])).join(", ");
}

function textsOf({ says = [] }: Note, owner: string): ReferenceText[] {
  return says.map(({ id, needed, where, values }) => ({
    id: fill(id.replace("{each}", "<value>"), "<id>", owner),
    needed,
    where: where?.words ?? "",
    values,
  }));
}
