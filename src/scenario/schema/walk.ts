import type { z } from "zod";
import { type DeclaredKind, type Mapping, type Note, noteOf, type Owner } from "./annotations.ts";
import { definitionOf } from "./tree.ts";

/** The notes that a walk looks for. */
export type Aspect = "names" | "declares" | "says" | "lists" | "changes";

/** A thing to which others belong, on the way to a spot. */
export interface OwnerSpot extends Owner {
  /** The ids from the outermost owner to this one. */
  ids: readonly string[];
  path: readonly PropertyKey[];
  outer: OwnerSpot | undefined;
}

/** A place in data at which a note stands. Nothing is known of the value's type: the data may break the format. */
export interface Spot {
  note: Note;
  value: unknown;
  path: readonly PropertyKey[];
  /** Whether the value stands in the mapping as a key. */
  part: "key" | "value";
  /** The mapping in which the value stands. */
  within: Mapping;
  /** The innermost thing to which the value belongs. */
  owner: OwnerSpot | undefined;
  /** What `*` stands for here. */
  scope: string;
}

/** What a schema has of the notes looked for; parts without any are left out. */
interface Plan {
  note: Note;
  isSpot: boolean;
  /** Members that are visited where they are absent, too: a list of effects may be left out, and is empty then. */
  members: [key: string, Plan][];
  items: Plan | undefined;
  keys: Plan | undefined;
  values: Plan | undefined;
}

/**
 * Visits every place of the data whose schema has one of the notes looked for, in the schema's order. It follows data
 * that breaks the format as far as its keys are known: a mapping is read by the keys of all branches of a union, and a
 * single value where a list belongs as its only item.
 */
export function walk(schema: z.ZodType, data: unknown, aspects: readonly Aspect[], visit: (spot: Spot) => void): void {
  const start = { value: data, path: [], part: "value", within: {}, owner: undefined, scope: "once" } as const;
  follow(planOf(schema, aspects), start, visit);
}

/** Every note of these aspects that a schema has, whatever the data. */
export function notesIn(schema: z.ZodType, aspects: readonly Aspect[]): Note[] {
  const all = new Set([planOf(schema, aspects)]);
  for (const plan of all) for (const part of plansIn(plan)) all.add(part);
  return [...all].filter(({ isSpot }) => isSpot).map(({ note }) => note);
}

type Step = Omit<Spot, "note">;

function follow(plan: Plan, step: Step, visit: (spot: Spot) => void): void {
  const { value, path } = step;
  const { note, members, items, keys, values } = plan;
  if (plan.isSpot) visit({ note, ...step });
  if (Array.isArray(value)) {
    if (items === undefined) return;
    for (const [at, item] of value.entries()) {
      // Only a mapping or a list has more in it.
      if (!items.isSpot && (typeof item !== "object" || item === null)) continue;
      follow(items, { ...step, value: item, path: [...path, at] }, visit);
    }
  } else if (items !== undefined && members.length === 0 && !plan.isSpot) {
    follow(items, step, visit);
  } else if (isMapping(value)) {
    const { owner, scope } = enter(note, step, value);
    for (const [key, member] of members) {
      if (!Object.hasOwn(value, key) && !(member.isSpot && member.note.lists !== undefined)) continue;
      follow(member, { value: value[key], path: [...path, key], part: "value", within: value, owner, scope }, visit);
    }
    for (const key of keys === undefined && values === undefined ? [] : Object.keys(value)) {
      const inner = { path: [...path, key], within: value, owner, scope };
      if (keys !== undefined) follow(keys, { ...inner, value: key, part: "key" }, visit);
      if (values !== undefined) follow(values, { ...inner, value: value[key], part: "value" }, visit);
    }
  }
}

/** What the members of a mapping belong to, and what `*` stands for in them. */
function enter(note: Note, { owner: outer, scope, path }: Step, value: Mapping): Pick<Step, "owner" | "scope"> {
  const inner = note.scope === undefined ? scope : String(note.scope(value) ?? "once");
  if (note.owner === undefined) return { owner: outer, scope: inner };
  const id = String(value.id);
  const { words, key } = note.owner;
  const owner = {
    ...note.owner,
    ids: [...(outer?.ids ?? []), id],
    path,
    outer,
    words: fill(words, id, outer?.words),
    key: fill(key, id, outer?.key),
  };
  return { owner, scope: inner };
}

/** Puts a name for `{}`, and what the owner is called by for `{owner}`. */
export function fill(template: string, name: unknown, owner: string | undefined): string {
  return template.replace("{owner}", () => owner ?? "").replace("{}", () => String(name));
}

/** The ids of the nearest thing around a spot to which things of a kind belong; undefined where there is none. */
export function ownerOf({ owner }: Pick<Spot, "owner">, kind: DeclaredKind): OwnerSpot | undefined {
  let nearest = owner;
  while (nearest !== undefined && !nearest.owns.includes(kind)) nearest = nearest.outer;
  return nearest;
}

