import { engineVersion } from "../engine/index.ts";
import { dataHash } from "../scenario/hash.ts";
import type { Library } from "./doctrine-library.ts";

/**
 * A report as a file to be kept, with what it was made on: the engine's version, the scenarios played (whose hash
 * covers the model) and the comparisons and findings. They show whether the record is still of this model.
 */
export function recordOf(library: Library, kind: string, report: object): string {
  const { comparisons, research } = library.doctrine;
  const played = [...comparisons, ...research.flatMap(({ comparison }) => comparison ?? [])];
  const scenarios = [...new Set(played.map(({ scenario }) => scenario))];
  const madeOn = {
    engine: engineVersion,
    scenarios: Object.fromEntries(scenarios.map((id) => [id, library.scenario(id).hash])),
    comparisons: dataHash(played),
  };
  return `${JSON.stringify({ format: 1, kind, madeOn, report }, null, 1)}\n`;
}
