import { didYouMean } from "../../scenario/suggest.ts";
import { say } from "../say.ts";
import { type ExitCode, Finding, type Terminal, UsageError } from "../terminal.ts";
import { freezeRenewal, unfrozenCases } from "./freeze.ts";
import { goldenRenewals } from "./golden-runs.ts";
import { historicalRenewals } from "./historical-runs.ts";
import { keptRecords, recordRenewal } from "./records.ts";
import { lastLine, renewalInWords } from "./renew-words.ts";
import { type Places, type Renewal, writeRenewal } from "./renewal.ts";

export interface RenewOptions {
  /** Golden runs, the historical run, the records, or one record by its name; all of them by default. */
  only?: string;
  /** Writes nothing; a finding where anything would move. */
  check?: boolean;
  /** Tells every gauge and figure that moved. */
  all?: boolean;
  /** Freezes the weights anew for this reason, in each case whose weights have changed. */
  freeze?: string;
}

const parts = ["golden", "historical", "records"];

/**
 * Plays all that is kept again, writes it anew and prints what moved. Golden runs and historical run are played in any case:
 * where the rules have changed under the same version of the engine, nothing is written. `today` dates a freeze.
 */
export async function renew(
  terminal: Terminal,
  places: Places,
  options: RenewOptions,
  today: string,
): Promise<ExitCode> {
  const { only, check = false, all = false, freeze } = options;
  const records = keptRecords(places).filter(({ name }) => only === undefined || only === "records" || only === name);
  checkOptions(places, options);
  const golden = goldenRenewals(places, all);
  const historical = await historicalRenewals(places, all);
  const played = [
    ...(only === undefined || only === "golden" ? golden : []),
    ...(only === undefined || only === "historical" ? historical : []),
  ];
  refuse([...golden, ...historical]);
  let moved = 0;
  const finish = (renewal: Renewal) => {
    terminal.out(renewalInWords(renewal));
    if (renewal.files.length === 0) return;
    moved += 1;
    if (!check) writeRenewal(renewal);
  };
  if (freeze !== undefined) for (const one of frozenAnew(places, freeze, today)) finish(one);
  played.forEach(finish);
  for (const record of records) finish(await recordRenewal(terminal, record, places, all));
  terminal.out(lastLine(moved, check, unfrozenCases(places)));
  return check && moved > 0 ? 1 : 0;
}

function checkOptions(places: Places, { only, check, freeze }: RenewOptions): void {
  const known = [...parts, ...keptRecords(places).map(({ name }) => name)];
  if (only !== undefined && !known.includes(only)) {
    throw new UsageError(say("cli.renew.unknown", { name: only }), {
      expected: known.join(", "),
      hint: didYouMean(only, known),
    });
  }
  if (freeze === undefined) return;
  if (freeze.trim() === "") {
    throw new UsageError(say("cli.renew.no-reason"), { expected: say("cli.renew.no-reason.expected") });
  }
  if (check === true) throw new UsageError(say("cli.renew.check-freezes-nothing"));
}

/** Throws a Finding, with what moved, where the rules have changed and the version has not. */
function refuse(renewals: readonly Renewal[]): void {
  const refused = renewals.filter((renewal) => renewal.refused !== null);
  if (refused.length === 0) return;
  const reasons = [...new Set(refused.flatMap((renewal) => renewal.refused ?? []))];
  throw new Finding(`${say("cli.renew.refused")}\n${refused.map(renewalInWords).join("")}${reasons.join("\n")}`);
}

function frozenAnew(places: Places, reason: string, date: string): Renewal[] {
  const cases = unfrozenCases(places);
  if (cases.length === 0) throw new UsageError(say("cli.renew.nothing-to-freeze"));
  return cases.map((one) => freezeRenewal(places, one, { date, reason }));
}
