// Proves that every name that `describe` lists is usable: each lever set at both ends, each gauge started and held, each
// option answered, each event injected in each region, each fact fixed, each mechanism switched off, and so on.
import { beforeAll, describe, expect, test } from "vitest";
import { type Description, descriptionOf } from "../../src/cli/description.ts";
import { type Arm, type ArmAction, armStrategy, playBare } from "../../src/sim/index.ts";
import { monthsOf, shippedModel } from "../sim/support/play.ts";
import { json, onMinimal } from "./support.ts";

const model = shippedModel();
const last = model.scenario.months;
let described: Description;
beforeAll(() => {
  described = descriptionOf(model);
});

/** The state at the end of an arm played on seed 1, or after so many turns. */
function end(arm: Omit<Arm, "format">, turns?: number) {
  return playBare(model, "1", armStrategy(model, { format: 1, ...arm }), () => {}, { turns });
}

function numberOf(gauge: string, arm: Omit<Arm, "format">, turns = 1): number {
  return end(arm, turns).numbers[model.layout.index[gauge]!]!;
}

describe("everything that describe lists can be used:", () => {
  test("each lever, at its least and at its most", () => {
    for (const { id, min, max } of described.levers) {
      for (const value of [min, max]) {
        const set: ArmAction = { month: 1, type: "set", lever: id, value };
        // Effort elsewhere is dropped first: there is not enough for all.
        expect(numberOf(`lever.${id}`, { actions: [set] })).toBe(value);
      }
    }
  });

  test("each settable gauge has a start, at its least and at its most; the others have none", () => {
    for (const { id, settable, min, max } of described.gauges) {
      for (const value of [min, Math.min(max, 1000)]) {
        const start = () => numberOf(id, { start: { [id]: value } }, 0);
        if (settable) expect([id, start()]).toEqual([id, value]);
        else expect(start).toThrow(/is no stock/);
      }
    }
  });

  test("each holdable gauge is held; the others are not", () => {
    for (const { id, holdable, min } of described.gauges) {
      const hold = [{ gauge: id, value: min + 0.25, from: 1, to: 2 }];
      if (holdable) expect([id, numberOf(id, { hold }, 2)]).toEqual([id, min + 0.25]);
      else expect(() => numberOf(id, { hold })).toThrow(/can be held/);
    }
  });

  test("each start is that of the run", () => {
    const [start] = monthsOf(model, {});
    for (const { id, start: value } of described.gauges) {
      expect(start!.numbers[model.layout.index[id]!]).toBe(value);
    }
  });

  test("each option of each dilemma, in a month when it lies on the table", () => {
    for (const { id, months, options } of described.dilemmas) {
      for (const option of options) {
        const taken = end({ answer: { [id]: option } }).decisions.find((it) => it.id === id && it.step === null);
        expect(taken).toMatchObject({ option, by: "leadership" });
        expect(months).toContain(taken?.month);
      }
    }
  });

  test("each step, condition and piece of staff work of each dilemma", () => {
    for (const { id, months, options, steps, conditions, staffWork } of described.dilemmas) {
      const month = months[0]!;
      const stepsFirst = steps.map(
        (step): ArmAction => ({
          ...{ month, type: "choose", dilemma: id, step: step.id, option: step.options[0]! },
        }),
      );
      for (const [at, step] of steps.entries()) {
        for (const option of step.options) {
          const actions = [...stepsFirst.slice(0, at), { ...stepsFirst[at], option } as ArmAction];
          expect(end({ actions }).decisions).toContainEqual(expect.objectContaining({ id, step: step.id, option }));
        }
      }
      for (const condition of conditions) {
        const allowed = model.scenario.dilemmas
          .find((it) => it.id === id)
          ?.conditions.find((it) => it.id === condition);
        const option = allowed?.options?.[0] ?? options[0]!;
        const choose: ArmAction = { month, type: "choose", dilemma: id, option, conditions: [condition] };
        const { decisions } = end({ actions: [...stepsFirst, choose] });
        expect(decisions).toContainEqual(expect.objectContaining({ id, option, conditions: [condition] }));
      }
      for (const work of staffWork) {
        const { findings } = end({ actions: [{ month, type: "consult", dilemma: id, work }] });
        expect(findings).toContainEqual(expect.objectContaining({ dilemma: id, work }));
      }
    }
  });

  test("each event, injected in each region and anywhere, and each of its options", () => {
    for (const { id, parameters, options } of described.events) {
      const regions = [undefined, ...(parameters.region ?? [])];
      for (const region of regions) {
        const inject: ArmAction = { month: 2, type: "inject", event: id, ...(region === undefined ? {} : { region }) };
        const { events } = end({ actions: [inject] }, 2);
        const struck = events.filter((event) => event.id === id && event.month === 2);
        expect(struck.length).toBeGreaterThan(0);
        if (region !== undefined) expect(struck.map((event) => event.region)).toContain(region);
        for (const option of region === regions.at(-1) ? options : []) {
          const { decisions } = end({ actions: [inject], answer: { [id]: option } }, 3);
          expect(decisions).toContainEqual(expect.objectContaining({ id, option, month: 3, by: "leadership" }));
        }
      }
    }
  });

  test("each value of each fact", () => {
    for (const [fact, values] of Object.entries(described.facts)) {
      for (const value of values) expect(end({ facts: { [fact]: value } }, 1).facts[fact]).toBe(value);
    }
  });

  test("each mechanism, switched off", () => {
    for (const id of described.mechanisms) expect(end({ off: [id] }).off).toEqual([id]);
  });

  test("each unit, in each region where it may be based, with each stance and base", () => {
    for (const id of described.units) {
      const unit = model.units[id]!;
      for (const region of unit.caveat ?? described.regions) {
        for (const [stance, base] of [
          ["area", "temporary"],
          ["point", "permanent"],
          ["reserve", "permanent"],
        ] as const) {
          // In the month in which a unit arrives, a dilemma about its caveat may move it.
          const month = (typeof unit.arrives === "number" ? unit.arrives : 0) + 1;
          const { units } = end({ actions: [{ month, type: "deploy", unit: id, region, stance, base }] }, month);
          expect(units[id]).toMatchObject({ places: { [region]: 1 }, stance, base });
        }
      }
    }
  });

  test("each target with each purpose, message, fund, output and party", () => {
    for (const { id, purposes } of described.targets) {
      for (const purpose of purposes) {
        const { engagements } = end({ actions: [{ month: 1, type: "engage", target: id, purpose, open: true }] }, 1);
        expect(engagements).toEqual([{ target: id, purpose, open: true, month: 1 }]);
      }
    }
    for (const theme of described.messages) {
      expect(end({ actions: [{ month: 1, type: "message", theme }] }, 1).message).toBe(theme);
    }
    for (const fund of described.funds) {
      for (const region of described.regions) {
        expect(() => end({ actions: [{ month: 1, type: "spend", fund, region, amount: 1 }] }, 1)).not.toThrow();
      }
    }
    for (const output of described.outputs) {
      const actions: ArmAction[] = [{ month: 1, type: "effort", output, points: 1 }];
      expect(numberOf(`lever.effort.${output}`, { actions })).toBe(1);
    }
    for (const party of described.parties) expect(model.layout.byId[`consent.${party}`]).toBeDefined();
  });

  test("each month, and none after the last", () => {
    expect(described.months).toBe(last);
    const at = (month: number) => end({ actions: [{ month, type: "message", theme: described.messages[0] }] });
    for (let month = 1; month <= last; month++) expect(() => at(month)).not.toThrow();
    expect(() => at(last + 1)).toThrow(/after the scenario's end/);
  });
});

describe("describe leaves nothing out:", () => {
  test("every gauge and lever of the model is there", () => {
    const ids = [...described.gauges.map((gauge) => gauge.id), ...described.levers.map((lever) => `lever.${lever.id}`)];
    expect(new Set(ids)).toEqual(new Set(model.layout.gauges.map((gauge) => gauge.id)));
  });

  test("the nine standard events are there, with their options", () => {
    const options = Object.fromEntries(described.events.map((event) => [event.id, event.options]));
    expect(options).toMatchObject({
      "movement-restriction": ["accept", "contest"],
      "attack-on-civilians": ["respond", "report"],
      "misconduct-report": ["investigate", "conceal"],
      "state-abuse": ["support", "confront", "silence", "mediate"],
    });
    for (const id of ["attack-on-mission", "ceasefire-violation", "riot", "rumour", "election"]) {
      expect(options[id]).toEqual([]);
    }
  });

  test("what no player is offered is marked", () => {
    expect(described.events.flatMap((event) => event.unoffered)).toEqual(["conceal"]);
  });
});

test("the document has the fields of the contract", async () => {
  const document = json(await onMinimal("describe", "minimal", "--json"));
  expect(document).toMatchObject({
    levers: expect.arrayContaining([{ id: "posture", min: 0, max: 4, unit: "level", start: 2, open: true }]),
    gauges: expect.arrayContaining([expect.objectContaining({ id: "consent", unit: "points", settable: false })]),
    dilemmas: [
      expect.objectContaining({ id: "checkpoint", months: [2, 3], options: ["accept", "insist", "ask-capital"] }),
    ],
    facts: { restriction: ["clumsy", "cover"] },
    regions: ["north", "south"],
    parties: ["government", "front"],
    units: ["battalion-1", "battalion-2"],
  });
  expect(document.events).toContainEqual({
    id: "riot",
    parameters: { region: ["north", "south"] },
    options: [],
    unoffered: [],
  });
});
