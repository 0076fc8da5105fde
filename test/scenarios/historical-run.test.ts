// Proves that the campaign's historical run, kept as a file, replays hash by hash, and is what `historical.yaml` and the
// history of each dilemma make of its seed (else run `npm run renew`); and holds a constraint of the design, which is no
// finding: what was decided at the time is neither the best nor the worst way of playing on any score.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readScenarios, scenariosFolder } from "../../src/cli/read-scenarios.ts";
import { historicalRenewals } from "../../src/cli/renew/historical-runs.ts";
import { compile, headlinesOf } from "../../src/engine/index.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { armStrategy, historicalArm, playBare, policies, readHistorical } from "../../src/sim/index.ts";
import { policyStrategy } from "../../src/sim/strategy.ts";
import { isClear, leadOf } from "../../src/trials/balance/pairs.ts";
import { scoresOf, type Trial } from "../../src/trials/balance/trials.ts";
import { json, mandate } from "../cli/support.ts";

const path = join(scenariosFolder, "timor-leste-2006/historical.run.json");

test("the historical run replays", async () => {
  expect(json(await mandate("replay", path, "--json"))).toMatchObject({ ok: true, firstMismatch: null });
});

test("the historical run and the course of its gauges are what is played now", async () => {
  const places = {
    scenarios: scenariosFolder,
    others: [],
    golden: fileURLToPath(new URL("../engine/golden", import.meta.url)),
  };
  expect(await historicalRenewals(places, false)).toEqual([
    { title: "historical run of timor-leste-2006", files: [], words: [], refused: null },
  ]);
});

test("the historical run is neither the best nor the worst of the ways of playing on any score", () => {
  const files = readScenarios();
  const { scenario } = loadScenario(files, "timor-leste-2006");
  if (scenario === null) throw new Error("the scenario cannot be read");
  const model = compile(scenario);
  const { arm } = readHistorical(model, files);
  if (arm === null) throw new Error("there is nothing of what was decided at the time");
  // Looking ahead costs more than all others together; without it the range to be within is no wider.
  const ways = policies.flatMap(({ id }) => (id === "look-ahead" ? [] : [id]));
  const strategies = {
    historical: armStrategy(model, historicalArm(model, arm)),
    ...Object.fromEntries(ways.map((id) => [id, policyStrategy(id)])),
  };
  const trials = Array.from({ length: 20 }, (_, at): Trial => {
    const seed = String(at + 1);
    const ends = Object.entries(strategies).map(([id, strategy]) => [
      id,
      scoresOf(
        model,
        playBare(model, seed, strategy, () => {}),
      ),
    ]);
    return { sample: { seed, facts: {}, fixed: null, base: "" }, ends: Object.fromEntries(ends) };
  });
  for (const [score, name] of headlinesOf(model).entries()) {
    const isAhead = (a: string, b: string) => isClear(leadOf(trials, a, b, score), trials.length);
    expect(
      ways.filter((way) => isAhead(way, "historical")),
      `better on ${name}`,
    ).not.toEqual([]);
    expect(
      ways.filter((way) => isAhead("historical", way)),
      `worse on ${name}`,
    ).not.toEqual([]);
  }
});
