import type { z } from "zod";
import type { Mapping } from "../schema/annotations.ts";
import { type Effect, effect as effectSchema } from "../schema/effects.ts";
import type { NameKind } from "../schema/name-kinds.ts";
import { ownerOf, type Spot, walk } from "../schema/walk.ts";

/** One place that names something declared elsewhere. */
export interface Reference {
  kind: NameKind;
  name: string;
  /** For names that belong to something: the dilemma of an option, the fact of a value, `dilemma/step` of a step's. */
  owner: string | undefined;
  path: readonly PropertyKey[];
  part: "key" | "value";
  /** The mapping in which the name stands. */
  within: Mapping;
  /** What `*` stands for here. */
  scope: string;
  /** Whether the thing named comes about by it. */
  brings: boolean;
}

/** All names in data of a schema that are declared elsewhere. The data may break the format. */
export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  walk(schema, data, ["names"], (spot) => {
    const reference = referenceAt(spot);
    if (reference !== undefined) found.push(reference);
  });
  return found;
}

/** What an effect brings about of a kind: the event that it makes strike, the mark that it sets. */
export function broughtBy(effect: Effect, kind: NameKind): string[] {
  return referencesIn(effectSchema, effect).flatMap((one) => (one.brings && one.kind === kind ? [one.name] : []));
}

/** The reference at a spot; undefined where none stands there, or no text. */
export function referenceAt(spot: Spot): Reference | undefined {
  const { note, value, path, part, within, scope } = spot;
  if (note.names === undefined || typeof value !== "string") return undefined;
  const { kind, brings = false } = note.names;
  return { kind, name: value, owner: belongsTo(spot), path, part, within, scope, brings };
}

function belongsTo(spot: Spot): string | undefined {
  const { of, part } = spot.note.names ?? {};
  if (of === undefined) return ownerOf(spot, "option")?.ids.join("/");
  const named = textAt(spot.within, of);
  const step = part === undefined ? undefined : textAt(spot.within, part);
  return named === undefined || step === undefined ? named : `${named}/${step}`;
}

function textAt(within: Mapping, key: string): string | undefined {
  const value = Object.hasOwn(within, key) ? within[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
