import { required } from "../../scenario/required.ts";
import { draw } from "../random.ts";
import type { MonthDraft } from "./month-draft.ts";

/** Puts one item on top of the next tray, whatever else comes. */
export function deliver(draft: MonthDraft, id: string): void {
  if (draft.state.tray.some((item) => item.id === id)) return;
  draft.state.tray = [...draft.state.tray, { id, month: draft.month + 1 }];
}

/**
 * Fills the in-tray and picks the situation for the month after the one in hand: items whose months, condition and
 * chance allow it, weightiest first, each once in a run, with one voice of people affected if any is ready.
 */
export function fillTray(draft: MonthDraft): void {
  const { model, state, numbers } = draft;
  const month = draft.month + 1;
  const { tray, situations } = required(model.agendas, month);
  const candidates = tray.filter(
    ({ item, test, draw: id }) =>
      test(numbers, state, month) &&
      !state.tray.some((earlier) => earlier.id === item.id) &&
      (item.chance === undefined || draw(state.key, month, id) < item.chance),
  );
  state.situation = situations.find(({ test }) => test(numbers, state, month))?.id ?? state.situation;
  if (candidates.length === 0) return;
  const weighed = candidates.map(({ item }, order) => ({ item, rank: (item.weight ?? 1) * 1000 - order }));
  weighed.sort((a, b) => b.rank - a.rank);
  const waiting = state.tray.filter((item) => item.month === month).length;
  const chosen = weighed.slice(0, Math.max(0, model.engine["tray-size"] - waiting)).map((candidate) => candidate.item);
  const affected = candidates.find(({ item }) => item.affected)?.item;
  if (affected !== undefined && chosen.length > 0 && !chosen.some((item) => item.affected))
    chosen[chosen.length - 1] = affected;
  state.tray = [...state.tray, ...chosen.map((item) => ({ id: item.id, month }))];
}
