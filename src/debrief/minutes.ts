import {
  type Action,
  type ActionOf,
  causeKinds,
  type Decision,
  type Model,
  offersOf,
  type State,
  turnOfMonth,
} from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Session } from "../session/index.ts";
import { restsOn } from "./rests-on.ts";
import { monthOf, type Seen, seenIn } from "./story.ts";

/** A piece of staff work on a matter: who would do it, and what came of it where it was asked for. */
export interface Work {
  id: string;
  by: string;
  /** The hidden fact that it looks into, if any. */
  fact: string | null;
  asked: boolean;
  /** What it said, and whether that was true; null where it was not asked for or came too late. */
  found: { value: string; isTrue: boolean } | null;
}

/** A decision as minutes of the meeting: what was known then, who advised what, what was chosen and how. */
export interface Minute {
  /** Its place among the run's decisions. */
  index: number;
  id: string;
  kind: Decision["kind"];
  region: string | null;
  month: number;
  /** The scores as the mission saw them when the turn began. */
  situation: Readonly<Record<string, Seen>>;
  /** What each seat and voice advised, in the order of the table; `as` is the capacity of one that has two. */
  advice: { by: string; as: string | null; option: string }[];
  work: Work[];
  options: string[];
  option: string;
  by: Decision["by"];
  mode: Decision["mode"];
  conditions: string[];
  dissent: string[];
  /** The trainee's own position before the meeting; null where none was taken. */
  position: { option: string; confidence: number } | null;
  confidence: number | null;
  rationale: string | null;
  /** Something else, in the trainee's own words; the option is then the nearest. */
  other: string | null;
  /** When it was put off before, why, and what was to be known first. */
  deferrals: { month: number; reason: string; seeks: string | null }[];
  /** What seats knew that bore on it and the others did not, and whether its holder was asked to look into the matter. */
  privateFacts: { seat: string; fact: string; heard: boolean }[];
  /** Everything that it moved, when. */
  moved: { gauge: string; month: number; by: number }[];
  /** What reached the in-tray afterwards because of how it was decided. */
  reported: { id: string; month: number }[];
}

/** The run's decisions as minutes, in order; steps of decisions in hours are part of theirs. */
export function minutesOf(session: Session): Minute[] {
  return session.state.decisions.flatMap((decision, index) =>
    decision.step === null ? [minuteOf(session, decision, index)] : [],
  );
}

function minuteOf(session: Session, decision: Decision, index: number): Minute {
  const { model, turnStarts } = session;
  const { id, kind, region, month, option, by, mode, conditions, dissent } = decision;
  const { options, dilemma } = offersOf(model, decision);
  const choice = choiceOf(session, decision);
  const work = worksOf(session, decision);
  const deferrals = actionsOn(session, "defer", id).filter((action) => monthOf(model, action) <= month);
  const position = actionsOn(session, "position", id).findLast((action) => monthOf(model, action) <= month);
  return {
    ...{ index, id, kind, region, month, option, by, mode, conditions, dissent },
    situation: seenIn(model, required(turnStarts, turnOfMonth(model, month) - 1)),
    advice: (dilemma?.views ?? []).map((view) => ({ by: view.by, as: view.id ?? null, option: view.option })),
    work,
    options: options.filter((candidate) => candidate.offered !== false).map((candidate) => candidate.id),
    position: position === undefined ? null : { option: position.option, confidence: position.confidence },
    confidence: choice?.confidence ?? null,
    rationale: choice?.rationale ?? null,
    other: choice?.other ?? null,
    deferrals: deferrals.map((it) => ({ month: monthOf(model, it), reason: it.reason, seeks: it.seeks ?? null })),
    privateFacts: kind === "dilemma" ? privateFactsOn(model, id, work) : [],
    moved: movedBy(session, decision),
    reported: reportedOf(session, decision),
  };
}

/** A run's log, and the model that it was played on. */
type Log = Pick<Session, "model"> & { actions: readonly Action[] };

