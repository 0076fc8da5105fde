/** What a field may name, in words for those who write files: something declared, or such of which more is asked. */
export const nameKinds = {
  party: "a party",
  unit: "a unit",
  mechanism: "a mechanism of the model",
  influence: "an influence of the model",
  fund: "a fund of the model",
  output: "an output of the study",
  "open-output": "an output that the scenario opens to the plan",
  section: "a section of the study's catalogue",
  "trade-off": "a trade-off of the study's catalogue",
  assertion: "an assertion of the doctrine",
  citation: "a section, trade-off or assertion, a finding, or `design`",
  document: "a source of `sources.yaml`",
  dilemma: "a dilemma",
  event: "an event",
  decision: "a dilemma, or an event that asks",
  "tray-item": "an in-tray item",
  road: "a road of the map",
  place: "a region",
  fact: "a hidden fact",
  "fact-value": "a value",
  mark: "a mark",
  message: "a public message",
  sender: "a sender",
  target: "somebody to engage",
  objective: "a learning objective",
  chapter: "a named start with turns",
  "private-fact": "a private fact",
  option: "an option",
  "status-quo": "an option",
  default: "an option",
  foreclosed: "an option of another dilemma, as `dilemma.option`",
  step: "a step",
  rider: "a condition that may be attached",
  gauge: "a gauge or reading",
  struck: "a stock or smoothed gauge",
  influenced: "a stock or smoothed gauge",
  "fund-stock": "a stock",
  settable: "a stock, smoothed gauge or lever",
  lever: "a lever, without `lever.`",
  "open-lever": "a lever of the model, without `lever.`",
  mean: "a gauge of several places, with `*`",
  pattern: "a gauge, or one of several places with `*`",
} as const;
export type NameKind = keyof typeof nameKinds;

/** Names of which more is asked than that they are declared. */
type Refined =
  | "open-output"
  | "citation"
  | "place"
  | "status-quo"
  | "default"
  | "foreclosed"
  | "struck"
  | "influenced"
  | "fund-stock"
  | "settable"
  | "lever"
  | "open-lever"
  | "mean"
  | "pattern";

/** What files declare by name. Options, steps, riders and values of facts belong to something, and are known by it. */
export type DeclaredKind = "region" | Exclude<NameKind, Refined>;
