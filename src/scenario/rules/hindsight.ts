import { calendarMonth, isAfter } from "../calendar.ts";
import { type Problem, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import { earliestOf, toldBy } from "./earliest.ts";

/**
 * In a scenario with a calendar, every dilemma, event and in-tray item of its own says when what it tells could be known,
 * and that is no later than the last day of the first turn in which it can appear.
 */
export function checkHindsight(files: ScenarioFiles): Problem[] {
  const scenario = files.scenario.value;
  if (scenario?.calendar === undefined) return [];
  const { calendar, turn } = scenario;
  const told = toldBy(files);
  const earliest = earliestOf(files, told);
  return [...told].flatMap(([name, { file, path, knownOn }]) => {
    if (file.path.startsWith("common/")) return [];
    if (knownOn === undefined) {
      const message = `${name} does not say when it was known; expected \`knownOn\` with a day.`;
      return [problem("known-on-missing", file.placeOf([...path, "id"]), message, "Write `knownOn: 2006-08-25`.")];
    }
    const first = Math.floor((earliest(name) - 1) / turn) + 1;
    const end = calendarMonth(calendar.start, first * turn);
    if (!isAfter(knownOn, end)) return [];
    const last = `${end.year}-${String(end.month).padStart(2, "0")}`;
    const message = `${name} was known on ${knownOn}, but can appear in turn ${first}, which ends with ${last}; expected a day no later.`;
    const hint = "Let it come later, or tell only what was known then.";
    return [problem("hindsight", file.placeOf([...path, "knownOn"]), message, hint)];
  });
}