/** Plans made so far, by schema and aspects. */
const plans = new WeakMap<z.ZodType, Map<string, Plan>>();

function planOf(schema: z.ZodType, aspects: readonly Aspect[]): Plan {
  const made = plans.get(schema) ?? new Map<string, Plan>();
  plans.set(schema, made);
  const key = aspects.join(" ");
  const plan = made.get(key) ?? pruned(makePlan([schema], aspects, new Map(), new Map()));
  made.set(key, plan);
  return plan;
}

/**
 * The plan of what may be of any of these schemas. `begun` holds the plans begun, by their schemas' numbers, since a schema
 * may contain itself.
 */
function makePlan(
  schemas: readonly z.ZodType[],
  aspects: readonly Aspect[],
  numbers: Map<z.ZodType, number>,
  begun: Map<string, Plan>,
): Plan {
  const numberOf = (schema: z.ZodType) => {
    if (!numbers.has(schema)) numbers.set(schema, numbers.size);
    return numbers.get(schema) as number;
  };
  const key = schemas.map(numberOf).join(" ");
  const known = begun.get(key);
  if (known !== undefined) return known;
  const plan: Plan = { note: {}, isSpot: false, members: [], items: undefined, keys: undefined, values: undefined };
  begun.set(key, plan);
  const branches = schemas.flatMap(branchesOf);
  plan.note = branches.reduce((note, branch) => joined(note, branch.note), {});
  plan.isSpot = aspects.some((aspect) => plan.note[aspect] !== undefined);
  const parts = branches.map(({ schema }) => definitionOf(schema));
  const inner = (found: readonly (z.ZodType | undefined)[]): Plan | undefined => {
    const some = [...new Set(found.filter((one) => one !== undefined))];
    return some.length === 0 ? undefined : makePlan(some, aspects, numbers, begun);
  };
  for (const member of new Set(parts.flatMap(({ shape = {} }) => Object.keys(shape)))) {
    const found = inner(parts.map(({ shape = {} }) => (Object.hasOwn(shape, member) ? shape[member] : undefined)));
    if (found !== undefined) plan.members.push([member, found]);
  }
  plan.items = inner(parts.flatMap(({ element, items = [] }) => [element, ...items]));
  plan.keys = inner(parts.map(({ keyType }) => keyType));
  plan.values = inner(parts.map(({ valueType }) => valueType));
  return plan;
}

interface Branch {
  schema: z.ZodType;
  note: Note;
}

/** What stands in the data: the schema without its wrappers; of a union, all branches. The outer note goes before the inner. */
function branchesOf(schema: z.ZodType): Branch[] {
  const { innerType, getter, options } = definitionOf(schema);
  const inner = innerType ?? getter?.();
  const parts = inner === undefined ? options : [inner];
  const own = noteOf(schema);
  if (parts === undefined) return [{ schema, note: own }];
  return parts.flatMap(branchesOf).map((branch) => ({ ...branch, note: { ...branch.note, ...own } }));
}

/** The notes of two branches of a union as one. Throws an Error where they differ: data does not tell which is meant. */
function joined(one: Note, other: Note): Note {
  for (const key of Object.keys(one) as (keyof Note)[]) {
    const [first, second] = [one[key], other[key]];
    const alike = second === undefined || first === second;
    // What is named is plain data.
    if (alike || (key === "names" && JSON.stringify(first) === JSON.stringify(second))) continue;
    throw new Error(`two branches of a union differ in what a field ${key}`);
  }
  return { ...one, ...other };
}

/** Leaves out whatever leads to no spot. */
function pruned(root: Plan): Plan {
  const all = new Set<Plan>([root]);
  // What is added to a set while it is walked through is walked through as well.
  for (const plan of all) for (const part of plansIn(plan)) all.add(part);
  const useful = new Set([...all].filter(({ isSpot }) => isSpot));
  for (let before = -1; useful.size > before; ) {
    before = useful.size;
    for (const plan of all) if (plansIn(plan).some((part) => useful.has(part))) useful.add(plan);
  }
  const kept = (part: Plan | undefined) => (part !== undefined && useful.has(part) ? part : undefined);
  for (const plan of all) {
    plan.members = plan.members.filter(([, member]) => useful.has(member));
    plan.items = kept(plan.items);
    plan.keys = kept(plan.keys);
    plan.values = kept(plan.values);
  }
  return root;
}

function plansIn({ members, items, keys, values }: Plan): Plan[] {
  const inner = [items, keys, values].filter((part) => part !== undefined);
  return [...members.map(([, member]) => member), ...inner];
}

/** Whether a value is a mapping of the file. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
