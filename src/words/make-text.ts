import { calendarMonth } from "../scenario/calendar.ts";
import { withoutMarks } from "../scenario/citation-marks.ts";
import type { Scenario, Texts } from "../scenario/schema/index.ts";
import { translator } from "../scenario/text.ts";
import type { Text } from "./text.ts";

/** The parts of a scenario that decide how its time and its sources are written. */
export type Telling = Pick<Scenario, "calendar" | "turn" | "sources">;

const untold: Telling = { turn: 1, sources: [] };

/**
 * Makes a reader's translator out of its own words and, once one is played, those of a scenario. In a scenario of
 * dated quarters a text `<id>.quarter` is taken where there is one, `month` is named by its quarter, and `short` is that
 * quarter's name for where there is little room.
 */
export function makeText(
  interfaceTexts: Texts,
  scenarioTexts: Texts,
  language: string,
  { calendar, turn, sources }: Telling = untold,
): Text {
  const texts = { ...interfaceTexts, ...scenarioTexts };
  const translate = translator(texts, language);
  const start = turn === 3 ? calendar?.start : undefined;
  const quarterOf = (from: string, at: number): Record<"month" | "short", string> => {
    const { year, month } = calendarMonth(from, at);
    const values = { year: String(year), quarter: Math.floor((month - 1) / 3) + 1 };
    return { month: translate("words.quarter", values), short: translate("words.quarter.short", values) };
  };
  const marked: Text["marked"] = (id, values) => {
    if (start === undefined) return translate(id, values);
    const own = Object.hasOwn(texts, `${id}.quarter`) ? `${id}.quarter` : id;
    const { month } = values ?? {};
    return translate(own, typeof month === "number" ? { ...values, ...quarterOf(start, month) } : values);
  };
  const plain: Text["marked"] = (id, values) =>
    sources.length === 0 ? marked(id, values) : withoutMarks(marked(id, values));
  return Object.assign(plain, { has: (id: string) => Object.hasOwn(texts, id), marked, sources, language });
}
