import { regionName, type Text } from "../../words/index.ts";

const times = ["first", "second", "third"];

/** The text of an event, and its values; from the second time on other words take its place, where there are any. */
export function eventReport(
  t: Text,
  id: string,
  region: string | null,
  before: number,
): { id: string; values: { place: string; time: string } } {
  const again = `event.${id}.again`;
  const told = before > 0 && t.has(again) ? again : `event.${id}.report`;
  return { id: told, values: { place: regionName(t, region), time: times[before] ?? "later" } };
}

/** What an event brought, without its sources; `before` is how often it came before. */
export function eventReportWords(t: Text, id: string, region: string | null, before: number): string {
  const report = eventReport(t, id, region, before);
  return t(report.id, report.values);
}
