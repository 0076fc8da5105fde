import type { Model } from "../engine/index.ts";
import { formatProblem, type Place, type Problem, type ProblemCode, problem } from "../scenario/problems.ts";
import { required } from "../scenario/required.ts";
import { didYouMean } from "../scenario/suggest.ts";
import type { Arm } from "./arm.ts";
import { policies } from "./policies.ts";

type PlaceOf = (path: readonly PropertyKey[], part?: "key" | "value") => Place;

/** Everything in an arm that names what the model lacks, or lies outside a range or the scenario's months. */
export function armProblems(model: Model, arm: Arm, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, path, message, hint, part = "value") =>
    problems.push(problem(code, placeOf(path, part), message, hint));
  checkBase(arm, report);
  checkFacts(model, arm, report);
  checkSetting(model, arm, report);
  checkOff(model, arm, report);
  checkStart(model, arm, report);
  checkHolds(model, arm, report);
  checkAnswers(model, arm, report);
  checkActions(model, arm, report);
  return problems;
}

/** Checks an arm that is written in code or in another file. Throws a RangeError with every problem found. */
export function checkedArm(model: Model, arm: Arm, name = "arm"): Arm {
  const problems = armProblems(model, arm, () => ({ file: name, line: 1, column: 1 }));
  if (problems.length > 0) throw new RangeError(problems.map(formatProblem).join("\n"));
  return arm;
}

/** Tells a problem at a path of the arm. */
export type Report = (
  code: ProblemCode,
  path: readonly PropertyKey[],
  message: string,
  hint: string,
  part?: "key" | "value",
) => void;

function checkBase(arm: Arm, report: Report): void {
  const ids = policies.map((policy) => policy.id);
  if (arm.base !== undefined && !ids.includes(arm.base)) {
    report("bad-value", ["base"], `No policy is called "${arm.base}".`, didYouMean(arm.base, ids));
  }
}

function checkFacts({ scenario }: Model, arm: Arm, report: Report): void {
  for (const [id, value] of Object.entries(arm.facts ?? {})) {
    const fact = scenario.facts.find((candidate) => candidate.id === id);
    const ids = scenario.facts.map((candidate) => candidate.id);
    if (fact === undefined) {
      report("unknown-fact", ["facts", id], `No hidden fact is called "${id}".`, didYouMean(id, ids), "key");
      continue;
    }
    const values = fact.values.map((candidate) => candidate.id);
    if (values.includes(value)) continue;
    report("unknown-fact-value", ["facts", id], `"${id}" has no value "${value}".`, didYouMean(value, values));
  }
}

function checkSetting({ scenario }: Model, { setting }: Arm, report: Report): void {
  const ids = (scenario.settings ?? []).map((candidate) => candidate.id);
  if (setting === undefined || ids.includes(setting)) return;
  report("bad-value", ["setting"], `"${scenario.id}" has no named start "${setting}".`, didYouMean(setting, ids));
}

function checkOff({ scenario }: Model, arm: Arm, report: Report): void {
  const ids = scenario.model.mechanisms.map((mechanism) => mechanism.id);
  for (const [at, id] of (arm.off ?? []).entries()) {
    if (!ids.includes(id))
      report("unknown-mechanism", ["off", at], `No mechanism is called "${id}".`, didYouMean(id, ids));
  }
}

function checkStart(model: Model, arm: Arm, report: Report): void {
  const stocks = model.layout.gauges.filter((gauge) => gauge.kind === "stock").map((gauge) => gauge.id);
  for (const [id, value] of Object.entries(arm.start ?? {})) {
    if (!stocks.includes(id)) {
      const message = `"${id}" is no stock, so it has no start of its own.`;
      report(
        "unknown-gauge",
        ["start", id],
        message,
        didYouMean(id, stocks, "See `describe`, settable gauges."),
        "key",
      );
      continue;
    }
    checkRange(model, id, value, ["start", id], report);
  }
}

function checkHolds(model: Model, arm: Arm, report: Report): void {
  const held = model.layout.gauges.filter((gauge) => gauge.kind !== "flag" && gauge.kind !== "lever");
  for (const [at, { gauge, value, from, to }] of (arm.hold ?? []).entries()) {
    const known = held.find((candidate) => candidate.id === gauge);
    if (known === undefined) {
      const hint = didYouMean(
        gauge,
        held.map((candidate) => candidate.id),
        "See `describe`, holdable gauges.",
      );
      report("unknown-gauge", ["hold", at, "gauge"], `No gauge called "${gauge}" can be held.`, hint);
    } else if (known.kind === "stock") checkRange(model, gauge, value, ["hold", at, "value"], report);
    if (from > to) {
      const hint = "`from` and `to` are months, both included.";
      report("month-out-of-range", ["hold", at, "to"], `The hold ends in month ${to}, before it begins.`, hint);
    }
  }
}

function checkRange(model: Model, id: string, value: number, path: readonly PropertyKey[], report: Report): void {
  const { min, max } = required(model.layout.byId, id);
  if (value >= min && value <= max) return;
  report("out-of-range", path, `${value} is outside the range of "${id}".`, `Expected ${min} to ${max}.`);
}

function checkAnswers({ scenario }: Model, arm: Arm, report: Report): void {
  const asking: Record<string, string[]> = {};
  for (const dilemma of scenario.dilemmas) asking[dilemma.id] = dilemma.options.map((option) => option.id);
  for (const { id, asks } of scenario.events) if (asks !== undefined) asking[id] = asks.options.map((it) => it.id);
  for (const [id, option] of Object.entries(arm.answer ?? {})) {
    const path = ["answer", id];
    if (!Object.hasOwn(asking, id)) {
      const hint = didYouMean(id, Object.keys(asking));
      report("unknown-dilemma", path, `No dilemma or event that asks is called "${id}".`, hint, "key");
    } else if (!required(asking, id).includes(option)) {
      report("unknown-option", path, `"${id}" has no option "${option}".`, didYouMean(option, required(asking, id)));
    }
  }
}

/** Names within actions are the engine's to check, in their month; here only what it would never come to see. */
function checkActions({ scenario, layout }: Model, arm: Arm, report: Report): void {
  const levers = layout.gauges.flatMap(({ id, kind }) => (kind === "lever" ? [id.slice("lever.".length)] : []));
  for (const [at, action] of (arm.actions ?? []).entries()) {
    if (action.month > scenario.months) {
      const message = `Month ${action.month} is after the scenario's end.`;
      report("month-out-of-range", ["actions", at, "month"], message, `Expected 1 to ${scenario.months}.`);
    }
    if (action.type === "release" && !levers.includes(action.lever)) {
      const hint = didYouMean(action.lever, levers);
      report("unknown-lever", ["actions", at, "lever"], `No lever is called "${action.lever}".`, hint);
    }
  }
}
