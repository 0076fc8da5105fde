export { type Account, accountOf, type Rest, roundTogether, type Share, type Span } from "./account.ts";
export {
  type ComparedMatter,
  type ComparedRun,
  comparable,
  compareRuns,
  type Divergence,
  type RunComparison,
} from "./compare.ts";
export { decisionsAsCsv, gaugesAsCsv } from "./csv.ts";
export { type Debrief, debriefOf, type WhatIf, whatIfOf } from "./debrief.ts";
export {
  bandOf,
  type Difference,
  differenceOf,
  flips,
  forTheBetter,
  type Quartiles,
  ranked,
  type Weight,
} from "./difference.ts";
export type { TurnOfTime } from "./head-of-mission.ts";
export { type Standing, standingsOf } from "./luck.ts";
export { type Minute, minutesOf, overruled, unasked, type Work } from "./minutes.ts";
export type { Misjudged } from "./misjudged.ts";
export { lucks, otherSeeds } from "./other-luck.ts";
export type { PeopleIn } from "./people.ts";
export { type PlanAction, type Process, processOf } from "./process.ts";
export type { Promises } from "./promises.ts";
export type { Course, RoomQuestion } from "./questions.ts";
export type { Revealed, Sign } from "./signs.ts";
export { type Hardest, hardestOf, type MayTell, type Stop, stopsOf } from "./stops.ts";
export type { Mark, Month, Seen } from "./story.ts";
export type { TurningPoint, TurningPoints } from "./turning-points.ts";
export { type Otherwise, otherwiseOf, type UntakenAdvice, untakenAdvice } from "./untaken-advice.ts";
export {
  answersWith,
  type Branch,
  type Exploration,
  type Paths,
  playBranch,
  type Question,
  questionsOf,
} from "./what-if.ts";
