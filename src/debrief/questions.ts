import type { Model, State } from "../engine/index.ts";
import { valueAt } from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";
import { monthStates, type Session } from "../session/index.ts";
import type { Minute } from "./minutes.ts";
import type { Process } from "./process.ts";

/** A gauge over the run: where it began and ended, and the months in which it stood lowest and highest. */
export interface Course {
  gauge: string;
  from: number;
  to: number;
  lowest: { value: number; month: number };
  highest: { value: number; month: number };
}

/** A question for the room with what this run says to it. */
export interface RoomQuestion {
  id: string;
  objective: string;
  chapter: string | null;
  evidence: {
    /** Places of minutes among the debrief's. */
    decisions: number[];
    /** Matters that it asks about and that never had to be decided in this run. */
    undecided: string[];
    gauges: Course[];
    /** Hidden facts, shown in the debrief with their signs. */
    facts: string[];
    /** What one seat knew, where it bore on a matter that was decided, and whether it came to the table. */
    privateFacts: { seat: string; fact: string; heard: boolean }[];
    events: { id: string; region: string | null; month: number }[];
  };
}

/** The scenario's questions for the room, those of chapters that were played, each with its evidence from the run. */
export function roomQuestionsOf(
  session: Session,
  minutes: readonly Minute[],
  { unheard }: Pick<Process, "unheard">,
): RoomQuestion[] {
  const { model, state } = session;
  const states = monthStates(session);
  return questionsOf(model, state).map(({ id, objective, chapter = null, evidence }) => {
    const { dilemmas = [], gauges = [], facts = [], privateFacts = [], events = [] } = evidence;
    const decided = (matter: string) => minutes.some((minute) => minute.id === matter);
    return {
      ...{ id, objective, chapter },
      evidence: {
        decisions: minutes.flatMap((minute, at) => (dilemmas.includes(minute.id) ? [at] : [])),
        undecided: dilemmas.filter((matter) => !decided(matter)),
        gauges: gauges.map((gauge) => courseOf(model, states, gauge)),
        facts,
        privateFacts: model.scenario.privateFacts.flatMap((fact) =>
          privateFacts.includes(fact.id) && fact.dilemmas.some(decided)
            ? [{ seat: fact.seat, fact: fact.id, heard: unheard.every((other) => other.fact !== fact.id) }]
            : [],
        ),
        events: state.events.flatMap(({ id: event, region, month }) =>
          events.includes(event) ? [{ id: event, region, month }] : [],
        ),
      },
    };
  });
}

/** The questions that belong to what was played: all of a scenario without chapters, else those of the chapters begun. */
function questionsOf({ scenario }: Model, state: State) {
  const begun = (scenario.settings ?? []).flatMap(({ id, turns }) =>
    turns !== undefined && state.month > (turns.from - 1) * scenario.turn ? [id] : [],
  );
  const played = state.chapter === undefined ? begun : [state.chapter];
  return (scenario.questions ?? []).filter(({ chapter }) => chapter === undefined || played.includes(chapter));
}

function courseOf({ layout }: Model, states: readonly State[], gauge: string): Course {
  const { address } = required(layout.byId, gauge);
  const values = states.map(({ numbers, month }) => ({ value: valueAt(numbers, address), month }));
  const first = required(values, 0);
  return {
    gauge,
    from: first.value,
    to: lastOf(values).value,
    lowest: values.reduce((least, other) => (other.value < least.value ? other : least), first),
    highest: values.reduce((most, other) => (other.value > most.value ? other : most), first),
  };
}
