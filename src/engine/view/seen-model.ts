import { required } from "../../scenario/required.ts";
import type { DeskPlace, MapFile, OutputFrame } from "../../scenario/schema/index.ts";
import { headlinesOf } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import type { Cause } from "../ledger-page.ts";
import { type BookPlace, seeBookPlace } from "./book-place.ts";
import { type SeenChapter, seeChapters } from "./chapters.ts";
import { type DeskGroup, deskGroups } from "./desk-gauges.ts";
import { type Level, levelOf } from "./gauges.ts";
import { type SeenNames, seeNames } from "./names.ts";
import { type SeenPoles, type SeenStudy, seePoles } from "./study.ts";
import { type Span, turnSpan } from "./time.ts";

/** Where the mission works, and with whom. */
export interface SeenArea {
  map: MapFile;
  regions: readonly string[];
  parties: readonly { id: string; signatory: boolean }[];
}

/** What a compiled scenario shows of itself, whatever the run: for briefing, debrief, comparison and paper. */
export interface SeenModel {
  /** The parameter set that it was compiled under. */
  parameters: string;
  names: SeenNames;
  area: SeenArea;
  study: SeenStudy;
  chapters: readonly SeenChapter[];
  /** Months in a turn. */
  turn: number;
  /** The months of the turn in which a month lies. */
  turnSpan(month: number): Span;
  /** Ids of the gauges that a run is read by. */
  scores: readonly string[];
  /** Counts of people of which much is bad. */
  harms: readonly string[];
  /** Hidden facts, and what a seat knows that the others do not. */
  facts: readonly string[];
  privateFacts: readonly { id: string; seat: string }[];
  influences: readonly string[];
  /** What may be said in an intent. */
  intent: Readonly<Record<"priorities" | "refusals" | "signs", readonly string[]>>;
  /** Points of effort, and slots of the Head of Mission's time, in a turn. */
  effortPoints: number;
  slots: number;
  outputs: readonly OutputFrame[];
  /** How many dilemmas there are, and how many of them the workshop cut leaves to decide. */
  dilemmas: { all: number; cut: number | null };
  /** The word for a score. */
  levelOf(score: number): Level;
  polesOf(dilemma: string): SeenPoles | null;
  bookPlaceOf(cause: Cause): BookPlace | null;
  /** Gauges that the desk shows beside the situation, or in the row of a party or region. */
  deskGroups(where: DeskPlace, of: string | null): DeskGroup[];
}

/** Shows a model. */
export function seeModel(model: Model): SeenModel {
  const { scenario, layout, parameters } = model;
  const { regions, parties, map, catalogue, facts, privateFacts, dilemmas, workshopCut } = scenario;
  return {
    parameters,
    names: seeNames(model),
    area: {
      map,
      regions: regions.map(({ id }) => id),
      parties: parties.map(({ id, signatory }) => ({ id, signatory })),
    },
    study: catalogue,
    chapters: seeChapters(model),
    turn: scenario.turn,
    turnSpan: (month) => turnSpan(scenario.turn, month),
    scores: headlinesOf(model),
    harms: scenario.peopleGauges.filter((id) => required(layout.byId, id).high === "bad"),
    facts: facts.map(({ id }) => id),
    privateFacts: privateFacts.map(({ id, seat }) => ({ id, seat })),
    influences: scenario.model.influences.map(({ id }) => id),
    intent: scenario.intent,
    effortPoints: scenario.effortPoints,
    slots: scenario.slots,
    outputs: scenario.model.outputs,
    dilemmas: { all: dilemmas.length, cut: workshopCut?.dilemmas.length ?? null },
    levelOf: (score) => levelOf(model, score),
    polesOf: (dilemma) => seePoles(model, dilemma),
    bookPlaceOf: (cause) => seeBookPlace(model, cause),
    deskGroups: (where, of) => deskGroups(model, where, of),
  };
}
