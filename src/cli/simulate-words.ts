import type { Translate } from "../scenario/text.ts";
import { type Coverage, type CoverageKind, coverageKinds, type Distribution } from "../trials/index.ts";
import { show, showShare, table } from "./tables.ts";

/** A batch for people: scores and endings of each policy, then what of the scenario no run showed. */
export function simulateInWords(summary: readonly Distribution[], missing: Coverage, word: Translate): string {
  const spreads = summary.flatMap(({ policy, seeds, scores, people }) =>
    Object.entries({ ...scores, ...people }).map(([id, spread]) => [
      ...[policy, String(seeds), word(`gauge.${id}`), show(spread.mean, 2)],
      ...spread.quartiles.map((value) => show(value, 2)),
    ]),
  );
  const endings = summary.flatMap(({ policy, endings: shares }) =>
    Object.entries(shares).map(([id, share]) => [policy, word(`ending.${id}.title`), showShare(share)]),
  );
  const heading = ["policy", "seeds", "gauge", "mean", "lower quartile", "median", "upper quartile"];
  return [
    table([heading, ...spreads]),
    table([["policy", "ending", "share of runs"], ...endings]),
    missingInWords(missing),
  ].join("\n");
}

const kindWords: Record<CoverageKind, string> = {
  dilemmas: "dilemmas",
  options: "options",
  steps: "options of steps",
  conditions: "conditions",
  staffWork: "staff work",
  events: "events",
  tray: "in-tray items",
  situations: "situations",
  endings: "endings",
};

function missingInWords(missing: Coverage): string {
  const kinds = coverageKinds.filter((kind) => missing[kind].length > 0);
  if (kinds.length === 0) return "Everything in the scenario occurred in some run.\n";
  const rows = kinds.map((kind) => [kindWords[kind], String(missing[kind].length), missing[kind].join(", ")]);
  return table([["never occurred", "how many", "which"], ...rows]);
}
