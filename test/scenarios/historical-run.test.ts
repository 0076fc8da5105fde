// Proves that the campaign's historical run, kept as a file, replays hash by hash, and is what `historical.yaml` and the
// history of each dilemma make of its seed (else run `npm run historical`).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scenariosFolder } from "../../src/cli/read-scenarios.ts";
import { fileWith, json, mandate } from "../cli/support.ts";

const path = join(scenariosFolder, "timor-leste-2006/historical.run.json");

test("the historical run replays", async () => {
  expect(json(await mandate("replay", path, "--json"))).toMatchObject({ ok: true, firstMismatch: null });
});

test("the historical run is what is played now", async () => {
  const kept = JSON.parse(readFileSync(path, "utf8"));
  const out = fileWith("", "run.json");
  await mandate("play", "timor-leste-2006", "--seed", kept.seed, "--run", "historical", "--out", out);
  expect(kept).toEqual(JSON.parse(readFileSync(out, "utf8")));
});
