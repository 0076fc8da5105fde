import * as z from "zod";
import { citation, day, gaugeRef, id } from "../schema/primitives.ts";
import { definitionOf, unwrap } from "../schema/tree.ts";

/** What a value must be, in words for those who write files. `parts` has the names of schemas that are told elsewhere. */
export function typeInWords(schema: z.ZodType, parts: ReadonlyMap<z.ZodType, string>): string {
  const inner = unwrap(schema);
  if (schema.def.type === "nullable") return `${typeInWords(inner, parts)}, or \`null\``;
  const part = parts.get(inner);
  if (part !== undefined) return part;
  const words = (one: z.ZodType) => typeInWords(one, parts);
  const { shape, options, items, element, keyType, valueType } = definitionOf(inner);
  if (options !== undefined) return [...new Set(options.map(words))].join(", or ");
  if (items !== undefined) return `[${items.map(words).join(", ")}]`;
  if (element !== undefined) return `list of ${words(element)}`;
  if (keyType !== undefined && valueType !== undefined) return `mapping of ${words(keyType)} to ${words(valueType)}`;
  return shape === undefined ? leafInWords(inner) : "mapping";
}

interface Leaf {
  type?: string;
  pattern?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

const leafOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Leaf;

/** What texts of a certain form are called. */
const patterns: ReadonlyMap<string | undefined, string> = new Map([
  [leafOf(id).pattern, "id"],
  [leafOf(gaugeRef).pattern, "name of a gauge or place"],
  [leafOf(citation).pattern, "citation"],
  [leafOf(day).pattern, "day"],
]);

function leafInWords(schema: z.ZodType): string {
  const leaf = leafOf(schema);
  if (leaf.const !== undefined) return `\`${leaf.const}\``;
  if (leaf.enum !== undefined) return leaf.enum.map((value) => `\`${value}\``).join(", ");
  if (leaf.type === "boolean") return "true or false";
  if (leaf.type === "string") return (leaf.pattern && patterns.get(leaf.pattern)) ?? "text";
  return `${leaf.type === "integer" ? "whole number" : "number"}${rangeInWords(leaf)}`;
}

/** Limits beyond which no author goes are not told. */
function rangeInWords({ minimum, maximum, exclusiveMinimum }: Leaf): string {
  const isTold = (limit: number | undefined) => limit !== undefined && Math.abs(limit) < 1e9;
  if (isTold(minimum) && isTold(maximum)) return ` from ${minimum} to ${maximum}`;
  if (isTold(minimum)) return `, at least ${minimum}`;
  if (isTold(exclusiveMinimum)) return ` above ${exclusiveMinimum}`;
  return isTold(maximum) ? `, at most ${maximum}` : "";
}
