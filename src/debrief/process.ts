import { type Model, openLevers, valueAt } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Session } from "../session/index.ts";
import { type TurnOfTime, timeOf } from "./head-of-mission.ts";
import { type Minute, overruled } from "./minutes.ts";
import { type Promises, promisesOf } from "./promises.ts";

/** How the leadership worked, apart from what came of it. It describes; it grades nobody. */
export interface Process {
  decided: number;
  /** Decisions that silence took. */
  bySilence: number;
  /** Times that something was put off. */
  deferrals: number;
  /** Staff work asked for, of what was offered on the matters decided; and findings that were not true. */
  staffWork: { asked: number; offered: number; misleading: number };
  /** Decisions that overruled at least one seat or voice, and those of them that gave a reason. */
  overruled: { decisions: number; explained: number };
  /** Trainees who left the meeting with another option than they came with. */
  changedMinds: number;
  /** Time of the Head of Mission by whom it went to: meetings held. */
  engagements: Readonly<Record<string, number>>;
  /** The Head of Mission's slots, turn by turn. */
  time: readonly TurnOfTime[];
  /** What was promised against what was delivered; null where the model has neither gauge. */
  promises: Promises | null;
  /** Parts of the plan that were never changed: what stood at the start, or was once set, went on by itself. */
  untouched: PlanAction[];
  /** Points of effort by output, turn by turn. */
  effort: Readonly<Record<string, readonly number[]>>;
  /** Seats whose private facts bore on matters decided, though nobody asked them to look into one of those matters. */
  unheard: { seat: string; fact: string }[];
}

/** Actions that change a part of the plan, which otherwise carries over. */
export type PlanAction = "deploy" | "effort" | "engage" | "message" | "spend" | "set";

/** The parts of the plan that a scenario lets be changed. */
function planOf(model: Model): PlanAction[] {
  const { units, outputs, slots, messages, model: rules } = model.scenario;
  const isOpen: Record<PlanAction, boolean> = {
    deploy: units.length > 0,
    effort: outputs.length > 0,
    engage: slots > 0,
    message: messages.length > 1,
    spend: rules.funds.some(({ id }) => (model.effectLists[`fund/${id}`]?.effects.length ?? 0) > 0),
    set: openLevers(model).length > 0,
  };
  return (Object.keys(isOpen) as PlanAction[]).filter((part) => isOpen[part]);
}

/** Describes how a run was led, from its log and its minutes. */
export function processOf(session: Session, minutes: readonly Minute[]): Process {
  const { state, actions } = session;
  const works = minutes.flatMap(({ work }) => work);
  const against = minutes.filter((minute) => minute.by === "leadership" && overruled(minute).length > 0);
  return {
    decided: minutes.length,
    bySilence: minutes.filter(({ by }) => by === "silence").length,
    deferrals: actions.filter(({ type }) => type === "defer").length,
    staffWork: {
      asked: works.filter((work) => work.asked).length,
      offered: works.length,
      misleading: works.filter(({ fact, found }) => fact !== null && found !== null && !found.isTrue).length,
    },
    overruled: {
      decisions: against.length,
      explained: against.filter(({ rationale }) => (rationale ?? "").trim() !== "").length,
    },
    changedMinds: minutes.filter(({ position, option }) => position !== null && position.option !== option).length,
    engagements: countOf(state.engagements.map(({ target }) => target)),
    time: timeOf(session),
    promises: promisesOf(session),
    untouched: planOf(session.model).filter((part) => !actions.some(({ type }) => type === part)),
    effort: effortOf(session),
    unheard: unheardIn(session, minutes),
  };
}

function countOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Effort as it stood at the end of each turn, for the outputs that had any. */
function effortOf({ model, turnStarts }: Session): Process["effort"] {
  return Object.fromEntries(
    model.scenario.outputs.flatMap((output) => {
      const { address } = required(model.layout.byId, `lever.effort.${output}`);
      const points = turnStarts.slice(1).map((state) => valueAt(state.numbers, address));
      return points.some((at) => at > 0) ? [[output, points]] : [];
    }),
  );
}

/** Private facts that bore on some matter and reached the table on none, in the scenario's order. */
function unheardIn({ model }: Session, minutes: readonly Minute[]): Process["unheard"] {
  const all = minutes.flatMap(({ privateFacts }) => privateFacts);
  return model.scenario.privateFacts.flatMap(({ seat, id }) => {
    const bearing = all.filter(({ fact }) => fact === id);
    return bearing.length > 0 && bearing.every(({ heard }) => !heard) ? [{ seat, fact: id }] : [];
  });
}
