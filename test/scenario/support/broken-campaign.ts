// What a scenario of dated, sourced history must say, and must not.
import { campaignFiles } from "../../support/campaign.ts";
import { type Broken, change as changeOfMinimal, dilemma, event, scenario, texts, tray } from "./broken.ts";

const sources = "minimal/sources.yaml";
const history = "minimal/text/en-history.yaml";

const moreLetters = `format: 1
situations:
  - {id: later, months: {from: 7, to: 18}}
items:
  - {id: cable, knownOn: 2006-07-01, from: village, confidence: rumour, months: {from: 1, to: 3}}
`;

/** A fixture that replaces one part of one file of the campaign; the problem stands where the new part does, or at `words`. */
function change(...part: Parameters<typeof changeOfMinimal>): Broken {
  const { patch, ...broken } = changeOfMinimal(...part);
  return { ...broken, files: campaignFiles(patch) };
}

export const brokenCampaign: readonly Broken[] = [
  change("bad-date", "a day that does not exist", dilemma, "2006-09-30", "2006-09-31", undefined, "2006-08-25"),
  change("unknown-source", "in history", dilemma, "[unmit, witness]", "[unmit, witnes]", undefined, "witness"),
  change("unknown-source", "of a series", scenario, "source: unmit}", "source: unmt}", undefined, "unmit"),
  change("unknown-source", "in a mark", history, "[unmit; witness]", "[unmit, witness]", undefined, "unmit"),
  change("unknown-option", "chosen at the time", dilemma, "chosen: insist", "chosen: insit", undefined, "insist"),
  change("source-missing", "a figure in a letter", texts, '"Cable"', '"Cable of 3 May"', undefined, "[unmit]"),
  change("source-missing", "a figure in history", history, "3 days. [unmit; witness]", "3 days."),
  change("known-on-missing", "of a dilemma", dilemma, "knownOn: 2006-09-30\n", "", "id: checkpoint", "knownOn"),
  change("known-on-missing", "of a letter", tray, "knownOn: 2006-07-01, ", "", "id: cable"),
  change("hindsight", "a day after the first turn", dilemma, "2006-09-30", "2006-10-01"),
  change("hindsight", "of an event", event, "2006-08-20", "2006-10-01"),
  change("points-unordered", "a series backwards", scenario, "month: 6, value", "month: 1, value"),
  change("month-out-of-range", "a series after the end", scenario, "month: 6, value", "month: 19, value"),
  change("month-out-of-range", "a chapter after the end", scenario, "from: 3, to: 6", "from: 3, to: 7"),
  change(
    "text-twice",
    "in two files",
    history,
    "dilemma.checkpoint.history.known",
    "scenario.place",
    undefined,
    "Delete",
  ),
  change("bad-value", "no kind of document", sources, "kind: report", "kind: rumour", undefined, "Allowed"),
  change("bad-value", "a link that is none", sources, "https://example.org/report", "javascript:alert"),
  {
    code: "duplicate-id",
    why: "a letter in two files",
    files: { ...campaignFiles(), "minimal/tray-more.yaml": moreLetters },
    at: ["minimal/tray-more.yaml", "id: cable"],
  },
];
