import { required } from "../../scenario/required.ts";
import type { EffectKind, EffectOf } from "../../scenario/schema/index.ts";
import type { BoundEffect } from "../compile/bound-effects.ts";
import { inPlace } from "../compile/layout.ts";
import { draw } from "../random.ts";
import type { Pending } from "../state.ts";
import { openDilemma } from "./lay-on-table.ts";
import { book, type MonthDraft } from "./month-draft.ts";
import { moveUnit } from "./move-unit.ts";
import { setLever } from "./set-lever.ts";
import { deliver } from "./tray.ts";

/** Carries out a list of effects for a place: what is due now at once, what is due later as pending data. */
export function carryOut(draft: MonthDraft, key: string, region: string | null): void {
  const { model, month, state } = draft;
  for (const [index, bound] of model.boundEffects(key, region).entries()) {
    if (bound.after === 0 && bound.times === 1) takeEffect(draft, bound, region, month);
    else {
      const { after, times: left } = bound;
      const pending: Pending = { due: month + after, source: key, index, region, read: month, left };
      if (after > 0) state.pending.push(pending);
      else takePending(draft, pending, bound);
    }
  }
}

/** Carries out the pending effects that fall due this month, and begins the month's own list of what is pending. */
export function carryOutPending(draft: MonthDraft): void {
  const { model, month, state } = draft;
  const { pending } = state;
  state.pending = pending.filter((effect) => effect.due > month);
  for (const effect of pending) {
    const { due, source, region, index } = effect;
    if (due <= month) takePending(draft, effect, required(model.boundEffects(source, region), index));
  }
}

/** A pending effect whose month has come: renewed if it repeats. */
function takePending(draft: MonthDraft, { due, source, index, region, read, left }: Pending, bound: BoundEffect): void {
  if (left > 1) draft.state.pending.push({ due: due + 1, source, index, region, read, left: left - 1 });
  takeEffect(draft, bound, region, read);
}

/** One effect: tests its condition, draws its chance and does it. `read` is the month on whose numbers it rests. */
function takeEffect(draft: MonthDraft, bound: BoundEffect, region: string | null, read: number): void {
  const { state, numbers, month } = draft;
  const { effect, kind, test, chance, luck } = bound;
  if (!test(numbers, state, month)) return;
  if (chance < 1 && draw(state.key, month, luck) >= chance) return;
  (executors[kind] as Executor<EffectKind>)(draft, effect, region, bound, read);
}

/** Carries out one effect of a kind in a place. `read` is the month on whose numbers it rests. */
type Executor<Kind extends EffectKind> = (
  draft: MonthDraft,
  effect: EffectOf<Kind>,
  place: string | null,
  bound: BoundEffect,
  read: number,
) => void;

/** The executor of each kind of effect (`scenario/schema/effects.ts`). */
const executors: { readonly [Kind in EffectKind]: Executor<Kind> } = {
  gauge: (draft, _effect, _place, { move }, read) => {
    if (move === null) return;
    book(draft, move.address, move.by * move.scale(draft.numbers, draft.state, draft.month), move.origin, read);
  },
  event: (draft, { event, region }, place) => {
    draft.struck.push({ id: event, region: region === undefined ? null : inPlace(region, place) });
  },
  dilemma: (draft, { dilemma }) => openDilemma(draft, dilemma),
  lever: (draft, { lever, value }, place) => setLever(draft, inPlace(lever, place), value),
  mark: ({ state }, { mark }) => {
    state.marks = [...state.marks.filter((one) => one !== mark), mark];
  },
  unmark: ({ state }, { unmark }) => {
    state.marks = state.marks.filter((one) => one !== unmark);
  },
  tray: (draft, { tray }) => deliver(draft, tray),
  road: ({ state, firstRead }, { road, closed }) => {
    state.roads = { ...state.roads, [road]: firstRead + closed - 1 };
  },
  unit: (draft, effect, place) => moveUnit(draft, effect, place),
};
