// Proves that an arm's file is read as YAML and as JSON, that everything wrong with it is told at once with its place,
// and that no name is taken that the model lacks.
import { describe, expect, test } from "vitest";
import { checkedArm, readArm } from "../../src/sim/index.ts";
import { minimalModel } from "./support/play.ts";

const model = minimalModel();
const arm = `format: 1
base: steady
facts: {restriction: cover}
off: [delivery]
start: {consent.government: 40}
hold: [{gauge: consent, value: 50, from: 1, to: 6}]
answer: {movement-restriction: accept}
actions:
  - {month: 1, type: set, lever: posture, value: 1}
  - {month: 3, type: inject, event: misconduct-report, region: north}
  - {month: 4, type: release, lever: posture}
`;

function faults(text: string): string[] {
  return readArm(model, "arm.yaml", text).problems.map(({ line, code }) => `${line} ${code}`);
}

describe("an arm is read", () => {
  test("as YAML", () => {
    const { arm: read, problems } = readArm(model, "arm.yaml", arm);
    expect(problems).toEqual([]);
    expect(read?.actions).toHaveLength(3);
  });

  test("as JSON, to the same", () => {
    const read = readArm(model, "arm.yaml", arm).arm;
    expect(readArm(model, "arm.json", JSON.stringify(read)).arm).toEqual(read);
  });

  test("with nothing but its format", () => {
    expect(readArm(model, "arm.yaml", "format: 1\n").arm).toEqual({ format: 1 });
  });
});

describe("an arm is refused, with line and code:", () => {
  test.each([
    ["another format", "format: 2\n", ["1 format-version"]],
    ["no format", "base: steady\n", ["1 format-version"]],
    ["an unknown key", `${arm}bases: steady\n`, ["12 unknown-key"]],
    ["an unknown key in an action", arm.replace("value: 1}", "value: 1, why: x}"), ["9 unknown-key"]],
    ["a turn instead of a month", "format: 1\nactions:\n  - {turn: 1, type: end-turn}\n", ["3 bad-value"]],
    ["an action without month", arm.replace("{month: 1, ", "{"), ["9 missing-key"]],
    ["an unknown action", arm.replace("type: set", "type: put"), ["9 bad-value"]],
    ["an unknown policy", arm.replace("steady", "steddy"), ["2 bad-value"]],
    ["an unknown fact", arm.replace("restriction: cover", "restrictions: cover"), ["3 unknown-fact"]],
    ["an unknown value of a fact", arm.replace("cover", "covert"), ["3 unknown-fact-value"]],
    ["an unknown mechanism", arm.replace("delivery", "deliveries"), ["4 unknown-mechanism"]],
    ["a start that is no stock", arm.replace("consent.government", "consent"), ["5 unknown-gauge"]],
    ["a start out of range", arm.replace(": 40", ": 400"), ["5 out-of-range"]],
    ["a hold of an unknown gauge", arm.replace("gauge: consent", "gauge: consend"), ["6 unknown-gauge"]],
    ["a hold of a lever", arm.replace("gauge: consent", "gauge: lever.posture"), ["6 unknown-gauge"]],
    ["a hold that ends before it begins", arm.replace("from: 1", "from: 7"), ["6 month-out-of-range"]],
    ["an answer to what does not ask", arm.replace("movement-restriction", "riot"), ["7 unknown-dilemma"]],
    ["an answer that is no option", arm.replace("accept", "acept"), ["7 unknown-option"]],
    ["an action after the end", arm.replace("month: 3", "month: 7"), ["10 month-out-of-range"]],
    [
      "a release of an unknown lever",
      arm.replace("release, lever: posture", "release, lever: post"),
      ["11 unknown-lever"],
    ],
    ["what is no YAML", "format: 1\nbase: [steady\n", ["3 yaml-syntax"]],
  ])("%s", (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test("all at once", () => {
    expect(faults(arm.replace("cover", "covert").replace("accept", "acept"))).toHaveLength(2);
  });

  test("with the nearest name", () => {
    const { problems } = readArm(model, "arm.yaml", arm.replace("accept", "acept"));
    expect(problems[0]!.hint).toBe('Did you mean "accept"?');
  });

  test("in code as in a file", () => {
    expect(() => checkedArm(model, { format: 1, answer: { checkpoint: "flee" } })).toThrow(/no option "flee"/);
  });
});
