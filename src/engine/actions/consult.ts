import { required } from "../../scenario/required.ts";
import type { StaffWork } from "../../scenario/schema/index.ts";
import type { ActionOf } from "../actions.ts";
import type { Model } from "../compile/model.ts";
import { findDilemma, findItem } from "../legal/table.ts";
import { draw, drawId, pickByWeight } from "../random.ts";
import { among, type Rejection, refuse } from "../rejection.ts";
import type { Finding, State } from "../state.ts";
import type { ActionRule } from "./action-rule.ts";
import { notOnTable } from "./matters.ts";

type Consultation = ActionOf<"consult">;

/** A request for staff work on a dilemma. Its finding is fixed at once and can be read when the work is done. */
export const consult: ActionRule<"consult"> = {
  check,
  costs: (model, _, action) => ({ slots: workOf(model, action)?.slots ?? 0, funds: {} }),
  atOnce: (model, state, action) => ({ findings: [...state.findings, findOut(model, state, action)] }),
  carryOut: null,
};

function workOf(model: Model, action: Consultation): StaffWork | undefined {
  return findDilemma(model, action.dilemma).staffWork.find((work) => work.id === action.work);
}

/** Checks that the dilemma is on the table and has the work, which is asked for once. */
function check(model: Model, state: State, action: Consultation): Rejection | null {
  const item = findItem(state, action.dilemma);
  if (item === undefined || item.kind !== "dilemma") return notOnTable(state, action.dilemma);
  const works = findDilemma(model, item.id).staffWork.map((work) => work.id);
  const unknown = among(action.work, works, "unknown-work", "staff work");
  if (unknown !== null) return unknown;
  if (state.findings.some((finding) => finding.dilemma === action.dilemma && finding.work === action.work)) {
    return refuse("already-asked", `"${action.work}" was asked for already`, "its answer stands or is on its way");
  }
  return null;
}

/** What staff work finds: the truth of its fact with the stated probability, else another value. Asking again gives the same draw. */
function findOut(model: Model, state: State, action: Consultation): Finding {
  const work = workOf(model, action);
  const month = (action.month ?? state.month + 1) + (work?.months ?? 0);
  const finding: Finding = { dilemma: action.dilemma, work: action.work, month, value: null };
  if (work?.fact === undefined) return finding;
  const truth = required(state.facts, work.fact);
  const others =
    model.scenario.facts.find((fact) => fact.id === work.fact)?.values.filter((value) => value.id !== truth) ?? [];
  const name = `work/${action.dilemma}/${action.work}`;
  const right = draw(state.key, 0, drawId(name)) < (work.right ?? 1);
  if (right || others.length === 0) return { ...finding, value: truth };
  return { ...finding, value: wrongValue(model, others, draw(state.key, 0, drawId(`${name}/wrong`))) };
}

/** One of the values that are not so: each as likely as the others, or by its own odds, as the engine's number says. */
function wrongValue({ engine }: Model, others: readonly { id: string; weight: number }[], luck: number): string {
  const byOdds = engine["wrong-finding"];
  const mean = others.reduce((sum, { weight }) => sum + weight, 0) / others.length;
  return pickByWeight(others, ({ weight }) => 1 + byOdds * (weight / mean - 1), luck).id;
}
