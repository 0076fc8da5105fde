import type { Setup } from "../actions.ts";
import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";
import { among, type Rejection, refuse } from "../rejection.ts";

/** Whether a setup names only what the model has. Returns the first fault. */
export function checkSetup(model: Model, setup: Setup): Rejection | null {
  const { scenario, layout } = model;
  if (setup.cut && scenario.workshopCut === undefined) {
    return refuse("unknown-cut", `"${scenario.id}" has no workshop cut`, "leave cut out");
  }
  if (setup.setting !== undefined) {
    const settings = (scenario.settings ?? []).map((setting) => setting.id);
    const unknown = among(setup.setting, settings, "unknown-setting", "named start");
    if (unknown !== null) return unknown;
  }
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
  for (const [id, value] of Object.entries(setup.start ?? {})) {
    const gauge = layout.byId[id];
    if (gauge?.kind !== "stock")
      return refuse("not-movable", `"${id}" has no start of its own`, "a stock (see describe)");
    if (value < gauge.min || value > gauge.max) return outside(gauge, value);
  }
  for (const { gauge: id, value, from, to } of setup.hold ?? []) {
    const gauge = layout.byId[id];
    if (gauge === undefined || gauge.kind === "flag" || gauge.kind === "lever") {
      return refuse("unknown-gauge", `no gauge called "${id}" can be held`, "see describe");
    }
    if (value < gauge.min || value > gauge.max) return outside(gauge, value);
    if (from > to) return refuse("bad-date", `a hold cannot run from month ${from} to ${to}`, "from <= to");
  }
  return null;
}

function outside(gauge: Gauge, value: number): Rejection {
  return refuse("out-of-range", `${value} is outside the range of "${gauge.id}"`, `${gauge.min} to ${gauge.max}`);
}
