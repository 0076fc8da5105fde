import type { Dilemma } from "../../scenario/schema/index.ts";
import type { Model } from "../compile/model.ts";
import type { Offers } from "../compile/offers.ts";
import type { DeskItem, State } from "../state.ts";

/** Looks up what a desk item offers. */
export function offersOf(model: Model, { kind, id }: Pick<DeskItem, "id" | "kind">): Offers {
  const found = model.offers[kind].get(id);
  if (found === undefined) throw new RangeError(`no ${kind} called "${id}" asks anything`);
  return found;
}

/** The dilemma of that id; a checked scenario has it. */
export function findDilemma(model: Model, id: string): Dilemma {
  const dilemma = model.offers.dilemma.get(id)?.dilemma;
  if (dilemma === undefined || dilemma === null) throw new RangeError(`no dilemma is called "${id}"`);
  return dilemma;
}

/** Finds what is on the table under that name, and in that region where one is given. */
export function findItem(state: State, id: string, region?: string): DeskItem | undefined {
  return state.desk.find((item) => item.id === id && (region === undefined || item.region === region));
}

/** The standing instruction that a dilemma follows in the workshop cut, or null: the leadership decides it. */
export function standingFor(model: Model, state: State, item: Pick<DeskItem, "id" | "kind">): Standing | null {
  if (!state.cut || item.kind !== "dilemma") return null;
  return model.scenario.workshopCut?.standing.find((standing) => standing.dilemma === item.id) ?? null;
}

export type Standing = NonNullable<Model["scenario"]["workshopCut"]>["standing"][number];
