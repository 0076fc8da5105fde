import type { z } from "zod";
import { mostProblems, type ProblemCode } from "../problems.ts";
import { branchFor, describeSchema, kindOf, schemaAt } from "../schema/tree.ts";
import { didYouMean, show } from "../suggest.ts";

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];
type Data = Record<string, unknown>;

/** One thing wrong with data against its schema: of which kind, at which path (its key or its value), and what to do. */
export interface SchemaFault {
  code: ProblemCode;
  path: Path;
  part: "key" | "value";
  message: string;
  hint: string;
}

/** How hints have something written in the language that a file is in. */
export interface Notation {
  key: (key: string) => string;
  list: string;
  mapping: string;
  /** Why a number has to stand in quotes where a text belongs. */
  quotes: string;
  /** The value's text as it was written, where the language reads it as something else. */
  sourceOf: (path: Path) => string | undefined;
}

interface Context {
  data: Data;
  schema: z.ZodType;
  notation: Notation;
}

/** Checks data against its schema: the typed value, or all that is wrong with it, in words for those who write files. */
export function checkData<Schema extends z.ZodType>(
  data: Data,
  schema: Schema,
  notation: Notation,
): { value: z.infer<Schema>; faults: [] } | { value: undefined; faults: SchemaFault[] } {
  const result = parseSafely(schema, data);
  if (result === undefined) {
    const hint = "It may be of another kind than its name says; begin with a file that is right.";
    const message = "The file is wrong in more places than can be told.";
    return { value: undefined, faults: [fault("out-of-range", [], message, hint)] };
  }
  if (result.success) return { value: result.data, faults: [] };
  const issues = result.error.issues.slice(0, mostProblems);
  return {
    value: undefined,
    faults: issues.flatMap((issue) => explain({ data, schema, notation }, issue, issue.path)),
  };
}

/** Zod hands on all its issues as arguments of one call, which a hundred thousand of them exceed. */
function parseSafely<Schema extends z.ZodType>(schema: Schema, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function valueAt(data: Data, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

function explain(context: Context, issue: Issue, path: Path): SchemaFault[] {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, mostProblems).map((key) => unknownKey(context, [...path, key]));
    case "invalid_union":
      return explainUnion(context, issue, path);
    case "invalid_type":
      return [wrongType(context, path, typeName(issue.expected))];
    case "invalid_value":
      return [wrongValue(context, path, issue.values)];
    case "invalid_format":
      return [wrongFormat(context, issue, path)];
    case "too_big":
    case "too_small":
      return [outOfRange(context, issue, path)];
    case "invalid_key":
      return [wrongKey(issue, path)];
    default:
      return [fault("bad-value", path, `${nameOf(path)} is not allowed: ${issue.message}.`, "Look at the format.")];
  }
}

/** Reports the problems of the one branch that the author meant, else the kinds that there are. */
function explainUnion(context: Context, issue: Issue, path: Path): SchemaFault[] {
  const { discriminator } = issue as { discriminator?: string };
  // A union told apart by a key is reported by Zod at that key.
  const base = discriminator !== undefined && path.at(-1) === discriminator ? path.slice(0, -1) : path;
  const value = valueAt(context.data, base);
  const union = schemaAt(context.schema, context.data, base);
  if (union === undefined) return [fault("bad-value", path, `${nameOf(path)} is not allowed.`, "Look at the format.")];
  const branch = branchFor(union, value);
  if (branch !== undefined) {
    const result = branch.safeParse(value);
    return (result.error?.issues ?? []).flatMap((one) => explain(context, one, [...base, ...one.path]));
  }
  const branches = describeSchema(union).options ?? [];
  if (discriminator !== undefined && typeof value === "object" && value !== null) {
    const allowed = branches.flatMap(
      (one) => describeSchema(describeSchema(one).shape?.[discriminator] ?? one).values ?? [],
    );
    return [wrongValue(context, [...base, discriminator], allowed)];
  }
  return [noBranch(context, branches, value, base)];
}

