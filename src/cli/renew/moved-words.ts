import type { Moved } from "../../trials/golden/index.ts";
import { table } from "../tables.ts";

/** So many lines of what moved are told where not all are asked for. */
export const linesTold = 20;

/** What moved in runs, in lines: the first month of each run, then the gauges in a table. Nothing where nothing moved. */
export function movedInWords({ runs, gauges, added, gone }: Moved, tellsAll: boolean): string[] {
  const told = tellsAll ? gauges : gauges.slice(0, linesTold);
  const rows = told.map(({ gauge, run, by, before, after }) => [
    ...[gauge, `${by > 0 ? "+" : ""}${Number(by.toPrecision(4))}`],
    ...[String(before), String(after), run],
  ]);
  const names = (title: string, ids: readonly string[]) => (ids.length === 0 ? [] : [`${title}: ${ids.join(", ")}`]);
  const firsts = runs.map(
    ({ name, from }) => `${name}: differs ${from === 0 ? "from the start on" : `from month ${from} on`}`,
  );
  const heading = ["gauge", "largest difference", "at the end before", "now", "in"];
  return [
    ...firsts,
    ...names("gauges that are new", added),
    ...names("gauges that are gone", gone),
    ...(runs.length > 0 && gauges.length === 0 ? ["no gauge moved in its first four digits"] : []),
    ...(rows.length === 0
      ? []
      : table([heading, ...rows])
          .trimEnd()
          .split("\n")),
    ...(told.length < gauges.length ? [`and ${gauges.length - told.length} more gauges; --all tells them`] : []),
  ];
}
