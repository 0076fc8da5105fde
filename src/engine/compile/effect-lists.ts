import type { Effect, Grade, Option, Request, Scenario } from "../../scenario/schema/index.ts";
import type { CauseKind, Origin } from "../ledger-page.ts";

/** A list of effects with what stands behind it. Pending effects refer to it by its key and a position. */
export interface EffectList extends Origin {
  key: string;
  effects: Effect[];
  /** What each effect does to what, for its luck: `gauge:consent`, `event:riot`, `event:riot/2` for the second such. */
  names: string[];
  /** Set where the option is a request: how it is answered. */
  request: Request | null;
}

interface Defaults {
  mechanism: string;
  source: string;
  grade: Grade;
  known?: boolean;
}

const effectKinds = ["gauge", "event", "dilemma", "lever", "mark", "unmark", "tray", "road", "unit"] as const;

/** Names by what is done, never by position, so that a new effect in a list does not shift the luck of the others. */
function namesOf(effects: Effect[]): string[] {
  const told = new Map<string, number>();
  return effects.map((effect) => {
    const parts: Partial<Record<(typeof effectKinds)[number], string>> = effect;
    const kind = effectKinds.find((candidate) => parts[candidate] !== undefined);
    const name = `${kind}:${kind === undefined ? "" : parts[kind]}`;
    const times = (told.get(name) ?? 0) + 1;
    told.set(name, times);
    return times === 1 ? name : `${name}/${times}`;
  });
}

/** Every list of effects in a scenario, by key. */
export function collectEffectLists(scenario: Scenario): Record<string, EffectList> {
  const sources: Record<string, EffectList> = {};
  const add = (key: string, kind: CauseKind, id: string, effects: Effect[], from: Defaults, request?: Request) => {
    const { mechanism, source, grade, known = true } = from;
    const cause = { kind, id };
    const names = namesOf(effects);
    sources[key] = { key, cause, effects, names, mechanism, source, grade, known, request: request ?? null };
  };
  const addOptions = (key: string, owner: string, options: Option[], from: Defaults) => {
    for (const option of options) {
      const at = `${key}/option/${option.id}`;
      add(at, "decision", `${owner}.${option.id}`, option.effects, from, option.request);
      add(`${at}/partly`, "request", `${owner}.${option.id}.partly`, option.request?.partly ?? [], from);
      add(`${at}/refused`, "request", `${owner}.${option.id}.refused`, option.request?.refused ?? [], from);
    }
  };
  for (const dilemma of scenario.dilemmas) {
    const key = `dilemma/${dilemma.id}`;
    const from = {
      mechanism: dilemma.mechanism,
      source: dilemma.tradeOffs[0] ?? dilemma.sources[0],
      grade: dilemma.grade,
    };
    addOptions(key, dilemma.id, dilemma.options, from);
    add(`${key}/silence`, "silence", dilemma.id, dilemma.silence, from);
    add(`${key}/defer`, "deferral", dilemma.id, dilemma.defer === false ? [] : dilemma.defer.effects, from);
    for (const rider of dilemma.conditions) {
      add(`${key}/condition/${rider.id}`, "condition", `${dilemma.id}.${rider.id}`, rider.effects, from);
    }
    for (const step of dilemma.steps ?? []) {
      for (const option of step.options) {
        const id = `${dilemma.id}.${step.id}.${option.id}`;
        add(`${key}/step/${step.id}/${option.id}`, "step", id, option.effects, from);
      }
    }
  }
  for (const event of scenario.events) {
    add(`event/${event.id}`, "event", event.id, event.effects, event);
    if (event.asks === undefined) continue;
    addOptions(`event/${event.id}`, event.id, event.asks.options, event);
    add(`event/${event.id}/silence`, "silence", event.id, event.asks.silence, event);
  }
  for (const rule of scenario.model.decisionRules) add(`manner/${rule.id}`, "manner", rule.id, rule.effects, rule);
  for (const rule of scenario.model.engagementRules)
    add(`engagement/${rule.id}`, "engagement", rule.id, rule.effects, rule);
  for (const fund of scenario.model.funds) add(`fund/${fund.id}`, "fund", fund.id, fund.effects, fund);
  for (const target of scenario.targets) {
    const from = { mechanism: "engagement", source: "1.4.2", grade: "D" as const };
    add(`target/${target.id}`, "engagement", target.id, target.effects ?? [], from);
  }
  return sources;
}
