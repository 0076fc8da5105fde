import type { PlanPart } from "../../engine/index.ts";

/** A dialog of another room that opens over the desk. */
export type OfAnotherRoom =
  | { kind: "matter"; id: string; region: string | null }
  | { kind: "plan"; part: PlanPart }
  | { kind: "briefing" | "history" | "intent" };

/** The one dialog that is open over the desk. */
export type Opened =
  | OfAnotherRoom
  | { kind: "why"; gauge: string }
  | { kind: "months" | "settings" | "sources" | "end" | "report" };
