import * as z from "zod";
import {
  allows,
  declares,
  has,
  lists,
  names,
  needs,
  owner,
  type SaidAt,
  says,
  scoped,
  without,
} from "./annotations.ts";
import { condition, factor } from "./conditions.ts";
import { effects } from "./effects.ts";
import { authority, confidence, grade, seat, speaker } from "./enumerations.ts";
import { citation, day, formatVersion, id, month, months, share, span } from "./primitives.ts";
import { booked, ground } from "./support.ts";

/** Factors on a chance. */
const factors = z.array(factor).optional().describe("Factors by which the chance is multiplied");

/** How what is not ours to decide is answered: late, and by chance that conditions shift. */
const request = z.strictObject({
  months: z.int().min(1).max(12).describe("Months until the answer comes"),
  chance: share.describe("Probability that it is granted in full"),
  times: factors,
  partly: lists(effects, "{owner}/partly", "request", "{owner}.partly")
    .optional()
    .describe("What a partial answer does; absent: the answer is yes or no"),
  refused: lists(effects, "{owner}/refused", "request", "{owner}.refused").describe("What a refusal does"),
});
export type Request = z.infer<typeof request>;

/** What must hold for something to be open to choice. */
const openOnly = condition.optional().describe("Not open otherwise; the text `requires` says why");
/** What something takes of the Head of Mission's time. */
const slots = z.int().min(0).max(3).describe("Slots of the Head of Mission's time that it takes");

const placed = { values: ["place"] };
const ofDilemma = { holds: ({ owner }: SaidAt) => owner?.outer?.kind === "dilemma", words: "of a dilemma" };

const oneOption = z.strictObject({
  id: declares(
    "option",
    needs("{owner}", ["title", "text"], placed),
    needs("{owner}", ["takes"], { ...placed, where: ofDilemma }),
    needs("{owner}", ["granted", "refused"], { ...placed, where: has("request") }),
    needs("{owner}", ["partly"], { ...placed, where: has("request", "partly") }),
    needs("{owner}", ["requires"], { ...placed, where: has("requires") }),
    allows("{owner}", ["forecloses", "takes"], placed),
  ),
  authority: authority.optional().describe("Who may decide on it; absent: who decides on the whole"),
  leans: z
    .array(z.enum(["area", "point", "force"]))
    .optional()
    .describe("What it amounts to; simple policies of the trials choose by it"),
  requires: openOnly,
  slots: slots.optional(),
  funds: z
    .record(names("fund"), z.number().positive().describe("Units of money that it takes"))
    .optional()
    .describe("Programme money that it takes"),
  forecloses: z.array(names("foreclosed")).optional().describe("Options of later dilemmas that are closed by it"),
  offered: z.boolean().optional().describe("false: never offered to a player, only named by an arm or an inject"),
  request: request.optional().describe("How it is answered, where an authority outside the mission decides"),
  effects: lists(effects, "{owner}", "decision", "{owner}").describe("What it does; of a request, once it is granted"),
});
const option = owner(oneOption, { kind: "option", owns: [], words: "{owner}.option.{}", key: "{owner}/option/{}" });
export type Option = z.infer<typeof option>;
const options = z.array(option).min(2).describe("What can be chosen");

const stepOption = z.strictObject({
  id: declares(
    "option",
    needs("{owner}.option.{}", ["title"], { atOwner: true }),
    allows("{owner}.option.{}", ["requires"], { atOwner: true, where: has("requires") }),
  ),
  requires: openOnly,
  effects: lists(effects, "{owner}/{}", "step", "{owner}.{}").describe("What it does at once"),
});
const oneStep = z.strictObject({
  id: declares("step", needs("{owner}", ["title"])),
  reports: z
    .array(
      z.strictObject({
        id: says(needs("{owner}.report.{}", [], { atOwner: true })),
        when: condition.optional().describe("It comes only where this holds"),
      }),
    )
    .describe("What is reported before the choice"),
  options: z.array(stepOption).min(2).describe("What can be chosen"),
  default: names("default").describe("What is done where nobody chooses"),
});
/** A step of a dilemma of `tempo: hours`: partial reports, then a choice before the next. */
const step = owner(oneStep, {
  kind: "step",
  owns: ["option"],
  words: "{owner}.step.{}",
  key: "{owner}/step/{}",
});
export type Step = z.infer<typeof step>;

