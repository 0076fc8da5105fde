import type { Mark } from "../../debrief/index.ts";
import type { SeenNames } from "../../engine/index.ts";
import { byOthersWords, decisionName, eventName, gaugeName, type Text } from "../../words/index.ts";
import { writeChange } from "./numbers.ts";

/** What happened, in words: a decision with its option, an event, or what a facilitator did. */
export function markWords(t: Text, names: SeenNames, mark: Mark): string {
  switch (mark.kind) {
    case "decision": {
      const words = decisionName(t, mark.id, mark.option, mark.region);
      if (mark.by === "leadership") return words;
      return t("ui.mark.by", { words, how: byOthersWords(t, names, mark.by, mark.id) });
    }
    case "event":
      return eventName(t, mark.id, mark.region);
    case "inject":
      return t("words.action.inject", { event: eventName(t, mark.id, mark.region) });
    case "override":
      return t("ui.mark.override", {
        gauge: gaugeName(t, names, mark.gauge),
        by: writeChange(t.language, mark.by),
        reason: mark.reason,
      });
  }
}
