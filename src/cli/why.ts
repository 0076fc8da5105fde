import { type Line, type Model, openLedger } from "../engine/index.ts";
import { didYouMean } from "../scenario/suggest.ts";
import type { Translate } from "../scenario/text.ts";
import { monthStates, type Session } from "../session/index.ts";
import { sessionFrom } from "./replay.ts";
import { openScenario } from "./scenarios.ts";
import { show, showChange, table } from "./tables.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";
import { causeWords, gaugeTitle } from "./words.ts";

export interface WhyOptions {
  gauge: string;
  month?: number;
  roots?: boolean;
  json?: boolean;
  scenarios?: string;
}

/** `why FILE`: the account of a gauge over a run or in one month; its entries add up to `to` - `from` exactly. */
export function why(terminal: Terminal, path: string, options: WhyOptions): ExitCode {
  const session = sessionFrom(path, options.scenarios);
  const account = accountOf(session, options);
  if (options.json) printJson(terminal, account);
  else {
    const { word } = openScenario(session.model.scenario.id, options.scenarios);
    terminal.out(accountInWords(account, session.model, options, word));
  }
  return 0;
}

/** The entries of a gauge in the months asked for, with its values before and after them. */
export function accountOf(session: Session, { gauge: id, month, roots = false }: WhyOptions) {
  const { model, pages } = session;
  const gauge = model.layout.byId[id];
  if (gauge === undefined) {
    const ids = Object.keys(model.layout.byId);
    throw new UsageError(`no gauge is called "${id}"`, {
      hint: didYouMean(id, ids, `See: mandate describe ${model.scenario.id}`),
    });
  }
  if (month !== undefined && (month < 1 || month > pages.length)) {
    throw new UsageError(`the run has no month ${month}`, {
      expected: pages.length === 0 ? "a month played" : `1 to ${pages.length}`,
    });
  }
  const states = monthStates(session);
  const [first, last] = month === undefined ? [0, pages.length] : [month - 1, month];
  const lines = openLedger(model, pages).why(id, roots);
  return {
    gauge: id,
    entries: lines.filter((line) => line.month > first && line.month <= last).map(entryOf),
    from: states[first].numbers[gauge.address],
    to: states[last].numbers[gauge.address],
  };
}

/** `read` is the month whose values an entry rests on; `through` the stock through which a root cause came. */
function entryOf({ month, by, cause, mechanism, source, grade, known, read, through }: Line) {
  return { month, by, cause, mechanism, source, grade, known, read, ...(through === null ? {} : { through }) };
}

function accountInWords(
  { entries, from, to }: ReturnType<typeof accountOf>,
  model: Model,
  { gauge, month }: WhyOptions,
  word: Translate,
): string {
  const span = month === undefined ? "over the run" : `in month ${month}`;
  const title = `${gaugeTitle(model, gauge, word)} ${span}: from ${show(from, 2)} to ${show(to, 2)}`;
  const sums = new Map<string, { by: number; row: string[] }>();
  for (const { by, cause, mechanism, source, grade, known, through } of entries) {
    const via = through === undefined || through === gauge ? "" : ` [${gaugeTitle(model, through, word)}]`;
    const place = model.layout.byId[through ?? gauge].place;
    const row = [`${causeWords(model, cause, place, word)}${via}`, mechanism, source, grade, known ? "" : "unknown"];
    const key = row.join("/");
    sums.set(key, { by: by + (sums.get(key)?.by ?? 0), row });
  }
  const rows = [...sums.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ by, row }) => [showChange(by), ...row]);
  return `${title}\n\n${table([["by", "because", "mechanism", "source", "grade", "to the mission"], ...rows])}`;
}