/** Staff work costs the Head of Mission's slots and may say something of a hidden fact, sometimes wrongly. */
const staffWork = z.strictObject({
  id: says([
    ...needs("{owner}.work.{}", ["title"]),
    ...needs("{owner}.work.{}", ["finding"], { where: without("fact") }),
    // One text for each value that the fact may have.
    ...needs("{owner}.work.{}.finding.{each}", [], {
      where: has("fact"),
      each: ({ within }, { valuesOf }) => valuesOf(String(within.fact)),
    }),
  ]),
  by: speaker.describe("Who does the work"),
  slots,
  months: months.describe("Months until the finding comes; 0: at once"),
  fact: names("fact").optional().describe("What it finds out about; absent: the finding is the same in every run"),
  right: share.optional().describe("Probability that it finds the true value; absent: 1"),
});
export type StaffWork = z.infer<typeof staffWork>;

/** A condition attached to an option (in the format: `conditions`, `with`): it costs, and it matters. */
const rider = z.strictObject({
  id: declares(
    "rider",
    needs("{owner}.condition.{}", ["title"]),
    allows("{owner}.condition.{}", ["requires"], { where: has("requires") }),
  ),
  options: z.array(names("option")).optional().describe("Options with which it may go; absent: any"),
  requires: openOnly,
  slots: slots.optional(),
  effects: lists(effects, "{owner}/condition/{}", "condition", "{owner}.{}").describe("What it does besides"),
});
export type Rider = z.infer<typeof rider>;

/** The day on which what a text tells could first be known: no text may know more than its reader could then. */
const knownOn = day.optional().describe("Day on which what it tells was known; a scenario with a calendar needs it");
/** What was decided at the time: an option, or null where the record is silent; then the status quo goes on. */
const history = says(
  needs("{owner}.history", ["decided", "known", "disputed"]),
  z.strictObject({
    chosen: names("option")
      .nullable()
      .describe("What was decided; `null`: the record is silent, and the status quo goes on"),
    sources: z.array(names("document")).min(1).describe("Documents that say so"),
  }),
);
/** What a seat or another voice says for an option; a second view of the same speaker has an id. */
const view = says(
  needs("{owner}.view.{}", [], { name: ({ id: own, by }) => own ?? by }),
  z.strictObject({
    by: speaker.describe("Who says it"),
    option: names("option").describe("What they are for"),
    id: id.optional().describe("Name in the text's id, for a second view of one speaker; absent: the speaker"),
  }),
);

const oneDilemma = z.strictObject({
  format: formatVersion,
  id: declares(["dilemma", "decision"], needs("{owner}", ["title", "situation", "poles", "silence"])),
  knownOn,
  history: history.optional().describe("What was decided at the time; told after a chapter"),
  tradeOffs: z
    .array(names("trade-off", citation))
    .default([])
    .describe(
      "Trade-offs of the study that it poses; its effects rest on the first. Empty where none fits: a floor is no trade-off",
    ),
  sources: z
    .array(names("citation", citation))
    .min(1)
    .default(["design"])
    .describe("What it rests on besides; its effects on the first, where there is no trade-off"),
  mechanism: booked,
  grade: grade.default("D"),
  opens: z
    .strictObject({
      month: month.optional().describe("Month in which it opens; absent: any"),
      when: condition.optional().describe("Opens only where this holds"),
    })
    .describe("When it comes on the table; {} where only an effect opens it"),
  open: z.int().min(1).max(12).default(1).describe("Months it stays on the table before silence decides"),
  forum: z
    .enum(["mlt", "smt"])
    .default("mlt")
    .describe("Where it is decided: Mission Leadership Team or Security Management Team"),
  authority: authority.default("hom").describe("Who may decide"),
  tempo: z
    .enum(["month", "hours"])
    .default("month")
    .describe("Whether it is decided once, or within hours, step by step"),
  steps: z.array(step).optional().describe("Choices before the decision, with `tempo: hours`"),
  defer: z
    .union([
      z.literal(false),
      z.strictObject({
        months: z.int().min(1).max(6).describe("Most months by which it may be put off, once"),
        effects: lists(effects, "{owner}/defer", "deferral", "{owner}").describe("What putting it off costs"),
      }),
    ])
    .default(false)
    .describe("How it may be put off; `false`: not at all"),
  statusQuo: names("status-quo").describe("The option that goes on as before; also what silence means"),
  standing: z
    .strictObject({ seat: seat.describe("Whose instruction it is"), option: names("option") })
    .optional()
    .describe("In the workshop cut: the standing instruction that it follows, where scenario.yaml gives it none"),
  silence: lists(effects, "{owner}/silence", "silence", "{owner}")
    .default([])
    .describe("What leaving it undecided costs besides"),
  views: z.array(view).default([]).describe("What seats and other voices say, each for an option"),
  staffWork: z.array(staffWork).default([]).describe("Work that staff can be asked for, whose finding may be wrong"),
  conditions: z.array(rider).default([]).describe("Conditions that may be attached to the decision"),
  options,
});
export const dilemmaFile = owner(oneDilemma, {
  kind: "dilemma",
  owns: ["option", "step", "rider"],
  words: "dilemma.{}",
  key: "dilemma/{}",
});
export type Dilemma = z.infer<typeof dilemmaFile>;

