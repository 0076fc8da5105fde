/** Whether a problem stops a scenario from being played, only from being shipped, or is a note of work that is left. */
export type Severity = "error" | "warning" | "note";

/** One thing wrong with one place of one file. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  severity: Severity;
  code: ProblemCode;
  message: string;
  hint: string;
}

/** Every code that a check may report, with what it means. Authors look them up here and in the README. */
export const problemCodes = {
  // The file itself.
  "missing-file": "A file that every scenario needs is not there.",
  "unknown-file": "A file stands where nothing reads it, often because its folder or ending is misspelt.",
  "file-too-large": "The file is larger than a megabyte and was not read.",
  "too-deep": "The file is nested more deeply than any scenario needs.",
  "yaml-syntax": "The file is not well-formed YAML or JSON.",
  "empty-file": "The file holds nothing.",
  "several-documents": "The file holds more than one YAML document.",
  "not-a-mapping": "The file's top level is not `key: value`.",
  alias: "YAML anchors and aliases are not used: they can make a small file huge.",
  "custom-tag": "YAML tags (`!word`) are not used.",
  "duplicate-key": "A key stands twice in one mapping.",
  // One value against the format.
  "format-version": "The file is of another version of the format.",
  "unknown-key": "The format has no such key there.",
  "missing-key": "A key that the format requires is absent or empty.",
  "wrong-type": "A value is of another type than the format requires.",
  "unquoted-number": "A number stands where an id is expected; YAML reads an unquoted 4.30 as 4.3.",
  "bad-id": "An id is not made of lower-case ASCII letters and digits joined by hyphens or dots.",
  "bad-citation": "A source is neither a section, a trade-off, an assertion nor a finding.",
  "bad-date": "A date is not a day of the calendar, written like 2006-08-25.",
  "bad-value": "A value is not one of those allowed.",
  "out-of-range": "A number, a text or a list is too small, too large, too short or too long.",
  // Names that nothing declares.
  "unknown-gauge": "No gauge, lever or reading has that name.",
  "unknown-region": "The scenario has no such region.",
  "unknown-party": "The scenario has no such party.",
  "unknown-unit": "The scenario has no such unit.",
  "unknown-fact": "The scenario has no such hidden fact.",
  "unknown-fact-value": "The hidden fact has no such value.",
  "unknown-dilemma": "The scenario has no such dilemma.",
  "unknown-event": "Neither the scenario nor the common content has such an event.",
  "unknown-option": "The dilemma, event or step has no such option.",
  "unknown-step": "The dilemma has no such step.",
  "unknown-condition": "The dilemma has no such condition to attach.",
  "unknown-mark": "The scenario declares no such mark.",
  "unknown-tray-item": "The in-tray has no such item.",
  "unknown-road": "The map has no such road.",
  "unknown-lever": "The model has no such lever.",
  "unknown-mechanism": "The model has no such mechanism.",
  "unknown-influence": "The model has no such influence.",
  "unknown-fund": "The model has no such fund.",
  "unknown-output": "The study has no such output.",
  "unknown-sender": "The scenario declares no such sender.",
  "unknown-objective": "A learning objective is named that the scenario does not have.",
  "unknown-chapter": "The scenario has no named start with turns of that id.",
  "unknown-private-fact": "No seat of the scenario knows of such a thing.",
  "unknown-source": "No source of that id stands in the scenario's sources.yaml.",
  "unknown-target": "The scenario has nobody of that id to engage.",
  "unknown-trade-off": "The study's catalogue has no such trade-off.",
  "unknown-section": "The study's catalogue has no such section.",
  "unknown-assertion": "The list of doctrine assertions has no such id.",
  "question-bare": "A question for the room names nothing of the run that could be told beside it.",
  // Ids.
  "duplicate-id": "An id stands twice among things of one kind.",
  "reserved-id": "The id is a word of the model's own and would be read as another gauge.",
  "id-mismatch": "The id differs from the name of its file or folder.",
  // The model.
  "gauge-not-movable": "Influences and effects move stocks, or strike smoothed gauges; nothing else.",
  "star-without-scope": "`*` stands where no region, party or output is in hand.",
  "scope-without-star": "A rule has a scope but names no `*`, so it would do the same thing several times.",
  "formula-cycle": "A gauge is computed from itself.",
  "loop-open": "A loop has a step on which no influence, formula or event leads from one gauge to the next.",
  "loop-sign": "A loop does not reinforce, or balance, as the signs of its steps would have it.",
  "section-missing": "No gauge stands for a consideration, an issue or an output of the study.",
  "section-idle": "What stands for a section of the study moves nothing, or nothing moves it.",
  "flag-thresholds": "A flag's lower threshold is not below its upper one.",
  "gauge-unmoved": "Nothing moves the gauge, and it does not say why.",
  "gauge-unread": "Nothing reads the gauge, and it does not say why.",
  "remark-needless": "A gauge says why nothing moves or reads it, and something does.",
  "desk-mismatch": "A gauge is to be shown on the desk where its scope does not fit.",
  "words-unordered": "The bounds between two words are not in the order of the words.",
  "lever-range": "A lever's start is outside its range, or its steps do not reach its end.",
  "hazard-over-one": "A factor of a hazard can raise its chance above 1.",
  "effect-unusual": "An effect is more than three times as large as is usual for its gauge.",
  "shares-over-one": "A unit is spread by shares that add up to more than 1.",
  // The play.
  "request-missing": "An option that is not the mission's to decide says nothing of the answer.",
  "request-needless": "An option that the mission decides has an answer to a request.",
  "status-quo-missing": "A dilemma's status quo is not one of its options.",
  "default-missing": "A default is not one of the options.",
  "steps-missing": "A dilemma of hours has no steps.",
  "steps-needless": "A dilemma of months has steps.",
  "never-opens": "Nothing ever opens the dilemma.",
  "month-out-of-range": "A month lies outside the scenario, or a span ends before it begins.",
  "no-ending": "The last ending has a condition, so that a run may end without one.",
  "turn-mismatch": "The scenario's months are not a whole number of turns.",
  "too-many-effort": "There are more effort points than the outputs can take.",
  "points-unordered": "The points of a series do not follow one another in time.",
  "known-on-missing": "A text of a scenario with a calendar does not say when what it tells was known.",
  hindsight: "A text tells what could not yet be known when it may first be read.",
  "cut-mismatch": "The workshop cut leaves a dilemma out, or names it twice.",
  "map-mismatch": "The map and the scenario differ.",
  "standard-event-missing": "One of the nine standard events is not there.",
  "standard-option-missing": "A standard event lacks one of its standard options.",
  "concealment-offered": "Concealing is offered to a player; it may only be named by an arm or an inject.",
  // The words.
  "text-missing": "Something has no words.",
  "text-untranslated": "A language lacks words that the English text has.",
  "text-twice": "Two files of one language have words for the same thing.",
  "source-missing": "A text tells a figure or a date and names no source.",
  "text-unfilled": "A text of a new scenario, dilemma or event still says FILL IN.",
  "text-unused": "Nothing uses these words.",
  "text-syntax": "A text is not a well-formed ICU message.",
  "text-markup": "A text contains a tag; texts are shown as they stand.",
  "unknown-text-argument": "A text names a value that it is not given.",
  "situation-too-long": "A dilemma's situation has more than 120 words.",
  "tray-too-long": "An in-tray item has more than 40 words.",
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** Codes of what can be played but should not be shipped. */
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "unknown-file",
  "hazard-over-one",
  "gauge-unmoved",
  "gauge-unread",
  "remark-needless",
  "effect-unusual",
  "text-untranslated",
  "text-unused",
]);

/** Codes of work that is left, which stops nothing. */
const notes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["text-unfilled"]);

/** Where a problem is: a file, and a line and column that count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Makes a problem of a code's own severity. */
export function problem(code: ProblemCode, place: Place, message: string, hint: string): Problem {
  const { file, line, column } = place;
  const severity = notes.has(code) ? "note" : warnings.has(code) ? "warning" : "error";
  return { file, line, column, severity, code, message, hint };
}

/** The most problems that one step of the checks reports: more would take long and help nobody. */
export const mostProblems = 200;

/** Problems by file, line and column, each reported once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Map(
    problems.map((one) => [`${one.file}:${one.line}:${one.column}:${one.code}:${one.message}`, one]),
  );
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...seen.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** One problem as a line for a terminal, its hint below it. */
export function formatProblem(one: Problem): string {
  return `${one.file}:${one.line}:${one.column} ${one.severity} ${one.code}: ${one.message}\n    ${one.hint}`;
}
