import type { z } from "zod";

/**
 * The parts of a Zod schema that messages are made of. Zod reports a failed union as a heap of all its branches'
 * problems; knowing the schema at a path, we can report the one branch that the author meant.
 */
export interface SchemaNode {
  type: string;
  schema: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
  values?: readonly unknown[];
  description?: string;
}

/** The definition of a schema as Zod has it, as far as it has parts. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
  values?: readonly unknown[];
  entries?: Record<string, string>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
}

/** What a schema is made of; wrappers (optional, lazy) have an inner type. */
export function definitionOf(schema: z.ZodType): Definition {
  const definition = schema.def as unknown as Definition;
  if (definition.type !== "lazy") return definition;
  // The getter of a lazy schema may make another one each time; Zod keeps the first.
  return { type: "lazy", innerType: (schema as z.ZodLazy<z.ZodType>)._zod.innerType };
}

/** The schema without its wrappers (optional, lazy). */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema);
  return innerType === undefined ? schema : unwrap(innerType);
}

/** What a schema is, without its wrappers; its description is the outermost one. */
export function describeSchema(schema: z.ZodType): SchemaNode {
  const inner = unwrap(schema);
  const { type, shape, options, values, entries } = definitionOf(inner);
  return {
    type,
    schema: inner,
    shape,
    options,
    values: values ?? (entries === undefined ? undefined : Object.values(entries)),
    description: schema.description ?? inner.description,
  };
}

/** The schema of the value at a path, choosing in each union the branch that the value is meant for. */
export function schemaAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): z.ZodType | undefined {
  const inner = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return inner;
  const { type, shape, element, items, valueType } = definitionOf(inner);
  const child = (value as Record<PropertyKey, unknown> | undefined | null)?.[key];
  const next = (part: z.ZodType | undefined) => (part === undefined ? undefined : schemaAt(part, child, rest));
  if (type === "object") return next(Object.hasOwn(shape ?? {}, key) ? shape?.[String(key)] : undefined);
  if (type === "array") return next(element);
  if (type === "tuple") return next(items?.[Number(key)]);
  if (type === "record") return next(valueType);
  if (type === "union") {
    const branch = branchFor(inner, value);
    return branch === undefined ? undefined : schemaAt(branch, value, path);
  }
  return undefined;
}

/** The key by which an object of a union is known: the first of its shape. */
export function kindOf(branch: z.ZodType): string | undefined {
  const { shape } = describeSchema(branch);
  return shape === undefined ? undefined : Object.keys(shape)[0];
}

/** The branch of a union that a value is meant for: by its type and, for mappings, by the key that names the kind. */
export function branchFor(union: z.ZodType, value: unknown): z.ZodType | undefined {
  const branches = (describeSchema(union).options ?? []).map(unwrap);
  const discriminator = (union.def as { discriminator?: string }).discriminator;
  if (typeof value !== "object" || value === null) return branches.find((branch) => suits(branch, value));
  if (Array.isArray(value)) return branches.find((branch) => ["array", "tuple"].includes(describeSchema(branch).type));
  if (discriminator !== undefined) {
    const wanted = (value as Record<string, unknown>)[discriminator];
    return branches.find((branch) => {
      const values = describeSchema(branch).shape?.[discriminator];
      return values !== undefined && describeSchema(values).values?.includes(wanted);
    });
  }
  return branches.find((branch) => Object.hasOwn(value, kindOf(branch) ?? ""));
}

function suits(branch: z.ZodType, value: unknown): boolean {
  const { type } = describeSchema(branch);
  return type === typeof value || (type === "enum" && typeof value === "string");
}

/** A schema's parts, one level down: members, items, keys, branches, and what a wrapper wraps. */
export function partsOf(schema: z.ZodType): z.ZodType[] {
  const { shape = {}, options = [], items = [], innerType, element, keyType, valueType } = definitionOf(schema);
  const others = [innerType, element, keyType, valueType].filter((part) => part !== undefined);
  return [...Object.values(shape), ...options, ...items, ...others];
}

/** Schemas and all their parts, each once. */
export function allPartsOf(schemas: readonly z.ZodType[]): z.ZodType[] {
  const all = new Set(schemas);
  // What is added to a set while it is walked through is walked through as well.
  for (const one of all) for (const part of partsOf(one)) all.add(part);
  return [...all];
}
