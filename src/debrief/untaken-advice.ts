import { type Difference, lessonOf } from "./difference.ts";
import { type Minute, overruled } from "./minutes.ts";

/**
 * How the scores would have ended: those that would have changed by a point or more all higher, all lower, or both ways;
 * none of them; or the option could not have been taken, or has not been played.
 */
export type AdviceOutcome = "higher" | "lower" | "both" | "even" | "closed" | "unplayed";

/** What another option would have come to by the end. */
export interface Otherwise {
  outcome: AdviceOutcome;
  /** Mean changes at the run's end of a point or more over other luck, by score. */
  changes: Readonly<Record<string, number>>;
}

/** Advice on a decision that was not taken: the option, who had advised it, and what it would have come to. */
export interface UntakenAdvice extends Otherwise {
  minute: Minute;
  option: string;
  by: string[];
}

const order: readonly AdviceOutcome[] = ["higher", "both", "lower", "even", "closed", "unplayed"];

/** Advice that the leadership did not take, with what has been played of it, right and wrong: by outcome, then in order. */
export function untakenAdvice(minutes: readonly Minute[], played: readonly Difference[]): UntakenAdvice[] {
  const decided = minutes.filter(({ by }) => by === "leadership");
  const all = decided.flatMap((minute) => {
    const against = new Set(overruled(minute));
    const views = minute.advice.filter(({ by }) => against.has(by));
    return [...new Set(views.map(({ option }) => option))].map((option): UntakenAdvice => {
      const by = [...new Set(views.filter((view) => view.option === option).map((view) => view.by))];
      const difference = played.find((one) => one.question === minute.index && one.option === option);
      return { minute, option, by, ...otherwiseOf(difference) };
    });
  });
  return all.sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
}

/** Reads what an option would have come to from its difference; undefined where it has not been played. */
export function otherwiseOf(difference: Difference | undefined): Otherwise {
  if (difference === undefined) return { outcome: "unplayed", changes: {} };
  if (!difference.taken) return { outcome: "closed", changes: {} };
  const means = Object.entries(difference.otherLuck).map(([gauge, { mean }]) => [gauge, mean] as const);
  const changes = means.filter(([, mean]) => lessonOf(mean) !== 0);
  const [rise, fall] = [changes.some(([, mean]) => mean > 0), changes.some(([, mean]) => mean < 0)];
  const outcome = rise && fall ? "both" : rise ? "higher" : fall ? "lower" : "even";
  return { outcome, changes: Object.fromEntries(changes) };
}