function noBranch(context: Context, branches: readonly z.ZodType[], value: unknown, path: Path): SchemaFault {
  const kinds = branches.flatMap((branch) => kindOf(branch) ?? []);
  const literals = branches.flatMap((branch) => describeSchema(branch).values ?? []);
  if (typeof value === "object" && value !== null && !Array.isArray(value) && kinds.length > 0) {
    const keys = Object.keys(value);
    const message = `${nameOf(path)} is of no known kind (it has ${keys.join(", ") || "no keys"}); expected one of ${kinds.join(", ")}.`;
    const suggestions = keys.map((key) => didYouMean(key, kinds)).filter((hint) => hint.startsWith("Did"));
    return fault("unknown-key", path, message, suggestions[0] ?? `Give it one of the keys: ${kinds.join(", ")}.`);
  }
  if (literals.length > 0 && kinds.length === 0) return wrongValue(context, path, literals);
  const types = [...new Set(branches.map((branch) => typeName(describeSchema(branch).type)))];
  return wrongType(context, path, types.join(" or "), kinds);
}

function unknownKey(context: Context, path: Path): SchemaFault {
  const key = String(path.at(-1));
  const shape = shapeAt(context, path.slice(0, -1));
  const present = valueAt(context.data, path.slice(0, -1)) as object;
  const absent = Object.keys(shape).filter((name) => !Object.hasOwn(present, name));
  const owner = path.length > 1 ? nameOf(path.slice(0, -1)) : "the file";
  const message = `"${key}" is not a key of ${owner}.`;
  return fault("unknown-key", path, message, didYouMean(key, absent), "key");
}

function wrongType(context: Context, path: Path, expected: string, kinds: readonly string[] = []): SchemaFault {
  const value = valueAt(context.data, path);
  const description = descriptionAt(context, path);
  const about = description === undefined ? "" : ` (${description})`;
  if (value === undefined || value === null) {
    const key = nameOf(path);
    const hint =
      kinds.length > 0
        ? `Allowed: ${kinds.join(", ")}.`
        : `Add ${context.notation.key(String(path.at(-1)))} with ${expected}.`;
    return fault("missing-key", path, `${key}${about} is missing; expected ${expected}.`, hint, "key");
  }
  const source = context.notation.sourceOf(path) ?? String(value);
  if (typeof value === "number" && expected.startsWith("a text")) {
    const message = `${nameOf(path)} is the number ${source}; expected a text, such as an id.`;
    return fault("unquoted-number", path, message, `Write "${source}", in quotes${context.notation.quotes}.`);
  }
  const message = `${nameOf(path)}${about} is ${show(value)}; expected ${expected}.`;
  return fault("wrong-type", path, message, typeHint(context.notation, value, expected, kinds, source));
}

function typeHint(
  notation: Notation,
  value: unknown,
  expected: string,
  kinds: readonly string[],
  source: string,
): string {
  if (kinds.length > 0) return `Write a mapping with one of the keys: ${kinds.join(", ")}.`;
  if (typeof value === "boolean" && expected.startsWith("a text")) return `Write "${source}", in quotes.`;
  if (typeof value === "string" && /^[\d.+-]+$/.test(value)) return `Write ${value} without quotes.`;
  if (expected === "a list") return notation.list;
  if (expected === "a mapping") return notation.mapping;
  return `Write ${expected}.`;
}

function wrongValue(context: Context, path: Path, values: readonly unknown[]): SchemaFault {
  const value = valueAt(context.data, path);
  const names = values.map(String);
  if (path.length === 1 && path[0] === "format") {
    const message = `The file says format ${show(value)}; this program reads format ${names.join(", ")}.`;
    return fault("format-version", path, message, `Write \`format: ${names[0]}\` when the file follows that version.`);
  }
  if (value === undefined || value === null) return wrongType(context, path, `one of ${names.join(", ")}`);
  const message = `${nameOf(path)} is ${show(value)}; expected one of ${names.join(", ")}.`;
  return fault("bad-value", path, message, didYouMean(String(value), names));
}

