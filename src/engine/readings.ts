import type { Model } from "./model.ts";
import type { State } from "./state.ts";

/** Months for which a mission counts as young: the model's `early` reading (D02). */
const earlyMonths = 6;

/**
 * Writes what the engine itself knows into the numbers: where forces stand, what is said in public, which roads are
 * closed, which marks and facts hold. Rules may read these like any gauge; nothing else writes them.
 */
export function writeReadings(model: Model, state: State, numbers: number[], month: number): void {
  const { scenario, layout } = model;
  const set = (name: string, value: number) => {
    numbers[layout.index[name]] = value;
  };
  const missionMonth = scenario.missionMonth + month - 1;
  set("month", month);
  set("mission-month", missionMonth);
  set("early", missionMonth <= earlyMonths ? 1 : 0);
  for (const theme of scenario.messages) set(`message.${theme}`, theme === state.message ? 1 : 0);
  for (const road of scenario.map.roads) set(`road.${road.id}`, (state.roads[road.id] ?? 0) >= month ? 0 : 1);
  for (const mark of scenario.marks) set(`mark.${mark}`, state.marks.includes(mark) ? 1 : 0);
  writeForces(model, state, numbers, month);
}

/** Writes what never changes in a run: constants, hidden facts, people and parties. */
export function writeConstants(model: Model, state: State, numbers: number[]): void {
  const { scenario, layout } = model;
  const set = (name: string, value: number) => {
    numbers[layout.index[name]] = value;
  };
  for (const [address, value] of model.constants) numbers[address] = value;
  for (const fact of scenario.facts) {
    for (const value of fact.values) set(`fact.${fact.id}.${value.id}`, state.facts[fact.id] === value.id ? 1 : 0);
  }
  for (const region of scenario.regions) {
    set(`region.${region.id}.need`, region.need);
    set(`region.${region.id}.population`, region.population);
  }
  for (const party of scenario.parties) {
    set(`party.${party.id}.obstruction`, party.obstruction);
    set(`party.${party.id}.armed`, party.armed ? 1 : 0);
  }
}

const baseWeight = { permanent: 1, temporary: 0.5 };

function writeForces(model: Model, state: State, numbers: number[], month: number): void {
  const { scenario, layout } = model;
  const add = (name: string, value: number) => {
    numbers[layout.index[name]] += value;
  };
  numbers[layout.index["force.reserve"]] = 0;
  for (const region of scenario.regions) {
    for (const kind of ["area", "point", "police", "engineers", "bases"])
      numbers[layout.index[`force.${region.id}.${kind}`]] = 0;
  }
  for (const unit of scenario.units) {
    const at = state.units[unit.id];
    if ((unit.arrives ?? 0) > month || at.awayUntil >= month) continue;
    const fights = unit.kind === "battalion" || unit.kind === "reserve";
    if (fights && at.stance === "reserve") add("force.reserve", unit.strength);
    for (const [region, share] of Object.entries(at.places)) {
      if (unit.kind === "formed-police") add(`force.${region}.police`, unit.strength * share);
      else if (unit.kind === "engineers") add(`force.${region}.engineers`, unit.strength * share);
      else if (at.stance !== "reserve") add(`force.${region}.${at.stance}`, unit.strength * share);
      if (fights && at.stance !== "reserve") add(`force.${region}.bases`, share * baseWeight[at.base]);
    }
  }
}
