import type { Model } from "../../engine/index.ts";
import { type Place, type Problem, type ProblemCode, problem } from "../../scenario/problems.ts";
import { didYouMean } from "../../scenario/suggest.ts";
import type { Arm } from "../../sim/arm.ts";
import { armProblems } from "../../sim/arm-problems.ts";
import { checkActionNames } from "./action-names.ts";
import { signedTerms, wholeArms } from "./comparison.ts";
import type { Claim, PartialArm, Term } from "./format.ts";

type Path = readonly PropertyKey[];
type PlaceOf = (path: Path, part?: "key" | "value") => Place;

/** Arms and the terms that read them, as both comparisons and findings have them. */
interface Played {
  common?: PartialArm;
  arms: Readonly<Record<string, PartialArm>>;
}

/** Everything in arms, each as it stands in its file, that the scenario's model does not have. */
export function armsProblems(model: Model, { common, arms }: Played, placeOf: PlaceOf): Problem[] {
  const within =
    (path: Path): PlaceOf =>
    (inner, part) =>
      placeOf([...path, ...inner], part);
  const alone = (partial: PartialArm, path: Path): Problem[] => {
    const arm: Arm = { format: 1, ...partial };
    const problems = armProblems(model, arm, within(path));
    // A play would come to these only in their month, after many others.
    checkActionNames(model, arm, (code, inner, message, hint, part) =>
      problems.push(problem(code, placeOf([...path, ...inner], part), message, hint)),
    );
    return problems;
  };
  return [
    ...(common === undefined ? [] : alone(common, ["common"])),
    ...Object.entries(arms).flatMap(([name, arm]) => alone(arm, ["arms", name])),
  ];
}

/** Everything in the claims of a comparison that names what is not there, or a month that nobody plays. */
export function claimProblems(
  model: Model | null,
  played: Played,
  claims: readonly Claim[],
  placeOf: PlaceOf,
): Problem[] {
  const checks = new Checks(model, played, placeOf);
  claims.forEach((claim, at) => {
    const path = ["claims", at];
    if ("inert" in claim) {
      claim.inert.forEach((name, i) => {
        checks.arm(name, [...path, "inert", i]);
      });
      return;
    }
    if (signedTerms(claim).length === 0) {
      checks.report("missing-key", [...path, "more"], "The claim has no terms.", "Say what is more than what.");
    }
    checks.terms(claim.more, [...path, "more"]);
    checks.terms(claim.less ?? [], [...path, "less"]);
  });
  return checks.problems;
}

/** Everything in a finding's terms that names what is not there. */
export function valueProblems(
  model: Model | null,
  played: Played,
  value: { of: readonly Term[]; over?: readonly Term[] },
  placeOf: PlaceOf,
): Problem[] {
  const checks = new Checks(model, played, placeOf);
  checks.terms(value.of, ["value", "of"]);
  checks.terms(value.over ?? [], ["value", "over"]);
  return checks.problems;
}

/** Collects problems of terms. Without a model only the arms can be checked. */
class Checks {
  readonly problems: Problem[] = [];
  private readonly arms: Record<string, Arm>;

  constructor(
    private readonly model: Model | null,
    { common, arms }: Played,
    private readonly placeOf: PlaceOf,
  ) {
    this.arms = wholeArms(common, arms);
  }

  report(code: ProblemCode, path: Path, message: string, hint: string): void {
    this.problems.push(problem(code, this.placeOf(path), message, hint));
  }

  arm(name: string, path: Path): void {
    if (Object.hasOwn(this.arms, name)) return;
    this.report("bad-value", path, `No arm is called "${name}".`, didYouMean(name, Object.keys(this.arms)));
  }

  terms(terms: readonly Term[], path: Path): void {
    terms.forEach((term, at) => {
      this.term(term, [...path, at]);
    });
  }

  private term(term: Term, path: Path): void {
    this.arm(term.arm, [...path, "arm"]);
    if ("against" in term) this.arm(term.against, [...path, "against"]);
    if ("event" in term) this.event(term, path);
    else this.gauge(term, path);
    this.months(term, path);
  }

  private event({ event, region }: Extract<Term, { event: string }>, path: Path): void {
    if (this.model === null) return;
    const { events, regions } = this.model.scenario;
    const ids = events.map(({ id }) => id);
    if (!ids.includes(event)) {
      this.report("unknown-event", [...path, "event"], `No event is called "${event}".`, didYouMean(event, ids));
    }
    const places = regions.map(({ id }) => id);
    if (region !== undefined && !places.includes(region)) {
      const hint = didYouMean(region, places);
      this.report("unknown-region", [...path, "region"], `No region is called "${region}".`, hint);
    }
  }

  private gauge(term: Exclude<Term, { event: string }>, path: Path): void {
    if (this.model === null) return;
    const { byId, index } = this.model.layout;
    // A reading has no error of observation; any number that the model has may be read for itself.
    const known = "take" in term && term.take === "error" ? byId : index;
    if (Object.hasOwn(known, term.gauge)) return;
    const names = Object.keys(known).filter((name) => !name.startsWith("target."));
    const hint = didYouMean(term.gauge, names, "See: mandate describe, gauges.");
    this.report("unknown-gauge", [...path, "gauge"], `No gauge is called "${term.gauge}".`, hint);
  }

  private months(term: Term, path: Path): void {
    const last = this.model?.scenario.months;
    const months = "at" in term ? { at: term.at } : { from: term.from, to: term.to };
    for (const [key, month] of Object.entries(months)) {
      if (last === undefined || month === undefined || month <= last) continue;
      const message = `Month ${month} is after the scenario's end.`;
      this.report("month-out-of-range", [...path, key], message, `Expected 0 to ${last}.`);
    }
    const { from = 0, to = last ?? from } = "at" in term ? {} : term;
    if (from <= to) return;
    const hint = "`from` and `to` are months, both included.";
    this.report("month-out-of-range", [...path, "to"], `The span ends in month ${to}, before it begins.`, hint);
  }
}
