import type { Mark } from "../../debrief/index.ts";
import type { Model } from "../../engine/index.ts";
import { eventName, gaugeName, matterName, optionName, standingWords } from "./names.ts";
import { writeChange } from "./numbers.ts";
import type { Text } from "./text.ts";

/** What happened, in words: a decision with its option, an event, or what a facilitator did. */
export function markWords(t: Text, model: Model, mark: Mark): string {
  switch (mark.kind) {
    case "decision": {
      const decision = { matter: matterName(t, mark.id, mark.region), option: optionName(t, mark.id, mark.option) };
      const words = t("ui.cause.decision", decision);
      if (mark.by === "leadership") return words;
      const how = mark.by === "silence" ? t("ui.decision.silence") : standingWords(t, model, mark.id);
      return t("ui.mark.by", { words, how });
    }
    case "event":
      return eventName(t, mark.id, mark.region);
    case "inject":
      return t("ui.action.inject", { event: eventName(t, mark.id, mark.region) });
    case "override":
      return t("ui.mark.override", {
        gauge: gaugeName(t, model, mark.gauge),
        by: writeChange(t.language, mark.by),
        reason: mark.reason,
      });
  }
}
