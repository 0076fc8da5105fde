import { required } from "../../scenario/required.ts";
import {
  type Dilemma,
  dilemmaFile,
  type Effect,
  effectKindOf,
  eventFile,
  type Grade,
  modelFile,
  type Option,
  type Request,
  type Scenario,
  scenarioFile,
} from "../../scenario/schema/index.ts";
import { fill, type Spot, walk } from "../../scenario/schema/walk.ts";
import type { Origin } from "../ledger-page.ts";

/** A list of effects with what stands behind it. Pending effects refer to it by its key and a position. */
export interface EffectList extends Origin {
  key: string;
  effects: Effect[];
  /** What each effect does to what, for its luck: `gauge:consent`, `event:riot`, `event:riot/2` for the second such. */
  names: string[];
  /** Set where the option is a request: how it is answered. */
  request: Request | null;
}

/** Mechanism, source and grade of the effects that give none of their own. */
interface Support {
  mechanism: string;
  source: string;
  grade: Grade;
  known?: boolean;
}

/** Names by what is done, never by position, so that a new effect in a list does not shift the luck of the others. */
function namesOf(effects: readonly Effect[]): string[] {
  const counts = new Map<string, number>();
  return effects.map((effect) => {
    const kind = effectKindOf(effect);
    const name = `${kind}:${(effect as Record<string, unknown>)[kind]}`;
    const times = (counts.get(name) ?? 0) + 1;
    counts.set(name, times);
    return times === 1 ? name : `${name}/${times}`;
  });
}

/** Every list of effects in a scenario, by key, as the notes on the schemas call them. */
export function collectEffectLists(scenario: Scenario): Record<string, EffectList> {
  const lists: Record<string, EffectList> = {};
  const collect = (schema: Parameters<typeof walk>[0], data: unknown, support: (spot: Spot) => Support) =>
    walk(schema, data, ["lists"], (spot) => {
      const list = listAt(spot, support(spot));
      lists[list.key] = list;
    });
  for (const dilemma of scenario.dilemmas) collect(dilemmaFile, dilemma, () => supportOf(dilemma));
  for (const event of scenario.events) collect(eventFile, event, () => event);
  // A rule of the model says itself what it rests upon.
  collect(modelFile, scenario.model, ({ within }) => within as unknown as Support);
  collect(scenarioFile, scenario, () => ({ mechanism: "engagement", ...scenario.engine.grounds.meeting }));
  return lists;
}

function supportOf({ mechanism, tradeOffs, sources, grade }: Dilemma): Support {
  return { mechanism, source: tradeOffs[0] ?? required(sources, 0), grade };
}

function listAt({ note, value, within, owner }: Spot, { mechanism, source, grade, known = true }: Support): EffectList {
  const { key, cause, causeId } = note.lists as NonNullable<typeof note.lists>;
  const effects = (value ?? []) as Effect[];
  return {
    key: fill(key, within.id, owner?.key),
    cause: { kind: cause, id: fill(causeId, within.id, owner?.ids.join(".")) },
    effects,
    names: namesOf(effects),
    ...{ mechanism, source, grade, known },
    request: cause === "decision" ? ((within as Partial<Option>).request ?? null) : null,
  };
}
