import {
  byConditionKind,
  type Condition,
  type Effect,
  type EventSpec,
  type Influence,
  type ModelFile,
  movementOf,
  type Option,
  type Scope,
  type Variable,
} from "../schema/index.ts";
import { type Ranges, rangesOf, type Sign, signOf, slopesOf } from "./formula-signs.ts";

export type { Sign } from "./formula-signs.ts";

/** One way in which a gauge moves another, both by their ids in the model. */
export interface Link {
  from: string;
  to: string;
  sign: Sign;
  /** A formula, a ceiling and a flag are known by the gauge that they make; an event by its id, with the option taken. */
  carrier: { kind: "influence" | "formula" | "event" | "ceiling" | "flag"; id: string; option?: string };
  /** What a `*` in it stands for. */
  scope: Scope;
}

/** Every way in which the model and the events move gauges by gauges. The players' own acts are no part of it. */
export function linksOf(model: ModelFile, events: readonly EventSpec[]): Link[] {
  const ranges = rangesOf(model);
  return [
    ...model.influences.flatMap((influence) => influenceLinks(influence, ranges)),
    ...model.variables.flatMap((variable) => variableLinks(variable, ranges)),
    ...events.flatMap((event) => eventLinks(event)),
  ];
}

/** A gap draws its target towards what is read; the others follow the sign of weight over span. */
function influenceLinks({ id, from, to, shape, weight, span = 1, scope = "once" }: Influence, ranges: Ranges): Link[] {
  const names = [from].flat();
  const bend = shape === "linear" || shape === "threshold" ? span : 1;
  const slope = signOf(weight) * signOf(bend);
  return names.flatMap((name, at): Link[] => {
    if (typeof name !== "string" || weight === 0) return [];
    const other = names[1 - at];
    const factor = typeof other === "string" ? ranges(other) : { low: 1, high: 1 };
    const sign = (factor.low >= 0 ? slope : 0) as Sign;
    return [{ from: name, to, sign, carrier: { kind: "influence", id }, scope }];
  });
}

function variableLinks(variable: Variable, ranges: Ranges): Link[] {
  const { id, kind, scope = "once" } = variable;
  if (kind === "flag") return [{ from: variable.of, to: id, sign: -1, carrier: { kind, id }, scope }];
  if (kind === "derived" || kind === "smoothed") {
    const slopes = [...slopesOf(variable.formula, ranges)];
    return slopes.map(([from, sign]) => ({ from, to: id, sign, carrier: { kind: "formula", id }, scope }));
  }
  if (kind !== "stock" || variable.ceiling === undefined) return [];
  const ceiling = variable.ceiling.id;
  return [
    { from: id, to: ceiling, sign: 1, carrier: { kind: "ceiling", id: ceiling }, scope },
    { from: ceiling, to: id, sign: 1, carrier: { kind: "ceiling", id: ceiling }, scope },
  ];
}

/** What makes an event likelier moves what the event strikes, and what those asked may then decide. */
function eventLinks({ id, when, hazard, effects, asks, scope }: EventSpec): Link[] {
  const causes = [
    ...conditionSigns(when),
    ...(hazard?.times ?? []).flatMap((factor): [string, Sign][] => {
      if (!("by" in factor)) return conditionSigns(factor.when, signOf(factor.times - 1));
      const { by, from, to } = factor;
      return [[by, (signOf(to.times - from.times) * signOf(to.at - from.at)) as Sign]];
    }),
  ];
  const struck = (list: readonly Effect[], option?: string) =>
    list.flatMap((effect): Link[] => {
      const movement = movementOf(effect);
      if (movement === null) return [];
      return causes.map(([from, sign]) => ({
        from,
        to: movement.gauge,
        sign: (sign * signOf(movement.by)) as Sign,
        carrier: { kind: "event", id, ...(option === undefined ? {} : { option }) },
        scope,
      }));
    });
  const answers = (asks?.options ?? []).flatMap((option: Option) => struck(option.effects, option.id));
  return [...struck(effects), ...answers];
}

/** The gauges that a condition reads, and whether their rise makes it true. */
export function conditionSigns(condition: Condition | undefined, sign: Sign = 1): [string, Sign][] {
  if (condition === undefined) return [];
  const signs = (parts: readonly Condition[]) => parts.flatMap((part) => conditionSigns(part, sign));
  const none = (): [string, Sign][] => [];
  return byConditionKind(condition, {
    all: ({ all }) => signs(all),
    any: ({ any }) => signs(any),
    not: ({ not }) => conditionSigns(not, -sign as Sign),
    gauge: ({ gauge, atLeast, below }) => {
      if (atLeast !== undefined && below !== undefined) return [[gauge, 0]];
      return [[gauge, (below === undefined ? sign : -sign) as Sign]];
    },
    fact: none,
    chosen: none,
    happened: none,
    month: none,
    mark: none,
    unit: none,
    engaged: none,
  });
}
