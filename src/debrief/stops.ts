import { required } from "../scenario/required.ts";
import type { Debrief, WhatIf } from "./debrief.ts";
import { type Difference, lessonOf } from "./difference.ts";
import { type Minute, overruled } from "./minutes.ts";

/** Why a decision is worth stopping at. Places are those among the debrief's minutes and what was played otherwise. */
export type Stop = { minute: number } & (
  | { kind: "mattered" }
  | { kind: "advice"; difference: number; gauge: string }
  | { kind: "unheard"; seat: string; fact: string }
  | { kind: "promise"; made: number }
  | { kind: "misled"; work: string }
  | { kind: "divided" }
  | { kind: "silence" }
);

/** What the room may see already: the scores, and the hidden facts. */
export interface MayTell {
  scores: boolean;
  truth: boolean;
}

/** What of a debrief the stops rest on. */
type Told = Pick<Debrief, "minutes" | "process" | "before" | "turningPoints">;

/** A promise counts as broken where less than this share of what was promised was delivered, in percent. */
const kept = 75;

/**
 * Stops for the half hour, each at another decision and for another reason: first the one that mattered most, then advice
 * that would have been better, a private fact that nobody asked for, a promise that was not kept, a finding that misled, a
 * divided table, and silence. What may not be shown yet is no reason.
 */
export function stopsOf(told: Told, whatIf: WhatIf | null, may: MayTell, most = 3): Stop[] {
  const { scores, truth } = may;
  const inOrder: Stop[][] = [
    scores ? mattered(told, whatIf) : [],
    scores && whatIf !== null ? betterAdvice(told, whatIf) : [],
    truth ? unheardFacts(told, whatIf) : [],
    scores ? brokenPromises(told) : [],
    truth ? misled(told) : [],
    divided(told, whatIf).map((minute) => ({ kind: "divided", minute })),
    bySilence(told, whatIf),
  ];
  const stops: Stop[] = [];
  for (const candidates of inOrder) {
    const next = candidates.find(({ minute }) => stops.every((stop) => stop.minute !== minute));
    if (next !== undefined && stops.length < most) stops.push(next);
  }
  return stops;
}

/**
 * Why a decision is called the hardest: another option would have raised one score and lowered another, or the advice was
 * spread over the options.
 */
export type Hardest = { minute: number } & (
  | { kind: "traded"; difference: number; up: string; down: string }
  | { kind: "divided" }
);

/**
 * The hardest decision, by what can be counted: that on which another option would have given the most of one score for
 * another, by the smaller of gain and loss. Where none would, or nothing has been played otherwise: of those on which no
 * option had half of the advisers behind it the one that mattered most. Null where there is none.
 */
export function hardestOf(told: Told, whatIf: WhatIf | null): Hardest | null {
  const trades = whatIf === null ? [] : tradesIn(told, whatIf);
  if (trades.length > 0) return trades.reduce((most, one) => (one.size > most.size ? one : most)).hardest;
  const [minute] = divided(told, whatIf);
  return minute === undefined ? null : { kind: "divided", minute };
}

/** Options that would have raised one score and lowered another, each by what counts as a lesson. */
function tradesIn(told: Told, { differences }: WhatIf): { hardest: Hardest; size: number }[] {
  const decided = new Map(decidedIn(told).map((minute) => [required(told.minutes, minute).index, minute]));
  return differences.flatMap(({ question, taken, otherLuck }, difference) => {
    const minute = decided.get(question);
    if (minute === undefined || !taken) return [];
    const { up, down } = extremesOf(otherLuck);
    if (lessonOf(up.mean) < 1 || lessonOf(down.mean) > -1) return [];
    const hardest: Hardest = { kind: "traded", minute, difference, up: up.gauge, down: down.gauge };
    return [{ hardest, size: Math.min(up.mean, -down.mean) }];
  });
}

/** The scores that another option would have raised and lowered most, on average; the least gain may be a loss. */
function extremesOf(otherLuck: Difference["otherLuck"]) {
  const means = Object.entries(otherLuck).map(([gauge, { mean }]) => ({ gauge, mean }));
  return {
    up: means.reduce((most, one) => (one.mean > most.mean ? one : most)),
    down: means.reduce((least, one) => (one.mean < least.mean ? one : least)),
  };
}

/** Places of what the leadership itself decided, of the months that were played. */
function decidedIn({ minutes, before }: Told): number[] {
  return minutes.flatMap(({ by, month }, at) => (by === "leadership" && month > before ? [at] : []));
}

