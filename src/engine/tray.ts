import type { TrayItem } from "../scenario/schema/index.ts";
import { testOf } from "./model.ts";
import { draw } from "./random.ts";
import type { Work } from "./work.ts";

/** In-tray items that a month brings at most (design.md, "A turn"). */
const traySize = 6;

/** Puts one item on top of the next tray, whatever else comes. */
export function deliver(work: Work, id: string): void {
  if (work.state.tray.some((item) => item.id === id)) return;
  work.state.tray = [...work.state.tray, { id, month: work.month + 1 }];
}

/**
 * Fills the in-tray and picks the situation for the month after the one in hand: items whose months, condition and
 * chance allow it, weightiest first, each once in a run, with one voice of people affected if any is ready.
 */
export function fillTray(work: Work): void {
  const { model, state } = work;
  const month = work.month + 1;
  const candidates = model.scenario.tray.filter(
    (item, at) =>
      (item.months !== undefined || item.when !== undefined) &&
      isReady(work, item, month) &&
      !state.tray.some((earlier) => earlier.id === item.id) &&
      (item.chance === undefined || draw(state.key, month, model.trayDraws[at]) < item.chance),
  );
  state.situation =
    model.scenario.situations.find((situation) => isReady(work, situation, month))?.id ?? state.situation;
  if (candidates.length === 0) return;
  const weighed = candidates.map((item, order) => ({ item, rank: (item.weight ?? 1) * 1000 - order }));
  weighed.sort((a, b) => b.rank - a.rank);
  const waiting = state.tray.filter((item) => item.month === month).length;
  const chosen = weighed.slice(0, Math.max(0, traySize - waiting)).map((candidate) => candidate.item);
  const affected = candidates.find((item) => item.affected);
  if (affected !== undefined && chosen.length > 0 && !chosen.some((item) => item.affected))
    chosen[chosen.length - 1] = affected;
  state.tray = [...state.tray, ...chosen.map((item) => ({ id: item.id, month }))];
}

/** Whether an item's or a situation's months and condition allow it in a month. */
function isReady({ model, numbers, state }: Work, item: Pick<TrayItem, "months" | "when">, month: number): boolean {
  if (item.months !== undefined && (month < item.months.from || month > item.months.to)) return false;
  return testOf(model, item.when, null)(numbers, state, month);
}
