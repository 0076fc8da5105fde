import type { Formula, Variable, Weights } from "../scenario/schema/index.ts";
import { mechanismName, partyName } from "../words/index.ts";
import { num, type Teller, unitOf } from "./teller.ts";

/** A formula as one reads it aloud: names of gauges, signs, and words for means and limits. */
export function formulaInWords(formula: Formula, teller: Teller): string {
  const { say, link } = teller;
  const inner = (part: Formula) => formulaInWords(part, teller);
  if (typeof formula === "number") return num(formula);
  if (typeof formula === "string") return link(formula);
  if ("sum" in formula) return sumInWords(formula.sum, teller);
  if ("product" in formula) return formula.product.map((part) => bracketed(part, teller)).join(" × ");
  if ("quotient" in formula) return formula.quotient.map((part) => bracketed(part, teller)).join(" ÷ ");
  if ("reciprocal" in formula) return `1 ÷ ${bracketed(formula.reciprocal, teller)}`;
  if ("root" in formula) return say("formula.root", { of: inner(formula.root) });
  if ("within" in formula) {
    const [low, high] = formula.within;
    return say("formula.within", { of: inner(formula.of), low: num(low), high: num(high) });
  }
  const name = "mean" in formula ? formula.mean : formula.softMinimum;
  const over = say(`formula.over.${teller.variable(name)?.scope ?? "region"}`);
  const key = "mean" in formula ? "formula.mean" : "formula.soft-minimum";
  const except = (formula.except ?? []).map((place) => partyName(teller.word, place));
  const text = say(key, { of: link(name), over, weights: weightsInWords(formula.weights, teller) });
  return except.length === 0 ? text : say("formula.except", { text, except: except.join(", ") });
}

function weightsInWords(weights: Weights | undefined, { say }: Teller): string {
  return say(`formula.weights.${weights ?? "none"}`);
}

function sumInWords(parts: readonly { of: Formula; times?: number }[], teller: Teller): string {
  return parts
    .map(({ of, times = 1 }, at) => {
      const amount = typeof of === "number" ? of * times : times;
      const size = Math.abs(amount);
      const what = typeof of === "number" ? "" : bracketed(of, teller);
      const text = what === "" ? num(size) : size === 1 ? what : `${num(size)} × ${what}`;
      return at === 0 ? (amount < 0 ? `−${text}` : text) : `${amount < 0 ? "−" : "+"} ${text}`;
    })
    .join(" ");
}

/** Sums, limits and quotients within a larger formula stand in brackets. */
function bracketed(formula: Formula, teller: Teller): string {
  const text = formulaInWords(formula, teller);
  const plain = typeof formula !== "object" || "mean" in formula || "softMinimum" in formula || "root" in formula;
  return plain ? text : `(${text})`;
}

/** How a gauge comes by its value each month, as sentences; a plain stock has none. */
export function computedInWords(variable: Variable, teller: Teller): string {
  const { say, link } = teller;
  if (variable.kind === "derived")
    return say("computed.derived", { formula: formulaInWords(variable.formula, teller) });
  if (variable.kind === "smoothed") {
    const { falling, rising, formula } = variable;
    const half = (share: number) => {
      const months = Math.log(0.5) / Math.log(1 - share);
      return `${num(months)} ${unitOf(say, "months", Number(months.toFixed(2)))}`;
    };
    const percent = (share: number) => num(share * 100);
    return say("computed.smoothed", {
      ...{ formula: formulaInWords(formula, teller), falling: percent(falling), rising: percent(rising) },
      ...{ halfFalling: half(falling), halfRising: half(rising) },
    });
  }
  if (variable.kind === "flag") {
    const { of, below, above } = variable;
    return say("computed.flag", { gauge: link(of), below: num(below), above: num(above) });
  }
  return variable.kind === "stock" ? stockInWords(variable, teller) : "";
}

function stockInWords({ losses, early, ceiling }: Extract<Variable, { kind: "stock" }>, teller: Teller): string {
  const { say, word, link } = teller;
  const mechanisms = (ids: readonly string[]) => ids.map((id) => mechanismName(word, id)).join(", ");
  return [
    losses && say("computed.losses", { times: num(losses.times), mechanisms: mechanisms(losses.mechanisms) }),
    early && say("computed.early", { months: early.months, times: num(early.times), mechanisms: mechanisms(early.of) }),
    ceiling &&
      say("computed.ceiling", {
        ...{ gauge: link(ceiling.id), over: num(ceiling.over), share: num(ceiling.share * 100) },
        regain: num(ceiling.regain),
      }),
  ]
    .filter((text) => text !== undefined)
    .join(" ");
}
