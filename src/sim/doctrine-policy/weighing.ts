import { required } from "../../scenario/required.ts";
import { type Condition, type Effect, movementOf, type Option, type Scenario } from "../../scenario/schema/index.ts";
import type { Draft, PolicyView } from "../policy.ts";
import { worths } from "./table.ts";

/** How likely each value of each hidden fact is held to be. */
export type Beliefs = Record<string, Record<string, number>>;

/** Beliefs as the scenario's weights have them, moved by what staff work has said and by how often it is right. */
export function beliefsOf(scenario: Scenario, findings: ReturnType<Draft["findings"]>): Beliefs {
  const beliefs: Beliefs = {};
  for (const { id, values } of scenario.facts) {
    beliefs[id] = normalized(Object.fromEntries(values.map((value) => [value.id, value.weight])));
  }
  for (const { dilemma, work, value } of findings) {
    const asked = scenario.dilemmas.find((one) => one.id === dilemma)?.staffWork.find((one) => one.id === work);
    if (asked?.fact === undefined) continue;
    const { right = 1 } = asked;
    const prior = required(beliefs, asked.fact);
    const wrong = (1 - right) / (Object.keys(prior).length - 1);
    beliefs[asked.fact] = normalized(
      Object.fromEntries(Object.entries(prior).map(([id, chance]) => [id, chance * (id === value ? right : wrong)])),
    );
  }
  return beliefs;
}

function normalized(weights: Record<string, number>): Record<string, number> {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight / total]));
}

/** Weighs what a scenario says that something does, by the table of worths and by what is believed. */
export class Weighing {
  readonly #losses: Map<string, { times: number; mechanisms: readonly string[] }>;

  constructor(
    readonly view: PolicyView,
    readonly beliefs: Beliefs,
  ) {
    this.#losses = new Map(
      view.scenario.model.variables.flatMap((variable) =>
        variable.kind === "stock" && variable.losses !== undefined ? [[variable.id, variable.losses]] : [],
      ),
    );
  }

  /** What an option is worth: its effects, or, where others decide, what comes of asking. */
  option({ request, effects }: Option, mechanism: string, region: string | null): number {
    const granted = this.effects(effects, mechanism, region);
    if (request === undefined) return granted;
    const refused = this.effects(request.refused, mechanism, region);
    const partly = request.partly === undefined ? refused : this.effects(request.partly, mechanism, region);
    const factors = (request.times ?? []).map((factor) =>
      "when" in factor ? 1 + (factor.times - 1) * this.likelihood(factor.when, region) : 1,
    );
    const chance = Math.min(
      1,
      factors.reduce((product, factor) => product * factor, request.chance),
    );
    return chance * granted + ((1 - chance) / 2) * (partly + refused);
  }

  /** What a list of effects is worth. */
  effects(effects: readonly Effect[], mechanism: string, region: string | null): number {
    return effects.reduce((sum, effect) => sum + this.#effect(effect, mechanism, region), 0);
  }

  #effect(effect: Effect, mechanism: string, region: string | null): number {
    const movement = movementOf(effect);
    if (movement === null) return 0;
    const { gauge, by, chance = 1, when } = movement;
    const losses = this.#losses.get(gauge);
    const weighed = by < 0 && losses?.mechanisms.includes(movement.mechanism ?? mechanism) ? by * losses.times : by;
    return weighed * (movement.for ?? 1) * chance * this.likelihood(when, region) * worthOf(gauge);
  }

  /** How likely a condition is held to be, its parts being taken as independent. */
  likelihood(condition: Condition | undefined, region: string | null): number {
    if (condition === undefined) return 1;
    if ("all" in condition) return condition.all.reduce((product, part) => product * this.likelihood(part, region), 1);
    if ("any" in condition) {
      return 1 - condition.any.reduce((product, part) => product * (1 - this.likelihood(part, region)), 1);
    }
    if ("not" in condition) return 1 - this.likelihood(condition.not, region);
    if ("fact" in condition) return this.beliefs[condition.fact]?.[condition.is] ?? 0;
    return this.view.holds(condition, region) ? 1 : 0;
  }
}

function worthOf(gauge: string): number {
  const told = worths.find((one) => one.gauge === gauge) ?? worths.find((one) => fits(one.gauge, gauge));
  return told?.worth ?? 0;
}

/** Whether a name is one of a pattern's places: `region.*.trust` and `region.north.trust`. */
function fits(pattern: string, name: string): boolean {
  const [before = "", after] = pattern.split("*");
  return after !== undefined && name.startsWith(before) && name.endsWith(after);
}
