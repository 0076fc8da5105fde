import type { Model } from "../../engine/index.ts";
import { type Reference, referencesIn } from "../../scenario/names/references.ts";
import type { ProblemCode } from "../../scenario/problems.ts";
import type { NameKind } from "../../scenario/schema/name-kinds.ts";
import { didYouMean } from "../../scenario/suggest.ts";
import { type Arm, type ArmAction, armFile } from "../../sim/arm.ts";
import type { Report } from "../../sim/arm-problems.ts";

/** What an action names: how it is called, the code of an unknown one, and the names there are. */
interface Kind {
  what: string;
  code: ProblemCode;
  names: (model: Model) => string[];
}

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const asking = ({ scenario }: Model) => [
  ...ids(scenario.dilemmas),
  ...ids(scenario.events.filter((event) => event.asks !== undefined)),
];
const gauges = (model: Model, ...kinds: string[]) =>
  ids(model.layout.gauges.filter(({ kind }) => kinds.includes(kind)));

/**
 * What each kind of name that an action's schema notes must be. Steps and riders are not here: whether they can be taken
 * depends on the month. A lever to be released is checked with the arm itself.
 */
const kinds: Readonly<Partial<Record<NameKind, Kind>>> = {
  decision: { what: "dilemma or event that asks", code: "unknown-dilemma", names: asking },
  place: { what: "region", code: "unknown-region", names: ({ scenario }) => ids(scenario.regions) },
  unit: { what: "unit", code: "unknown-unit", names: ({ scenario }) => ids(scenario.units) },
  "open-output": {
    what: "output open to the plan",
    code: "unknown-output",
    names: ({ scenario }) => scenario.outputs,
  },
  target: { what: "person or body to see", code: "unknown-target", names: ({ scenario }) => ids(scenario.targets) },
  message: { what: "public message", code: "bad-value", names: ({ scenario }) => scenario.messages },
  fund: { what: "fund", code: "unknown-fund", names: ({ scenario }) => ids(scenario.model.funds) },
  lever: {
    what: "lever",
    code: "unknown-lever",
    names: (model) => gauges(model, "lever").map((id) => id.slice("lever.".length)),
  },
  event: { what: "event", code: "unknown-event", names: ({ scenario }) => ids(scenario.events) },
  struck: {
    what: "stock or smoothed gauge",
    code: "unknown-gauge",
    names: (model) => gauges(model, "stock", "smoothed"),
  },
};

/**
 * Everything that an arm's actions name and the model lacks, options of what asks and values of levers among it. What
 * depends on the month, such as whether a dilemma is on the table, the engine says when it comes to it.
 */
export function checkActionNames(model: Model, arm: Arm, report: Report): void {
  for (const reference of referencesIn(armFile, arm)) {
    const { kind, name, path } = reference;
    if (kind === "option") checkOption(model, reference, report);
    const { what, code, names } = kinds[kind] ?? {};
    const known = names?.(model);
    if (what === undefined || code === undefined || known === undefined || known.includes(name)) continue;
    const hint = didYouMean(name, known, `See: mandate describe ${model.scenario.id}`);
    report(code, path, `No ${what} is called "${name}".`, hint);
  }
  for (const [at, action] of (arm.actions ?? []).entries()) checkValue(model, action, at, report);
}

/** The option of a matter; that of a step is checked when the step is taken. */
function checkOption({ scenario }: Model, { name, owner, within, path }: Reference, report: Report): void {
  if (within.step !== undefined) return;
  const asks = scenario.dilemmas.find(({ id }) => id === owner) ?? scenario.events.find(({ id }) => id === owner)?.asks;
  const options = asks === undefined ? [name] : ids(asks.options);
  if (options.includes(name)) return;
  report("unknown-option", path, `"${owner}" has no option "${name}".`, didYouMean(name, options));
}

function checkValue({ layout }: Model, action: ArmAction, at: number, report: Report): void {
  if (action.type !== "set") return;
  const gauge = layout.byId[`lever.${action.lever}`];
  if (gauge === undefined || (action.value >= gauge.min && action.value <= gauge.max)) return;
  const message = `${action.value} is outside the range of "${action.lever}".`;
  report("out-of-range", ["actions", at, "value"], message, `Expected ${gauge.min} to ${gauge.max}.`);
}
