import { checkLever } from "../legal/levers.ts";
import { setLever } from "../month/set-lever.ts";
import type { ActionRule } from "./action-rule.ts";

/** The setting of any lever of the model. */
export const set: ActionRule<"set"> = {
  check: (model, state, { lever, value }) => checkLever(model, state, lever, value),
  carryOut: (draft, { lever, value }) => setLever(draft, lever, value),
};
