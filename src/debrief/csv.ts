import { csvFormatRows } from "d3-dsv";
import { observe, valueAt } from "../engine/index.ts";
import { monthStates, type Session } from "../session/index.ts";
import type { Debrief } from "./debrief.ts";
import { overruled } from "./minutes.ts";

/** Without it spreadsheets take UTF-8 for something older. */
const byteOrderMark = "\uFEFF";

/** The decisions of a run, one row each, as UTF-8 text with a byte order mark. Lists within a cell are parted by spaces. */
export function decisionsAsCsv({ minutes }: Debrief): string {
  const head = ["month", "matter", "kind", "region", "option", "by", "mode", "conditions", "dissent", "position"];
  const more = ["confidence", "deferred", "staff work asked", "advised otherwise", "rationale", "something else"];
  const rows = minutes.map((minute) => [
    ...[minute.month, minute.id, minute.kind, minute.region ?? "", minute.option, minute.by, minute.mode],
    ...[minute.conditions.join(" "), minute.dissent.join(" "), minute.position?.option ?? ""],
    ...[minute.confidence ?? "", minute.deferrals.length, worksAsked(minute)],
    overruled(minute).join(" "),
    ...[minute.rationale ?? "", minute.other ?? ""],
  ]);
  return asCsv([[...head, ...more], ...rows]);
}

/** Every gauge in every month, one row each: its true value, what the mission saw, and that value's standard error. */
export function gaugesAsCsv(session: Pick<Session, "model" | "turnStarts" | "pages">): string {
  const { model } = session;
  const rows = monthStates(session).flatMap((state) =>
    model.layout.gauges.map((gauge) => {
      const { value, error } = observe(model, state, gauge);
      return [state.month, gauge.id, valueAt(state.numbers, gauge.address), value, error];
    }),
  );
  return asCsv([["month", "gauge", "truth", "seen", "standard error"], ...rows]);
}

function worksAsked({ work }: Debrief["minutes"][number]): string {
  return work.flatMap(({ id, asked }) => (asked ? [id] : [])).join(" ");
}

function asCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `${byteOrderMark}${csvFormatRows(rows.map((row) => row.map((cell) => inert(String(cell)))))}\r\n`;
}

/** A trainee's words that begin like a formula are kept from being one in a spreadsheet. */
function inert(cell: string): string {
  return /^[=+@\t]/.test(cell) || /^-(?!\d)/.test(cell) ? `'${cell}` : cell;
}
