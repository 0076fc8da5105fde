import type { Confidence } from "../../scenario/schema/index.ts";
import type { Model } from "../compile/model.ts";
import type { State } from "../state.ts";
import { newFrom } from "./time.ts";

/** An item of the in-tray. */
export interface SeenTrayItem {
  id: string;
  month: number;
  /** Who writes. */
  from: string;
  confidence: Confidence;
  /** A voice of people affected. */
  affected: boolean;
  region: string | null;
  /** It came since the desk was last read. */
  isNew: boolean;
}

/** Shows the in-tray in the order in which it filled; `earlier` is the state a turn before, null in the first turn. */
export function seeTray({ scenario }: Model, state: State, earlier: State | null): SeenTrayItem[] {
  return state.tray.flatMap(({ id, month }) => {
    const item = scenario.tray.find((candidate) => candidate.id === id);
    if (item === undefined) return [];
    const { from, confidence, affected = false, region = null } = item;
    return [{ id, month, from, confidence, affected, region, isNew: month >= newFrom(earlier) }];
  });
}
