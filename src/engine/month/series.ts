import { required } from "../../scenario/required.ts";
import type { Series } from "../../scenario/schema/index.ts";
import { clamp, toGrid } from "../kernel/arithmetic.ts";
import { addTo, valueAt } from "../kernel/cells.ts";
import { type MonthDraft, note } from "./month-draft.ts";

/**
 * Puts each gauge with a course from outside where its series has it this month, before any rule reads it, and books the
 * difference to the series. Between two points the course is a straight line; before the first and after the last the
 * gauge is left alone. A hold goes before a series.
 */
export function followSeries(draft: MonthDraft): void {
  const { grade } = draft.model.scenario.engine.grounds.series;
  for (const series of draft.model.scenario.series ?? []) {
    const value = valueIn(series, draft.month);
    const held = draft.state.holds.some(
      ({ gauge, from, to }) => gauge === series.gauge && draft.month >= from && draft.month <= to,
    );
    if (value === null || held) continue;
    const { address, min, max } = required(draft.model.layout.byId, series.gauge);
    const by = toGrid(clamp(value, min, max)) - valueAt(draft.numbers, address);
    const cause = { kind: "series", id: series.id } as const;
    note(draft, address, by, { cause, mechanism: "series", source: series.source, grade, known: true });
    addTo(draft.numbers, address, by);
  }
}

/** A series' value in a month, or null outside its points. */
function valueIn({ points }: Series, month: number): number | null {
  const to = points.find((point) => point.month >= month);
  if (to === undefined) return null;
  if (to.month === month) return to.value;
  const from = points[points.indexOf(to) - 1];
  if (from === undefined) return null;
  return from.value + ((to.value - from.value) * (month - from.month)) / (to.month - from.month);
}