function wrongFormat(context: Context, issue: Issue, path: Path): SchemaFault {
  const value = String(valueAt(context.data, path));
  const name = nameOf(path);
  if (issue.message === "bad-citation") {
    const message = `${name} is ${show(value)}; expected a section ("4.2.6"), a trade-off ("4.2.6-2"), D.., F.., S.. or "design".`;
    return fault("bad-citation", path, message, `Cite what supports it, or write "design".`);
  }
  if (issue.message === "bad-id") {
    const message = `${name} is ${show(value)}; expected lower-case ASCII letters and digits joined by hyphens or dots.`;
    return fault("bad-id", path, message, idHint(value));
  }
  if (issue.message === "bad-date") {
    const message = `${name} is ${show(value)}; expected a day of the calendar, year first.`;
    return fault("bad-date", path, message, "Write it like 2006-08-25.");
  }
  const pattern = (issue as { pattern?: string }).pattern ?? "";
  return fault(
    "bad-value",
    path,
    `${name} is ${show(value)}, which is not well formed.`,
    `Expected the pattern ${pattern}.`,
  );
}

function idHint(value: string): string {
  // Letters of other scripts may look just like ours: a Cyrillic "а" is not an "a".
  const foreign = [...value].find((letter) => letter.charCodeAt(0) > 127);
  if (foreign !== undefined) {
    const code = (foreign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `The letter "${foreign}" (U+${code}) is not ASCII; put names in any script into the text files, not into ids.`;
  }
  const better = value
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return better === "" ? "Choose a short English word." : `Write "${better}".`;
}

function outOfRange(context: Context, issue: Issue, path: Path): SchemaFault {
  const { code, origin, inclusive, maximum, minimum } = issue as unknown as Record<string, string | number | boolean>;
  const limit = code === "too_big" ? maximum : minimum;
  const value = valueAt(context.data, path);
  const bound = code === "too_big" ? (inclusive ? "at most" : "less than") : inclusive ? "at least" : "more than";
  const unit = origin === "string" ? "character" : origin === "array" ? "item" : undefined;
  const count = (number: unknown) =>
    unit === undefined ? show(number) : `${number} ${unit}${number === 1 ? "" : "s"}`;
  const size = unit === undefined ? `is ${show(value)}` : `has ${count((value as string | unknown[]).length)}`;
  const expected = `${bound} ${count(limit)}`;
  return fault("out-of-range", path, `${nameOf(path)} ${size}; expected ${expected}.`, `Give it ${expected}.`);
}

function wrongKey(issue: Issue, path: Path): SchemaFault {
  const key = String(path.at(-1));
  const { issues = [] } = issue as { issues?: Issue[] };
  if (issues.some((one) => one.code === "too_big")) {
    return fault("out-of-range", path, "A key is too long.", "Shorten it.", "key");
  }
  const message = `The key ${show(key)} is not an id: lower-case ASCII letters and digits joined by hyphens or dots.`;
  return fault("bad-id", path, message, idHint(key), "key");
}

function descriptionAt(context: Context, path: Path): string | undefined {
  return shapeAt(context, path.slice(0, -1))[String(path.at(-1))]?.description;
}

/** The keys of the mapping at a path and their schemas; of the branch that is meant when it is a union. */
function shapeAt({ data, schema }: Context, path: Path): Record<string, z.ZodType> {
  const found = schemaAt(schema, data, path);
  if (found === undefined) return {};
  const { shape, options } = describeSchema(found);
  const branch = options === undefined ? undefined : branchFor(found, valueAt(data, path));
  return shape ?? (branch === undefined ? {} : (describeSchema(branch).shape ?? {}));
}

function typeName(type: string): string {
  const names: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    tuple: "a list",
    object: "a mapping",
    record: "a mapping",
    enum: "a text",
    literal: "a fixed value",
    union: "one of several kinds",
  };
  return names[type] ?? type;
}

/** A path as authors see it: `options[2].effects[0].by`, counting from 1 as they do. */
export function nameOf(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key + 1}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function fault(
  code: ProblemCode,
  path: Path,
  message: string,
  hint: string,
  part: "key" | "value" = "value",
): SchemaFault {
  return { code, path, part, message, hint };
}
