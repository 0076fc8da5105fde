import { openLevers, seeMeans } from "../../engine/index.ts";
import type { Play } from "./run-port.ts";

/** Parts of the plan that have a dialog of their own. */
export type PlanPart = "force" | "effort" | "time" | "message" | "money" | "candour" | "levers";

/** The parts that this scenario opens. */
export function partsOf({ model, state }: Play): PlanPart[] {
  const { scenario } = model;
  const open: Record<PlanPart, boolean> = {
    force: scenario.units.length > 0,
    effort: scenario.outputs.length > 0,
    time: scenario.slots > 0,
    message: scenario.messages.length > 1,
    money: fundsOpen({ model, state }).length > 0,
    candour: leversOpen({ model }, "candour").length > 0,
    levers: leversOpen({ model }, "levers").length > 0,
  };
  return (Object.keys(open) as PlanPart[]).filter((part) => open[part]);
}

/** Funds in which there is something to spend, or was this turn. */
export function fundsOpen({ model, state }: Pick<Play, "model" | "state">) {
  return seeMeans(model, state).funds.filter(
    ({ id, there, taken }) => (there >= 1 || taken > 0) && model.effectLists[`fund/${id}`]?.effects.length > 0,
  );
}

/** Levers of a part of the plan that the scenario opens, apart from effort. */
export function leversOpen({ model }: Pick<Play, "model">, part: "levers" | "candour"): string[] {
  return openLevers(model).filter(
    (lever) => !lever.startsWith("effort.") && (lever === "candour") === (part === "candour"),
  );
}
