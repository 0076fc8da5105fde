import { causeKinds } from "../engine/index.ts";
import type { Account, Share } from "./account.ts";

/** A cause that stands out among all that moved the scores, and the score. */
export interface TurningPoint {
  gauge: string;
  share: Share;
}

/** What stands out in the accounts of a run; null where nothing of the kind moved a score. */
export interface TurningPoints {
  /** Of what was decided, or left to silence: what moved a score most, whichever way. */
  decision: TurningPoint | null;
  /** Of everything: what cost a score most. */
  loss: TurningPoint | null;
  /** Of everything: what brought a score most. */
  gain: TurningPoint | null;
}

/** Finds what stands out in the accounts of the scores over a whole run. */
export function turningPointsOf(accounts: Readonly<Record<string, Account>>): TurningPoints {
  const all = Object.entries(accounts).flatMap(([gauge, { largest }]) => largest.map((share) => ({ gauge, share })));
  const largest = (points: TurningPoint[]) =>
    points.reduce<TurningPoint | null>(
      (most, point) => (most === null || Math.abs(point.share.by) > Math.abs(most.share.by) ? point : most),
      null,
    );
  return {
    decision: largest(all.filter(({ share }) => causeKinds[share.cause.kind].ofMatter)),
    loss: largest(all.filter(({ share }) => share.by < 0 && share.cause.kind !== "rule")),
    gain: largest(all.filter(({ share }) => share.by > 0 && share.cause.kind !== "rule")),
  };
}
