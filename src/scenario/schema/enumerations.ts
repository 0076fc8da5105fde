import * as z from "zod";
import { worded } from "./annotations.ts";

export const seats = ["hom", "dsrsg-pol", "dsrsg-rc-hc", "fc", "pc", "dms", "cos", "cpi"] as const;
export const seat = worded(z.enum(seats), (id) => [`seat.${id}`, `seat.${id}.short`]);
/** Heard at the table or in the Security Management Team without being seats of the Mission Leadership Team. */
export const voices = [
  "security-adviser",
  "human-rights",
  "gender",
  "child-protection",
  "conduct-and-discipline",
  "legal",
  "jmac",
  "joc",
  "civil-affairs",
  "ddr",
  "ssr",
  "mine-action",
  "electoral",
  "community-liaison",
] as const;
export const speaker = worded(z.enum([...seats, ...voices]), (id) => [
  (seats as readonly string[]).includes(id) ? `seat.${id}` : `voice.${id}`,
]);

/** Who may decide. The last four are not the mission's own: what needs them is a request. */
export const authorities = [
  "hom",
  "designated-official",
  "fc",
  "pc",
  "mission-support",
  "humanitarian-coordinator",
  "capital",
  "new-york",
  "host-state",
] as const;
export const authority = worded(z.enum(authorities), (id) => [`authority.${id}`]);
export const externalAuthorities: readonly string[] = ["humanitarian-coordinator", "capital", "new-york", "host-state"];

/** A experiment or strong design, B observation, C doctrine or lessons learnt, D our own judgement. */
export const grade = worded(
  z
    .enum(["A", "B", "C", "D"])
    .describe("How well the source bears it out: A experiment, B observation, C doctrine, D judgement"),
  (id) => [`grade.${id}`],
);

export const stance = worded(
  z
    .enum(["area", "point", "reserve"])
    .describe("Posture: spread through the region, guarding places in it, or held back"),
  (id) => [`stance.${id}`],
);
export const base = worded(
  z.enum(["temporary", "permanent"]).describe("Kind of base; a temporary one counts in part"),
  (id) => [`base.${id}`],
);
/** How a decision was reached: agreed, over recorded dissent, left to the seat concerned, or put to New York. */
export const decisionMode = worded(
  z
    .enum(["consensus", "over-dissent", "delegated", "referred"])
    .describe("How it was decided: agreed, over recorded dissent, left to the seat concerned, or put to New York"),
  (id) => [`mode.${id}`],
);
export const purpose = worded(z.enum(["ask", "offer", "warn", "listen"]).describe("What the meeting is for"), (id) => [
  `purpose.${id}`,
]);
/** How sure the sender of an in-tray item, or the staff, is. */
export const confidence = worded(
  z.enum(["confirmed", "probable", "possible", "rumour"]).describe("How sure the sender is"),
  (id) => [`confidence.${id}`],
);

export type Seat = z.infer<typeof seat>;
export type Speaker = z.infer<typeof speaker>;
export type Authority = z.infer<typeof authority>;
export type Stance = z.infer<typeof stance>;
export type Base = z.infer<typeof base>;
export type DecisionMode = z.infer<typeof decisionMode>;
export type Purpose = z.infer<typeof purpose>;
export type Confidence = z.infer<typeof confidence>;
export type Grade = z.infer<typeof grade>;
