import { usualSize } from "../scenario/rules/usual-sizes.ts";
import type { Variable } from "../scenario/schema/index.ts";
import type { Translate } from "../scenario/text.ts";
import { columns } from "./say.ts";

/** A gauge that effects can move, as an author looks it up. */
export interface GaugeRow {
  id: string;
  unit: string;
  /** Usual size of one effect in the unit; null where none is usual. */
  usual: number | null;
  meaning: string;
}

/** The gauges that an effect can move, in the model's order; `*` in an id is the region, party or output in hand. */
export function gaugeRows(variables: readonly Variable[], word: Translate): GaugeRow[] {
  return variables
    .filter(({ kind }) => kind === "stock" || kind === "smoothed")
    .map((variable) => {
      const { id, unit = "points" } = variable;
      return { id, unit, usual: usualSize(variable), meaning: word(`gauge.${id}.meaning`, { place: "*" }) };
    });
}

/** The same as a table in Markdown, for `docs/authoring.md`. */
export function gaugeTableMarkdown(rows: readonly GaugeRow[]): string {
  const cells = rows.map(
    ({ id, unit, usual, meaning }) => `| \`${id}\` | ${unit} | ${usual ?? ""} | ${meaning.replaceAll("|", "\\|")} |`,
  );
  const heading = columns("cli.gauge-table");
  return [`| ${heading.join(" | ")} |`, `|${"---|".repeat(heading.length)}`, ...cells].join("\n");
}
