import * as z from "zod";
import { allows, declares, has, lists, type Mapping, names, needs, owner, says, scoped } from "./annotations.ts";
import { condition } from "./conditions.ts";
import type { CitedDocument } from "./documents.ts";
import { effects } from "./effects.ts";
import type { EngineFile } from "./engine.ts";
import { base, purpose, seat, stance } from "./enumerations.ts";
import type { mapFile } from "./map.ts";
import type { Catalogue, ExtensionFile, ModelFile, ParametersFile } from "./model.ts";
import type { Dilemma, EventSpec, Situation, TrayItem } from "./play.ts";
import { amount, day, formatVersion, gaugeRef, id, month, positive, share, span } from "./primitives.ts";

/** A contingent: what it can do where. Strength is in battalions, police or engineer units of its kind. */
const unit = z.strictObject({
  id: declares("unit", needs("unit.{}", ["name", "text"])),
  kind: z
    .enum(["battalion", "reserve", "formed-police", "engineers"])
    .describe("What it is; only battalions and the reserve have a stance"),
  persons: z.int().positive().describe("People in it, for the record: a run counts `strength` alone"),
  strength: positive.describe(
    "Strength in full units of its kind: 1 is one battalion, one police unit or one of engineers",
  ),
  symbol: z
    .string()
    .regex(/^[0-9A-Z*-]{10,30}$/)
    .describe("APP-6 symbol code"),
  arrives: z
    .union([month, span])
    .optional()
    .describe("First month in which it can be used; between two months: as its contributor's readiness turns out"),
  contributor: id.optional().describe("Units of one contributor arrive with the same readiness"),
  caveat: z
    .array(names("place"))
    .optional()
    .describe("Regions where its capital lets it be based, until the caveat is lifted"),
  region: names("place").describe("Where it stands when it can first be used"),
  stance,
  base,
});
export type Unit = z.infer<typeof unit>;

const region = z.strictObject({
  id: declares("region", needs("region.{}", ["name", "character"])),
  population: positive.describe("People in it, in thousands"),
  need: positive.describe("Battalions with stance `area` that would secure it"),
});
const party = z.strictObject({
  id: declares(
    "party",
    needs("party.{}", ["name", "text"]),
    // What a party's consent on paper rests on, where it is not an agreement that was signed.
    allows("party.{}", ["paper"]),
  ),
  obstruction: share.describe("Capacity to obstruct: its weight in the soft minimum of consent"),
  signatory: z.boolean().describe("Whether it has signed the agreement"),
  armed: z.boolean().describe("Whether it bears arms; the model may read it"),
});
const startValues = z.record(names("settable", gaugeRef), amount.describe("Value in the gauge's unit"));
/**
 * A named start: values, and mechanisms that are off, under which the same country can be played or tested. One with
 * turns is a chapter: what comes before `from` is played as it was decided at the time, and the run ends after `to`.
 */
