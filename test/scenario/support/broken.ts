// A broken fixture for each problem code: a change of the minimal scenario, and the line on which the problem must be
// reported. The line is named by words that stand on it (in the changed file), so that the table survives edits.
import type { ProblemCode } from "../../../src/scenario/problems.ts";
import type { Patch } from "../../support/minimal.ts";

export interface Broken {
  code: ProblemCode;
  /** What is wrong, for the name of the test. */
  why: string;
  patch?: Patch;
  /** Files put in or, when undefined, taken away after the patch. */
  files?: Record<string, string | undefined>;
  /** Where the problem is reported: the file, and words on the line; no words: its first line. */
  at: readonly [file: string, words?: string];
  /** Words that the hint must contain. */
  hint?: string;
}

const model = "common/model.yaml";
const scenario = "minimal/scenario.yaml";
const dilemma = "minimal/dilemmas/checkpoint.yaml";
const event = "minimal/events/patrol-mine.yaml";
const tray = "minimal/tray.yaml";
const map = "minimal/map.json";
const texts = "minimal/text/en.yaml";

/** A fixture that replaces one part of one file; the problem stands where the new part does, or at `words`. */
function change(
  code: ProblemCode,
  why: string,
  file: string,
  before: string,
  after: string,
  words = after,
  hint?: string,
): Broken {
  return { code, why, patch: { [file]: [[before, after]] }, at: [file, words], hint };
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

export const brokenFiles: readonly Broken[] = [
  { code: "missing-file", why: "no in-tray", files: { [tray]: undefined }, at: [tray] },
  { code: "missing-file", why: "no English texts", files: { [texts]: undefined }, at: [texts] },
  {
    code: "unknown-file",
    why: "a folder misspelt",
    files: { "minimal/dilemma/checkpoint.yaml": "format: 1" },
    at: ["minimal/dilemma/checkpoint.yaml"],
    hint: "minimal/dilemmas/checkpoint.yaml",
  },
  { code: "file-too-large", why: "ten megabytes", files: { [tray]: "a".repeat(10_000_000) }, at: [tray] },
  { code: "too-deep", why: "10,000 brackets", files: { [tray]: `a: ${"[".repeat(10_000)}` }, at: [tray] },
  { code: "too-deep", why: "10,000 dashes", files: { [tray]: `${"- ".repeat(10_000)}a` }, at: [tray] },
  { code: "too-deep", why: "10,000 braces of JSON", files: { [map]: '{"a":'.repeat(10_000) }, at: [map] },
  {
    code: "too-deep",
    why: "1,300 levels of indentation",
    files: { [tray]: Array.from({ length: 1300 }, (_, level) => `${" ".repeat(level)}a${level}:\n`).join("") },
    at: [tray, "a101:"],
  },
  change("yaml-syntax", "a bracket left open", event, "regions: [north, south]", "regions: [north, south", "months: {from"),
  change("yaml-syntax", "a tab", event, "\n  - {gauge", "\n\t- {gauge", "- {gauge", "spaces"),
  change("yaml-syntax", "a NUL byte", event, "tone: harm", "tone: ha\0rm", "tone:", "text file"),
  change("yaml-syntax", "a colon in a plain text", texts, "scenario.title: ", "scenario.title: Area: or ", "scenario.title", "quotes"),
  { code: "empty-file", why: "nothing", files: { [tray]: "" }, at: [tray] },
  { code: "empty-file", why: "a comment only", files: { [tray]: "# nothing\n" }, at: [tray] },
  change("several-documents", "two documents", event, "most: 2", "---\nmost: 2", "---"),
  { code: "not-a-mapping", why: "a list", files: { [tray]: "- format: 1\n" }, at: [tray] },
  change("alias", "an alias", event, "regions: [north, south]", "regions: &all [north, south]\nmost: *all", "most: *all"),
  {
    code: "alias",
    why: "an alias bomb",
    files: {
      [tray]: `a0: &a0 [x, x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join("")}`,
    },
    at: [tray, "a1: &a1"],
  },
  change("custom-tag", "a tag", event, "tone: harm", "tone: !harm harm"),
  change("custom-tag", "a tag of YAML's own that is not plain", event, "tone: harm", "tone: !!binary aGFybQ=="),
  change("duplicate-key", "a key twice", event, "most: 2", "most: 2\nmost: 3", "most: 3"),

  change("format-version", "another version", event, "format: 1", "format: 2"),
  change("unknown-key", "a slip", event, "hazard:", "hazrd:", "hazrd:", '"hazard"'),
  change("unknown-key", "a slip in a condition", dilemma, "fact: restriction, is:", "fact: restriction, iss:", "iss:", '"is"'),
  change("unknown-key", "a slip in an effect", dilemma, "{mark: yielded}", "{mrak: yielded}", "mrak", '"mark"'),
  change("unknown-key", "a slip in a formula", model, "{softMinimum:", "{softMinimun:", "softMinimun", '"softMinimum"'),
  change("unknown-key", "an effect of no kind", dilemma, "{mark: yielded}", "{zzzzzz: 1}", "zzzzzz", "gauge, event"),
  change("unknown-key", "a key of JavaScript's own", event, "most: 2", "__proto__: {most: 2}", "__proto__"),
  change("missing-key", "a key left out", event, "tone: harm\n", "", "format: 1", "tone"),
  change("missing-key", "a value left out", event, "tone: harm", "tone:", "tone:"),
  change("missing-key", "an effect's amount", dilemma, "by: -2, after: 1", "after: 1", "after: 1"),
  change("missing-key", "the kind of a variable", model, "kind: flag, ", "", "{id: withdrawn"),
  change("wrong-type", "a text for a list", event, "regions: [north, south]", "regions: north", "regions: north"),
  change("wrong-type", "a text for a number", event, "most: 2", 'most: "2"', "most:", "without quotes"),
  change("wrong-type", "a text for an effect", dilemma, "{mark: yielded}", "yielded", "      - yielded", "one of the keys"),
  change("wrong-type", "no number at all", model, "start: 55", "start: .nan", ".nan"),
  change("unquoted-number", "a section", event, 'source: "4.4"', "source: 4.4", "source:", '"4.4"'),
  change("unquoted-number", "a trailing zero is kept", scenario, 'outputs: ["4.3", "4.4"]', "outputs: [4.30]", "outputs:", '"4.30"'),
  change("bad-id", "capitals", event, "id: patrol-mine", "id: Patrol_Mine", "Patrol_Mine", '"patrol-mine"'),
  change("bad-id", "a Cyrillic letter", scenario, "marks: [yielded]", "marks: [yi\u0435lded]", "marks:", "U+0435"),
  change("bad-id", "another script", scenario, "marks: [yielded]", "marks: [مارك]", "marks:", "ASCII"),
  change("bad-id", "a key in another script", scenario, "{consent.front: 50}", "{consent.fr\u043ent: 50}", "start:", "U+043E"),
  change("bad-citation", "a page", event, 'source: "4.4"', 'source: "p. 75"', "p. 75", "design"),
  change("bad-value", "a tone of no kind", event, "tone: harm", "tone: harmful", "harmful", "harm"),
  change("bad-value", "a kind of variable", model, "kind: flag", "kind: flagg", "flagg", '"flag"'),
  change("bad-value", "turns of two months", scenario, "turn: 1", "turn: 2"),
  change("out-of-range", "a chance of two", event, "chance: 0.1", "chance: 2"),
  change("out-of-range", "one option", dilemma, "opens: {month: 2}", "opens: {month: 0}", "opens:"),
  change("out-of-range", "minutes the wrong way round", scenario, "{from: 5, to: 10}", "{from: 15, to: 10}"),
  change("out-of-range", "a start beyond the gauge", scenario, "{consent.front: 50}", "{consent.front: 150}", "start:"),
  change("out-of-range", "a key of 200 letters", texts, "scenario.title", "x".repeat(200), "xxx"),

  change("unknown-gauge", "in an effect", dilemma, "gauge: credibility, by: -2, after", "gauge: credibilty, by: -2, after", "credibilty", '"credibility"'),
  change("unknown-gauge", "in a condition", event, "lever.posture", "lever.postures", "postures", '"lever.posture"'),
  change("unknown-gauge", "of no such party", scenario, "gauge: withdrawn", "gauge: consent.rebels", "consent.rebels"),
  change("unknown-gauge", "in an influence", model, '"force.*.area"', '"force.*.areas"', "areas", "force.north.area"),
  change("unknown-gauge", "in a mean", model, '{mean: "region.*.security"', '{mean: "region.*.safety"', "safety", "security"),
  change("unknown-gauge", "in the start", scenario, "{consent.front: 50}", "{consent.back: 50}", "start:"),
  change("unknown-region", "of a unit", scenario, "region: north, stance", "region: norht, stance", "norht", '"north"'),
  change("unknown-region", "of an event", event, "regions: [north, south]", "regions: [north, east]", "regions:"),
  change("unknown-region", "in the map's neighbours", map, '"neighbours": ["south"]', '"neighbours": ["west"]', "west"),
  change("unknown-region", "at the end of a road", map, '"from": "north"', '"from": "nort"', '"nort"'),
  change("unknown-party", "of a target", scenario, "party: government", "party: goverment", "goverment", '"government"'),
  change("unknown-unit", "in an effect", dilemma, "{unit: battalion-2", "{unit: battalion-3", "battalion-3", "battalion"),
  change("unknown-fact", "in a condition", dilemma, "fact: restriction, is", "fact: restrictions, is", "restrictions", '"restriction"'),
  change("unknown-fact-value", "in a condition", dilemma, "is: cover", "is: cower", "cower", '"cover"'),
  change("unknown-dilemma", "of a private fact", scenario, "dilemmas: [checkpoint]", "dilemmas: [checkpiont]", "checkpiont", '"checkpoint"'),
  change("unknown-dilemma", "in a condition", event, "{mark: yielded}", "{chosen: checkpont}", "checkpont", '"checkpoint"'),
  change("unknown-event", "in an effect", dilemma, "{event: patrol-mine", "{event: patrol-mines", "patrol-mines", '"patrol-mine"'),
  change("unknown-option", "in a condition", event, "{mark: yielded}", "{chosen: checkpoint, option: acept}", "acept", '"accept"'),
  change("unknown-option", "in a view", dilemma, "{by: fc, option: insist}", "{by: fc, option: resist}", "resist"),
  change("unknown-option", "foreclosed", dilemma, "  - id: accept\n", "  - id: accept\n    forecloses: [checkpoint.inist]\n", "inist", '"checkpoint.insist"'),
  change("unknown-step", "in a condition", event, "{mark: yielded}", "{chosen: checkpoint, step: first}", "step: first"),
  change("unknown-condition", "in a condition", event, "{mark: yielded}", "{chosen: checkpoint, with: medivac}", "medivac", '"medevac"'),
  change("unknown-mark", "set by an effect", dilemma, "{mark: yielded}", "{mark: yielding}", "yielding", "yielded"),
  change("unknown-tray-item", "in an effect", dilemma, "{mark: yielded}", "{tray: cabel}", "cabel", '"cable"'),
  change("unknown-road", "in an effect", event, "{road: north-south", "{road: south-north", "south-north"),
  change("unknown-lever", "set by an effect", dilemma, "{mark: yielded}", "{lever: postur, value: 1}", "postur", '"posture"'),
  change("unknown-lever", "opened with its prefix", scenario, "levers: [posture]", "levers: [lever.posture]", "levers:", '"posture"'),
  change("unknown-mechanism", "of an event", event, "mechanism: movement", "mechanism: movements", "movements", '"movement"'),
  change("unknown-influence", "in a parameter set", "common/parameters.yaml", "influence: effort-delivers", "influence: effort-deliver", "effort-deliver,", '"effort-delivers"'),
  change("unknown-fund", "of an option", dilemma, "    slots: 1\n    effects", "    funds: {quick: 1}\n    slots: 1\n    effects", "funds:"),
  change("unknown-output", "of the scenario", scenario, '"4.4"]', '"4.5"]', "outputs:"),
  change("unknown-sender", "of an in-tray item", tray, "from: village", "from: vilage", "vilage", '"village"'),
  change("unknown-target", "in a condition", event, "{mark: yielded}", "{engaged: goverment}", "goverment", '"government"'),
  change("unknown-trade-off", "of a dilemma", dilemma, "tradeOffs: [4.4.6-4]", "tradeOffs: [4.4.6-9]", "tradeOffs:", '"4.4.6-4"'),
  change("unknown-section", "of an event", event, 'source: "4.4"', 'source: "4.9"', "source:"),
  change("unknown-assertion", "of a dilemma", dilemma, "sources: [D62]", "sources: [D63]", "sources:", '"D62"'),

  change("duplicate-id", "an option twice", dilemma, "- id: ask-capital", "- id: accept # again", "accept # again"),
  change("duplicate-id", "a mark twice", scenario, "marks: [yielded]", "marks: [yielded, yielded]", "marks:"),
  {
    code: "duplicate-id",
    why: "a dilemma and an event of one id",
    patch: { [event]: [["id: patrol-mine", "id: checkpoint"]] },
    at: [dilemma, "id: checkpoint"],
  },
  change("reserved-id", "a party called women", scenario, "{id: front", "{id: women", "{id: women", "paper"),
  change("id-mismatch", "another name than the file's", event, "id: patrol-mine", "id: patrol-on-mine"),
  change("id-mismatch", "another name than the folder's", scenario, "id: minimal", "id: minimum"),

  change("gauge-not-movable", "a derived gauge struck", dilemma, "gauge: credibility, by: -2, after", "gauge: consent, by: -2, after", "gauge: consent, by"),
  change("gauge-not-movable", "a lever struck", dilemma, "gauge: credibility, by: -2, after", "gauge: lever.posture, by: -2, after", "lever.posture", "value"),
  change("gauge-not-movable", "a derived gauge influenced", model, "to: consent.government", "to: security", "to: security"),
  change("gauge-not-movable", "a reading influenced", model, "to: consent.government", "to: month", "to: month"),
  change("star-without-scope", "in a dilemma", dilemma, "gauge: credibility, by: -2, after", 'gauge: "region.*.security", by: -2, after', "region.*"),
  change("star-without-scope", "in a variable", model, '"consent.*", kind: stock, scope: party', '"consent.*", kind: stock', '"consent.*", kind'),
  change("star-without-scope", "in an influence", model, "half: 1\n    scope: region", "half: 1", '"force.*.area"'),
  change("scope-without-star", "in a variable", model, "id: consent, kind: derived", "id: consent, scope: party, kind: derived", "scope: party, kind: derived"),
  change("scope-without-star", "in an influence", model, "about: 1\n", "about: 1\n    scope: party\n", "    scope: party"),
  change("scope-without-star", "in a mean", model, '{mean: "region.*.security"', "{mean: security", "mean: security"),
  change("formula-cycle", "of two", model, "{of: credibility, times: 0.5}", "{of: legitimacy.echo, times: 0.5}]}\n    falling: 0.2\n    rising: 0.1\n  - id: legitimacy.echo\n    kind: smoothed\n    formula: {sum: [{of: legitimacy, times: 1}", "legitimacy.echo, times"),
  change("formula-cycle", "of one", model, "{of: credibility, times: 0.5}", "{of: legitimacy, times: 0.5}", "{of: legitimacy"),
  change("flag-thresholds", "reversed", model, "below: 25, above: 45", "below: 45, above: 25"),
  change("lever-range", "a start beyond the range", model, "start: 2, min: 0, max: 4", "start: 5, min: 0, max: 4"),
  change("lever-range", "steps that miss the end", model, "start: 2, min: 0, max: 4", "start: 0, min: 0, max: 4, step: 3"),
  change("hazard-over-one", "a factor of twenty", event, "times: 1.5", "times: 20"),
  change("shares-over-one", "a unit twice", dilemma, "{mark: yielded}", "{unit: battalion-1, across: {north: 0.8, south: 0.8}}"),

  change("request-missing", "of a capital", dilemma, "  - id: accept\n", "  - id: accept\n    authority: capital\n", "  - id: accept"),
  change("request-needless", "of the Head of Mission", dilemma, "    authority: capital\n", "", "    request:"),
  change("status-quo-missing", "no such option", dilemma, "statusQuo: accept", "statusQuo: acept", "acept", '"accept"'),
  change("default-missing", "of an event", "common/events/movement-restriction.yaml", "default: contest", "default: contets", "contets", '"contest"'),
  change("steps-missing", "hours without steps", dilemma, "tempo: month", "tempo: hours"),
  change(
    "default-missing",
    "of a step",
    dilemma,
    "tempo: month",
    "tempo: hours\nsteps: [{id: first, reports: [], options: [{id: wait, effects: []}, {id: go, effects: []}], default: stay}]",
    "default: stay",
  ),
  change(
    "steps-needless",
    "months with steps",
    dilemma,
    "tempo: month",
    "tempo: month\nsteps: [{id: first, reports: [], options: [{id: wait, effects: []}, {id: go, effects: []}], default: go}]",
    "steps:",
  ),
  change("never-opens", "neither month nor condition", dilemma, "opens: {month: 2}", "opens: {}"),
  change("month-out-of-range", "a dilemma after the end", dilemma, "opens: {month: 2}", "opens: {month: 7}"),
  change("month-out-of-range", "an event after the end", event, "{from: 2, to: 6}", "{from: 2, to: 7}"),
  change("month-out-of-range", "an empty span", event, "{from: 2, to: 6}", "{from: 4, to: 3}"),
  change("month-out-of-range", "a unit after the end", scenario, "arrives: 3", "arrives: 9"),
  change("month-out-of-range", "an in-tray item after the end", tray, "{from: 1, to: 3}", "{from: 8, to: 9}"),
  change("no-ending", "the last ending has a condition", scenario, "{id: carried-on}", "{id: carried-on, when: {mark: yielded}}"),
  change("turn-mismatch", "four months in quarters", scenario, "months: 6\nturn: 1", "months: 4\nturn: 3", "months: 4"),
  change("too-many-effort", "more than two outputs take", scenario, "effortPoints: 4", "effortPoints: 11"),
  change("map-mismatch", "a region that the scenario lacks", map, '"id": "north"', '"id": "nort"', '"id": "nort"'),
  change("map-mismatch", "neighbours one way only", map, '"neighbours": ["north"]', '"neighbours": []', '"neighbours": ["south"]'),
  {
    code: "map-mismatch",
    why: "a region that the map lacks",
    patch: { [scenario]: [["{id: south,", "{id: east, population: 1, need: 1}\n  - {id: south,"]] },
    at: [scenario, "{id: east"],
  },
  { code: "standard-event-missing", why: "no riot", files: { "common/events/riot.yaml": undefined }, at: [model] },
  change("standard-option-missing", "no mediation", "common/events/state-abuse.yaml", "    - {id: mediate, effects: []}\n", "", "  options:"),
  change("standard-option-missing", "not marked as standard", "common/events/riot.yaml", "standard: true\n", "", "id: riot"),
  change("concealment-offered", "offered", "common/events/misconduct-report.yaml", "offered: false, ", "", "{id: conceal"),

  {
    code: "text-missing",
    why: "of an option",
    patch: { [texts]: [["dilemma.checkpoint.option.accept.title", "dilemma.checkpoint.option.acept.title"]] },
    at: [dilemma, "  - id: accept"],
    hint: texts,
  },
  { code: "text-untranslated", why: "a language begun", files: { "minimal/text/fr.yaml": "scenario.title: Minimal\n" }, at: ["minimal/text/fr.yaml"] },
  change("text-unused", "of an option", texts, "dilemma.checkpoint.option.accept.title", "dilemma.checkpoint.option.acept.title", "acept.title", "option.accept.title"),
  change("text-syntax", "a brace left open", texts, "scenario.title: ", "scenario.title: Minimal {place\nscenario.x: ", "scenario.title"),
  change("text-syntax", "a plural without other", texts, 'scenario.title: "', 'scenario.title: "{n, plural, one {x}} ', "scenario.title"),
  change("text-markup", "a script", texts, 'scenario.title: "', "scenario.title: \"<script>alert('x')</script> ", "<script>"),
  change("text-markup", "a tag within a long text", texts, 'scenario.title: "', 'scenario.title: "It is <b>bold</b> ', "<b>"),
  change("unknown-text-argument", "none is given", texts, 'scenario.title: "', 'scenario.title: "{place} ', "{place}", "no values"),
  change("unknown-text-argument", "another is given", "common/text/en.yaml", "{place} security", "{region} security", "{region}", "place"),
  change("situation-too-long", "121 words", texts, "dilemma.checkpoint.situation: ", `dilemma.checkpoint.situation: ${words(121)}\n# `, "dilemma.checkpoint.situation"),
  change("tray-too-long", "41 words", texts, "tray.cable: ", `tray.cable: ${words(41)}\n# `, "tray.cable"),
];
