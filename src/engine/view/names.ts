import type { Scope } from "../../scenario/schema/index.ts";
import type { Gauge } from "../compile/layout.ts";
import type { Model } from "../compile/model.ts";

/** What the names of things rest on besides their texts. */
export interface SeenNames {
  /** Gauges by id: the key of their text, and their place. */
  gauges: Readonly<Record<string, Pick<Gauge, "pattern" | "place">>>;
  /** What the `*` of a declared gauge stands for, by the gauge. */
  scopes: Readonly<Record<string, Scope>>;
  /** Titles of the study's outputs. */
  outputs: Readonly<Record<string, string>>;
  /** Seats with a standing instruction in the workshop cut, by dilemma. */
  standing: Readonly<Record<string, string>>;
}

/** Shows what names rest on. */
export function seeNames({ scenario, layout }: Model): SeenNames {
  const { catalogue, workshopCut, model } = scenario;
  return {
    gauges: layout.byId,
    scopes: Object.fromEntries(model.variables.map(({ id, scope = "once" }) => [id, scope])),
    outputs: Object.fromEntries(catalogue.outputs.map(({ id, title }) => [id, title])),
    standing: Object.fromEntries((workshopCut?.standing ?? []).map(({ dilemma, seat }) => [dilemma, seat])),
  };
}
