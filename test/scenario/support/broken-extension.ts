// What a scenario adds to the model, and gauges of any model that nothing moves or reads.
import { extendedFiles } from "../../support/extended.ts";
import type { Patch } from "../../support/minimal.ts";
import { type Broken, change, model } from "./broken.ts";

const own = "minimal/model.yaml";
const words = "minimal/text/en-own.yaml";

const water = "id: water\n";

/** The files that the extended scenario has beside those of the minimal one, with parts replaced. */
function ownFiles(patch: Patch): Record<string, string> {
  const files = extendedFiles(patch);
  return { [own]: files[own]!, [words]: files[words]! };
}

/** A fixture that replaces one part of the extension. */
function extended(code: Broken["code"], why: string, before: string, after: string, at = after, hint?: string): Broken {
  return { code, why, files: ownFiles({ [own]: [[before, after]] }), at: [own, at], hint };
}

export const brokenExtension: readonly Broken[] = [
  extended("duplicate-id", "a mechanism of the common model", "{id: wells,", "{id: movement,", "{id: movement"),
  extended(
    "duplicate-id",
    "an influence of the common model",
    "id: dry-wells-anger",
    "id: effort-delivers",
    "id: effort-delivers",
  ),
  extended("duplicate-id", "a gauge of the common model", water, "id: security\n", "id: security\n"),
  extended(
    "duplicate-id",
    "a gauge that the common model has in each place",
    water,
    "id: consent.front\n",
    "id: consent.front",
  ),
  extended("duplicate-id", "a reading", water, "id: mark.yielded\n", "id: mark.yielded"),
  extended(
    "bad-value",
    "a headline score of its own",
    "    error: 6",
    "    headline: true",
    "headline: true",
    "`desk`",
  ),
  extended("unknown-gauge", "read by an influence", "from: water", "from: waters", "from: waters", '"water"'),
  extended("gauge-not-movable", "a derived gauge moved", 'to: "anger.*"', "to: water", "to: water"),
  extended(
    "unknown-mechanism",
    "that no file declares",
    "mechanism: wells\n    source: design",
    "mechanism: wels\n    source: design",
    "wels",
    '"wells"',
  ),
  extended(
    "formula-cycle",
    "by way of its own gauge",
    '{mean: "region.*.water", weights: population}',
    "{sum: [{of: water}]}",
    "formula: {sum",
  ),
  extended(
    "desk-mismatch",
    "a party's gauge beside the situation",
    "{where: parties, heading: mood}",
    "{where: situation, heading: mood}",
    "anger.*",
  ),
  extended("unknown-key", "a list of the common model alone", "influences:", "loops: []\ninfluences:", "loops: []"),
  {
    code: "text-missing",
    why: "the heading on the desk",
    files: ownFiles({ [words]: [['heading.mood: "Mood"', ""]] }),
    at: [own, 'id: "anger.*"'],
    hint: "minimal/text/en",
  },
  extended(
    "gauge-unmoved",
    "its own",
    'id: dry-wells-anger\n    from: water\n    to: "anger.*"\n    scope: party',
    "id: dry-wells-anger\n    from: water\n    to: consent.front",
    'id: "anger.*"',
    "`unmoved`",
  ),
  change(
    "gauge-unmoved",
    "of the common model",
    model,
    'to: "output.*.progress"',
    "to: credibility",
    'id: "output.*.progress"',
  ),
  change("gauge-unread", "of the common model", model, ", unread: Told as people}", "}", "id: people.harmed", "`desk`"),
  {
    code: "gauge-unread",
    why: "read by nothing but its own drift",
    files: ownFiles({
      [own]: [
        [", desk: {where: parties, heading: mood}", ""],
        ['to: "consent.*"', 'to: "anger.*"'],
      ],
    }),
    at: [own, 'id: "anger.*"'],
    hint: "`unread`",
  },
  change(
    "remark-needless",
    "something reads it",
    model,
    "high: good, start: 60, error: 8}",
    "high: good, start: 60, error: 8, unread: Why}",
    "unread: Why",
  ),
  change(
    "remark-needless",
    "something moves it",
    model,
    "high: good, start: 60, error: 8}",
    "high: good, start: 60, error: 8, unmoved: Why}",
    "unmoved: Why",
  ),
];