const setting = z.strictObject({
  id: declares(
    [{ kind: "chapter", if: (value) => Object.hasOwn(value, "turns") }],
    needs("chapter.{}", ["title", "text"], { where: has("turns") }),
    // A chapter that begins later has a situation of its own in the briefing.
    allows("chapter.{}", ["situation"], { where: has("turns") }),
  ),
  start: startValues.optional(),
  off: z.array(names("mechanism")).optional().describe("Mechanisms that do nothing in it"),
  turns: z
    .strictObject({
      from: z.int().min(1).describe("First turn that is played"),
      to: z.int().min(1).describe("Last turn"),
    })
    .optional()
    .describe("Makes it a chapter: turns before it are played as decided at the time, and it ends after its last"),
});
/** A gauge that follows a course from outside the mission, in straight lines between its points; free before and after. */
const series = z.strictObject({
  id: says(needs("series.{}")),
  gauge: names("struck", gaugeRef).describe("What follows the course"),
  points: z
    .array(z.strictObject({ month: month.describe("Month of the scenario"), value: amount.describe("Value in it") }))
    .min(2)
    .describe("Its course, in straight lines between them; free before and after"),
  source: names("document").describe("What in sources.yaml gives its values"),
});
export type Series = z.infer<typeof series>;
const factValue = z.strictObject({
  id: declares("fact-value", needs("{owner}.{}", [], { atOwner: true })),
  weight: positive.describe("How likely it is beside the other values: weights need not add up to anything"),
});
const fact = owner(
  z.strictObject({
    id: declares("fact", needs("{owner}", ["title"])),
    values: z.array(factValue).min(2).describe("What may be true; one is drawn when a run begins"),
  }),
  { kind: "fact", owns: ["fact-value"], words: "fact.{}", key: "" },
);
const oneTarget = z.strictObject({
  id: declares("target", needs("target.{}")),
  party: names("party").optional().describe("The party for which they speak, `*` in the effects of a meeting"),
  region: names("place").optional().describe("The region in which they are, `*` where there is no party"),
  purposes: z.array(purpose).min(1).describe("What a meeting with them may be for"),
  effects: lists(effects, "target/{}", "engagement", "{}").optional(),
});
const target = scoped(oneTarget, ({ party, region }: Mapping) =>
  party !== undefined ? "party" : region !== undefined ? "region" : "once",
);
/** An option named beside its dilemma. */
const optionOfDilemma = names("option", id, { of: "dilemma" });
/** The shorter play of a workshop: these dilemmas are decided; the others follow a named seat's standing instruction. */
const workshopCut = z.strictObject({
  dilemmas: z.array(names("dilemma")).describe("Those that are decided; all others follow an instruction"),
  standing: z
    .array(
      z.strictObject({
        dilemma: names("dilemma"),
        seat: seat.describe("Whose instruction it is"),
        option: optionOfDilemma,
      }),
    )
    .describe("Instructions for the other dilemmas, where a dilemma has none of its own"),
});
/** What of a run a question asks about; the debrief fills it in beside the question. */
const evidence = z.strictObject({
  dilemmas: z.array(names("decision")).min(1).optional().describe("Dilemmas, or events that ask"),
  gauges: z.array(names("gauge", gaugeRef)).min(1).optional().describe("Gauges, with their course in the run"),
  facts: z.array(names("fact")).min(1).optional().describe("Hidden facts, told with the signs that were there"),
  privateFacts: z.array(names("private-fact")).min(1).optional().describe("What a seat knew alone"),
  events: z.array(names("event")).min(1).optional().describe("Events, if they struck"),
});
/** A question for the room, by the learning objective that it serves; in a campaign it belongs to a chapter. */
const question = z.strictObject({
  id: says(needs("question.{}", ["", "listen"])),
  objective: names("objective").describe("The objective that it serves"),
  chapter: names("chapter").optional().describe("Asked only of those who played it; absent: of all"),
  evidence: evidence.describe("What of a run it asks about; the debrief shows it beside the question"),
});
/**
 * An option that looks good early and hurts late (docs/model.md, "Ten traps"): better than `against` on `tempts` by month
 * `early`, worse on `costs` by month `late`, under the facts where it is a trap.
 */
const trap = z.strictObject({
  trap: z.int().min(1).max(10).describe("Which of the ten traps of docs/model.md"),
  dilemma: names("dilemma"),
  option: optionOfDilemma,
  against: optionOfDilemma,
  facts: z
    .record(names("fact"), id.describe("The value under which it is a trap"))
    .optional()
    .describe("Absent: a trap whatever is true"),
  tempts: names("gauge", gaugeRef).describe("What it makes better early"),
  costs: names("gauge", gaugeRef).describe("What it makes worse late"),
  early: month.describe("Month by which it looks better than `against`, on `tempts`"),
  late: month.describe("Month by which it is worse, on `costs`"),
});
export type Trap = z.infer<typeof trap>;
/** An ending: the first whose condition holds is told. */
const ending = z.strictObject({
  id: says(needs("ending.{}", ["title", "text"])),
  when: condition.optional().describe("Told only where this holds at the end; the last ending has none"),
});
const briefing = ["mandate", "situation", "seat", "decide"].map((part) => `briefing.${part}`);

