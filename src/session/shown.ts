import * as z from "zod";
import { required } from "../scenario/required.ts";

/** Place of a text among the texts of the record; each text is kept once. */
const place = z.int().min(0).max(20_000);

const part = z.array(place).min(1).max(400).describe("The heading of a part of the desk, then its lines");

/**
 * What the desk showed in each turn and what was decided there, in the words of the time: enough to read a run without
 * the engine and the texts that made it. It holds what was to be seen, never what was true.
 */
export const shown = z.strictObject({
  language: z.string().max(35),
  title: place.describe("What the scenario was called"),
  texts: z.array(z.string().max(8000)).max(20_000),
  turns: z
    .array(
      z.strictObject({
        turn: z.int().min(1).max(601),
        title: place,
        scores: z.enum(["words", "bands", "exact"]).describe("How exactly scores were to be seen"),
        desk: z.array(part).max(60),
        decided: z.array(place).max(400),
      }),
    )
    .max(601),
});
export type Shown = z.infer<typeof shown>;

/** How exactly the trainee lets scores be seen. */
export type Visibility = Shown["turns"][number]["scores"];

/** A part of the desk: a heading and what stood below it. */
export interface ShownPart {
  title: string;
  lines: readonly string[];
}

/** A turn as the desk showed it. */
export interface ShownTurn {
  /** Counted from 1; the one after the last holds how the run ended. */
  turn: number;
  title: string;
  scores: Visibility;
  desk: readonly ShownPart[];
  decided: readonly string[];
}

/** Most characters that a record may come to with every text put in its place: many times a campaign's. */
const mostShown = 2_000_000;

/** The record of a run with its texts in their places. */
export interface ShownRun {
  language: string;
  title: string;
  turns: readonly ShownTurn[];
}

/** Puts a run into a record, each text once. */
export function recordShown({ language, title, turns }: ShownRun): Shown {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const name = placeOf(title);
  const recorded = turns.map(({ turn, title, scores, desk, decided }) => ({
    ...{ turn, title: placeOf(title), scores },
    desk: desk.map((one) => [placeOf(one.title), ...one.lines.map(placeOf)]),
    decided: decided.map(placeOf),
  }));
  return { language, title: name, texts: [...places.keys()], turns: recorded };
}

/** A record with its texts in their places. It must have been checked (`shownFault`). */
export function shownRun({ language, title, texts, turns }: Shown): ShownRun {
  const textAt = (place: number) => required(texts, place);
  return {
    language,
    title: textAt(title),
    turns: turns.map(({ turn, title: name, scores, desk, decided }) => ({
      ...{ turn, title: textAt(name), scores },
      desk: desk.map((part) => ({ title: textAt(required(part, 0)), lines: part.slice(1).map(textAt) })),
      decided: decided.map(textAt),
    })),
  };
}

/** What is wrong with a record that has the right form: a text that is not there, turns out of order, too much in all. */
export function shownFault({ title: name, texts, turns }: Shown): { place: string; message: string } | null {
  if (name >= texts.length) return { place: "shown.title", message: "The record does not hold its title." };
  let size = 0;
  for (const [at, { turn, title, desk, decided }] of turns.entries()) {
    const places = [title, ...desk.flat(), ...decided];
    const missing = places.find((one) => one >= texts.length);
    if (missing !== undefined) {
      const message = `The turn shows text ${missing + 1}, and the record has ${texts.length}.`;
      return { place: `shown.turns[${at + 1}]`, message };
    }
    if (at > 0 && turn <= required(turns, at - 1).turn) {
      return {
        place: `shown.turns[${at + 1}].turn`,
        message: `Turn ${turn} stands after turn ${required(turns, at - 1).turn}.`,
      };
    }
    size += places.reduce((sum, one) => sum + required(texts, one).length + 1, 0);
  }
  return size <= mostShown
    ? null
    : { place: "shown", message: "The record of what was shown is too long to be a run's." };
}
