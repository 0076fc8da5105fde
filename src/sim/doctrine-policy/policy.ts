import type { ActionOf } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { type Option, type Speaker, seats } from "../../scenario/schema/index.ts";
import type { Draft, OpenItem, Policy, PolicyView } from "../policy.ts";
import { answerWith, stepWith } from "../simple-policies.ts";
import { reachOut, setPlan, stanceFor } from "./plan.ts";
import { answers, areaOrPoint } from "./table.ts";
import { beliefsOf, Weighing } from "./weighing.ts";

/**
 * Follows the study: asks its staff before it decides, weighs what an option is said to do by what the study values,
 * records dissent, sets few priorities in sequence and spends its time on those whose consent it needs (`table.ts`).
 */
export const doctrine: Policy = {
  id: "doctrine",
  simple: false,
  play: (view) => {
    const draft = view.draft();
    for (const item of view.desk) consult(view, draft, item);
    const weighing = new Weighing(view, beliefsOf(view.scenario, draft.findings()));
    for (const item of view.desk) decide(view, draft, item, weighing);
    setPlan(view, draft);
    reachOut(view, draft);
    return draft.actions;
  },
};

/** Asks the cheapest of those that answer at once on a hidden fact, and of equals the most often right (1.4.3). */
function consult(view: PolicyView, draft: Draft, item: OpenItem): void {
  const works = view.scenario.dilemmas.find(({ id }) => id === item.id)?.staffWork ?? [];
  const telling = works
    .filter((work) => item.staffWork.includes(work.id) && work.fact !== undefined && work.months === 0)
    .toSorted((a, b) => a.slots - b.slots || (b.right ?? 1) - (a.right ?? 1));
  if (telling.length > 0) draft.add({ type: "consult", dilemma: item.id, work: required(telling, 0).id });
}

function decide(view: PolicyView, draft: Draft, item: OpenItem, weighing: Weighing): void {
  const { dilemmas, events } = view.scenario;
  const dilemma = dilemmas.find(({ id }) => item.kind === "dilemma" && id === item.id);
  const event = events.find(({ id }) => item.kind === "event" && id === item.id);
  const { mechanism = "" } = dilemma ?? event ?? {};
  for (const { id, default: byDefault, options } of item.steps) {
    const all = dilemma?.steps?.find((step) => step.id === id)?.options ?? [];
    const worth = (option: string) =>
      weighing.effects(all.find((one) => one.id === option)?.effects ?? [], mechanism, null);
    draft.add(stepWith(item, id, best([byDefault, ...options], worth)));
  }
  const all = dilemma?.options ?? event?.asks?.options ?? [];
  const standing = answers.find((answer) => answer.event === item.id)?.option;
  const worth = (id: string): number => {
    const option = all.find((one) => one.id === id);
    if (option === undefined) return Number.NEGATIVE_INFINITY;
    if (id === standing) return Number.POSITIVE_INFINITY;
    return weighing.option(option, mechanism, item.region) + leanOf(view, option);
  };
  const ranked = item.options.map(({ id }) => id).toSorted((a, b) => worth(b) - worth(a));
  for (const option of ranked) {
    const plain = { ...answerWith(item, option), ...manner(dilemma?.views ?? [], option) };
    const riders = ridersFor(item, option, weighing, dilemma?.conditions ?? [], mechanism);
    // What costs more time or money than is left gives way: riders first, then the option.
    if (riders.length > 0 && draft.add({ ...plain, conditions: riders })) return;
    if (draft.add(plain)) return;
  }
}

/** The first of the best. */
function best(options: readonly string[], worth: (option: string) => number): string {
  return options.reduce((winner, option) => (worth(option) > worth(winner) ? option : winner));
}

/** An option that spreads or gathers battalions is worth more where that is what threat and strength call for. */
function leanOf(view: PolicyView, { leans = [], effects }: Option): number {
  const moved = effects.flatMap((effect) =>
    "unit" in effect && effect.across !== undefined
      ? Object.keys(effect.across)
          .filter((region) => region !== "*")
          .map((region) => stanceFor(view, effect.unit, region))
      : [],
  );
  if (moved.length === 0) return 0;
  const lean = leans.find((one) => one === "area" || one === "point");
  const fitting = moved.filter((stance) => stance === lean).length / moved.length;
  return lean === undefined ? 0 : areaOrPoint.lean * (2 * fitting - 1);
}

/** Up to two conditions that are worth their price, the better first. */
function ridersFor(
  item: OpenItem,
  option: string,
  weighing: Weighing,
  conditions: readonly { id: string; effects: Option["effects"] }[],
  mechanism: string,
): string[] {
  const worth = (id: string) =>
    weighing.effects(conditions.find((one) => one.id === id)?.effects ?? [], mechanism, item.region);
  return item.riders
    .filter((rider) => rider.options.includes(option) && worth(rider.id) > 0)
    .map(({ id }) => id)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, 2);
}

/** Who advised otherwise is named, and the reason given (1.4.5). */
function manner(views: readonly { by: Speaker; option: string }[], option: string): Partial<ActionOf<"choose">> {
  const dissent = seats.filter((seat) => views.some((one) => one.by === seat && one.option !== option));
  if (dissent.length === 0) return { mode: "consensus" };
  return { mode: "over-dissent", dissent, rationale: "weighed against the study's considerations" };
}
