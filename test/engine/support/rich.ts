// A scenario in code with one of each thing that a run may hold, so that a test may use every kind of action, effect,
// condition, cause and gauge. It is rich on purpose; `tiny.ts` is for tests of one thing.
import type { Dilemma, EventSpec, Scenario } from "../../../src/scenario/schema/index.ts";
import { richModel } from "./rich-model.ts";
import { dilemma, event, letter, option, type Tiny, tiny } from "./tiny.ts";

const checkpoint: Dilemma = dilemma({
  id: "checkpoint",
  opens: { month: 2 },
  open: 2,
  defer: { months: 3, effects: [{ gauge: "credibility", by: -0.5 }] },
  silence: [{ gauge: "credibility", by: -2 }],
  staffWork: [
    { id: "assessment", by: "jmac", slots: 1, months: 1, fact: "restriction", right: 0.8 },
    { id: "visit", by: "fc", slots: 2, months: 0 },
  ],
  conditions: [
    { id: "medevac", options: ["insist", "ask"], slots: 1, effects: [{ gauge: "calm", by: 0.5 }] },
    { id: "women-heard", effects: [{ gauge: "legitimacy", by: 0.5, after: 1 }], requires: { mark: "promised" } },
  ],
  statusQuo: "accept",
  options: [
    option("accept", {
      effects: [{ gauge: "credibility", by: -2, after: 1 }, { mark: "yielded" }],
      forecloses: ["follow-up.insist"],
    }),
    option("insist", {
      slots: 1,
      effects: [
        { gauge: "consent.government", by: -4, times: [{ when: { fact: "restriction", is: "cover" }, times: 2 }] },
        { event: "riot", region: "south", after: 1, chance: 0.5 },
        { road: "north-south", closed: 2 },
        { dilemma: "follow-up", after: 1 },
      ],
    }),
    option("ask", {
      authority: "capital",
      request: {
        months: 2,
        chance: 0.4,
        times: [{ when: { mark: "promised" }, times: 1.5 }],
        partly: [{ unit: "battalion-2", stance: "area" }],
        refused: [{ gauge: "credibility", by: -1 }],
      },
      effects: [
        { unit: "battalion-2", free: true },
        { gauge: "consent.*".replace("*", "front"), by: 3, for: 3 },
      ],
    }),
    option("conceal", { offered: false, effects: [{ gauge: "legitimacy", by: -4, known: false }] }),
  ],
});

const night: Dilemma = dilemma({
  id: "night",
  tempo: "hours",
  opens: { month: 5 },
  open: 2,
  defer: false,
  steps: [
    {
      id: "first-shots",
      reports: [{ id: "shots" }],
      default: "hold",
      options: [
        { id: "hold", effects: [] },
        { id: "move", requires: { unit: "battalion-1" }, effects: [{ unit: "battalion-1", away: 2 }] },
      ],
    },
    {
      id: "second-call",
      reports: [{ id: "fire", when: { chosen: "night", step: "first-shots", option: "move" } }],
      default: "wait",
      options: [
        { id: "wait", effects: [{ gauge: "people.harmed", by: 30 }] },
        { id: "go", effects: [{ gauge: "calm", by: -3 }] },
      ],
    },
  ],
  options: [
    option("act", { funds: { quick: 1 }, effects: [{ lever: "posture", value: 3 }, { tray: "thanks" }] }),
    option("wait", { effects: [{ mark: "promised" }] }),
  ],
});

const followUp: Dilemma = dilemma({
  id: "follow-up",
  opens: { when: { all: [{ chosen: "checkpoint" }, { month: { from: 4 } }] } },
  options: [
    option("insist", { effects: [{ unmark: "promised" }, { gauge: "standing", by: 2 }] }),
    option("wait"),
    option("push", {
      requires: {
        any: [
          { gauge: "credibility", atLeast: 60 },
          { engaged: "government", purpose: "warn", within: 3 },
        ],
      },
    }),
  ],
  statusQuo: "wait",
});

