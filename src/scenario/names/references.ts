import type { ParsedFile } from "../read/parse.ts";
import { isMapping } from "../read/pick.ts";

/** What a name refers to. A `place` may also be `*`, the region in hand. */
export type ReferenceKind =
  | "chapter"
  | "citation"
  | "condition"
  | "decision"
  | "default"
  | "dilemma"
  | "event"
  | "fact"
  | "fact-value"
  | "foreclosed"
  | "fund"
  | "fund-stock"
  | "gauge"
  | "influence"
  | "influenced"
  | "lever"
  | "mark"
  | "mean"
  | "mechanism"
  | "objective"
  | "open-lever"
  | "option"
  | "output"
  | "party"
  | "pattern"
  | "place"
  | "private-fact"
  | "road"
  | "section"
  | "sender"
  | "settable"
  | "source"
  | "status-quo"
  | "step"
  | "struck"
  | "target"
  | "trade-off"
  | "tray-item"
  | "unit";

/** One place of one file that names something declared elsewhere. */
export interface Reference {
  kind: ReferenceKind;
  name: string;
  /** For names that belong to something: the dilemma of an option, the fact of a value, `dilemma/step` of a step's. */
  owner: string | undefined;
  file: ParsedFile;
  path: readonly PropertyKey[];
  part: "key" | "value";
  /** What `*` stands for here. */
  scope: string;
}

/** A value on the way through a file. Nothing is known of its type: it may break the format. */
interface Spot {
  file: ParsedFile;
  path: readonly PropertyKey[];
  value: unknown;
  /** The mapping in which the value stands. */
  within: Record<string, unknown>;
  /** The dilemma, event or step whose options are meant by plain option ids. */
  owner: string | undefined;
  scope: string;
}

/** Collects the references in a value. The tables of `reference-rules.ts` are made of these. */
export type Rule = (spot: Spot, found: Reference[]) => void;

/** The text is a name of that kind; `owner` says to what it belongs. */
export function to(kind: ReferenceKind, owner: (spot: Spot) => unknown = (spot) => spot.owner): Rule {
  return (spot, found) => {
    if (typeof spot.value !== "string") return;
    const belongsTo = owner(spot);
    const { file, path, scope } = spot;
    found.push({
      kind,
      name: spot.value,
      owner: typeof belongsTo === "string" ? belongsTo : undefined,
      file,
      path,
      part: "value",
      scope,
    });
  };
}

/** Each item of a list follows the rule; a single value does, too. */
export function each(rule: Rule): Rule {
  return (spot, found) => {
    const { value, path } = spot;
    if (!Array.isArray(value)) rule(spot, found);
    else for (const [index, item] of value.entries()) rule({ ...spot, value: item, path: [...path, index] }, found);
  };
}

/** The mapping's keys are names of that kind. */
export function keys(kind: ReferenceKind): Rule {
  return ({ value, file, path, owner, scope }, found) => {
    if (!isMapping(value)) return;
    for (const name of Object.keys(value)) {
      found.push({ kind, name, owner, file, path: [...path, name], part: "key", scope });
    }
  };
}

/** The mapping's members follow the rules of their keys; keys without a rule hold no names. */
export function members(rules: Readonly<Record<string, Rule>>): Rule {
  return (spot, found) => {
    const { value, path } = spot;
    if (!isMapping(value)) return;
    for (const [key, rule] of Object.entries(rules)) {
      if (Object.hasOwn(value, key)) rule({ ...spot, value: value[key], path: [...path, key], within: value }, found);
    }
  };
}

/** Several rules for one value. */
export function both(...rules: readonly Rule[]): Rule {
  return (spot, found) => {
    for (const rule of rules) rule(spot, found);
  };
}

/** A rule that is made when it is first needed, for tables that contain themselves. */
export function later(rule: () => Rule): Rule {
  return (spot, found) => rule()(spot, found);
}

/** Within the value, `*` stands for the scope that the value itself gives. */
export function scoped(scope: (value: Record<string, unknown>) => unknown, rule: Rule): Rule {
  return (spot, found) => {
    if (!isMapping(spot.value)) return;
    rule({ ...spot, scope: String(scope(spot.value) ?? "once") }, found);
  };
}

/** Within the value, plain option ids are those of the value itself, known by its id. */
export function owning(rule: Rule): Rule {
  return (spot, found) => {
    if (!isMapping(spot.value)) return;
    const id = String(spot.value.id);
    rule({ ...spot, owner: spot.owner === undefined ? id : `${spot.owner}/${id}` }, found);
  };
}

/** The value of another key of the same mapping. */
export function beside(key: string): (spot: Spot) => unknown {
  return (spot) => (Object.hasOwn(spot.within, key) ? spot.within[key] : undefined);
}

/** All references of a file, by the rule for its kind. */
export function referencesOf(file: ParsedFile, rule: Rule): Reference[] {
  const found: Reference[] = [];
  rule({ file, path: [], value: file.value, within: {}, owner: undefined, scope: "once" }, found);
  return found;
}
