import type { ActionOf } from "../engine/index.ts";
import type { Draft, OpenItem, Policy, PolicyView } from "./policy.ts";

/** The action that gives an open item an answer. */
export function answerWith(item: OpenItem, option: string): ActionOf<"choose"> {
  return { type: "choose", dilemma: item.id, option, ...(item.region === null ? {} : { region: item.region }) };
}

/** The action that takes a step of a dilemma in hours. */
export function stepWith(item: OpenItem, step: string, option: string): ActionOf<"choose"> {
  return { type: "choose", dilemma: item.id, step, option };
}

type Step = OpenItem["steps"][number];
const byDefault = (step: Step) => step.default;

/** Makes a policy that gives each open item one answer and leaves the plan alone. */
function decider(
  id: string,
  answer: (item: OpenItem, draft: Draft, view: PolicyView) => string,
  stepOption: (step: Step) => string = byDefault,
): Policy {
  const play: Policy["play"] = (view) => {
    const draft = view.draft();
    for (const item of view.desk) {
      for (const step of item.steps) draft.add(stepWith(item, step.id, stepOption(step)));
      const taken = draft.add(answerWith(item, answer(item, draft, view)));
      // What costs more time or money than is left gives way to going on as before.
      if (!taken) draft.add(answerWith(item, item.statusQuo));
    }
    return draft.actions;
  };
  return { id, simple: true, play };
}

/** Goes on as before. */
export const steady = decider("steady", (item) => item.statusQuo);

/** Takes what stands first. */
export const first = decider(
  "first",
  (item) => item.options[0]?.id ?? item.statusQuo,
  (step) => step.options[0] ?? step.default,
);

/** Makes a policy that takes the first open option that leans one way, else the status quo. */
export function leaning(id: string, way: "area" | "point" | "force"): Policy {
  return decider(id, (item) => item.options.find(({ leans }) => leans.includes(way))?.id ?? item.statusQuo);
}

/** Takes the option after which observed consent is highest next month; ties go to the status quo. */
export const pleaser = decider("pleaser", (item, draft) => {
  let best = item.statusQuo;
  let consent = draft.foresee(answerWith(item, best), "consent") ?? Number.NEGATIVE_INFINITY;
  for (const { id } of item.options) {
    const foreseen = draft.foresee(answerWith(item, id), "consent");
    if (foreseen !== null && foreseen > consent) [best, consent] = [id, foreseen];
  }
  return best;
});
