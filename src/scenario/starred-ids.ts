import type { ModelFile } from "./schema/index.ts";

/** What a `*` may stand for: an id of a region or party, or the number of an output. */
const place = String.raw`(?:[a-z0-9-]+|\d\.\d)`;

/**
 * Finds the declared id of a gauge named with its place: `output.*.effort` for `output.4.3.effort`. A name that is
 * declared itself, or that nothing declares, is its own.
 */
export function declaredIds({ variables }: Pick<ModelFile, "variables">): (name: string) => string {
  const declared = new Set(variables.map(({ id }) => id));
  const starred = variables
    .filter(({ id }) => id.includes("*"))
    .map(({ id }): [string, RegExp] => [id, new RegExp(`^${id.replaceAll(".", "\\.").replace("*", place)}$`)]);
  return (name) => (declared.has(name) ? name : (starred.find(([, pattern]) => pattern.test(name))?.[0] ?? name));
}

/** Whether two names can mean one gauge: the same, or one with a place and the other for all places. */
export function sameGauge(declared: (name: string) => string, a: string, b: string): boolean {
  return a === b || (a.includes("*") && declared(b) === a) || (b.includes("*") && declared(a) === b);
}
