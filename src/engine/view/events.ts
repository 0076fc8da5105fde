import type { EventSpec } from "../../scenario/schema/index.ts";
import type { Model } from "../compile/model.ts";
import type { Happening, State } from "../state.ts";
import { isIn, knownOn, lastTurn } from "./time.ts";

/** An event that the mission knows of. */
export interface SeenEvent extends Happening {
  tone: EventSpec["tone"];
  /** How often it came to that place before. */
  before: number;
  /** It asks for an answer, and lies on the table. */
  asks: boolean;
  /** The day on which it was known; empty where the scenario gives none. */
  knownOn: string;
}

/** Shows the events of the turn that has just ended, in the order in which they came, without those that stay unknown. */
export function seeEvents(model: Model, state: State): SeenEvent[] {
  const span = lastTurn(model, state);
  return state.events.flatMap(({ id, region, month }) => {
    const event = model.scenario.events.find((candidate) => candidate.id === id);
    if (event === undefined || event.known === false || !isIn(span, month)) return [];
    const isSame = (other: { id: string; region: string | null }) => other.id === id && other.region === region;
    const before = state.events.filter((other) => isSame(other) && other.month < month).length;
    const asks = state.desk.some(isSame);
    return [{ id, region, month, tone: event.tone, before, asks, knownOn: knownOn(model, id) }];
  });
}

/** What was drawn in a run: events and answers that might have come out otherwise, and staff work that was wrong. */
export interface SeenLuck {
  struck: Happening[];
  /** Events of the scenario's own that might have struck and never did. */
  spared: string[];
  answers: State["answers"];
  misleading: { dilemma: string; work: string }[];
}

/** Shows what luck did in a run. It tells hidden facts, so it is for after the end. */
export function seeLuck({ scenario }: Model, state: State): SeenLuck {
  const drawn = scenario.events.filter(({ hazard }) => hazard !== undefined);
  const hasStruck = (event: string) => state.events.some(({ id }) => id === event);
  return {
    struck: state.events.filter(({ id }) => drawn.some((event) => event.id === id)),
    spared: drawn.filter(({ id, standard }) => standard !== true && !hasStruck(id)).map(({ id }) => id),
    answers: state.answers,
    misleading: state.findings.flatMap(({ dilemma, work, value }) => {
      const works = scenario.dilemmas.find(({ id }) => id === dilemma)?.staffWork;
      const fact = works?.find(({ id }) => id === work)?.fact;
      return fact === undefined || value === state.facts[fact] ? [] : [{ dilemma, work }];
    }),
  };
}
