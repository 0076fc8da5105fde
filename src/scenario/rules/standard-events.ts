import { type Problem, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import { pickTexts } from "../read/pick.ts";

/** The nine events that exist in every scenario, with the options of those that ask. */
const standardEvents: Readonly<Record<string, readonly string[]>> = {
  "attack-on-civilians": ["respond", "report"],
  "attack-on-mission": [],
  "ceasefire-violation": [],
  "movement-restriction": ["accept", "contest"],
  "misconduct-report": ["investigate", "conceal"],
  "state-abuse": ["support", "confront", "silence", "mediate"],
  riot: [],
  rumour: [],
  election: [],
};

/** Scripts and arms name the standard events and their options, whatever the scenario. */
export function checkStandardEvents({ events: used, unusedEvents, model }: ScenarioFiles): Problem[] {
  const events = [...used, ...unusedEvents];
  return Object.entries(standardEvents).flatMap(([id, wanted]) => {
    const event = events.find(({ parsed }) => pickTexts(parsed.value, "id").includes(id));
    if (event === undefined) {
      // A file that could not be read is reported as such.
      if (events.some(({ parsed }) => parsed.path.endsWith(`/${id}.yaml`))) return [];
      const message = `The standard event "${id}" is not there.`;
      return [problem("standard-event-missing", model.parsed.placeOf([]), message, `Add common/events/${id}.yaml.`)];
    }
    const options = new Set(pickTexts(event.parsed.value, "asks.options.*.id"));
    const missing = wanted.filter((option) => !options.has(option));
    const standard = event.value === undefined || event.value.standard === true;
    if (missing.length === 0 && standard) return [];
    const message = standard
      ? `The standard event "${id}" lacks the options ${missing.join(", ")}.`
      : `The event "${id}" is a standard event and does not say so.`;
    const hint = standard ? `Its options are at least ${wanted.join(", ")}.` : "Write `standard: true`.";
    const path = pickTexts(event.parsed.value, "asks.default").length > 0 ? ["asks", "options"] : ["id"];
    return [problem("standard-option-missing", event.parsed.placeOf(standard ? path : ["id"]), message, hint)];
  });
}