/** How far down a decision comes by how much it mattered; last where that has not been played. */
function rankOf({ minutes }: Told, whatIf: WhatIf | null): (at: number) => number {
  return (at) => {
    const rank = whatIf?.ranked.findIndex(({ question }) => question === required(minutes, at).index) ?? -1;
    return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
  };
}

function mattered(told: Told, whatIf: WhatIf | null): Stop[] {
  const { minutes, before, turningPoints } = told;
  if (whatIf !== null) {
    return whatIf.ranked.map(({ question }) => ({
      kind: "mattered",
      minute: minutes.findIndex(({ index }) => index === question),
    }));
  }
  const [matter] = turningPoints.decision?.share.cause.id.split(".") ?? [];
  const minute = minutes.findIndex(({ id, month }) => id === matter && month > before);
  return minute < 0 ? [] : [{ kind: "mattered", minute }];
}

/** Advice that was not taken and would have raised scores and lowered none, the largest gain first. */
function betterAdvice(told: Told, { differences }: WhatIf): Stop[] {
  const gains = decidedIn(told).flatMap((minute) => {
    const { index, advice } = required(told.minutes, minute);
    const against = new Set(overruled(required(told.minutes, minute)));
    return differences.flatMap(({ question, option, taken, otherLuck }, difference) => {
      const isAdvice = advice.some((view) => view.option === option && against.has(view.by));
      const { up, down } = extremesOf(otherLuck);
      if (question !== index || !taken || !isAdvice || lessonOf(up.mean) < 1 || lessonOf(down.mean) < 0) return [];
      const stop: Stop = { kind: "advice", minute, difference, gauge: up.gauge };
      return [{ stop, gain: up.mean }];
    });
  });
  return gains.sort((one, other) => other.gain - one.gain).map(({ stop }) => stop);
}

/** Private facts that reached the table on no matter, each at the weightiest decision that it bore on. */
function unheardFacts(told: Told, whatIf: WhatIf | null): Stop[] {
  const rank = rankOf(told, whatIf);
  const unheard = new Set(told.process.unheard.map(({ fact }) => fact));
  return decidedIn(told)
    .sort((one, other) => rank(one) - rank(other))
    .flatMap((minute) =>
      required(told.minutes, minute).privateFacts.flatMap(({ seat, fact }): Stop[] =>
        unheard.has(fact) ? [{ kind: "unheard", minute, seat, fact }] : [],
      ),
    );
}

/** What was decided and added to the promises, the most first, where the mission delivered too little of them. */
function brokenPromises(told: Told): Stop[] {
  const { promises } = told.process;
  if (promises === null || (promises.turns.at(-1)?.kept ?? 100) >= kept) return [];
  return promises.made.flatMap(({ cause }, made): Stop[] => {
    const [matter] = cause.id.split(".");
    const minute = decidedIn(told).find((at) => required(told.minutes, at).id === matter);
    return minute === undefined ? [] : [{ kind: "promise", minute, made }];
  });
}

function misled(told: Told): Stop[] {
  return decidedIn(told).flatMap((minute) =>
    required(told.minutes, minute).work.flatMap(({ id, fact, found }): Stop[] =>
      fact !== null && found !== null && !found.isTrue ? [{ kind: "misled", minute, work: id }] : [],
    ),
  );
}

/** Decisions on which no option had half of the advice behind it: the weightiest first, then the most options advised. */
function divided(told: Told, whatIf: WhatIf | null): number[] {
  const rank = rankOf(told, whatIf);
  const options = ({ advice }: Minute) => [...new Set(advice.map(({ option }) => option))];
  const isSplit = (minute: Minute) =>
    minute.advice.length > 1 &&
    options(minute).every(
      (option) => 2 * minute.advice.filter((view) => view.option === option).length < minute.advice.length,
    );
  return decidedIn(told)
    .filter((at) => isSplit(required(told.minutes, at)))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        options(required(told.minutes, other)).length - options(required(told.minutes, one)).length,
    );
}

function bySilence(told: Told, whatIf: WhatIf | null): Stop[] {
  const rank = rankOf(told, whatIf);
  return told.minutes
    .flatMap(({ by, month }, at) => (by === "silence" && month > told.before ? [at] : []))
    .sort((one, other) => rank(one) - rank(other))
    .map((minute) => ({ kind: "silence", minute }));
}
