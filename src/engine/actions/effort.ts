import { checkLever } from "../legal/levers.ts";
import { setLever } from "../month/set-lever.ts";
import { among } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";

/** Points of effort put on one output of the plan: a lever of its own. */
export const effort: ActionRule<"effort"> = {
  check: (model, state, { output, points }) =>
    among(output, model.scenario.outputs, "unknown-output", "output open to the plan") ??
    checkLever(model, state, `effort.${output}`, points),
  carryOut: (draft, { output, points }) => setLever(draft, `effort.${output}`, points),
};
