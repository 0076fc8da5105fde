import type { Effect, GaugeEffect, UnitEffect } from "../../scenario/schema/index.ts";
import { clamp, toGrid } from "../arithmetic.ts";
import type { BoundEffect } from "../compile/bound-effects.ts";
import { inPlace } from "../compile/layout.ts";
import { draw } from "../random.ts";
import type { Pending } from "../state.ts";
import { openDilemma } from "./lay-on-table.ts";
import { book, type MonthDraft } from "./month-draft.ts";
import { deliver } from "./tray.ts";

/** Carries out a list of effects for a place: what is due now at once, what is due later as pending data. */
export function carryOut(draft: MonthDraft, key: string, region: string | null): void {
  const { model, month, state } = draft;
  const effects = model.boundEffects(key, region);
  for (let index = 0; index < effects.length; index++) {
    const bound = effects[index];
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
    if (due <= month) takePending(draft, effect, model.boundEffects(source, region)[index]);
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
  const { effect, test, chance, luck, move } = bound;
  if (!test(numbers, state, month)) return;
  if (chance < 1 && draw(state.key, month, luck) >= chance) return;
  if (move !== null) book(draft, move.address, move.by * move.scale(numbers, state, month), move.origin, read);
  else if (!("gauge" in effect)) perform(draft, effect, region);
}

/** The executor of each kind of effect in the vocabulary (`scenario/schema/effects.ts`) that moves no gauge. */
function perform(draft: MonthDraft, effect: Exclude<Effect, GaugeEffect>, place: string | null): void {
  const { state } = draft;
  if ("event" in effect) {
    const region = effect.region === undefined ? null : inPlace(effect.region, place);
    draft.struck.push({ id: effect.event, region });
  } else if ("dilemma" in effect) openDilemma(draft, effect.dilemma);
  else if ("lever" in effect) setLever(draft, inPlace(effect.lever, place), effect.value);
  else if ("mark" in effect) state.marks = [...state.marks.filter((mark) => mark !== effect.mark), effect.mark];
  else if ("unmark" in effect) state.marks = state.marks.filter((mark) => mark !== effect.unmark);
  else if ("tray" in effect) deliver(draft, effect.tray);
  else if ("road" in effect) state.roads = { ...state.roads, [effect.road]: draft.firstRead + effect.closed - 1 };
  else moveUnit(draft, effect, place);
}

/** Puts a lever at a value, held to its limits. It counts in this month's snapshot. */
export function setLever(draft: MonthDraft, lever: string, value: number): void {
  const gauge = draft.model.layout.byId[`lever.${lever}`];
  draft.numbers[gauge.address] = toGrid(clamp(value, gauge.min, gauge.max));
}

/** Moves, restances, spends or frees a unit. A unit that has not arrived keeps the order for its arrival. */
export function moveUnit(draft: MonthDraft, effect: UnitEffect, region: string | null): void {
  const unit = draft.state.units[effect.unit];
  const places =
    effect.across === undefined
      ? unit.places
      : Object.fromEntries(Object.entries(effect.across).map(([name, share]) => [inPlace(name, region), share]));
  draft.state.units = {
    ...draft.state.units,
    [effect.unit]: {
      places,
      stance: effect.stance ?? unit.stance,
      base: effect.base ?? unit.base,
      awayUntil:
        effect.away === undefined ? unit.awayUntil : Math.max(unit.awayUntil, draft.firstRead + effect.away - 1),
      free: effect.free ?? unit.free,
    },
  };
}
