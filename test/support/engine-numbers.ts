// The engine's numbers as they are shipped, for scenarios that tests build in code.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { engineFile, type Scenario } from "../../src/scenario/schema/index.ts";

const path = fileURLToPath(new URL("../../scenarios/common/engine.yaml", import.meta.url));
const { format: _, ...shipped } = engineFile.parse(parse(readFileSync(path, "utf8")));

/** The shipped numbers, with other values for some of the rules. */
export function engineNumbers(
  values: Partial<Record<keyof Scenario["engine"]["rules"], number>> = {},
): Scenario["engine"] {
  const rules = structuredClone(shipped.rules);
  for (const [id, value] of Object.entries(values)) rules[id as keyof typeof rules].value = value;
  return { ...shipped, rules };
}
