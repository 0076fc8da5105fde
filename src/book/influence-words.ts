import type { Influence } from "../scenario/schema/index.ts";
import { conditionInWords } from "./condition-words.ts";
import { num, signed, type Teller } from "./teller.ts";

/** What an influence does in a month, in words: its size, where it begins, its delay and its condition. */
export function influenceInWords(influence: Influence, teller: Teller): string {
  const { delay, when } = influence;
  const parts = [sizeInWords(influence, teller)];
  if (delay) parts.push(teller.say("influence.delay", { months: delay }));
  if (when) parts.push(teller.say("influence.when", { clause: conditionInWords(when, teller) }));
  return parts.join(" ");
}

/** What it reads: one gauge, two multiplied, or nothing but time. */
export function readInWords({ from }: Influence, { say, link }: Teller): string {
  if (typeof from === "number") return say("influence.constant");
  if (typeof from === "string") return link(from);
  const [a, b] = from;
  return a === b ? say("influence.square", { a: link(a) }) : say("influence.pair", { a: link(a), b: link(b) });
}

/** The range within which the sensitivity analysis varies it, in multiples of the size given. */
export function rangeInWords({ weight, range }: Influence, { say }: Teller): string {
  if (range === undefined || weight === 0) return say("range.fixed");
  const ends = range.map((end) => end / weight);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return say("range.times", { low: num(Number(low.toPrecision(2))), high: num(Number(high.toPrecision(2))) });
}

function sizeInWords(influence: Influence, teller: Teller): string {
  if (typeof influence.from === "number") return constantInWords(influence, influence.from, teller);
  if (typeof influence.from !== "string") return pairInWords(influence, influence.from, teller);
  const { from, to, shape, weight, about = 0, span = 100, half = 50 } = influence;
  const { say, unit } = teller;
  const amount = (by: number) => `${signed(by)} ${unit(to, by)}`;
  if (shape === "gap") {
    const key = about === 0 ? "size.gap" : about > 0 ? "size.gap-above" : "size.gap-below";
    return say(key, { share: num(weight * 100), by: num(Math.abs(about)) });
  }
  if (shape === "saturating") {
    return say("size.saturating", { by: amount(weight), half: num(about + half), about: num(about) });
  }
  const step = stepOf(from, span, teller);
  const by = (weight * step) / Math.abs(span);
  const onlyWhile = onlyWhileOf(from, teller);
  if (onlyWhile !== undefined && shape === "linear" && about === 0) return say(onlyWhile, { by: amount(by) });
  const values = { by: amount(by), back: signed(-by), step: stepInWords(from, step, teller), about: num(about) };
  if (shape === "threshold") return say(span < 0 ? "size.below" : "size.above", values);
  return say(about === 0 ? "size.linear" : "size.around", values);
}

/** The size of an influence that is either on or off: what it does while it is on. */
function onlyWhileOf(from: string, { variable }: Teller): string | undefined {
  if (from.startsWith("message.")) return "size.while-given";
  return variable(from)?.unit === "switch" ? "size.while-on" : undefined;
}

function stepInWords(from: string, step: number, { variable, unit, say }: Teller): string {
  if (variable(from) === undefined) return say("size.of-them");
  return step === 1 ? unit(from, 1) : `${num(step)} ${unit(from, step)}`;
}

/** By how much a gauge is moved in the telling: ten points of a scale of a hundred, else what the rule itself names. */
function stepOf(from: string, span: number, { variable }: Teller): number {
  const own = variable(from);
  const scale = own === undefined ? 1 : ((own as { max?: number }).max ?? 100) - ((own as { min?: number }).min ?? 0);
  const unit = own?.unit ?? "points";
  if (unit === "persons" || scale < 10) return Math.abs(span) === 100 ? 1 : Math.abs(span);
  return unit === "points" || unit === "percent" ? Math.min(10, Math.abs(span)) : 1;
}

function constantInWords(
  { to, shape, weight, about = 0, span = 100 }: Influence,
  from: number,
  teller: Teller,
): string {
  const { say, unit } = teller;
  if (shape === "gap") return say("size.pull", { share: num(weight * 100), to: num(from + about) });
  const by = (weight * (from - about)) / span;
  return say("size.steady", { by: `${signed(by)} ${unit(to, by)}` });
}

/** The size of an influence of a product: its amount with both gauges in the middle of their scales. */
function pairInWords(influence: Influence, pair: readonly [string, string], teller: Teller): string {
  const { to, shape, weight, about = 0, span = 100, half = 50 } = influence;
  const { say, unit } = teller;
  const [a, b] = [middleOf(pair[0], teller), middleOf(pair[1], teller)];
  const x = (a * b) / 100;
  const over = x - about;
  const side = span < 0 ? Math.max(0, -over) : Math.max(0, over);
  const by = { linear: (weight * over) / span, threshold: (weight * side) / Math.abs(span) }[shape as "linear"];
  const amount = by ?? (weight * side) / (side + half);
  if (pair[0] === pair[1]) return say("size.square", { by: `${signed(amount)} ${unit(to, amount)}`, a: num(a) });
  const at = say(a === b ? "size.pair-at-both" : "size.pair-at", { a: num(a), b: num(b) });
  const key = about === 0 ? "size.pair" : shape === "threshold" ? "size.pair-above" : "size.pair-around";
  return say(key, { by: `${signed(amount)} ${unit(to, amount)}`, at, product: num(about * 100) });
}

/** The middle of a gauge's scale; 1 for what is counted in battalions or the like, for small scales their end, a thousand people. */
function middleOf(id: string, { variable }: Teller): number {
  const own = variable(id);
  if (own === undefined || own.unit === "strength") return 1;
  if (own.unit === "persons") return 1000;
  const { min = 0, max = 100 } = own as { min?: number; max?: number };
  return max - min <= 25 || min + max === 0 ? max : (min + max) / 2;
}
