import type { Scenario, TrayItem } from "../../scenario/schema/index.ts";
import { drawId } from "../random.ts";
import { compileCondition, type Test } from "./conditions.ts";
import type { EventPlace } from "./event-places.ts";
import type { Layout } from "./layout.ts";

/** What one month may bring of itself, in the scenario's order: whatever names its months and not this one is left out. */
export interface Agenda {
  /** Events that the month may draw; an event that is made to strike may be any. */
  events: EventPlace[];
  /** In-tray items, each with its condition and its draw's id. */
  tray: { item: TrayItem; test: Test; draw: number }[];
  situations: { id: string; test: Test }[];
}

/** The agendas of a scenario's months, by month; 0, the start, brings nothing. */
export function makeAgendas(scenario: Scenario, layout: Layout, events: readonly EventPlace[]): Agenda[] {
  const tray = scenario.tray
    .filter(({ months, when }) => months !== undefined || when !== undefined)
    .map((item) => ({ item, test: compileCondition(item.when, null, layout), draw: drawId(`tray/${item.id}`) }));
  const situations = scenario.situations.map((situation) => ({
    ...situation,
    test: compileCondition(situation.when, null, layout),
  }));
  return Array.from({ length: scenario.months + 1 }, (_, month) => ({
    events: events.filter((place) => mayStrike(place, month)),
    tray: tray.filter(({ item }) => isAmong(item.months, month)),
    situations: situations.filter(({ months }) => isAmong(months, month)),
  }));
}

/** Whether an event can strike of itself in a month: on a date of its own, in its months, or at any time by its hazard. */
function mayStrike({ event, likeliest }: EventPlace, month: number): boolean {
  if (likeliest === 0) return false;
  const { at, months, hazard } = event;
  if (at === undefined && months === undefined) return hazard !== undefined;
  return (at?.includes(month) ?? false) || (months !== undefined && isAmong(months, month));
}

/** Whether a month is among those given; without any, each is. */
function isAmong(months: TrayItem["months"], month: number): boolean {
  return months === undefined || (month >= months.from && month <= months.to);
}
