import { historyUntil, type Model } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Condition, Dilemma } from "../scenario/schema/index.ts";
import type { Session } from "../session/index.ts";
import { restsOn } from "./rests-on.ts";

/** Something that the run showed and that would not have been so, or not as likely, had a hidden fact been otherwise. */
export type Sign =
  | { kind: "tray"; id: string; month: number }
  | { kind: "event"; id: string; region: string | null; month: number }
  | { kind: "work"; dilemma: string; id: string; month: number; value: string; isTrue: boolean };

/** A hidden fact with what was true, and the signs of it that were there, in the order in which they came. */
export interface Revealed {
  fact: string;
  value: string;
  signs: Sign[];
}

/** The hidden facts of a run and what of each could be seen while it was played; a chapter's past was seen by others. */
export function revealedIn(session: Pick<Session, "model" | "state">): Revealed[] {
  const { model, state } = session;
  const seen = ({ month }: Sign) => month > historyUntil(model, state) && month <= state.month;
  return model.scenario.facts.map(({ id }) => {
    const signs = [...inTray(session, id), ...inEvents(session, id), ...inWork(session, id)].filter(seen);
    return { fact: id, value: required(state.facts, id), signs: signs.sort((a, b) => a.month - b.month) };
  });
}

function inTray({ model, state }: Pick<Session, "model" | "state">, fact: string): Sign[] {
  const telling = new Set(model.scenario.tray.flatMap(({ id, when }) => (asksFor(when, fact) ? [id] : [])));
  return state.tray.flatMap(({ id, month }) => (telling.has(id) ? [{ kind: "tray" as const, id, month }] : []));
}

function inEvents({ model, state }: Pick<Session, "model" | "state">, fact: string): Sign[] {
  const telling = new Set(
    model.scenario.events.flatMap(({ id, when, hazard }) => {
      const changes = (hazard?.times ?? []).some((factor) => "when" in factor && asksFor(factor.when, fact));
      return asksFor(when, fact) || changes ? [id] : [];
    }),
  );
  return state.events.flatMap(({ id, region, month }) =>
    telling.has(id) ? [{ kind: "event" as const, id, region, month }] : [],
  );
}

function inWork({ model, state }: Pick<Session, "model" | "state">, fact: string): Sign[] {
  return state.findings.flatMap(({ dilemma, work, value, month }) =>
    value !== null && factOf(model, dilemma, work) === fact
      ? [{ kind: "work" as const, dilemma, id: work, month, value, isTrue: value === state.facts[fact] }]
      : [],
  );
}

/** The hidden fact that a piece of staff work looks into. */
function factOf({ scenario }: Model, dilemma: string, work: string): string | undefined {
  const of: Dilemma | undefined = scenario.dilemmas.find(({ id }) => id === dilemma);
  return of?.staffWork.find(({ id }) => id === work)?.fact;
}

/** Whether a condition asks about a hidden fact. */
function asksFor(condition: Condition | undefined, fact: string): boolean {
  return restsOn(condition, (part) => "fact" in part && part.fact === fact);
}
