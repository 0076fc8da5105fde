import * as z from "zod";
import { names } from "../scenario/schema/annotations.ts";
import {
  amount,
  base,
  decisionMode,
  gaugeRef,
  id,
  month,
  purpose,
  seat,
  speaker,
  stance,
} from "../scenario/schema/index.ts";

/** Who sends an action: a seat of the Mission Leadership Team, or the facilitator of a workshop. */
const actor = z.union([seat, z.literal("facilitator")]);
const when = {
  turn: z.int().min(1).max(600).optional().describe("The turn; the current one by default"),
  month: month.optional().describe("The month within the turn; its first month by default"),
};
const confidence = z.int().min(1).max(5);
const words = z.string().max(2000);
/** A dilemma on the table, or an event that asks; one of its options. */
const matter = names("decision");
const option = names("option", id, { of: "dilemma", part: "step" });
const region = names("place");

/** What a trainee, a facilitator or a policy may do. Everything that ever happens in a run is one of these. */
export const action = z.discriminatedUnion("type", [
  z.strictObject({
    ...when,
    type: z.literal("intent"),
    priorities: z.array(z.string().max(200)).max(2),
    refusal: words,
    sign: words,
  }),
  z.strictObject({ ...when, type: z.literal("position"), seat, dilemma: matter, option, confidence }),
  z.strictObject({ ...when, type: z.literal("consult"), seat: actor.optional(), dilemma: matter, work: id }),
  z.strictObject({
    ...when,
    type: z.literal("choose"),
    seat: actor.optional(),
    dilemma: matter.describe("A dilemma on the table, or an event that asks"),
    option,
    region: region.optional(),
    step: names("step", id, { of: "dilemma" }).optional(),
    mode: decisionMode.optional(),
    dissent: z.array(speaker).optional(),
    conditions: z
      .array(names("rider", id, { of: "dilemma" }))
      .max(2)
      .optional(),
    rationale: words.optional(),
    confidence: confidence.optional(),
    other: words.optional().describe("Something else: the trainee's own words, nearest to `option`"),
  }),
  z.strictObject({
    ...when,
    type: z.literal("defer"),
    seat: actor.optional(),
    dilemma: matter,
    reason: words.min(1),
    seeks: words.optional(),
    until: month,
  }),
  z.strictObject({
    ...when,
    type: z.literal("deploy"),
    seat: actor.optional(),
    unit: names("unit"),
    region,
    stance,
    base,
  }),
  z.strictObject({
    ...when,
    type: z.literal("effort"),
    seat: actor.optional(),
    output: names("open-output", z.string()),
    points: z.int().min(0),
  }),
  z.strictObject({
    ...when,
    type: z.literal("engage"),
    seat: actor.optional(),
    target: names("target"),
    purpose,
    open: z.boolean(),
  }),
  z.strictObject({ ...when, type: z.literal("message"), seat: actor.optional(), theme: names("message") }),
  z.strictObject({
    ...when,
    type: z.literal("spend"),
    seat: actor.optional(),
    fund: names("fund"),
    region,
    amount: z.number().positive(),
  }),
  z.strictObject({
    ...when,
    type: z.literal("set"),
    seat: actor.optional(),
    lever: names("lever", gaugeRef),
    value: amount,
  }),
  z.strictObject({
    ...when,
    type: z.literal("inject"),
    seat: z.literal("facilitator").optional(),
    event: names("event"),
    region: region.optional(),
  }),
  z.strictObject({
    ...when,
    type: z.literal("override"),
    seat: z.literal("facilitator").optional(),
    gauge: names("struck", gaugeRef),
    by: amount,
    reason: words.min(1),
  }),
  z.strictObject({ ...when, type: z.literal("end-turn"), seat: actor.optional() }),
]);
export type Action = z.infer<typeof action>;
export type ActionType = Action["type"];
export type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;

/** Keeps a gauge at a value in the months from..to, both included; everything downstream reads it. */
export const hold = z.strictObject({ gauge: gaugeRef, value: amount, from: month, to: month });
export type Hold = z.infer<typeof hold>;

/** What a run fixes before month 1; part of its identity. */
export const setup = z.strictObject({
  facts: z.record(id, id).optional(),
  setting: id.optional().describe("A named start of the scenario"),
  off: z.array(id).optional(),
  start: z.record(gaugeRef, amount).optional(),
  hold: z.array(hold).optional(),
  cut: z.literal(true).optional().describe("The workshop cut: other dilemmas follow standing instructions"),
});
export type Setup = z.infer<typeof setup>;
