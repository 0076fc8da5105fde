import * as z from "zod";
import { condition, factor } from "./conditions.ts";
import { effects } from "./effects.ts";
import {
  authority,
  citation,
  confidence,
  day,
  formatVersion,
  grade,
  id,
  month,
  months,
  seat,
  share,
  speaker,
} from "./primitives.ts";

/** How what is not ours to decide is answered: late, and by chance that conditions shift. */
const request = z.strictObject({
  months: z.int().min(1).max(12),
  chance: share,
  times: z.array(factor).optional(),
  partly: effects.optional().describe("Effects of a partial answer; without it the answer is yes or no"),
  refused: effects,
});
export type Request = z.infer<typeof request>;

const option = z.strictObject({
  id,
  authority: authority.optional().describe("Absent: the dilemma's own"),
  leans: z
    .array(z.enum(["area", "point", "force"]))
    .optional()
    .describe("What simple policies look for"),
  requires: condition.optional().describe("Not open otherwise; the text `requires` says why"),
  slots: z.int().min(0).max(3).optional().describe("Slots of the Head of Mission's time that it takes"),
  funds: z.record(id, z.number().positive()).optional(),
  forecloses: z.array(id).optional().describe("Options of later dilemmas that are closed by it"),
  offered: z.boolean().optional().describe("false: never offered to a player, only named by an arm or an inject"),
  request: request.optional(),
  effects,
});
export type Option = z.infer<typeof option>;

/** A step of a dilemma of `tempo: hours`: partial reports, then a choice before the next. */
const step = z.strictObject({
  id,
  reports: z.array(z.strictObject({ id, when: condition.optional() })),
  options: z.array(z.strictObject({ id, requires: condition.optional(), effects })).min(2),
  default: id,
});
export type Step = z.infer<typeof step>;

/** Staff work costs the Head of Mission's slots and may say something of a hidden fact, sometimes wrongly. */
const staffWork = z.strictObject({
  id,
  by: speaker,
  slots: z.int().min(0).max(3),
  months: months.describe("0: answered at once"),
  fact: id.optional(),
  right: share.optional().describe("Probability that the finding is right"),
});
export type StaffWork = z.infer<typeof staffWork>;

/** A condition attached to an option: it costs, and it matters. */
const rider = z.strictObject({
  id,
  options: z.array(id).optional().describe("Absent: may go with any option"),
  requires: condition.optional(),
  slots: z.int().min(0).max(3).optional(),
  effects,
});
export type Rider = z.infer<typeof rider>;

/** The day on which what a text tells could first be known: no text may know more than its reader could then. */
const knownOn = day.optional();
/** What was decided at the time: an option, or null where the record is silent; then the status quo goes on. */
const history = z.strictObject({ chosen: id.nullable(), sources: z.array(id).min(1) });

export const dilemmaFile = z.strictObject({
  format: formatVersion,
  id,
  knownOn,
  history: history.optional().describe("Told after a chapter, never beside the run's own scores"),
  tradeOffs: z
    .array(citation)
    .default([])
    .describe("Empty where none of the study's trade-offs fits: a floor is no trade-off"),
  sources: z.array(citation).min(1).default(["design"]),
  mechanism: id,
  grade: grade.default("D"),
  opens: z.strictObject({ month: month.optional(), when: condition.optional() }),
  open: z.int().min(1).max(12).default(1).describe("Months it stays on the table before silence decides"),
  forum: z.enum(["mlt", "smt"]).default("mlt"),
  authority: authority.default("hom"),
  tempo: z.enum(["month", "hours"]).default("month"),
  steps: z.array(step).optional(),
  defer: z
    .union([z.literal(false), z.strictObject({ months: z.int().min(1).max(6), effects })])
    .default(false)
    .describe("What putting it off costs; false: it cannot be put off"),
  statusQuo: id.describe("The option that goes on as before; also what silence means"),
  standing: z
    .strictObject({ seat, option: id })
    .optional()
    .describe("In the workshop cut: the standing instruction that it follows, where scenario.yaml gives it none"),
  silence: effects.default([]).describe("What leaving it undecided costs besides"),
  views: z.array(z.strictObject({ by: speaker, option: id, id: id.optional() })).default([]),
  staffWork: z.array(staffWork).default([]),
  conditions: z.array(rider).default([]),
  options: z.array(option).min(2),
});
export type Dilemma = z.infer<typeof dilemmaFile>;

export const eventFile = z.strictObject({
  format: formatVersion,
  id,
  knownOn,
  tone: z.enum(["harm", "politics", "news"]),
  source: citation,
  mechanism: id,
  grade,
  scope: z.enum(["once", "region"]),
  regions: z.array(id).optional().describe("Where it can strike; absent: everywhere"),
  standard: z.boolean().optional().describe("One of the events that exist in every scenario"),
  at: z.array(month).optional().describe("Strikes in these months, if `when` holds"),
  months: z.strictObject({ from: month, to: month }).optional(),
  when: condition.optional(),
  hazard: z.strictObject({ chance: share, times: z.array(factor).optional() }).optional(),
  most: z.int().min(1).optional().describe("At most so many times in a run, in each place"),
  known: z.boolean().optional(),
  effects,
  asks: z
    .strictObject({
      months: z.int().min(1).max(6),
      authority,
      default: id,
      silence: effects,
      options: z.array(option).min(2),
    })
    .optional(),
});
export type EventSpec = z.infer<typeof eventFile>;

/** An in-tray item: who writes, how sure, and when it comes. Its words stand in the text file. */
export const trayItem = z.strictObject({
  id,
  knownOn,
  from: id,
  confidence,
  affected: z.boolean().optional().describe("A voice of people affected; one such item each month"),
  months: z.strictObject({ from: month, to: month }).optional(),
  when: condition.optional(),
  chance: share.optional(),
  weight: z.int().min(1).max(9).optional().describe("Which come first when more are ready than a tray holds"),
  region: id.optional(),
});
export type TrayItem = z.infer<typeof trayItem>;
/** The situation page's lead: the first whose month and condition hold is shown. */
const situation = z.strictObject({
  id,
  months: z.strictObject({ from: month, to: month }),
  when: condition.optional(),
});
export const trayFile = z.strictObject({
  format: formatVersion,
  situations: z.array(situation).min(1),
  items: z.array(trayItem),
});
export type Situation = z.infer<typeof situation>;
