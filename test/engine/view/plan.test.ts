// Proves that the plan shows what the rules take: of every lever of the shipped scenarios each setting that is shown can be
// set, and none between them.
import { describe, expect, test } from "vitest";
import { type Action, compile, type SeenLever } from "../../../src/engine/index.ts";
import { seePlan, seeTurnActions } from "../../../src/engine/view/plan.ts";
import { begin, now, refusal, take } from "../support/game.ts";
import { shippedScenario } from "../support/shipped.ts";
import { dilemma, tiny } from "../support/tiny.ts";

describe.each(["area-or-point", "laboratory", "timor-leste-2006"])("in %s", (id) => {
  const game = begin(compile(shippedScenario(id)));
  const plan = seePlan(game.model, now(game));
  const set = ({ id: lever }: SeenLever, value: number): Action => ({ type: "set", lever, value });
  const levers = [...plan.levers.levers, ...plan.levers.candour];

  test("there are levers, and outputs to spend effort on", () => {
    expect(levers.length).toBeGreaterThan(3);
    expect(plan.outputs.length).toBeGreaterThan(3);
  });

  test("each setting of a lever that is shown is taken, and nothing beside them", () => {
    for (const lever of levers) {
      const { settings } = lever;
      const [least, most] = [settings[0], settings[settings.length - 1]];
      const around = Array.from({ length: most! - least! + 3 }, (_, at) => least! - 1 + at);
      const taken = around.filter((value) => refusal(game, set(lever, value)) === null);
      expect({ lever: lever.id, taken }).toEqual({ lever: lever.id, taken: settings });
    }
  });

  test("each number of points that is shown is taken, as long as there are so many", () => {
    for (const { id: output, settings } of plan.outputs) {
      for (const points of settings) {
        const code = refusal(game, { type: "effort", output, points });
        expect([null, "too-much-effort"]).toContain(code);
      }
    }
  });
});

test("an action of the turn is shown with the slots that it takes, and those of earlier turns are not", () => {
  const staffWork = [{ id: "look", by: "cos", slots: 2, months: 0 }] as const;
  const game = begin(tiny({ dilemmas: [dilemma({ staffWork: [...staffWork] })] }));
  const consult: Action = { type: "consult", dilemma: "choice", work: "look" };
  const log: Action[] = [{ type: "message", theme: "warn" }, { type: "end-turn" }, consult];
  expect(seeTurnActions(game.model, now(take(game, consult)), log)).toEqual([{ action: consult, slots: 2 }]);
});
