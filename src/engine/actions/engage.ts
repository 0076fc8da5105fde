import type { ActionOf } from "../actions.ts";
import { carryOut } from "../month/effects.ts";
import type { MonthDraft } from "../month/month-draft.ts";
import { among } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";

/** A meeting of the Head of Mission with a person or body. */
export const engage: ActionRule<"engage"> = {
  check: ({ scenario: { targets } }, _, action) => {
    const target = targets.find((candidate) => candidate.id === action.target);
    if (target === undefined) {
      const known = targets.map((it) => it.id);
      return among(action.target, known, "unknown-target", "person or body to see");
    }
    const purposes: readonly string[] = target.purposes;
    return among(action.purpose, purposes, "unknown-purpose", "purpose open with them");
  },
  costs: ({ engine }) => ({ slots: engine["meeting-slots"], funds: {} }),
  carryOut: meet,
};

/** Records the meeting, then applies the model's rules of engagement that fit it and the target's own effects. */
function meet(draft: MonthDraft, { target: id, purpose, open }: ActionOf<"engage">): void {
  const target = draft.model.scenario.targets.find((candidate) => candidate.id === id);
  if (target === undefined) return;
  draft.state.engagements = [...draft.state.engagements, { target: id, purpose, open, month: draft.month }];
  const kind = target.party !== undefined ? "party" : target.region !== undefined ? "region" : "other";
  const place = target.party ?? target.region ?? null;
  for (const rule of draft.model.scenario.model.engagementRules) {
    if (rule.with !== kind || (rule.purpose ?? purpose) !== purpose || (rule.open ?? open) !== open) continue;
    carryOut(draft, `engagement/${rule.id}`, place);
  }
  carryOut(draft, `target/${id}`, place);
}