export const scenarioFile = z.strictObject({
  format: formatVersion,
  id: says([
    ...needs("scenario", ["title", "place", "summary", ...briefing]),
    ...needs("scenario", ["note"], { where: { holds: (_, { cites }) => cites, words: "with a file sources.yaml" } }),
    ...needs("scenario", ["draft"], { where: has("draft") }),
  ]),
  kind: z
    .enum(["vignette", "campaign", "laboratory"])
    .describe("A vignette is played at one sitting, a campaign in chapters; a laboratory is for tests of the model"),
  months: z.int().min(1).max(240).describe("Months that a run lasts, a multiple of `turn`"),
  turn: z.union([z.literal(1), z.literal(3)]).describe("Months in a turn"),
  missionMonth: z.int().min(1).describe("Which month of the mission the first month played is"),
  calendar: z
    .strictObject({ start: day.describe("First day of the first month played") })
    .optional()
    .describe("Ties the months to dates; absent: months have numbers only"),
  draft: z.literal(true).optional().describe("Not yet read by those whose history it tells; shown with its card"),
  minutes: z
    .strictObject({ from: z.int().describe("At least"), to: z.int().describe("At most") })
    .describe("Minutes that playing it takes, told with its card"),
  objectives: z
    .array(declares("objective", needs("objective.{}")))
    .describe("What players should learn; the card lists them"),
  regions: z.array(region).min(1).describe("Regions of the mission area, all of them drawn in map.json"),
  parties: z.array(party).min(1).describe("Parties whose consent the mission needs"),
  units: z.array(unit).describe("Contingents that the plan can deploy"),
  facts: z.array(fact).max(4).describe("What is true in a run and hidden from its players"),
  outputs: z.array(names("output", z.string())).describe("Outputs of the study on which the plan may spend effort"),
  effortPoints: z.int().min(0).describe("Points of effort that the plan spreads over `outputs` in a turn"),
  slots: z.int().min(0).max(10).describe("Slots of the Head of Mission's time in a turn"),
  levers: z.array(names("open-lever", gaugeRef)).describe("Levers of the model that this scenario opens"),
  messages: z
    .array(declares("message", needs("message.{}")))
    .describe("Public messages to choose from; the first is the one at the start"),
  targets: z.array(target).describe("People and bodies whom the Head of Mission can meet"),
  intent: z
    .strictObject({
      priorities: z.array(says(needs("intent.priority.{}"))),
      refusals: z.array(says(needs("intent.refusal.{}"))),
      signs: z.array(says(needs("intent.sign.{}"))),
    })
    .describe("What the Head of Mission's intent is put together from"),
  privateFacts: z
    .array(
      z.strictObject({
        seat: seat.describe("Who knows it"),
        id: declares("private-fact", needs("private.{}")),
        dilemmas: z.array(names("dilemma")).describe("To which it matters"),
      }),
    )
    .describe("What one seat alone knows, for play by several"),
  marks: z
    .array(declares("mark", needs("mark.{}")))
    .describe("What a run can keep in mind: effects set a mark, conditions ask for it"),
  start: startValues.describe("Start values that differ from the model's"),
  settings: z.array(setting).optional().describe("Named starts, each on top of `start`; a campaign's chapters"),
  series: z.array(series).optional().describe("Courses that gauges take whatever the mission does"),
  off: z.array(names("mechanism")).optional().describe("Mechanisms of the model that this scenario does without"),
  commonEvents: z
    .array(names("event"))
    .optional()
    .describe("Events of the common content that it uses beside the standard ones"),
  dormantEvents: z
    .array(names("event"))
    .optional()
    .describe("Events that never strike by themselves here, only where a facilitator or an effect makes them"),
  senders: z.array(declares("sender", needs("sender.{}"))).describe("Who writes what lies in the in-tray"),
  endings: z.array(ending).min(1).describe("Endings; the first whose condition holds is told"),
  workshopCut: workshopCut.optional().describe("A shorter play, in which only some dilemmas are decided"),
  questions: z.array(question).optional().describe("Questions for the room in the debrief"),
  traps: z.array(trap).optional().describe("Options that look good early and hurt late; `balance` tries them"),
  peopleGauges: z.array(names("gauge", gaugeRef)).describe("Counts of people that the debrief tells first"),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;

/** A checked scenario: its own file, what it holds, and the common model, all cross-references resolved. */
export interface Scenario extends Omit<ScenarioFile, "format"> {
  /** The common model and, behind it, what the scenario adds. */
  model: ModelFile;
  /** What the scenario adds to the common model, by itself; absent where it adds nothing. */
  extension?: Omit<ExtensionFile, "format">;
  engine: Omit<EngineFile, "format">;
  parameters: ParametersFile["sets"];
  catalogue: Catalogue;
  dilemmas: Dilemma[];
  events: EventSpec[];
  tray: TrayItem[];
  situations: Situation[];
  map: z.infer<typeof mapFile>;
  /** What its factual sentences rest on; empty where a scenario is invented. */
  sources: CitedDocument[];
  /** 64-bit hex over the compiled structure without its text. */
  hash: string;
}
