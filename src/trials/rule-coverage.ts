import { type Action, compile, type Model, reduce, type Setup, seeDesk, start } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Condition, Scenario } from "../scenario/schema/index.ts";
import { playBare } from "../sim/play.ts";
import { policyStrategy, type Strategy } from "../sim/strategy.ts";
import { commonEventsOf } from "./common-events.ts";
import { asksUnoffered, contentOf, coverageKinds, newTally } from "./coverage.ts";

/** Kinds of what batches over all scenarios must show: what a run shows by itself, and what only the rules know. */
export const fullCoverageKinds = [...coverageKinds, "influences", "true", "false"] as const;
export type FullCoverageKind = (typeof fullCoverageKinds)[number];

/** What there is and what of it no run showed, as `kind name`; what belongs to one scenario has its id before the name. */
export interface CoveragePart {
  content: string[];
  missing: string[];
}

/**
 * Plays each policy over the seeds from..to, from the start and from each named start, and returns what came up: all that `coverage.ts` looks for; influences that
 * moved something; and conditions on influences, events, options and effects, each as true and as false. Every run is
 * played as usual and then once more from its log on a model that is watched, so that no policy's planning counts.
 */
export function coverRules(
  model: Model,
  policies: readonly string[],
  { from, to }: { from: number; to: number },
): CoveragePart {
  const { scenario, parameters } = model;
  const seen = { true: new Set<Condition>(), false: new Set<Condition>() };
  const watched = compile(scenario, parameters, {}, (condition, holds) => seen[`${holds}`].add(condition));
  const moved = new Set<number>();
  const tally = newTally(model);
  const setups: Setup[] = [{}, ...(scenario.settings ?? []).map(({ id }) => ({ setting: id }))];
  for (const policy of policies) {
    for (const setup of setups) {
      for (let seed = from; seed <= to; seed++) {
        const turns: Action[][] = [];
        const strategy = { ...recording(policyStrategy(policy), turns), setup };
        tally.end(playBare(model, String(seed), strategy, tally.month));
        replayWatched(watched, String(seed), setup, turns, moved);
      }
    }
  }
  const conditions = conditionsOf(scenario);
  const rules = [...new Set(model.influences.rules.map(({ influence }) => influence.id))];
  const moving = new Set([...moved].map((row) => required(model.influences.rules, row).influence.id));
  const [whole, missed] = [contentOf(model), tally.missing()];
  const common = commonIn(scenario);
  const labels = (names: (kind: (typeof coverageKinds)[number]) => readonly string[]) =>
    coverageKinds.flatMap((kind) => names(kind).map((name) => labelOf(scenario, common, kind, name)));
  const tests = (kind: "true" | "false", isMissing: boolean) =>
    [...conditions].flatMap(([condition, name]) =>
      isMissing && seen[kind].has(condition) ? [] : [labelOf(scenario, common, kind, name)],
    );
  return {
    content: [
      ...labels((kind) => whole[kind]),
      ...rules.map((id) => `influences ${id}`),
      ...tests("true", false),
      ...tests("false", false),
    ],
    missing: [
      ...labels((kind) => missed[kind]),
      ...rules.filter((id) => !moving.has(id)).map((id) => `influences ${id}`),
      ...tests("true", true),
      ...tests("false", true),
    ],
  };
}

/** What no part shows: one that shows a thing is enough, in whatever scenario. In the order of the parts' contents. */
export function coverageTogether(parts: readonly CoveragePart[]): CoveragePart {
  const content = [...new Set(parts.flatMap((part) => part.content))];
  const shown = new Set(
    parts.flatMap((part) => {
      const missing = new Set(part.missing);
      return part.content.filter((label) => !missing.has(label));
    }),
  );
  return { content, missing: content.filter((label) => !shown.has(label)) };
}

/** A policy's strategy that also writes down what it does, turn by turn. */
function recording(strategy: Strategy, turns: Action[][]): Strategy {
  const { policy } = strategy;
  const play: typeof policy.play = (view) => {
    const actions = policy.play(view);
    turns.push(actions);
    return actions;
  };
  return { ...strategy, policy: { ...policy, play } };
}

function replayWatched(
  watched: Model,
  seed: string,
  setup: Setup,
  turns: readonly Action[][],
  moved: Set<number>,
): void {
  let state = start(watched, seed, setup);
  for (const actions of turns) {
    // Whatever is on the table is looked at, taken or not.
    seeDesk(watched, state);
    for (const action of [...actions, { type: "end-turn" } as const]) {
      const next = reduce(watched, state, action);
      if ("rejected" in next) throw new RangeError(`a recorded action cannot be played again: ${next.message}`);
      state = next.state;
      for (const { rules } of next.entries) {
        for (let row = 0; row < rules.length; row++) if (rules[row] !== 0) moved.add(row);
      }
    }
  }
}

/** Ids of the events that come from the common content. */
function commonIn(scenario: Scenario): Set<string> {
  return new Set(commonEventsOf(scenario).map(({ id }) => id));
}

function labelOf({ id }: Scenario, common: ReadonlySet<string>, kind: FullCoverageKind, name: string): string {
  const [owner = name] = name.split(/[. ]/);
  const isCommon = common.has(owner) || ["influences", "funds", "decisionRules", "engagementRules"].includes(owner);
  return isCommon ? `${kind} ${name}` : `${kind} ${id}: ${name}`;
}

/** The conditions on rules, events, options and effects, with the path to each as its name. */
function conditionsOf(scenario: Scenario): Map<Condition, string> {
  const { model, events, dilemmas, targets } = scenario;
  const found = new Map<Condition, string>();
  collect(found, { ...model, variables: undefined }, []);
  for (const event of events) collect(found, event, [event.id]);
  for (const dilemma of dilemmas) collect(found, dilemma, [dilemma.id]);
  collect(found, { targets }, []);
  for (const condition of found.keys()) if (asksUnoffered(scenario, condition)) found.delete(condition);
  return found;
}

/** What is read rather than done, and what no player is offered, is no part of it. */
function collect(found: Map<Condition, string>, data: unknown, path: readonly string[]): void {
  if (typeof data !== "object" || data === null) return;
  if ("offered" in data && data.offered === false) return;
  for (const [key, value] of Object.entries(data)) {
    if (key === "reports") continue;
    if ((key === "when" || key === "requires") && typeof value === "object") {
      found.set(value as Condition, [...path, key].join(" "));
    } else {
      const named = Array.isArray(data) && typeof value === "object" && "id" in value ? String(value.id) : key;
      collect(found, value, [...path, named]);
    }
  }
}
