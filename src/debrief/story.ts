import { type Action, headlinesOf, type Model, observe, type State, valueAt } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import { monthStates, type Session } from "../session/index.ts";

/** A score in one month: what the mission saw then, how far off that may have been, and what was true. */
export interface Seen {
  truth: number;
  seen: number;
  /** Standard error of what was seen, in points. */
  error: number;
}

/** Something that happened in a month and is marked on the line of time. */
export type Mark =
  | { kind: "decision"; id: string; region: string | null; option: string; by: "leadership" | "silence" | "standing" }
  | { kind: "event"; id: string; region: string | null }
  | { kind: "inject"; id: string; region: string | null }
  | { kind: "override"; gauge: string; by: number; reason: string };

/** A month of the story; 0 is the start. */
export interface Month {
  month: number;
  /** The situation as it is described at the month's end. */
  situation: string;
  scores: Readonly<Record<string, Seen>>;
  marks: Mark[];
}

/** The run month by month: scores as seen then and as they were, and what happened. */
export function storyOf(session: Pick<Session, "model" | "turnStarts" | "pages" | "actions" | "state">): Month[] {
  const { model } = session;
  return monthStates(session).map((state) => ({
    month: state.month,
    situation: state.situation,
    scores: seenIn(model, state),
    marks: [
      ...decisionsIn(session.state, state.month),
      ...eventsIn(session, state.month),
      ...overridesIn(session, state.month),
    ],
  }));
}

/** The three scores as the mission sees them in a state, and as they are. */
export function seenIn(model: Model, state: State): Month["scores"] {
  return Object.fromEntries(
    headlinesOf(model).map((id) => {
      const gauge = required(model.layout.byId, id);
      const { value, error } = observe(model, state, gauge);
      return [id, { truth: valueAt(state.numbers, gauge.address), seen: value, error }];
    }),
  );
}

function decisionsIn({ decisions }: State, month: number): Mark[] {
  return decisions.flatMap(({ id, region, option, by, step, month: at }) =>
    at === month && step === null ? [{ kind: "decision" as const, id, region, option, by }] : [],
  );
}

/** Events of a month; those that a facilitator injected are marked apart from those that the rules brought about. */
function eventsIn({ model, actions, state }: Pick<Session, "model" | "actions" | "state">, month: number): Mark[] {
  const isInjected = (id: string, region: string | null) =>
    actions.some(
      (action) =>
        action.type === "inject" &&
        action.event === id &&
        (action.region ?? region) === region &&
        monthOf(model, action) === month,
    );
  return state.events.flatMap(({ id, region, month: at }) =>
    at === month ? [{ kind: isInjected(id, region) ? ("inject" as const) : ("event" as const), id, region }] : [],
  );
}

function overridesIn({ model, actions }: Pick<Session, "model" | "actions">, month: number): Mark[] {
  return actions.flatMap((action) => {
    if (action.type !== "override" || monthOf(model, action) !== month) return [];
    const { gauge, by, reason } = action;
    return [{ kind: "override" as const, gauge, by, reason }];
  });
}

/** The month in which a recorded action is carried out: the one it names, else the first of its turn. */
export function monthOf(model: Model, { month, turn = 1 }: Action): number {
  return month ?? (turn - 1) * model.scenario.turn + 1;
}
