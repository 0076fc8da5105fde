import * as z from "zod";
import { type Action, action, setup } from "../engine/index.ts";
import { gaugeRef, id, month } from "../scenario/schema/index.ts";

type Timed<A> = A extends unknown ? Omit<A, "turn" | "month"> & { month: number } : never;
/** Gives a lever that the arm has set back to the policy. */
const release = z.strictObject({ month, type: z.literal("release"), lever: gaugeRef });
/** An action of an arm: any of the engine's but `end-turn`, with its month instead of a turn; or a release. */
export type ArmAction = Timed<Exclude<Action, { type: "end-turn" }>> | z.infer<typeof release>;

// Built from the engine's own schema, so that an arm can do whatever a run can. Zod cannot infer through the loop.
const timed = action.options
  .filter((branch) => branch.shape.type.value !== "end-turn")
  .map((branch) => (branch as z.ZodObject).omit({ turn: true }).extend({ month }));
const armAction = z.discriminatedUnion("type", [release, ...timed] as unknown as [
  typeof release,
]) as unknown as z.ZodType<ArmAction>;

/** An arm of a comparison (docs/contracts.md, "Arms"): what is fixed, what is answered and done, and who plays the rest. */
export const armFile = z.strictObject({
  format: z.literal(1),
  base: id.optional().describe("The policy that plays all that the arm leaves open; steady if absent"),
  ...setup.shape,
  answer: z.record(id, id).optional().describe("Option by dilemma or event, whenever it asks"),
  actions: z.array(armAction).max(20000).optional(),
});
export type Arm = z.infer<typeof armFile>;
