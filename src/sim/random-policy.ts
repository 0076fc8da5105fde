import type { Action } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import { decisionMode, purpose } from "../scenario/schema/index.ts";
import type { Draft, OpenItem, Policy, PolicyView } from "./policy.ts";
import { answerWith, stepWith } from "./simple-policies.ts";

/** Plays anything legal, so that batches and tests exercise every kind of action and every option. */
export const randomPolicy: Policy = {
  id: "random",
  simple: true,
  play: (view) => {
    const draft = view.draft();
    if (view.turn === 1) draft.add(intend(view));
    for (const item of view.desk) decide(view, draft, item);
    planForces(view, draft);
    planLevers(view, draft);
    planOutreach(view, draft);
    return draft.actions;
  },
};

/** One of a list, by a draw of that name. Throws on an empty list. */
function pick<T>(view: PolicyView, name: string, list: readonly T[]): T {
  if (list.length === 0) throw new RangeError(`nothing to pick for "${name}"`);
  return required(list, Math.floor(view.luck(name) * list.length));
}

function happens(view: PolicyView, name: string, chance: number): boolean {
  return view.luck(`${name}/whether`) < chance;
}

function intend(view: PolicyView): Action {
  const { priorities, refusals, signs } = view.scenario.intent;
  const one = (name: string, list: readonly string[]) => (list.length === 0 ? "" : pick(view, `intent/${name}`, list));
  const named = [one("first", priorities), one("second", priorities)].filter((name) => name !== "");
  return {
    type: "intent",
    priorities: [...new Set(named)],
    refusal: one("refusal", refusals),
    sign: one("sign", signs),
  };
}

function decide(view: PolicyView, draft: Draft, item: OpenItem): void {
  const name = `${item.id}/${item.region ?? ""}`;
  for (const work of item.staffWork) {
    if (happens(view, `${name}/work/${work}`, 0.25)) draft.add({ type: "consult", dilemma: item.id, work });
  }
  if (item.options.length === 0) return;
  if (happens(view, `${name}/position`, 0.3)) {
    const { id: option } = pick(view, `${name}/position`, item.options);
    draft.add({ type: "position", seat: "fc", dilemma: item.id, option, confidence: 3 });
  }
  if (item.deferrableTo !== null && happens(view, `${name}/defer`, 0.2)) {
    const until = item.deferrableTo;
    if (draft.add({ type: "defer", dilemma: item.id, reason: "to hear more", until })) return;
  }
  for (const step of item.steps) {
    draft.add(stepWith(item, step.id, pick(view, `${name}/step/${step.id}`, step.options)));
  }
  if (happens(view, `${name}/silence`, 0.05)) return;
  const plain = answerWith(item, pick(view, `${name}/option`, item.options).id);
  // Riders and options may cost more than is left: then without riders, then as before, then silence.
  void (
    draft.add({ ...plain, ...manner(view, name, item, plain.option) }) ||
    draft.add(plain) ||
    draft.add(answerWith(item, item.statusQuo))
  );
}

function manner(
  view: PolicyView,
  name: string,
  item: OpenItem,
  option: string,
): Partial<ReturnType<typeof answerWith>> {
  const mode = pick(view, `${name}/mode`, decisionMode.options);
  const riders = item.riders.filter(
    (rider) => rider.options.includes(option) && happens(view, `${name}/rider/${rider.id}`, 0.4),
  );
  const speaker = item.speakers.length === 0 ? "fc" : pick(view, `${name}/dissent`, item.speakers);
  return {
    mode,
    ...(mode === "over-dissent" ? { dissent: [speaker as "fc"] } : {}),
    ...(riders.length === 0 ? {} : { conditions: riders.slice(0, 2).map((rider) => rider.id) }),
    ...(happens(view, `${name}/rationale`, 0.5) ? { rationale: "weighed at the table" } : {}),
    ...(happens(view, `${name}/other`, 0.1) ? { other: "much the same, in our own words" } : {}),
    confidence: 1 + Math.floor(view.luck(`${name}/confidence`) * 5),
  };
}

function planForces(view: PolicyView, draft: Draft): void {
  for (const unit of view.units()) {
    if (unit.arrives !== null || unit.away || !happens(view, `deploy/${unit.id}`, 0.2)) continue;
    const region = pick(view, `region/${unit.id}`, unit.regions);
    const stance = pick(view, `stance/${unit.id}`, ["area", "point", "reserve"] as const);
    const base = pick(view, `base/${unit.id}`, ["temporary", "permanent"] as const);
    draft.add({ type: "deploy", unit: unit.id, region, stance, base });
  }
}

function planLevers(view: PolicyView, draft: Draft): void {
  for (const lever of view.levers()) {
    if (!happens(view, `lever/${lever.id}`, 0.25)) continue;
    const steps = Math.floor((lever.max - lever.min) / lever.step) + 1;
    const value = lever.min + lever.step * Math.floor(view.luck(`lever/${lever.id}`) * steps);
    if (lever.id.startsWith("effort.") && Number.isInteger(value)) {
      draft.add({ type: "effort", output: lever.id.slice("effort.".length), points: value });
    } else draft.add({ type: "set", lever: lever.id, value });
  }
}

function planOutreach(view: PolicyView, draft: Draft): void {
  const { targets, messages, model, regions } = view.scenario;
  for (const target of targets) {
    if (!happens(view, `engage/${target.id}`, 0.25)) continue;
    const allowed = purpose.options.filter((one) => target.purposes.includes(one));
    const open = view.luck(`open/${target.id}`) < 0.5;
    draft.add({ type: "engage", target: target.id, purpose: pick(view, `purpose/${target.id}`, allowed), open });
  }
  if (messages.length > 0 && happens(view, "message", 0.25)) {
    draft.add({ type: "message", theme: pick(view, "message", messages) });
  }
  for (const fund of model.funds) {
    if (!happens(view, `spend/${fund.id}`, 0.4)) continue;
    const region = pick(view, `spend/${fund.id}`, regions).id;
    draft.add({ type: "spend", fund: fund.id, region, amount: 1 });
  }
}
