import { required } from "../../scenario/required.ts";
import type { EngineNumbers, Scenario, Unit } from "../../scenario/schema/index.ts";
import { addTo } from "../kernel/cells.ts";
import type { State } from "../state.ts";
import { addressOf, type Layout } from "./layout.ts";

interface Named {
  id: string;
  address: number;
}

const forceKinds = ["area", "point", "police", "engineers", "bases"] as const;
/** Addresses of what a region's forces add up to. */
type Forces = Record<(typeof forceKinds)[number], number>;

/** Where the readings stand that may change from month to month, so that no month looks up a name. */
export interface Readings {
  month: number;
  missionMonth: number;
  early: number;
  reserve: number;
  messages: Named[];
  roads: Named[];
  marks: Named[];
  forces: Record<string, Forces>;
  /** All addresses of `forces` and the reserve. */
  forceAddresses: number[];
}

/** Works out where a model's readings stand. */
export function compileReadings(scenario: Scenario, layout: Layout): Readings {
  const at = (name: string) => addressOf(layout, name);
  const named = (prefix: string, ids: string[]): Named[] => ids.map((id) => ({ id, address: at(`${prefix}.${id}`) }));
  const forces: Readings["forces"] = {};
  for (const { id } of scenario.regions) {
    const addresses = forceKinds.map((kind) => [kind, at(`force.${id}.${kind}`)]);
    forces[id] = Object.fromEntries(addresses) as Forces;
  }
  const reserve = at("force.reserve");
  return {
    month: at("month"),
    missionMonth: at("mission-month"),
    early: at("early"),
    reserve,
    messages: named("message", scenario.messages),
    roads: named(
      "road",
      scenario.map.roads.map((road) => road.id),
    ),
    marks: named("mark", scenario.marks),
    forces,
    forceAddresses: [reserve, ...Object.values(forces).flatMap((addresses) => Object.values(addresses))],
  };
}

/** What of a model its readings are written from. */
interface Compiled {
  scenario: Scenario;
  engine: EngineNumbers;
  readings: Readings;
}

/**
 * Writes what the engine itself knows into the numbers: where forces stand, what is said in public, which roads are
 * closed, which marks hold. Rules may read these like any gauge; nothing else writes them.
 */
export function writeReadings(model: Compiled, state: State, numbers: number[], month: number): void {
  const { scenario, engine, readings } = model;
  const missionMonth = scenario.missionMonth + month - 1;
  numbers[readings.month] = month;
  numbers[readings.missionMonth] = missionMonth;
  numbers[readings.early] = missionMonth <= engine["young-mission"] ? 1 : 0;
  for (const { id, address } of readings.messages) numbers[address] = id === state.message ? 1 : 0;
  for (const { id, address } of readings.roads) numbers[address] = (state.roads[id] ?? -1) >= month ? 0 : 1;
  for (const { id, address } of readings.marks) numbers[address] = state.marks.includes(id) ? 1 : 0;
  for (const address of readings.forceAddresses) numbers[address] = 0;
  for (const unit of scenario.units) addUnit(model, unit, required(state.units, unit.id), numbers, month);
}

function addUnit(
  { readings, engine }: Compiled,
  unit: Unit,
  at: State["units"][string],
  numbers: number[],
  month: number,
): void {
  if (at.awayUntil >= month) return;
  const { kind, strength } = unit;
  const fights = kind === "battalion" || kind === "reserve";
  if (fights && at.stance === "reserve") {
    addTo(numbers, readings.reserve, strength);
    return;
  }
  for (const [region, share] of Object.entries(at.places)) {
    const to = required(readings.forces, region);
    if (kind === "formed-police") addTo(numbers, to.police, strength * share);
    else if (kind === "engineers") addTo(numbers, to.engineers, strength * share);
    else if (at.stance !== "reserve") {
      addTo(numbers, to[at.stance], strength * share);
      addTo(numbers, to.bases, share * (at.base === "temporary" ? engine["temporary-base"] : 1));
    }
  }
}

/** Writes what never changes in a run: constants, hidden facts, people and parties. */
export function writeConstants(
  { scenario, layout, constants }: { scenario: Scenario; layout: Layout; constants: ReadonlyMap<number, number> },
  state: State,
  numbers: number[],
): void {
  const set = (name: string, value: number) => {
    numbers[addressOf(layout, name)] = value;
  };
  for (const [address, value] of constants) numbers[address] = value;
  for (const fact of scenario.facts) {
    for (const value of fact.values) set(`fact.${fact.id}.${value.id}`, state.facts[fact.id] === value.id ? 1 : 0);
  }
  for (const region of scenario.regions) {
    set(`region.${region.id}.need`, region.need);
    set(`region.${region.id}.population`, region.population);
  }
  for (const { id, institution } of scenario.model.outputs) set(`output.${id}.institution`, institution ? 1 : 0);
  for (const party of scenario.parties) {
    set(`party.${party.id}.obstruction`, party.obstruction);
    set(`party.${party.id}.armed`, party.armed ? 1 : 0);
  }
}