function actionsOn<T extends "choose" | "position" | "defer" | "consult">(
  { actions }: Log,
  type: T,
  dilemma: string,
): ActionOf<T>[] {
  return actions.filter((action): action is ActionOf<T> => action.type === type && action.dilemma === dilemma);
}

/** The log's own record of a decision, with what the state does not keep. */
function choiceOf(log: Log, { id, region, month, by }: Decision): ActionOf<"choose"> | null {
  if (by !== "leadership") return null;
  const { model } = log;
  return (
    actionsOn(log, "choose", id).findLast(
      (action) =>
        action.step === undefined &&
        (action.region ?? region) === region &&
        turnOfMonth(model, monthOf(model, action)) === turnOfMonth(model, month),
    ) ?? null
  );
}

function worksOf(session: Session, { id, kind, month }: Decision): Work[] {
  const { model, state } = session;
  return (offersOf(model, { id, kind }).dilemma?.staffWork ?? []).map((work) => {
    const finding = state.findings.find((it) => it.dilemma === id && it.work === work.id);
    const value = finding === undefined || finding.month > month ? null : finding.value;
    const isTrue = work.fact !== undefined && value === state.facts[work.fact];
    return {
      id: work.id,
      by: work.by,
      fact: work.fact ?? null,
      asked: finding !== undefined,
      found: value === null ? null : { value, isTrue },
    };
  });
}

/** A private fact comes to the table when its holder is asked for staff work on a matter that it bears on. */
function privateFactsOn(model: Model, dilemma: string, work: readonly Work[]): Minute["privateFacts"] {
  return model.scenario.privateFacts
    .filter(({ dilemmas }) => dilemmas.includes(dilemma))
    .map(({ seat, id }) => ({ seat, fact: id, heard: work.some(({ by, asked }) => by === seat && asked) }));
}

/** All entries of the ledger that a decision caused, with what follows from them left to the gauges' own accounts. */
function movedBy({ model, pages }: Pick<Session, "model" | "pages">, { id, region }: Decision): Minute["moved"] {
  const names = new Map(model.layout.gauges.map((gauge) => [gauge.address, gauge.id]));
  return pages.flatMap(({ entries }) =>
    entries.flatMap(({ cause, gauge, month, by }) => {
      const isIts = causeKinds[cause.kind].ofMatter && (cause.id === id || cause.id.startsWith(`${id}.`));
      const name = names.get(gauge);
      return isIts && (cause.place ?? null) === region && name !== undefined ? [{ gauge: name, month, by }] : [];
    }),
  );
}

/** Items that came to the in-tray after a decision, and before the same matter was decided again, and that rest on it. */
function reportedOf({ model, state }: Session, { id, month, step }: Decision): Minute["reported"] {
  const again = state.decisions.find((other) => other.id === id && other.step === step && other.month > month);
  const until = again?.month ?? Number.MAX_SAFE_INTEGER;
  const telling = new Set(
    model.scenario.tray.flatMap(({ id: item, when }) =>
      restsOn(when, (part) => "chosen" in part && part.chosen === id) ? [item] : [],
    ),
  );
  return state.tray.filter((item) => telling.has(item.id) && item.month > month && item.month <= until);
}

/** The seats and voices that had advised something else; one that spoke in two capacities was heard if either was. */
export function overruled({ advice, option }: Pick<Minute, "advice" | "option">): string[] {
  const speakers = [...new Set(advice.map(({ by }) => by))];
  return speakers.filter((speaker) => advice.every((view) => view.by !== speaker || view.option !== option));
}

/** Hidden facts that no staff work was asked to look into, though some could have been. */
export function unasked(minutes: readonly Minute[], model: Model, state: State): { fact: string; value: string }[] {
  const works = minutes.flatMap(({ work }) => work);
  return model.scenario.facts.flatMap(({ id }) => {
    const about = works.filter((work) => work.fact === id);
    return about.length > 0 && about.every((work) => !work.asked)
      ? [{ fact: id, value: required(state.facts, id) }]
      : [];
  });
}
