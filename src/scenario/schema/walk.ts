import type { z } from "zod";
import { type Mapping, type Note, noteOf, type Owner } from "./annotations.ts";
import type { DeclaredKind } from "./name-kinds.ts";
import { definitionOf, partsOf } from "./tree.ts";

/** What a walk may look for: the parts of a note that speak of a value. */
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

/** What stands below a schema, as far as it has notes. */
interface Plan {
  note: Note;
  /** The aspects of the note, and those of all that it leads to, one bit each. */
  own: number;
  leadsTo: number;
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
  follow(planOf(schema), start, bitsOf(aspects), visit);
}

/** Every note of an aspect that a schema has, whatever the data. */
export function notesIn(schema: z.ZodType, aspect: Aspect): Note[] {
  const wanted = bitsOf([aspect]);
  return plansIn(planOf(schema)).flatMap(({ own, note }) => ((own & wanted) === 0 ? [] : [note]));
}

const allAspects: readonly Aspect[] = ["names", "declares", "says", "lists", "changes"];

function bitsOf(aspects: readonly Aspect[]): number {
  return aspects.reduce((bits, aspect) => bits | (1 << allAspects.indexOf(aspect)), 0);
}

type Step = Omit<Spot, "note">;

function follow(plan: Plan, step: Step, wanted: number, visit: (spot: Spot) => void): void {
  const { value, path } = step;
  const { note, members, items, keys, values } = plan;
  const isSpot = (plan.own & wanted) !== 0;
  if (isSpot) visit({ note, ...step });
  if ((plan.leadsTo & wanted) === 0) return;
  if (Array.isArray(value)) {
    for (const [at, item] of items === undefined ? [] : value.entries()) {
      follow(items as Plan, { ...step, value: item, path: [...path, at] }, wanted, visit);
    }
  } else if (items !== undefined && members.length === 0 && !isSpot) {
    follow(items, step, wanted, visit);
  } else if (isMapping(value)) {
    const { owner, scope } = enter(note, step, value);
    for (const [key, member] of members) {
      if (((member.own | member.leadsTo) & wanted) === 0) continue;
      if (!Object.hasOwn(value, key) && (member.note.lists === undefined || (member.own & wanted) === 0)) continue;
      const inner = { value: value[key], path: [...path, key], part: "value", within: value, owner, scope } as const;
      follow(member, inner, wanted, visit);
    }
    for (const key of keys === undefined && values === undefined ? [] : Object.keys(value)) {
      const inner = { path: [...path, key], within: value, owner, scope };
      if (keys !== undefined) follow(keys, { ...inner, value: key, part: "key" }, wanted, visit);
      if (values !== undefined) follow(values, { ...inner, value: value[key], part: "value" }, wanted, visit);
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

/** Plans of whole schemas, with what they lead to. */
const plans = new Map<z.ZodType, Plan>();
/** Plans of all parts, by their schemas' numbers. */
const parts = new Map<string, Plan>();
const numbers = new Map<z.ZodType, number>();

function planOf(schema: z.ZodType): Plan {
  const made = plans.get(schema);
  if (made !== undefined) return made;
  const plan = makePlan([schema]);
  findTargets(plansIn(plan));
  plans.set(schema, plan);
  return plan;
}

/** The plan of what may be of any of these schemas. A schema may contain itself, so a plan is noted before its parts are. */
function makePlan(schemas: readonly z.ZodType[]): Plan {
  const number = (schema: z.ZodType) => {
    if (!numbers.has(schema)) numbers.set(schema, numbers.size);
    return numbers.get(schema) as number;
  };
  const key = schemas.map(number).join(" ");
  const known = parts.get(key);
  if (known !== undefined) return known;
  const branches = schemas.flatMap(branchesOf);
  const note = branches.reduce((all: Note, branch) => joined(all, branch.note), {});
  const own = bitsOf(allAspects.filter((aspect) => note[aspect] !== undefined));
  const plan: Plan = { note, own, leadsTo: 0, members: [], items: undefined, keys: undefined, values: undefined };
  parts.set(key, plan);
  const made = branches.map(({ schema }) => definitionOf(schema));
  const inner = (found: readonly (z.ZodType | undefined)[]): Plan | undefined => {
    const some = [...new Set(found.filter((one) => one !== undefined && !isBare(one)))] as z.ZodType[];
    return some.length === 0 ? undefined : makePlan(some);
  };
  for (const member of new Set(made.flatMap(({ shape = {} }) => Object.keys(shape)))) {
    const found = inner(made.map(({ shape = {} }) => (Object.hasOwn(shape, member) ? shape[member] : undefined)));
    if (found !== undefined) plan.members.push([member, found]);
  }
  plan.items = inner(made.flatMap(({ element, items = [] }) => [element, ...items]));
  plan.keys = inner(made.map(({ keyType }) => keyType));
  plan.values = inner(made.map(({ valueType }) => valueType));
  return plan;
}

/** Whether a schema has neither parts nor a note. */
function isBare(schema: z.ZodType): boolean {
  return partsOf(schema).length === 0 && Object.keys(noteOf(schema)).length === 0;
}

interface Branch {
  schema: z.ZodType;
  note: Note;
}

/** What stands in the data: the schema without its wrappers; of a union, all branches. The outer note goes before the inner. */
function branchesOf(schema: z.ZodType): Branch[] {
  const { innerType, options } = definitionOf(schema);
  const inner = innerType === undefined ? options : [innerType];
  const own = noteOf(schema);
  if (inner === undefined) return [{ schema, note: own }];
  return inner.flatMap(branchesOf).map((branch) => ({ ...branch, note: { ...branch.note, ...own } }));
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

/** Works out what each plan leads to. Plans may lead to themselves, so this goes on until nothing is added. */
function findTargets(all: readonly Plan[]): void {
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const plan of all) {
      const leadsTo = innerPlans(plan).reduce((bits, inner) => bits | inner.own | inner.leadsTo, plan.leadsTo);
      if (leadsTo === plan.leadsTo) continue;
      plan.leadsTo = leadsTo;
      isSettled = false;
    }
  }
}

function innerPlans({ members, items, keys, values }: Plan): Plan[] {
  const others = [items, keys, values].filter((part) => part !== undefined);
  return [...members.map(([, member]) => member), ...others];
}

/** A plan and all below it, the innermost first as far as there is one. */
function plansIn(plan: Plan): Plan[] {
  const all = new Set([plan]);
  // What is added to a set while it is walked through is walked through as well.
  for (const one of all) for (const inner of innerPlans(one)) all.add(inner);
  return [...all].reverse();
}

/** Whether a value is a mapping of the file. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
