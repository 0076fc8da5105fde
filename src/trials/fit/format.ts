import * as z from "zod";
import { amount, day, formatVersion, id, month } from "../../scenario/schema/index.ts";
import { armName, orderedClaim, partialArm } from "../doctrine/format.ts";

/** Something that was counted or seen in the real case, as one source has it. */
const observation = z.strictObject({
  id,
  what: z.string().min(1),
  date: z
    .string()
    .regex(
      /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/,
      "a year, month or day, or two of them with a slash",
    )
    .describe("When it was so, or from when to when"),
  figure: z.union([amount, z.tuple([amount, amount])]).describe("A number, or the range within which it lay"),
  unit: z.string().min(1),
  source: id,
  sure: z
    .enum(["seed", "evidence", "memory"])
    .describe("Read in a seed; read in a source that the research found; remembered and verified nowhere"),
  note: z.string().min(1).optional(),
});
export type Observation = z.infer<typeof observation>;

/** The record of a real case: what a historical run is held against. What is only remembered is never fitted to. */
export const recordFile = z.strictObject({ format: formatVersion, observations: z.array(observation).min(1) });

/** A shape that the record shows and that a run should show: it passes when all its claims do. */
const shape = z.strictObject({
  id: z.string().regex(/^S\d{1,2}$/, "S and a number"),
  says: z.string().min(1),
  observations: z.array(id).min(1).describe("What of the record has this shape"),
  afterExit: z
    .literal(true)
    .optional()
    .describe("Played in the country that the mission has left, with nothing but chance"),
  seeds: z.int().min(1).optional().describe("At least so many seeds, where chance decides single ones"),
  note: z.string().min(1).optional(),
  claims: z.array(orderedClaim).min(1).describe("`*` in a gauge stands for every region: their sum"),
});
export type Shape = z.infer<typeof shape>;

const hash = z.string().regex(/^[0-9a-f]{16}$/, "16 hexadecimal digits");
/** The weights as they stood on a day, and why they were frozen then. */
const freeze = z.strictObject({
  date: day.describe("The day on which they were frozen"),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, "a commit's hash")
    .optional()
    .describe("A commit that has these weights, where one is older than the record"),
  hash,
  extension: hash.optional().describe("The same of what the scenario adds to the model; absent where it adds nothing"),
  reason: z.string().min(1),
});
export type Freeze = z.infer<typeof freeze>;

/**
 * How a real case is fitted. The arm `historical` is there by itself. `frozen` names the weights under which the fit is
 * made: of several freezes, each dated and with its reason, the last counts. Months in `heldOut` were not looked at when
 * start values were chosen.
 */
export const fitFile = z.strictObject({
  format: formatVersion,
  frozen: z.strictObject({ parameters: id, freezes: z.array(freeze).min(1) }),
  heldOut: z.strictObject({ from: month, to: month }),
  arms: z.record(armName, partialArm),
  shapes: z.array(shape).min(1),
});
export type FitFile = z.infer<typeof fitFile>;

/** Schemas of the files of case fit, by the name that their JSON Schema has. */
export const fitSchemas = { record: recordFile, fit: fitFile };
