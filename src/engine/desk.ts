import type { Dilemma, EventSpec } from "../scenario/schema/index.ts";
import type { Asked } from "./asked.ts";
import { type Model, testOf } from "./model.ts";
import type { DeskItem, State } from "./state.ts";
import type { Work } from "./work.ts";

/** Looks up what a desk item offers. */
export function asked(model: Model, { kind, id }: Pick<DeskItem, "id" | "kind">): Asked {
  const found = model.asked[kind].get(id);
  if (found === undefined) throw new RangeError(`no ${kind} called "${id}" asks anything`);
  return found;
}

/** The dilemma of that id; a checked scenario has it. */
export function findDilemma(model: Model, id: string): Dilemma {
  const dilemma = model.asked.dilemma.get(id)?.dilemma;
  if (dilemma === undefined || dilemma === null) throw new RangeError(`no dilemma is called "${id}"`);
  return dilemma;
}

/** Finds what is on the table under that name, and in that region where one is given. */
export function findItem(state: State, id: string, region?: string): DeskItem | undefined {
  return state.desk.find((item) => item.id === id && (region === undefined || item.region === region));
}

/** The standing instruction that a dilemma follows in the workshop cut, or null: the leadership decides it. */
export function standingFor(model: Model, state: State, item: Pick<DeskItem, "id" | "kind">): Standing | null {
  if (!state.cut || item.kind !== "dilemma") return null;
  return model.scenario.workshopCut?.standing.find((standing) => standing.dilemma === item.id) ?? null;
}

export type Standing = NonNullable<Model["scenario"]["workshopCut"]>["standing"][number];

/** Lays a dilemma on the table for the coming turn, unless it is or was there. */
export function openDilemma(work: Work, id: string): void {
  if (!isDoneOrOpen(work.state, id)) lay(work, { id, kind: "dilemma", region: null }, findDilemma(work.model, id).open);
}

/** Opens what is due to open in the months of the coming turn. */
export function openDilemmas(work: Work): void {
  const { model, state } = work;
  const from = work.month + 1;
  const to = work.month + model.scenario.turn;
  for (const dilemma of model.scenario.dilemmas) {
    const { month, when } = dilemma.opens;
    if (month === undefined && when === undefined) continue;
    if (month !== undefined && (month < from || month > to)) continue;
    if (testOf(model, when, null)(work.numbers, state, from)) openDilemma(work, dilemma.id);
  }
}

/** Lays an event that asks on the table for the turn after it struck. */
export function openEvent(work: Work, { id, asks }: EventSpec, region: string | null): void {
  if (asks === undefined) return;
  // Striking again while its question still lies there, it does not ask a second time.
  const asked = work.state.desk.some((item) => item.kind === "event" && item.id === id && item.region === region);
  if (!asked) lay(work, { id, kind: "event", region }, asks.months);
}

/** Lays something on the table from the next turn's start, for so many months. After the last turn nothing is. */
function lay(work: Work, { id, kind, region }: Pick<DeskItem, "id" | "kind" | "region">, months: number): void {
  const { model, state } = work;
  const opened = endOfTurn(model, state, work.month) + 1;
  if (opened > lastMonth(model, state)) return;
  const due = endOfTurn(model, state, opened + months - 1);
  state.desk = [...state.desk, { id, kind, region, opened, due, deferred: false }];
}

/** The last month of the turn in which a month lies, and never past the end of the run. */
export function endOfTurn(model: Model, state: State, month: number): number {
  const { turn } = model.scenario;
  return Math.min(lastMonth(model, state), Math.floor((month + turn - 1) / turn) * turn);
}

/** The month with which a run ends: the scenario's last, or that of the chapter played. */
export function lastMonth({ scenario }: Model, { chapter }: Pick<State, "chapter">): number {
  if (chapter === undefined) return scenario.months;
  const turns = scenario.settings?.find(({ id }) => id === chapter)?.turns;
  return turns === undefined ? scenario.months : turns.to * scenario.turn;
}

/** The last month that was played as it was decided at the time, before the chapter played; 0 where all is played. */
export function historyUntil({ scenario }: Model, { chapter }: Pick<State, "chapter">): number {
  const turns = scenario.settings?.find(({ id }) => id === chapter)?.turns;
  return ((turns?.from ?? 1) - 1) * scenario.turn;
}

function isDoneOrOpen(state: State, id: string): boolean {
  return (
    state.desk.some((item) => item.kind === "dilemma" && item.id === id) ||
    state.decisions.some((decision) => decision.kind === "dilemma" && decision.id === id && decision.step === null)
  );
}
