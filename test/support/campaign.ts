// The minimal scenario as a campaign: six quarters of a dated country, with sources, a course from outside, two chapters
// and what was decided at the time. A change of the minimal files, so that both stay one.
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario, Texts } from "../../src/scenario/schema/index.ts";
import { type Patch, patchedFiles } from "./minimal.ts";

const structure = `months: 18
turn: 3
calendar: {start: 2006-07-01}
draft: true
settings:
  - {id: crisis, turns: {from: 1, to: 2}}
  - {id: handover, turns: {from: 3, to: 6}}
series:
  - {id: oil, gauge: credibility, points: [{month: 2, value: 40}, {month: 6, value: 60}], source: unmit}
`;

const words = `
scenario.note: "Note"
scenario.draft: "Draft"
chapter.crisis.title: "Crisis title"
chapter.crisis.text: "Crisis text"
chapter.handover.title: "Handover title"
chapter.handover.text: "Handover text"
series.oil: "Oil"
`;

const historyWords = `dilemma.checkpoint.history.decided: "They insisted. [unmit]"
dilemma.checkpoint.history.known: "A road was closed for 3 days. [unmit; witness]"
dilemma.checkpoint.history.disputed: "Why. [witness]"
`;

const sources = `format: 1
sources:
  - {id: unmit, title: Report of the mission, publisher: United Nations, date: 2006-08-25, kind: report, link: "https://example.org/report", sure: seed}
  - {id: witness, title: What was told, publisher: Those who were there, kind: recollection, sure: memory}
`;

const campaign: Patch = {
  "minimal/scenario.yaml": [
    ["kind: vignette", "kind: campaign"],
    ["months: 6\nturn: 1\n", structure],
  ],
  "minimal/dilemmas/checkpoint.yaml": [
    ["id: checkpoint\n", "id: checkpoint\nknownOn: 2006-09-30\nhistory: {chosen: insist, sources: [unmit, witness]}\n"],
  ],
  "minimal/events/patrol-mine.yaml": [["id: patrol-mine\n", "id: patrol-mine\nknownOn: 2006-08-20\n"]],
  "minimal/tray.yaml": [
    ["months: {from: 1, to: 6}", "months: {from: 1, to: 18}"],
    ["{id: cable, from", "{id: cable, knownOn: 2006-07-01, from"],
    ["{id: mine-seen, from", "{id: mine-seen, knownOn: 2006-09-30, from"],
  ],
  "minimal/text/en.yaml": [["scenario.summary:", `${words}scenario.summary:`]],
};

/** The files of the campaign; a patch changes them further. Each call returns a fresh record. */
export function campaignFiles(patch: Patch = {}): Record<string, string> {
  const files = {
    ...patchedFiles(campaign),
    "minimal/sources.yaml": sources,
    "minimal/text/en-history.yaml": historyWords,
    "minimal/historical.yaml": "format: 1\nbase: steady\nactions:\n  - {month: 4, type: message, theme: reassure}\n",
  };
  return patchedFiles(patch, files);
}

/** The campaign, checked, with its English texts. Throws when it has an error. */
export function campaignScenario(patch: Patch = {}): { scenario: Scenario; texts: Texts } {
  const { scenario, texts, problems } = loadScenario(campaignFiles(patch), "minimal");
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return { scenario, texts: texts.en! };
}
