import type { Reference } from "../names/references.ts";
import { allReferences } from "../names/vocabulary.ts";
import { type Problem, type ProblemCode, problem } from "../problems.ts";
import type { Checked, ScenarioFiles } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import { type Authority, type Dilemma, type EventSpec, externalAuthorities, type Option } from "../schema/index.ts";

type Path = readonly PropertyKey[];

function at(file: ParsedFile, code: ProblemCode, path: Path, message: string, hint: string): Problem {
  return problem(code, file.placeOf(path), message, hint);
}

/** Checks dilemmas, events and the in-tray for what a name alone does not show. */
export function checkPlay(files: ScenarioFiles): Problem[] {
  const months = files.scenario.value?.months;
  const opened = openedByEffects(allReferences(files));
  return [
    ...files.dilemmas.flatMap((dilemma) => checkDilemma(dilemma, opened)),
    ...files.events.flatMap(checkEvent),
    ...(months === undefined ? [] : checkMonths(files, months)),
    ...files.dilemmas.flatMap(({ parsed }) => checkShares(parsed, parsed.value, [])),
    ...files.events.flatMap(({ parsed }) => checkShares(parsed, parsed.value, [])),
  ];
}

/** Dilemmas that an effect puts on the table; a private fact that names one does not open it. */
function openedByEffects(references: readonly Reference[]): ReadonlySet<string> {
  return new Set(references.flatMap(({ kind, brings, name }) => (brings && kind === "dilemma" ? [name] : [])));
}

function checkDilemma({ parsed, value }: Checked<Dilemma>, opened: ReadonlySet<string>): Problem[] {
  if (value === undefined) return [];
  const problems = checkOptions(parsed, value.options, value.authority, ["options"]);
  const { month, when } = value.opens;
  if (month === undefined && when === undefined && !opened.has(value.id)) {
    const message = "The dilemma has neither a month nor a condition, and no effect opens it.";
    problems.push(at(parsed, "never-opens", ["opens"], message, "Write `opens: {month: 2}`, or open it by an effect."));
  }
  if (value.tempo === "hours" && (value.steps ?? []).length === 0) {
    const message = "A dilemma of `tempo: hours` is played in steps, and has none.";
    problems.push(at(parsed, "steps-missing", ["tempo"], message, "Add `steps`, or write `tempo: month`."));
  }
  if (value.tempo === "month" && value.steps !== undefined) {
    const message = "A dilemma of `tempo: month` is decided at once, so that its steps are never played.";
    problems.push(at(parsed, "steps-needless", ["steps"], message, "Leave them out, or write `tempo: hours`."));
  }
  return problems;
}

function checkOptions(file: ParsedFile, options: readonly Option[], usual: Authority, path: Path): Problem[] {
  return options.flatMap((option, index) => {
    const authority = option.authority ?? usual;
    const external = externalAuthorities.includes(authority);
    const here = [...path, index];
    const problems: Problem[] = [];
    if (external && option.request === undefined) {
      const message = `"${option.id}" is for ${authority} to decide, but nothing says how it is answered.`;
      problems.push(at(file, "request-missing", here, message, "Add `request: {months, chance, refused}`."));
    }
    if (!external && option.request !== undefined) {
      const message = `"${option.id}" is for ${authority} to decide, so that nobody is asked.`;
      const hint = "Leave out `request`, or give the option an authority outside the mission.";
      problems.push(at(file, "request-needless", [...here, "request"], message, hint));
    }
    if (option.id === "conceal" && option.offered !== false) {
      const hint = "Write `offered: false`: no option offered to a player conceals misconduct or abuse.";
      problems.push(at(file, "concealment-offered", [...here, "id"], "Concealing is offered to players.", hint));
    }
    return problems;
  });
}

function checkEvent({ parsed, value }: Checked<EventSpec>): Problem[] {
  if (value === undefined) return [];
  const { asks, hazard } = value;
  const problems = asks === undefined ? [] : checkOptions(parsed, asks.options, asks.authority, ["asks", "options"]);
  for (const [index, factor] of (hazard?.times ?? []).entries()) {
    const highest = "by" in factor ? Math.max(factor.from.times, factor.to.times) : factor.times;
    const chance = (hazard?.chance ?? 0) * highest;
    if (chance <= 1) continue;
    const message = `This factor raises the chance of ${hazard?.chance} to ${chance}.`;
    problems.push(
      at(parsed, "hazard-over-one", ["hazard", "times", index], message, "Lower the chance or the factor."),
    );
  }
  return problems;
}

/** Months at which something opens, strikes or comes must be months of the scenario, and spans must not be empty. */
function checkMonths({ dilemmas, events, trays }: ScenarioFiles, months: number): Problem[] {
  const problems: Problem[] = [];
  const check = (file: ParsedFile, path: Path, month: number | undefined) => {
    if (month === undefined || month <= months) return;
    const message = `Month ${month} is after the scenario's last, ${months}.`;
    problems.push(at(file, "month-out-of-range", path, message, `Give a month from 1 to ${months}.`));
  };
  const checkSpan = (file: ParsedFile, path: Path, span: { from: number; to: number } | undefined) => {
    check(file, [...path, "from"], span?.from);
    check(file, [...path, "to"], span?.to);
    if (span === undefined || span.from <= span.to) return;
    const message = `The span from month ${span.from} to month ${span.to} is empty.`;
    problems.push(at(file, "month-out-of-range", [...path, "to"], message, "Put the earlier month first."));
  };
  for (const { parsed, value } of dilemmas) check(parsed, ["opens", "month"], value?.opens.month);
  for (const { parsed, value } of events) {
    // The common events stand in every scenario, short or long.
    if (parsed.path.startsWith("common/")) continue;
    for (const [index, month] of (value?.at ?? []).entries()) check(parsed, ["at", index], month);
    checkSpan(parsed, ["months"], value?.months);
  }
  for (const { parsed, value } of trays) {
    for (const list of ["items", "situations"] as const) {
      for (const [index, { months: span }] of (value?.[list] ?? []).entries()) {
        checkSpan(parsed, [list, index, "months"], span);
      }
    }
  }
  return problems;
}

/** A unit cannot be in more places than it has soldiers for. */
function checkShares(file: ParsedFile, value: unknown, path: Path): Problem[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "across" || typeof member !== "object" || member === null) return checkShares(file, member, here);
    const sum = Object.values(member).reduce(
      (total: number, share) => total + (typeof share === "number" ? share : 0),
      0,
    );
    if (sum <= 1.000001) return [];
    const message = `The unit's shares add up to ${sum}.`;
    return [at(file, "shares-over-one", here, message, "Let them add up to 1 at most.")];
  });
}
