import type { Formula, ModelFile } from "../schema/index.ts";

/** Whether a rise of one gauge raises the other, lowers it, or does either, as others stand. */
export type Sign = 1 | -1 | 0;

/** The least and the greatest value that something can have. */
export interface Range {
  low: number;
  high: number;
}

/** The range of a gauge by its id. What the engine itself writes (months, forces, counts) is at least 0. */
export type Ranges = (id: string) => Range;

/** The ranges of a model's gauges, 0 to 100 where it says nothing. */
export function rangesOf({ variables }: ModelFile): Ranges {
  const known = new Map(
    variables.map((variable): [string, Range] => {
      const { min = 0, max } = variable as { min?: number; max?: number };
      const counted = variable.unit === "persons" || variable.unit === "units" || variable.unit === "strength";
      return [variable.id, { low: min, high: max ?? (counted ? Number.POSITIVE_INFINITY : 100) }];
    }),
  );
  return (id) => known.get(id) ?? { low: 0, high: Number.POSITIVE_INFINITY };
}

/** 1, -1 or 0, as the number stands to nothing. */
export function signOf(amount: number): Sign {
  return amount > 0 ? 1 : amount < 0 ? -1 : 0;
}

/** Which gauges a formula reads, and which way it moves with each of them; 0 where that depends on others. */
export function slopesOf(formula: Formula, ranges: Ranges): Map<string, Sign> {
  const slopes = new Map<string, Sign>();
  collect(formula, 1, ranges, (id, sign) => {
    const before = slopes.get(id);
    slopes.set(id, before === undefined || before === sign ? sign : 0);
  });
  return slopes;
}

type Found = (id: string, sign: Sign) => void;

function collect(formula: Formula, sign: Sign, ranges: Ranges, found: Found): void {
  const go = (part: Formula, times: Sign) => collect(part, (sign * times) as Sign, ranges, found);
  if (typeof formula === "number") return;
  if (typeof formula === "string") found(formula, sign);
  else if ("sum" in formula) for (const { of, times = 1 } of formula.sum) go(of, signOf(times));
  else if ("product" in formula) {
    for (const [at, part] of formula.product.entries()) {
      const others = formula.product.filter((_, other) => other !== at).map((other) => rangeOf(other, ranges));
      go(
        part,
        others.reduce((all, other) => (all * sideOf(other)) as Sign, 1 as Sign),
      );
    }
  } else if ("quotient" in formula) {
    const [above, below] = formula.quotient;
    go(above, sideOf(rangeOf(below, ranges)));
    go(below, -sideOf(rangeOf(above, ranges)) as Sign);
  } else if ("reciprocal" in formula) go(formula.reciprocal, -1);
  else if ("root" in formula) go(formula.root, 1);
  else if ("within" in formula) go(formula.of, 1);
  else found("mean" in formula ? formula.mean : formula.softMinimum, sign);
}

/** On which side of 0 all of a range lies; 0 where it lies on both. */
function sideOf({ low, high }: Range): Sign {
  return low >= 0 ? 1 : high <= 0 ? -1 : 0;
}

/** Between which values a formula must come out, each part by itself. */
function rangeOf(formula: Formula, ranges: Ranges): Range {
  if (typeof formula === "number") return { low: formula, high: formula };
  if (typeof formula === "string") return ranges(formula);
  if ("sum" in formula) {
    const parts = formula.sum.map(({ of, times = 1 }) => productOf(rangeOf(of, ranges), { low: times, high: times }));
    return parts.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
  }
  if ("product" in formula) return formula.product.map((part) => rangeOf(part, ranges)).reduce(productOf);
  if ("within" in formula) {
    const { low, high } = rangeOf(formula.of, ranges);
    const [least, most] = formula.within;
    return { low: Math.max(least, Math.min(most, low)), high: Math.min(most, Math.max(least, high)) };
  }
  if ("mean" in formula) return ranges(formula.mean);
  if ("softMinimum" in formula) return ranges(formula.softMinimum);
  const inner = "quotient" in formula ? formula.quotient.map((part) => rangeOf(part, ranges)) : [];
  if (inner.some(({ low }) => low < 0)) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { low: 0, high: Number.POSITIVE_INFINITY };
}

/** The range of a product. Nothing times what has no bound is nothing. */
function productOf(a: Range, b: Range): Range {
  const products = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (x === 0 || y === 0 ? 0 : x * y)));
  return { low: Math.min(...products), high: Math.max(...products) };
}
