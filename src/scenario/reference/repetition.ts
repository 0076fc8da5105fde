import { required } from "../required.ts";
import type { ReferenceField, ReferencePart } from "./reference-parts.ts";

/** From so many fields on, a list or mapping that has the same as one told before refers to it. */
const worthReferring = 3;

/**
 * The parts with repetitions marked: a field below which stands what stands below another, told before, says which, and
 * what is below both alike is marked as repeated.
 */
export function leaveOutRepeated(parts: readonly ReferencePart[]): ReferencePart[] {
  const told: Branch[] = [];
  return parts.map((part) => {
    const fields = part.fields.map((field) => ({ ...field }));
    for (const field of fields) {
      if (field.repeated) continue;
      const branch = { part: part.name, field, below: fields.filter(({ path }) => isBelow(path, field.path)) };
      if (branch.below.length < worthReferring) continue;
      const like = told.find((other) => areAlike(other, branch));
      if (like === undefined) told.push(branch);
      else referTo(like, branch);
    }
    return { ...part, fields };
  });
}

/** A field with fields below it. */
interface Branch {
  part: string;
  field: ReferenceField;
  below: readonly ReferenceField[];
}

function isBelow(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);
}

/** Whether two branches have the same keys, and at least so many of them mean the same that it is worth referring. */
function areAlike(one: Branch, other: Branch): boolean {
  const keys = ({ field, below }: Branch) => below.map(({ path }) => path.slice(field.path.length)).join(" ");
  return (
    keys(one) === keys(other) &&
    one.below.filter((field, at) => meanTheSame(field, required(other.below, at))).length >= 2
  );
}

function meanTheSame(one: ReferenceField, other: ReferenceField): boolean {
  const told = ({ type, meaning, names, texts }: ReferenceField) => JSON.stringify([type, meaning, names, texts]);
  return told(one) === told(other);
}

function referTo(like: Branch, branch: Branch): void {
  branch.field.like = { part: like.part, path: like.field.path };
  for (const [at, field] of branch.below.entries()) field.repeated = meanTheSame(field, required(like.below, at));
}

/** The kinds of something, with what all of them have in a part of its own, called `name`, behind them. */
export function shareAmongKinds(name: string, kinds: readonly ReferencePart[]): ReferencePart[] {
  const isShared = (field: ReferenceField) =>
    kinds.every(({ fields }) => fields.some((other) => JSON.stringify(other) === JSON.stringify(field)));
  const shared = required(kinds, 0).fields.filter(isShared);
  const shorter = kinds.map((kind) => ({
    ...kind,
    fields: kind.fields.map((field) => ({ ...field, repeated: isShared(field) })),
  }));
  return [...shorter, { name, meaning: "What an effect of any kind may have besides", fields: shared }];
}
