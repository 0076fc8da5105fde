// The model of the rich scenario: every kind of gauge, shape and rule.
import type { ModelFile } from "../../../src/scenario/schema/index.ts";
import { influence, stock } from "./tiny.ts";

/** A small model in which everything moves something. */
export const richModel: Partial<ModelFile> = {
  variables: [
    stock("information", { error: 0 }),
    stock("calm", { error: 8 }),
    stock("consent.*", { scope: "party", start: 60, error: 10 }),
    { id: "consent", kind: "derived", headline: true, formula: { softMinimum: "consent.*", weights: "obstruction" } },
    stock("credibility", {
      headline: true,
      start: 55,
      losses: { times: 3, mechanisms: ["first"] },
      early: { mechanism: "second", months: 8, times: 1.5, of: ["first"] },
      ceiling: { id: "credibility.ceiling", over: 8, share: 0.3, regain: 1 / 3 },
    }),
    stock("credibility.ceiling", { start: 100 }),
    stock("region.*.threat", { scope: "region", start: 40 }),
    {
      id: "region.*.security",
      scope: "region",
      kind: "derived",
      formula: {
        within: [0, 100],
        of: {
          sum: [
            { of: 100 },
            { of: "region.*.threat", times: -1 },
            { of: "force.*.area", times: 7 },
            { of: { root: "lever.posture" }, times: 3 },
          ],
        },
      },
    },
    { id: "security", kind: "derived", formula: { mean: "region.*.security", weights: "population" } },
    {
      id: "risk",
      kind: "derived",
      formula: {
        product: [
          0.43,
          { within: [0.4, 2.5], of: { quotient: [60, { sum: [{ of: "calm" }, { of: 1 }] }] } },
          { sum: [{ of: 1 }, { of: "withdrawn", times: 0.5 }, { of: "count.riot", times: 0.25 }] },
        ],
      },
    },
    {
      id: "standing",
      kind: "smoothed",
      formula: {
        sum: [
          { of: "security", times: 0.5 },
          { of: "credibility", times: 0.5 },
        ],
      },
      start: 40,
      falling: 0.2928932,
      rising: 0.1091013,
    },
    {
      id: "legitimacy",
      kind: "smoothed",
      headline: true,
      formula: {
        sum: [
          { of: "standing", times: 0.7 },
          { of: "consent", times: 0.3 },
        ],
      },
      falling: 0.2928932,
      rising: 0.1091013,
    },
    { id: "withdrawn", kind: "flag", of: "consent.government", below: 25, above: 45 },
    stock("output.*.progress", { scope: "output", start: 10 }),
    stock("funds.quick", { unit: "units", start: 6, max: 20 }),
    stock("people.harmed", { unit: "persons", start: 0 }),
    { id: "lever.posture", kind: "lever", start: 2, min: 0, max: 4 },
    { id: "lever.effort.*", scope: "output", kind: "lever", start: 0, min: 0, max: 5 },
  ],
  influences: [
    influence({ from: ["region.*.threat", "calm"], to: "region.*.threat", scope: "region", weight: -2.3 }),
    influence({
      from: "force.*.area",
      to: "region.*.threat",
      scope: "region",
      shape: "saturating",
      half: 1,
      weight: -3,
    }),
    influence({ from: "consent", to: "calm", shape: "gap", weight: 0.07, delay: 2 }),
    influence({ from: "risk", to: "calm", shape: "threshold", about: 0.4, span: 1, weight: -1.7, known: false }),
    influence({ from: "security", to: "credibility", about: 60, span: 20, weight: 1.3, mechanism: "first" }),
    influence({
      from: "lever.posture",
      to: "consent.government",
      shape: "threshold",
      about: 1,
      span: 1,
      weight: -0.8,
      mechanism: "second",
    }),
    influence({
      from: "message.warn",
      to: "consent.front",
      span: 1,
      weight: -0.6,
      when: { happened: "riot", within: 4 },
    }),
    influence({ from: "lever.effort.*", to: "output.*.progress", scope: "output", span: 5, weight: 4 }),
    influence({ from: "mark.promised", to: "standing", span: 1, weight: -0.7 }),
    influence({ from: "road.north-south", to: "calm", about: 1, span: 1, weight: 2 }),
    influence({ from: "withdrawn", to: "information", span: 1, weight: -3 }),
  ],
  decisionRules: [
    {
      id: "unexplained",
      mode: "over-dissent",
      explained: false,
      mechanism: "second",
      source: "design",
      grade: "C",
      effects: [{ gauge: "credibility", by: -1 }],
    },
    {
      id: "referred",
      mode: "referred",
      mechanism: "second",
      source: "design",
      grade: "C",
      effects: [{ gauge: "calm", by: -0.5 }],
    },
  ],
  engagementRules: [
    {
      id: "with-party",
      with: "party",
      mechanism: "second",
      source: "design",
      grade: "D",
      effects: [{ gauge: "consent.*", by: 1.1, after: 1 }],
    },
    {
      id: "in-region",
      with: "region",
      open: true,
      mechanism: "second",
      source: "design",
      grade: "D",
      effects: [{ gauge: "region.*.threat", by: -1 }],
    },
    {
      id: "other",
      with: "other",
      purpose: "ask",
      mechanism: "second",
      source: "design",
      grade: "D",
      effects: [{ gauge: "information", by: 2 }],
    },
  ],
  funds: [
    {
      id: "quick",
      gauge: "funds.quick",
      mechanism: "second",
      source: "design",
      grade: "B",
      effects: [
        { gauge: "region.*.threat", by: -2, after: 1 },
        { gauge: "legitimacy", by: 0.4, after: 2 },
      ],
    },
  ],
};
