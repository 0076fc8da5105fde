import { headlinesOf, historyUntil, openLedger, valueAt } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Session } from "../session/index.ts";
import { type Account, accountOf } from "./account.ts";
import { type Difference, differenceOf, ranked, type Weight } from "./difference.ts";
import { type Standing, standingsOf } from "./luck.ts";
import { type Minute, minutesOf, unasked } from "./minutes.ts";
import { type Misjudged, misjudgedOf } from "./misjudged.ts";
import { type lucks, otherSeeds } from "./other-luck.ts";
import { type PeopleIn, peopleIn } from "./people.ts";
import { type Process, processOf } from "./process.ts";
import { type RoomQuestion, roomQuestionsOf } from "./questions.ts";
import { type Revealed, revealedIn } from "./signs.ts";
import { type Month, storyOf } from "./story.ts";
import { type TurningPoints, turningPointsOf } from "./turning-points.ts";
import { type Branch, type Exploration, playBranch, questionsOf } from "./what-if.ts";

/** A run debriefed: plain data, as the pages, the print and the command line give it. */
export interface Debrief {
  scenario: string;
  scenarioHash: string;
  seed: string;
  parameters: string;
  months: number;
  ending: string | null;
  /** The chapter that was played alone, if one was. */
  chapter: string | null;
  /** The months before it, which went as they were decided at the time: 0 where all was played. */
  before: number;
  story: Month[];
  /** Where each score came from over what was played: the largest causes, and the rest by sort. */
  accounts: Readonly<Record<string, Account>>;
  /** What stands out in those accounts. */
  turningPoints: TurningPoints;
  minutes: Minute[];
  process: Process;
  /** People harmed and helped, apart from scores: the change of each count over what was played. */
  people: Readonly<Record<string, number>>;
  /** Of those counts, where and when each moved, the place with the largest change first. */
  peopleIn: Readonly<Record<string, PeopleIn[]>>;
  /** And what moved them: the largest causes, and the rest by sort. */
  peopleBy: Readonly<Record<string, Account>>;
  facts: Readonly<Record<string, string>>;
  /** The same hidden facts, each with the signs that the run showed of it. */
  revealed: Revealed[];
  questions: RoomQuestion[];
  /** Where what the mission saw was farthest from what was true. */
  misjudged: Misjudged[];
  /** Hidden facts that staff work could have looked into and was never asked to. */
  unasked: { fact: string; value: string }[];
}

/** What playing a run otherwise has shown. */
export interface WhatIf {
  differences: Difference[];
  ranked: Weight[];
  standings: Readonly<Record<string, Standing>>;
}

/** Debriefs a run: everything that follows from it alone. What is played anew for it is `whatIfOf`. */
export function debriefOf(session: Session): Debrief {
  const { model, seed, state, turnStarts, pages } = session;
  const minutes = minutesOf(session);
  const before = historyUntil(model, state);
  const played = minutes.filter(({ month }) => month > before);
  const process = processOf(session, played);
  const ledger = openLedger(model, pages);
  const span = { from: before + 1, to: state.month };
  const accounts = Object.fromEntries(headlinesOf(model).map((id) => [id, accountOf(ledger, id, undefined, span)]));
  const first = required(turnStarts, before / model.scenario.turn);
  return {
    scenario: model.scenario.id,
    scenarioHash: model.scenario.hash,
    seed,
    parameters: model.parameters,
    months: state.month,
    ending: state.ended,
    chapter: state.chapter ?? null,
    before,
    story: storyOf(session),
    accounts,
    turningPoints: turningPointsOf(accounts),
    minutes,
    process,
    people: Object.fromEntries(
      model.scenario.peopleGauges.map((id) => {
        const { address } = required(model.layout.byId, id);
        return [id, valueAt(state.numbers, address) - valueAt(first.numbers, address)];
      }),
    ),
    facts: state.facts,
    revealed: revealedIn(session),
    peopleIn: peopleIn(session, ledger, before),
    peopleBy: Object.fromEntries(model.scenario.peopleGauges.map((id) => [id, accountOf(ledger, id, 3, span)])),
    questions: roomQuestionsOf(session, minutes, process),
    misjudged: misjudgedOf(session),
    unasked: unasked(played, model, state),
  };
}

/**
 * Plays each decision of a run otherwise, and its decisions with other luck. `counts` says how many other lucks each option is
 * played with, and how many the run's own decisions.
 */
export function whatIfOf(session: Session, counts: typeof lucks): WhatIf {
  const { model, seed } = session;
  const seeds = otherSeeds(seed, Math.min(counts.options, counts.run));
  const exploration: Exploration = { model, run: session, gauges: headlinesOf(model), seeds };
  // Whichever decision of a turn is made otherwise, it is compared with the same run played on from that turn.
  const owns = new Map<number, Branch>();
  const differences = questionsOf(model, session).flatMap((question) => {
    const own = owns.get(question.turn) ?? playBranch(exploration, question, question.decision.option);
    owns.set(question.turn, own);
    return question.others.map((option) => differenceOf(own, playBranch(exploration, question, option)));
  });
  return { differences, ranked: ranked(differences), standings: standingsOf(session, otherSeeds(seed, counts.run)) };
}