const events: EventSpec[] = [
  event({
    id: "riot",
    scope: "region",
    hazard: {
      chance: 0.12,
      times: [{ by: "region.*.threat", from: { at: 20, times: 0.5 }, to: { at: 80, times: 2 } }],
    },
    most: 3,
    effects: [
      { gauge: "region.*.threat", by: 4 },
      { gauge: "credibility", by: -1.5 },
      { gauge: "people.harmed", by: 3 },
      { road: "north-south", closed: 1 },
    ],
  }),
  event({
    id: "misconduct",
    scope: "region",
    hazard: { chance: 0.1 },
    known: false,
    effects: [{ gauge: "legitimacy", by: -3, after: 2, chance: 0.7 }],
    asks: {
      months: 1,
      authority: "hom",
      default: "investigate",
      silence: [{ gauge: "credibility", by: -1 }],
      options: [
        option("investigate", { effects: [{ gauge: "standing", by: 0.5, after: 1, for: 2 }] }),
        option("conceal", { offered: false, effects: [{ gauge: "legitimacy", by: -2, after: 1, known: false }] }),
      ],
    },
  }),
  event({
    id: "rumour",
    months: { from: 2, to: 9 },
    hazard: { chance: 0.2 },
    mechanism: "second",
    when: { not: { mark: "yielded" } },
    effects: [{ gauge: "calm", by: -1 }],
  }),
  event({
    id: "vote",
    at: [6],
    effects: [
      { event: "riot", region: "north", chance: 0.6 },
      { gauge: "consent.government", by: 40 },
    ],
  }),
];

/** The rich scenario, with parts replaced where a test needs it. */
export function rich(more: Omit<Tiny, "model"> = {}): Scenario {
  return tiny({
    id: "rich",
    model: richModel,
    missionMonth: 5,
    outputs: ["4.3", "4.4"],
    effortPoints: 4,
    marks: ["yielded", "promised"],
    levers: ["posture"],
    start: { "consent.government": 27 },
    facts: [
      {
        id: "restriction",
        values: [
          { id: "clumsy", weight: 2 },
          { id: "cover", weight: 1 },
        ],
      },
      {
        id: "movement",
        values: [
          { id: "one", weight: 1 },
          { id: "two", weight: 1 },
          { id: "three", weight: 1 },
        ],
      },
    ],
    units: [
      {
        id: "battalion-1",
        kind: "battalion",
        persons: 700,
        strength: 1,
        symbol: "SFGPUCI----E---",
        region: "north",
        stance: "area",
        base: "permanent",
      },
      {
        id: "battalion-2",
        kind: "battalion",
        persons: 800,
        strength: 0.9,
        symbol: "SFGPUCI----E---",
        arrives: 3,
        caveat: ["south"],
        region: "south",
        stance: "reserve",
        base: "temporary",
      },
      {
        id: "police-1",
        kind: "formed-police",
        persons: 140,
        strength: 1,
        symbol: "SFGPUULC---E---",
        region: "north",
        stance: "point",
        base: "permanent",
      },
      {
        id: "engineers-1",
        kind: "engineers",
        persons: 140,
        strength: 1,
        symbol: "SFGPUCE----E---",
        region: "south",
        stance: "point",
        base: "permanent",
      },
    ],
    targets: [
      { id: "government", party: "government", purposes: ["ask", "warn"] },
      { id: "chiefs", region: "north", purposes: ["listen"], effects: [{ gauge: "calm", by: 0.5, chance: 0.5 }] },
      { id: "new-york", purposes: ["ask", "offer"] },
    ],
    dilemmas: [checkpoint, night, followUp],
    events,
    tray: [
      letter("cable", { from: "new-york" }),
      letter("seen", { months: undefined, when: { happened: "riot", within: 1 }, affected: true }),
      letter("thanks", { months: undefined }),
      letter("maybe", { chance: 0.3, weight: 5 }),
    ],
    endings: [{ id: "asked-to-leave", when: { gauge: "withdrawn", atLeast: 1 } }, { id: "carried-on" }],
    peopleGauges: ["people.harmed"],
    ...more,
  });
}
