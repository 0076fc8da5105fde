import { addressOf } from "../compile/layout.ts";
import { book } from "../month/month-draft.ts";
import { refuse } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";

/** A facilitator's correction of a gauge: only what has a memory of its own can be moved. */
export const override: ActionRule<"override"> = {
  check: ({ layout }, _, { gauge: id }) => {
    const isMovable = ({ kind }: { kind: string }) => kind === "stock" || kind === "smoothed";
    const gauge = layout.byId[id];
    if (gauge !== undefined && isMovable(gauge)) return null;
    const movable = layout.gauges.filter(isMovable).map((it) => it.id);
    const expected = gauge === undefined ? movable.join(", ") : "one of its inputs";
    return refuse("not-movable", `"${id}" cannot be moved by hand`, expected);
  },
  carryOut: (draft, { gauge, by, reason }) => {
    const cause = { kind: "override", id: reason } as const;
    const origin = { cause, mechanism: "override", source: "design", grade: "D", known: true } as const;
    book(draft, addressOf(draft.model.layout, gauge), by, origin);
  },
};
