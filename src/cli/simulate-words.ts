import { type Coverage, type CoverageKind, coverageKinds, type Distribution } from "../trials/index.ts";
import { endingName, scoreName, type Text } from "../words/index.ts";
import { columns, say } from "./say.ts";
import { show, showShare, table } from "./tables.ts";

/** A batch for people: scores and endings of each policy, then what of the scenario no run showed. */
export function simulateInWords(summary: readonly Distribution[], missing: Coverage, t: Text): string {
  const spreads = summary.flatMap(({ policy, seeds, scores, people }) =>
    Object.entries({ ...scores, ...people }).map(([id, spread]) => [
      ...[policy, String(seeds), scoreName(t, id), show(spread.mean, 2)],
      ...spread.quartiles.map((value) => show(value, 2)),
    ]),
  );
  const endings = summary.flatMap(({ policy, endings: shares }) =>
    Object.entries(shares).map(([id, share]) => [policy, endingName(t, id), showShare(share)]),
  );
  return [
    table([columns("cli.simulate.gauges"), ...spreads]),
    table([columns("cli.simulate.endings"), ...endings]),
    missingInWords(missing),
  ].join("\n");
}

const kindTexts: Record<CoverageKind, string> = {
  dilemmas: "cli.simulate.dilemmas",
  options: "cli.simulate.options",
  steps: "cli.simulate.steps",
  conditions: "cli.simulate.conditions",
  staffWork: "cli.simulate.staff-work",
  events: "cli.simulate.events",
  tray: "cli.simulate.tray",
  situations: "cli.simulate.situations",
  endings: "cli.simulate.all-endings",
};

function missingInWords(missing: Coverage): string {
  const kinds = coverageKinds.filter((kind) => missing[kind].length > 0);
  if (kinds.length === 0) return `${say("cli.simulate.missing.none")}\n`;
  const rows = kinds.map((kind) => [say(kindTexts[kind]), String(missing[kind].length), missing[kind].join(", ")]);
  return table([columns("cli.simulate.missing"), ...rows]);
}
