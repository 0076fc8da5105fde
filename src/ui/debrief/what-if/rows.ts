import { flips, type Question, ranked, type Weight } from "../../../debrief/index.ts";
import { required } from "../../../scenario/required.ts";
import type { Explored, PlayedOption } from "../../parts/what-if-port.ts";

/** A decision and its other options as far as they have been played. */
export interface Row {
  question: Question;
  /** Under the run's own parameter set. */
  options: PlayedOption[];
  /** Under the others, where that was asked for. */
  underOthers: PlayedOption[];
  /** The most that any option would have changed; null where none could be taken. */
  weight: Weight | null;
}

/**
 * The decisions of which something has been played: by how much they mattered once every option has been, until then in
 * the order of the run. Those of which no other option could be taken come last.
 */
export function rowsOf(questions: readonly Question[], { options, standings }: Explored, set: string): Row[] {
  const own = options.filter((option) => option.set === set);
  const weights = ranked(own.map(({ difference }) => difference));
  const rows = questions.flatMap((question): Row[] => {
    const isIts = ({ difference }: PlayedOption) => difference.question === question.index;
    const played = own.filter(isIts);
    if (played.length === 0) return [];
    const weight = weights.find((candidate) => candidate.question === question.index) ?? null;
    return [{ question, options: played, underOthers: options.filter((it) => it.set !== set && isIts(it)), weight }];
  });
  if (standings === null) return rows;
  const rank = ({ weight }: Row) => (weight === null ? weights.length : weights.indexOf(weight));
  return rows.sort((one, other) => rank(one) - rank(other));
}

/** What an option would have made of a score at the end, as it is shown: whole points, and in how many of the lucks. */
export interface Told {
  gauge: string;
  direction: "higher" | "lower";
  points: number;
  count: number;
}

/** The scores that would have ended a point or more higher or lower on average, the largest change first. */
export function toldOf({ difference }: PlayedOption, lucks: number): Told[] {
  return Object.entries(difference.otherLuck)
    .map(([gauge, { mean, above, below }]): Told => {
      const direction = mean > 0 ? "higher" : "lower";
      const share = mean > 0 ? above : below;
      return { gauge, direction, points: Math.round(Math.abs(mean)), count: Math.round(share * lucks) };
    })
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
}

/** An option and a score for which the lesson turns under other parameter sets, and under which. */
export interface Turn {
  option: string;
  gauge: string;
  sets: string[];
}

/** Where what would have helped under the run's parameter set would have harmed under another, or the other way. */
export function turnsUnderSets({ options, underOthers }: Pick<Row, "options" | "underOthers">): Turn[] {
  return options.flatMap((own) => {
    const { option } = own.difference;
    const others = underOthers.filter(({ difference }) => difference.option === option);
    const meanOf = (played: PlayedOption, gauge: string) => required(played.difference.otherLuck, gauge).mean;
    return flips([own, ...others].map(({ difference }) => difference)).map((gauge) => ({
      option,
      gauge,
      sets: others.filter((other) => meanOf(other, gauge) * meanOf(own, gauge) < 0).map(({ set }) => set),
    }));
  });
}
