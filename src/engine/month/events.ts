import { required } from "../../scenario/required.ts";
import type { EventPlace } from "../compile/event-places.ts";
import type { Model } from "../compile/model.ts";
import { valueAt } from "../kernel/cells.ts";
import { draw, drawId } from "../random.ts";
import type { State } from "../state.ts";
import { carryOut } from "./effects.ts";
import { openEvent } from "./lay-on-table.ts";
import type { MonthDraft } from "./month-draft.ts";

/**
 * Draws every hazard on the start-of-month values, then lets events strike: those first that were made to. Effects of one
 * event may make another strike in the same month; each strikes at most once in each place.
 */
export function strikeEvents(draft: MonthDraft): void {
  const hit = new Set<EventPlace>();
  addForced(draft, hit);
  const { model, state, numbers, month } = draft;
  for (const place of required(model.agendas, month).events) {
    const luck = draw(state.key, month, place.draw);
    if (luck >= place.likeliest || state.off.includes(place.event.mechanism)) continue;
    if (luck < chanceOf(state, numbers, month, place)) hit.add(place);
  }
  // What is added to a set while it is walked through is walked through as well.
  for (const place of hit) {
    strike(draft, place);
    addForced(draft, hit);
  }
}

function addForced({ model, state, month, struck }: MonthDraft, hit: Set<EventPlace>): void {
  if (struck.length === 0) return;
  for (const forced of struck.splice(0)) hit.add(placeOf(model, state, month, forced));
}

/**
 * The place in which a forced event strikes: the one named, or else the luckiest of those where it can. Each place draws
 * by its own name, so that one place more does not send the event elsewhere unless it goes there.
 */
export function placeOf(
  model: Model,
  state: State,
  month: number,
  forced: { id: string; region: string | null },
): EventPlace {
  const places = model.events.filter((place) => place.event.id === forced.id);
  const named = places.find((place) => place.region === forced.region);
  if (named !== undefined) return named;
  const luck = (place: EventPlace) => draw(state.key, month, drawId(`where/${forced.id}/${place.region ?? ""}`));
  return places.reduce((best, place) => (luck(place) > luck(best) ? place : best));
}

/** How likely an event on the month's agenda is to strike in a place, from the snapshot: 0 to 1. */
export function chanceOf(state: State, numbers: readonly number[], month: number, place: EventPlace): number {
  const { event } = place;
  if (event.most !== undefined && valueAt(numbers, place.count) >= event.most) return 0;
  if (!place.test(numbers, state, month)) return 0;
  if (event.hazard === undefined) return 1;
  return Math.min(1, event.hazard.chance * place.scale(numbers, state, month));
}

function strike(draft: MonthDraft, place: EventPlace): void {
  const { event, region } = place;
  draft.state.events = [...draft.state.events, { id: event.id, region, month: draft.month }];
  draft.happened.push(place);
  carryOut(draft, place.effectsKey, region);
  openEvent(draft, event, region);
}
