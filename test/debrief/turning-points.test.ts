// Proves what is told of a run in brief: of all that moved a score, what was decided and moved most, the largest loss and
// the largest gain; arithmetic is none of them.
import { expect, test } from "vitest";
import type { Share } from "../../src/debrief/index.ts";
import { turningPointsOf } from "../../src/debrief/turning-points.ts";
import type { Cause } from "../../src/engine/index.ts";

function share(kind: Cause["kind"], id: string, by: number): Share {
  return { cause: { kind, id } as Cause, mechanism: "m", source: "4.3", grade: "C", by, known: true };
}

const account = (...largest: Share[]) => ({ largest, rest: [], change: 0 });

test("the largest of each kind over all scores", () => {
  const points = turningPointsOf({
    consent: account(share("rule", "rounding", -50), share("influence", "tests", -8), share("decision", "a.b", 4)),
    legitimacy: account(share("silence", "c", -6), share("event", "flood", 5)),
  });
  expect(points.decision).toMatchObject({ gauge: "legitimacy", share: { by: -6 } });
  expect(points.loss).toMatchObject({ gauge: "consent", share: { by: -8 } });
  expect(points.gain).toMatchObject({ gauge: "legitimacy", share: { by: 5 } });
});

test("where nothing moved there is nothing to tell", () => {
  expect(turningPointsOf({ consent: account() })).toEqual({ decision: null, loss: null, gain: null });
});
