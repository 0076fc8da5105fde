import type { Model, State } from "../engine/index.ts";
import { broughtBy } from "../scenario/names/references.ts";
import type { Condition, EventSpec, Option, Scenario } from "../scenario/schema/index.ts";

/** What of a scenario headless play must show (docs/style.md, 9). */
export const coverageKinds = [
  "dilemmas",
  "options",
  "steps",
  "conditions",
  "staffWork",
  "events",
  "tray",
  "situations",
  "endings",
] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Names by kind. What belongs to a dilemma or event stands behind its id: `checkpoint.accept`, `night.shots.hold`. */
export type Coverage = Record<CoverageKind, string[]>;

/** Collects over any number of runs what they show. */
export interface Tally {
  /** Takes the start or the end of a month. */
  month(state: State): void;
  /** Takes the last state of a run. */
  end(state: State): void;
  /** All that has not been shown yet, in the scenario's order. */
  missing(): Coverage;
}

/**
 * All that a scenario holds and a run may show. Left out are options that no player is offered, and events that nothing
 * in the scenario makes strike: those are for arms and facilitators.
 */
export function contentOf(model: Model): Coverage {
  const { dilemmas, tray, situations, endings } = model.scenario;
  const events = model.scenario.events.filter((event) => canStrike(model, event));
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const within = (owner: string, list: readonly { id: string }[]) => list.map((one) => `${owner}.${one.id}`);
  const offered = (options: readonly Option[]) => options.filter((option) => option.offered !== false);
  return {
    dilemmas: ids(dilemmas),
    options: [
      ...dilemmas.flatMap(({ id, options }) => within(id, offered(options))),
      ...events.flatMap(({ id, asks }) => within(id, offered(asks?.options ?? []))),
    ],
    steps: dilemmas.flatMap(({ id, steps = [] }) => steps.flatMap((step) => within(`${id}.${step.id}`, step.options))),
    conditions: dilemmas.flatMap(({ id, conditions }) => within(id, conditions)),
    staffWork: dilemmas.flatMap(({ id, staffWork }) => within(id, staffWork)),
    events: ids(events),
    tray: ids(tray),
    situations: ids(situations),
    endings: ids(endings),
  };
}

/** Whether a condition asks for a choice that no player is offered; only arms and facilitators can make it true. */
export function asksUnoffered({ dilemmas, events }: Scenario, condition: Condition | undefined): boolean {
  if (condition === undefined || !("chosen" in condition) || condition.option === undefined) return false;
  const options = [...dilemmas, ...events.flatMap(({ id, asks }) => (asks ? [{ id, options: asks.options }] : []))]
    .filter(({ id }) => id === condition.chosen)
    .flatMap(({ options }) => options);
  const wanted = [condition.option].flat();
  return options.filter(({ id }) => wanted.includes(id)).every(({ offered }) => offered === false);
}

function canStrike({ scenario, effectLists }: Model, { id, at, months, hazard, when }: EventSpec): boolean {
  if (asksUnoffered(scenario, when)) return false;
  const byItself = at !== undefined || months !== undefined || hazard !== undefined;
  return (
    byItself ||
    Object.values(effectLists).some(({ effects }) => effects.some((effect) => broughtBy(effect, "event").includes(id)))
  );
}

/** Begins a tally of what runs of a scenario show. */
export function newTally(model: Model): Tally {
  const shown = Object.fromEntries(coverageKinds.map((kind) => [kind, new Set<string>()])) as Record<
    CoverageKind,
    Set<string>
  >;
  return {
    month: ({ desk, situation }) => {
      for (const { id } of desk) shown.dilemmas.add(id);
      shown.situations.add(situation);
    },
    // The rest is kept to a run's end.
    end: ({ decisions, findings, events, tray, ended }) => {
      for (const decision of decisions) addDecision(shown, decision);
      for (const { dilemma, work } of findings) shown.staffWork.add(`${dilemma}.${work}`);
      for (const { id } of events) shown.events.add(id);
      for (const { id } of tray) shown.tray.add(id);
      if (ended !== null) shown.endings.add(ended);
    },
    missing: () => filtered(contentOf(model), (kind, name) => !shown[kind].has(name)),
  };
}

function addDecision(
  shown: Record<CoverageKind, Set<string>>,
  { id, step, option, conditions }: State["decisions"][number],
): void {
  if (step === null) shown.options.add(`${id}.${option}`);
  else shown.steps.add(`${id}.${step}.${option}`);
  for (const condition of conditions) shown.conditions.add(`${id}.${condition}`);
}

function filtered(coverage: Coverage, keep: (kind: CoverageKind, name: string) => boolean): Coverage {
  const kept = coverageKinds.map((kind) => [kind, coverage[kind].filter((name) => keep(kind, name))]);
  return Object.fromEntries(kept) as Coverage;
}

/** What is missing from every part of a batch: one part that shows a thing is enough. Throws a RangeError on no parts. */
export function missingFromAll(parts: readonly Coverage[]): Coverage {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError("there are no parts");
  return filtered(first, (kind, name) => others.every((other) => other[kind].includes(name)));
}
