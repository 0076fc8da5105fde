// Scenarios built in code, of only what a test is about: two regions, two parties, one stock, and what the test adds.
import type {
  Dilemma,
  EventSpec,
  Influence,
  ModelFile,
  Option,
  Scenario,
  TrayItem,
  Variable,
} from "../../../src/scenario/schema/index.ts";
import { engineNumbers } from "../../support/engine-numbers.ts";

type Stock = Extract<Variable, { kind: "stock" }>;

/** A stock that starts at 50. */
export function stock(id: string, more: Partial<Stock> = {}): Stock {
  return { id, kind: "stock", start: 50, ...more };
}

/** An influence of weight 1 whose id says from where to where it goes. */
export function influence(more: Partial<Influence> & Pick<Influence, "from" | "to">): Influence {
  const id = `${[more.from].flat().join("-by-")}-moves-${more.to}`.replaceAll("*", "each");
  return { id, shape: "linear", weight: 1, mechanism: "first", source: "design", grade: "D", ...more };
}

/** An event without effects that nothing makes strike. */
export function event(more: Partial<EventSpec> & Pick<EventSpec, "id">): EventSpec {
  return {
    format: 1,
    tone: "news",
    source: "design",
    mechanism: "first",
    grade: "D",
    scope: "once",
    effects: [],
    ...more,
  };
}

/** An option without effects. */
export function option(id: string, more: Partial<Option> = {}): Option {
  return { id, effects: [], ...more };
}

/** A dilemma on the table from month 1, for three months, with the options `act` and `wait`; waiting is silence. */
export function dilemma(more: Partial<Dilemma> = {}): Dilemma {
  return {
    format: 1,
    id: "choice",
    tradeOffs: ["4.4.6-4"],
    sources: [],
    mechanism: "first",
    grade: "D",
    opens: { month: 1 },
    open: 3,
    forum: "mlt",
    authority: "hom",
    tempo: "month",
    defer: { months: 2, effects: [] },
    statusQuo: "wait",
    silence: [],
    views: [],
    staffWork: [],
    conditions: [],
    options: [option("act"), option("wait")],
    ...more,
  };
}

/** An in-tray item that is ready from the first month to the last. */
export function letter(id: string, more: Partial<TrayItem> = {}): TrayItem {
  return { id, from: "village", confidence: "possible", months: { from: 1, to: 240 }, ...more };
}

/** What a tiny scenario may be given instead of its defaults; `model` is laid over the tiny model. */
export type Tiny = Omit<Partial<Scenario>, "model"> & { model?: Partial<ModelFile> };

/** The study's outputs are these three here; the plan may spend effort on the first. */
const studied = ["4.3", "4.4", "5.1"].map((id) => ({ id, title: id, page: 1 }));

/** A scenario of twelve months with one stock, `calm`, in which nothing moves by itself. */
export function tiny({ model, ...more }: Tiny = {}): Scenario {
  return {
    id: "tiny",
    kind: "vignette",
    months: 12,
    turn: 1,
    missionMonth: 7,
    minutes: { from: 1, to: 2 },
    objectives: [],
    regions: [
      { id: "north", population: 300, need: 1 },
      { id: "south", population: 100, need: 2 },
    ],
    parties: [
      { id: "government", obstruction: 0.75, signatory: true, armed: true },
      { id: "front", obstruction: 0.25, signatory: false, armed: true },
    ],
    units: [],
    facts: [],
    outputs: ["4.3"],
    effortPoints: 5,
    slots: 3,
    levers: [],
    messages: ["listen", "warn"],
    targets: [],
    intent: { priorities: [], refusals: [], signs: [] },
    privateFacts: [],
    marks: [],
    start: {},
    senders: ["village"],
    endings: [{ id: "over" }],
    peopleGauges: [],
    engine: engineNumbers(),
    parameters: [{ id: "mainstream", changes: [] }],
    catalogue: { format: 1, sections: [], outputs: studied, tradeOffs: [], assertions: [] },
    dilemmas: [],
    events: [],
    tray: [],
    situations: [{ id: "opening", months: { from: 1, to: 240 } }],
    sources: [],
    map: {
      format: 1,
      width: 1,
      height: 1,
      disclaimer: true,
      regions: [],
      towns: [],
      roads: [{ id: "north-south", from: "north", to: "south", path: [] }],
      rivers: [],
      sea: [],
      outside: [],
    },
    hash: "tiny",
    ...more,
    model: {
      format: 1,
      mechanisms: [
        { id: "first", section: "1.2" },
        { id: "second", section: "1.2" },
      ],
      outputs: [],
      variables: [stock("calm")],
      influences: [],
      decisionRules: [],
      engagementRules: [],
      funds: [],
      ...model,
    },
  };
}
