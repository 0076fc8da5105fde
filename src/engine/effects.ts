import type { Effect, GaugeEffect, UnitEffect } from "../scenario/schema/index.ts";
import { clamp, toGrid } from "./arithmetic.ts";
import { openDilemma } from "./desk.ts";
import { inPlace } from "./layout.ts";
import type { Origin } from "./ledger-page.ts";
import { scaleOf, targetOf, testOf } from "./model.ts";
import { draw, drawId } from "./random.ts";
import type { EffectSource } from "./sources.ts";
import type { Pending } from "./state.ts";
import { deliver } from "./tray.ts";
import { book, type Work } from "./work.ts";

/** Carries out a list of effects for a place: what is due now at once, what is due later as pending data. */
export function carryOut(work: Work, key: string, region: string | null): void {
  const source = work.model.sources[key];
  source.effects.forEach((effect, index) => {
    const left = "gauge" in effect ? (effect.for ?? 1) : 1;
    const later: Pending = {
      due: work.month + (effect.after ?? 0),
      source: key,
      index,
      region,
      read: work.month,
      left,
    };
    if (later.due > work.month) work.state.pending = [...work.state.pending, later];
    else takeEffect(work, source, later);
  });
}

/** Carries out the pending effects that fall due this month. */
export function carryOutPending(work: Work): void {
  const { pending } = work.state;
  if (pending.length === 0) return;
  work.state.pending = pending.filter((effect) => effect.due > work.month);
  for (const due of pending) {
    if (due.due <= work.month) takeEffect(work, work.model.sources[due.source], due);
  }
}

/** One effect whose month has come: tests its condition, draws its chance, does it, and renews it if it repeats. */
function takeEffect(work: Work, source: EffectSource, due: Pending): void {
  const effect = source.effects[due.index];
  if (due.left > 1) work.state.pending = [...work.state.pending, { ...due, due: due.due + 1, left: due.left - 1 }];
  if (!testOf(work.model, effect.when, due.region)(work.numbers, work.state, work.month)) return;
  if (effect.chance !== undefined) {
    const id = drawId(`effect/${due.source}/${source.names[due.index]}/${due.region ?? ""}`);
    if (draw(work.state.key, work.month, id) >= effect.chance) return;
  }
  perform(work, effect, source, due);
}

/** The executor of each kind of effect in the vocabulary (`scenario/schema/effects.ts`). */
function perform(work: Work, effect: Effect, source: EffectSource, due: Pending): void {
  const { state } = work;
  if ("gauge" in effect) moveGauge(work, effect, source, due);
  else if ("event" in effect) {
    const region = effect.region === undefined ? null : inPlace(effect.region, due.region);
    work.struck.push({ id: effect.event, region });
  } else if ("dilemma" in effect) openDilemma(work, effect.dilemma);
  else if ("lever" in effect) setLever(work, inPlace(effect.lever, due.region), effect.value);
  else if ("mark" in effect) state.marks = [...state.marks.filter((mark) => mark !== effect.mark), effect.mark];
  else if ("unmark" in effect) state.marks = state.marks.filter((mark) => mark !== effect.unmark);
  else if ("tray" in effect) deliver(work, effect.tray);
  else if ("road" in effect) state.roads = { ...state.roads, [effect.road]: work.firstRead + effect.closed - 1 };
  else moveUnit(work, effect, due.region);
}

function moveGauge(work: Work, effect: GaugeEffect, source: EffectSource, due: Pending): void {
  const origin: Origin = {
    cause: due.region === null ? source.cause : { ...source.cause, place: due.region },
    mechanism: effect.mechanism ?? source.mechanism,
    source: effect.source ?? source.source,
    grade: effect.grade ?? source.grade,
    known: effect.known ?? source.known,
  };
  const scale = scaleOf(work.model, effect.times, due.region)(work.numbers, work.state, work.month);
  book(work, targetOf(work.model, effect, due.region), effect.by * scale, origin, due.read);
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