const oneEvent = z.strictObject({
  format: formatVersion,
  id: declares(
    ["event", { kind: "decision", if: (event) => Object.hasOwn(event, "asks") }],
    needs("{owner}", ["title", "report"], placed),
    // What is told in place of the report when the event comes again: the `second`, `third` or a `later` time.
    allows("{owner}", ["again"], { values: ["place", "time"] }),
  ),
  knownOn,
  tone: z.enum(["harm", "politics", "news"]).describe("How it is shown: harm to people, politics, or other news"),
  source: ground,
  mechanism: booked,
  grade,
  scope: z
    .enum(["once", "region"])
    .describe("Strikes the country, or one region, which is `*` in its conditions and effects"),
  regions: z.array(names("place")).optional().describe("Where it can strike; absent: everywhere"),
  standard: z.boolean().optional().describe("true: exists in every scenario"),
  at: z.array(month).optional().describe("Strikes in these months, if `when` holds"),
  months: span.optional().describe("Months in which it can strike; absent: all"),
  when: condition.optional().describe("Can strike only where this holds as the month begins"),
  hazard: z
    .strictObject({ chance: share.describe("Probability in a month, in each place"), times: factors })
    .optional()
    .describe("Chance of striking; absent: it strikes whenever it can"),
  most: z.int().min(1).optional().describe("At most so many times in a run, in each place"),
  known: z.boolean().optional().describe("false: the mission cannot know during play that it caused its effects"),
  effects: lists(effects, "{owner}", "event", "{owner}").describe("What it does where it strikes"),
  asks: z
    .strictObject({
      months: z.int().min(1).max(6).describe("Months it stays on the table before silence decides"),
      authority: authority.describe("Who may decide"),
      default: names("default").describe("What is done where nobody decides"),
      silence: lists(effects, "{owner}/silence", "silence", "{owner}").describe(
        "What leaving it undecided costs besides",
      ),
      options,
    })
    .optional()
    .describe("A decision that it calls for"),
});
export const eventFile = scoped(
  owner(oneEvent, { kind: "event", owns: ["option"], words: "event.{}", key: "event/{}" }),
  ({ scope }) => scope,
);
export type EventSpec = z.infer<typeof eventFile>;

/** An in-tray item: who writes, how sure, and when it comes. Its words stand in the text file. */
export const trayItem = z.strictObject({
  id: declares("tray-item", needs("tray.{}")),
  knownOn,
  from: names("sender").describe("Who writes"),
  confidence,
  affected: z
    .boolean()
    .optional()
    .describe("true: a voice of people affected; one such comes with the others if any is ready"),
  months: span.optional().describe("Months in which it can come; absent: all"),
  when: condition.optional().describe("Comes only where this holds"),
  chance: share.optional().describe("Probability of coming, drawn in each month until it comes; absent: 1"),
  weight: z
    .int()
    .min(1)
    .max(9)
    .optional()
    .describe("The higher comes first where more are ready than a tray holds; absent: 1"),
  region: names("place").optional().describe("Region that it is about"),
});
export type TrayItem = z.infer<typeof trayItem>;
/** The situation page's lead: the first whose month and condition hold is shown. */
const situation = z.strictObject({
  id: says(needs("situation.{}", ["title", "text"])),
  months: span.describe("Months in which it can be shown"),
  when: condition.optional().describe("Shown only where this holds"),
});
export const trayFile = z.strictObject({
  format: formatVersion,
  situations: z
    .array(situation)
    .min(1)
    .describe("Leads of the situation page; the first whose month and condition hold is shown"),
  items: z.array(trayItem).describe("Letters and messages to the Head of Mission, each at most once in a run"),
});
export type Situation = z.infer<typeof situation>;
