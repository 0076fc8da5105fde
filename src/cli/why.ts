import { type Cause, type Line, type Model, openLedger, seeNames, valueAt } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import { didYouMean } from "../scenario/suggest.ts";
import { monthStates, type Session } from "../session/index.ts";
import { causeName, citationOf, gaugeName, type Text } from "../words/index.ts";
import { unknown } from "./fault-words.ts";
import { sessionFrom } from "./replay.ts";
import { columns, say } from "./say.ts";
import { openScenario, textOf } from "./scenarios.ts";
import { show, showChange, table } from "./tables.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";

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
    const t = textOf(openScenario(session.model.scenario.id, options.scenarios));
    terminal.out(accountInWords(account, session.model, options, t));
  }
  return 0;
}

/** The entries of a gauge in the months asked for, with its values before and after them. */
export function accountOf(session: Session, { gauge: id, month, roots = false }: WhyOptions) {
  const { model, pages } = session;
  const gauge = model.layout.byId[id];
  if (gauge === undefined) {
    const ids = Object.keys(model.layout.byId);
    const hint = didYouMean(id, ids, say("cli.why.gauge.hint", { scenario: model.scenario.id }));
    throw new UsageError(unknown("gauge", id), { hint });
  }
  if (month !== undefined && (month < 1 || month > pages.length)) {
    const months = pages.length;
    const expected = say(months === 0 ? "cli.why.no-month.played" : "cli.why.no-month.expected", { months });
    throw new UsageError(say("cli.why.no-month", { month }), { expected });
  }
  const states = monthStates(session);
  const [first, last] = month === undefined ? [0, pages.length] : [month - 1, month];
  const lines = openLedger(model, pages).why(id, roots);
  return {
    gauge: id,
    entries: lines.filter((line) => line.month > first && line.month <= last).map(entryOf),
    from: valueAt(required(states, first).numbers, gauge.address),
    to: valueAt(required(states, last).numbers, gauge.address),
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
  t: Text,
): string {
  const names = seeNames(model);
  const values = { gauge: gaugeName(t, names, gauge), from: show(from, 2), to: show(to, 2) };
  const title = month === undefined ? say("cli.why.run", values) : say("cli.why.month", { ...values, month });
  const sums = new Map<string, { by: number; cause: Cause; via: string | null; rest: string[] }>();
  for (const { by, cause, mechanism, source, grade, known, through } of entries) {
    const via = through === undefined || through === gauge ? null : gaugeName(t, names, through);
    const rest = [mechanism, citationOf(t, source), grade, known ? "" : say("cli.why.unknown")];
    const key = [causeName(t, names, cause), via, ...rest].join("/");
    sums.set(key, { by: by + (sums.get(key)?.by ?? 0), cause, via, rest });
  }
  const rows = [...sums.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .map(({ by, cause, via, rest }) => {
      const name = causeName(t, names, cause, by < 0 ? "down" : "up");
      const because = via === null ? name : say("cli.why.through", { cause: name, gauge: via });
      return [showChange(by), because, ...rest];
    });
  return `${title}\n\n${table([columns("cli.why.causes"), ...rows])}`;
}
