// The engine's own numbers, and what parameter sets make of them.
import { type Broken, change } from "./broken.ts";

const engine = "common/engine.yaml";
const parameters = "common/parameters.yaml";
const inSet = (code: Broken["code"], why: string, set: string, words: string, hint?: string): Broken =>
  change(code, why, parameters, "{influence: effort-delivers, times: 0.8}", set, words, hint);

export const brokenEngine: readonly Broken[] = [
  change("unknown-key", "a misspelt number", engine, "tray-size:", "tray-sise:", "tray-sise:", '"tray-size"'),
  change(
    "missing-key",
    "a number left out",
    engine,
    "  cause-some: {value: 1, source: design, grade: D}\n",
    "",
    "words:",
  ),
  change(
    "missing-key",
    "a number without a grade",
    engine,
    "value: 25, source: design, grade: D",
    "value: 25, source: design",
    "value: 25",
  ),
  change("out-of-range", "a share above 1", engine, "value: 0.85, range", "value: 1.85, range", "value: 1.85"),
  change("wrong-type", "half a letter", engine, "value: 6, range: [4, 8]", "value: 6.5, range: [4, 8]", "value: 6.5"),
  change("out-of-range", "a value outside its range", engine, "range: [0.6, 0.95]", "range: [0.6, 0.8]", "[0.6, 0.8]"),
  change("out-of-range", "a range that is turned round", engine, "range: [1, 3]", "range: [3, 1]", "[3, 1]"),
  change("unknown-section", "a source", engine, 'source: "4.3"', 'source: "4.9"', '"4.9"'),
  change(
    "unknown-section",
    "the source of meetings",
    engine,
    'meeting: {source: "1.4.2"',
    'meeting: {source: "1.4.9"',
    '"1.4.9"',
  ),
  change(
    "words-unordered",
    "levels",
    engine,
    "value: 45",
    "value: 75",
    "level-firm:",
    "level-fragile, level-holding, level-firm",
  ),
  change("words-unordered", "causes", engine, "value: 0.25, source", "value: 1, source", "cause-some:"),
  inSet("bad-value", "in a parameter set", "{engine: tray-sise, value: 5}", "tray-sise", '"tray-size"'),
  inSet("out-of-range", "by a parameter set", "{engine: lasting-error, value: 1.5}", "value: 1.5", "from 0 to 1"),
  inSet(
    "out-of-range",
    "half a slot by a parameter set",
    "{engine: meeting-slots, value: 1.5}",
    "value: 1.5",
    "a whole number",
  ),
  inSet("words-unordered", "by a parameter set", "{engine: level-holding, value: 20}", "value: 20"),
  inSet("missing-key", "without the value", "{engine: tray-size}", "{engine: tray-size}"),
  inSet(
    "unknown-key",
    "of an unknown kind",
    "{lever: posture, times: 2}",
    "{lever: posture",
    "mechanism, influence, engine",
  ),
];
