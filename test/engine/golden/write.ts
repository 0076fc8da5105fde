// Writes the golden runs: `npx tsx test/engine/golden/write.ts [scenario..]`, by default all of them. Run it when the rules
// or the scenario have changed on purpose, and say in the commit why the hashes did.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { playGolden } from "./runs.ts";
import { scenarios } from "./scenarios.ts";

const wanted = process.argv.slice(2);
for (const [name, load] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const path = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
  writeFileSync(path, `${JSON.stringify(playGolden(load()), null, 2)}\n`);
  console.log(`wrote ${path}`);
}
