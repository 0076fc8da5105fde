import type { Setup } from "./actions.ts";
import type { Model } from "./model.ts";
import { among, type Rejection, refuse } from "./rejection.ts";

/** Whether a setup names only what the model has. Returns the first fault. */
export function checkSetup(model: Model, setup: Setup): Rejection | null {
  const { scenario, layout } = model;
  for (const [id, value] of Object.entries(setup.facts ?? {})) {
    const fact = scenario.facts.find((candidate) => candidate.id === id);
    if (fact === undefined)
      return among(
        id,
        scenario.facts.map((it) => it.id),
        "unknown-fact",
        "hidden fact",
      );
    const unknown = among(
      value,
      fact.values.map((it) => it.id),
      "unknown-fact",
      `value of "${id}"`,
    );
    if (unknown !== null) return unknown;
  }
  const mechanisms = scenario.model.mechanisms.map((mechanism) => mechanism.id);
  for (const id of setup.off ?? []) {
    const unknown = among(id, mechanisms, "unknown-mechanism", "mechanism");
    if (unknown !== null) return unknown;
  }
  for (const id of Object.keys(setup.start ?? {})) {
    if (layout.byId[id]?.kind !== "stock")
      return refuse("not-movable", `"${id}" has no start of its own`, "a stock (see describe)");
  }
  for (const { gauge, from, to } of setup.hold ?? []) {
    const kind = layout.byId[gauge]?.kind;
    if (kind === undefined || kind === "flag" || kind === "lever") {
      return refuse("unknown-gauge", `no gauge called "${gauge}" can be held`, "see describe");
    }
    if (from > to) return refuse("bad-date", `a hold cannot run from month ${from} to ${to}`, "from <= to");
  }
  return null;
}
