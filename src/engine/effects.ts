import type { Effect, GaugeEffect, UnitEffect } from "../scenario/schema/index.ts";
import { clamp, toGrid } from "./arithmetic.ts";
import { type BoundEffect, boundEffects } from "./bound-effects.ts";
import { openDilemma } from "./desk.ts";
import { inPlace } from "./layout.ts";
import { draw } from "./random.ts";
import type { Pending } from "./state.ts";
import { deliver } from "./tray.ts";
import { book, type Work } from "./work.ts";

/** Carries out a list of effects for a place: what is due now at once, what is due later as pending data. */
export function carryOut(work: Work, key: string, region: string | null): void {
  const effects = boundEffects(work.model, work.model.sources[key], region);
  for (let index = 0; index < effects.length; index++) {
    const { effect } = effects[index];
    const due = work.month + (effect.after ?? 0);
    const left = "gauge" in effect ? (effect.for ?? 1) : 1;
    const later: Pending = { due, source: key, index, region, read: work.month, left };
    if (due > work.month) work.state.pending = [...work.state.pending, later];
    else takeEffect(work, later, effects[index]);
  }
}

/** Carries out the pending effects that fall due this month. */
export function carryOutPending(work: Work): void {
  const { pending } = work.state;
  if (pending.length === 0) return;
  work.state.pending = pending.filter((effect) => effect.due > work.month);
  for (const due of pending) {
    if (due.due > work.month) continue;
    takeEffect(work, due, boundEffects(work.model, work.model.sources[due.source], due.region)[due.index]);
  }
}

/** One effect whose month has come: tests its condition, draws its chance, does it, and renews it if it repeats. */
function takeEffect(work: Work, due: Pending, { effect, test, luck, move }: BoundEffect): void {
  const { state, numbers, month } = work;
  if (due.left > 1) state.pending = [...state.pending, { ...due, due: due.due + 1, left: due.left - 1 }];
  if (!test(numbers, state, month)) return;
  if (effect.chance !== undefined && draw(state.key, month, luck) >= effect.chance) return;
  if (move !== null) book(work, move.address, move.by * move.scale(numbers, state, month), move.origin, due.read);
  else if (!("gauge" in effect)) perform(work, effect, due.region);
}

/** The executor of each kind of effect in the vocabulary (`scenario/schema/effects.ts`) that moves no gauge. */
function perform(work: Work, effect: Exclude<Effect, GaugeEffect>, place: string | null): void {
  const { state } = work;
  if ("event" in effect) {
    const region = effect.region === undefined ? null : inPlace(effect.region, place);
    work.struck.push({ id: effect.event, region });
  } else if ("dilemma" in effect) openDilemma(work, effect.dilemma);
  else if ("lever" in effect) setLever(work, inPlace(effect.lever, place), effect.value);
  else if ("mark" in effect) state.marks = [...state.marks.filter((mark) => mark !== effect.mark), effect.mark];
  else if ("unmark" in effect) state.marks = state.marks.filter((mark) => mark !== effect.unmark);
  else if ("tray" in effect) deliver(work, effect.tray);
  else if ("road" in effect) state.roads = { ...state.roads, [effect.road]: work.firstRead + effect.closed - 1 };
  else moveUnit(work, effect, place);
}

/** Puts a lever at a value, held to its limits. It counts in this month's snapshot. */
export function setLever(work: Work, lever: string, value: number): void {
  const gauge = work.model.layout.byId[`lever.${lever}`];
  work.numbers[gauge.address] = toGrid(clamp(value, gauge.min, gauge.max));
}

/** Moves, restances, spends or frees a unit. A unit that has not arrived keeps the order for its arrival. */
export function moveUnit(work: Work, effect: UnitEffect, region: string | null): void {
  const unit = work.state.units[effect.unit];
  const places =
    effect.across === undefined
      ? unit.places
      : Object.fromEntries(Object.entries(effect.across).map(([name, share]) => [inPlace(name, region), share]));
  work.state.units = {
    ...work.state.units,
    [effect.unit]: {
      places,
      stance: effect.stance ?? unit.stance,
      base: effect.base ?? unit.base,
      awayUntil:
        effect.away === undefined ? unit.awayUntil : Math.max(unit.awayUntil, work.firstRead + effect.away - 1),
      free: effect.free ?? unit.free,
    },
  };
}
