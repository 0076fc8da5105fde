// A model of a campaign's size, generated: about 260 gauges and 700 influences over eight regions, with delays, conditions,
// products, smoothed gauges, flags, a ceiling, units and forty places in which events may strike.
import type { EventSpec, Formula, Influence, Scenario, Variable } from "../../src/scenario/schema/index.ts";
import { event, influence, stock, tiny } from "../engine/support/tiny.ts";

/** Months of one game. */
export const months = 100;

const regionIds = ["north", "south", "east", "west", "coast", "hills", "river", "capital"];
const outputIds = Array.from({ length: 20 }, (_, at) => `3.${at + 1}`);

/** A small generator of numbers in [0, 1), always the same. */
function makeDice(): () => number {
  let word = 12345;
  return () => {
    word = (Math.imul(word, 1664525) + 1013904223) | 0;
    return (word >>> 0) / 4294967296;
  };
}

const dice = makeDice();
const numbered = (count: number, name: (at: number) => string) => Array.from({ length: count }, (_, at) => name(at));
const pick = <T>(from: readonly T[]): T => from[Math.floor(dice() * from.length)];

const regionStocks = numbered(12, (at) => `region.*.stock-${at}`);
const regionMeans = numbered(4, (at) => `region.*.mean-${at}`);
const outputStocks = ["output.*.progress", "output.*.quality"];
const missionStocks = [...numbered(40, (at) => `mission-${at}`), "information", "credibility"];
const missionMeans = numbered(24, (at) => `mean-${at}`);
const standings = numbered(8, (at) => `standing-${at}`);

function blend(from: readonly string[], count: number): Formula {
  const times = 1 / count;
  return { within: [0, 100], of: { sum: Array.from({ length: count }, () => ({ of: pick(from), times })) } };
}

function makeVariables(): Variable[] {
  const start = () => 30 + Math.floor(dice() * 40);
  const ceiling = { id: "credibility.ceiling", over: 8, share: 0.3, regain: 0.3333333 };
  const credibility = stock("credibility", { start: 55, losses: { times: 3, mechanisms: ["second"] }, ceiling });
  return [
    ...regionStocks.map((id) => stock(id, { scope: "region", start: start() })),
    ...regionMeans.map((id): Variable => ({ id, scope: "region", kind: "derived", formula: blend(regionStocks, 4) })),
    ...outputStocks.map((id) => stock(id, { scope: "output", start: start() })),
    ...missionStocks.filter((id) => id !== "credibility").map((id) => stock(id, { start: start() })),
    credibility,
    stock("credibility.ceiling", { start: 100 }),
    stock("consent.*", { scope: "party", start: 60 }),
    { id: "consent", kind: "derived", formula: { softMinimum: "consent.*", weights: "obstruction" } },
    ...missionMeans.map((id, at): Variable => {
      const formula: Formula = at < 8 ? { mean: regionStocks[at], weights: "population" } : blend(missionStocks, 4);
      return { id, kind: "derived", formula };
    }),
    ...standings.map(
      (id): Variable => ({
        id,
        kind: "smoothed",
        formula: blend(missionMeans, 3),
        falling: 0.2928932,
        rising: 0.1091013,
      }),
    ),
    ...numbered(4, (at) => `flag-${at}`).map(
      (id, at): Variable => ({ id, kind: "flag", of: missionStocks[at], below: 25, above: 45 }),
    ),
    ...numbered(4, (at) => `lever.plan-${at}`).map((id): Variable => ({ id, kind: "lever", start: 2, min: 0, max: 4 })),
  ];
}

/** A rule that pulls its target a little, so that a hundred months stay within bounds and nothing settles. */
function makeRule(
  at: number,
  scope: Influence["scope"],
  readable: readonly string[],
  movable: readonly string[],
): Influence {
  const shape = pick(["linear", "linear", "threshold", "saturating", "gap"] as const);
  const pair = shape !== "gap" && dice() < 0.2;
  const weight = (dice() - 0.5) * 2;
  const when = dice() < 0.1 ? { gauge: pick(missionStocks), atLeast: 40 } : undefined;
  return influence({
    id: `rule-${at}`,
    scope,
    from: pair ? [pick(readable), pick(readable)] : pick(readable),
    to: pick(movable),
    shape,
    weight: shape === "gap" ? Math.abs(weight) * 0.05 : weight,
    about: shape === "gap" ? 0 : 50,
    delay: dice() < 0.05 ? 1 + Math.floor(dice() * 6) : undefined,
    when,
    mechanism: dice() < 0.5 ? "first" : "second",
  });
}

function makeInfluences(): Influence[] {
  const mission = [...missionStocks, ...missionMeans, ...standings, "consent"];
  const rules = (count: number, from: number, ...how: [Influence["scope"], readonly string[], readonly string[]]) =>
    Array.from({ length: count }, (_, at) => makeRule(from + at, ...how));
  return [
    ...rules(40, 0, "region", [...regionStocks, ...regionMeans, ...mission.slice(0, 10), "force.*.area"], regionStocks),
    ...rules(8, 100, "output", [...outputStocks, ...mission.slice(0, 10)], outputStocks),
    ...rules(220, 200, "once", mission, missionStocks),
  ];
}

function makeEvents(): EventSpec[] {
  return Array.from({ length: 5 }, (_, at) =>
    event({
      id: `event-${at}`,
      scope: "region",
      hazard: {
        chance: 0.03,
        times: [{ by: regionStocks[at], from: { at: 20, times: 0.5 }, to: { at: 80, times: 2 } }],
      },
      effects: [
        { gauge: regionStocks[at + 1], by: -3 },
        { gauge: "credibility", by: -1 },
      ],
    }),
  );
}

/** The scenario of the synthetic model: nobody decides anything in it. */
export function synthetic(): Scenario {
  const unit = {
    kind: "battalion",
    persons: 700,
    strength: 1,
    symbol: "SFGPUCI----E---",
    stance: "area",
    base: "permanent",
  } as const;
  return tiny({
    id: "synthetic",
    kind: "campaign",
    months,
    missionMonth: 1,
    regions: regionIds.map((id, at) => ({ id, population: 100 + at, need: 1 })),
    parties: ["government", "front", "movement"].map((id, at) => ({
      id,
      obstruction: 0.5 - at * 0.2,
      signatory: true,
      armed: true,
    })),
    units: regionIds.map((region, at) => ({ id: `battalion-${at}`, region, ...unit })),
    outputs: outputIds,
    catalogue: {
      format: 1,
      sections: [],
      outputs: outputIds.map((id) => ({ id, title: id, page: 1 })),
      tradeOffs: [],
      assertions: [],
    },
    situations: [{ id: "opening", months: { from: 1, to: months } }],
    events: makeEvents(),
    model: { variables: makeVariables(), influences: makeInfluences() },
  });
}
