import type { Moved } from "../../trials/golden/index.ts";
import { columns, say } from "../say.ts";
import { table } from "../tables.ts";

/** How many lines of what moved are printed unless all are asked for. */
export const linesTold = 20;

/** What moved in runs, in lines: the first month of each run, then the gauges in a table. Nothing where nothing moved. */
export function movedInWords({ runs, gauges, added, gone }: Moved, tellsAll: boolean): string[] {
  const told = tellsAll ? gauges : gauges.slice(0, linesTold);
  const rows = told.map(({ gauge, run, by, before, after }) => [
    ...[gauge, `${by > 0 ? "+" : ""}${Number(by.toPrecision(4))}`],
    ...[String(before), String(after), run],
  ]);
  const names = (id: string, ids: readonly string[]) => (ids.length === 0 ? [] : [say(id, { gauges: ids.join(", ") })]);
  const firsts = runs.map(({ name, from }) =>
    from === 0
      ? say("cli.renew.differs-from-start", { run: name })
      : say("cli.renew.differs", { run: name, month: from }),
  );
  return [
    ...firsts,
    ...names("cli.renew.gauges-new", added),
    ...names("cli.renew.gauges-gone", gone),
    ...(runs.length > 0 && gauges.length === 0 ? [say("cli.renew.gauges-still")] : []),
    ...(rows.length === 0
      ? []
      : table([columns("cli.renew.gauges"), ...rows])
          .trimEnd()
          .split("\n")),
    ...(told.length < gauges.length ? [say("cli.renew.more-gauges", { count: gauges.length - told.length })] : []),
  ];
}

/** In what two plays differ before anything is played: the engine's version and the scenario's structure. */
export function changesInWords(before: PlayedOn, now: PlayedOn): string[] {
  const versions = { before: before.engine ?? "", now: now.engine ?? "" };
  return [
    ...(before.engine === now.engine ? [] : [say("cli.renew.engine", versions)]),
    ...(before.scenarioHash === now.scenarioHash ? [] : [say("cli.renew.structure-changed")]),
  ];
}

interface PlayedOn {
  engine?: string;
  scenarioHash?: string;
}
