import type { Model } from "../../engine/index.ts";
import type { ProblemCode } from "../../scenario/problems.ts";
import { didYouMean } from "../../scenario/suggest.ts";
import type { Arm, ArmAction } from "../../sim/arm.ts";
import type { Report } from "../../sim/arm-problems.ts";

type ArmActionOf<K extends ArmAction["type"]> = Extract<ArmAction, { type: K }>;

/** What a key of an action names: how it is called, the code of an unknown one, and the names there are. */
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

const lever: Kind = {
  what: "lever",
  code: "unknown-lever",
  names: (model) => gauges(model, "lever").map((id) => id.slice("lever.".length)),
};
const region: Kind = { what: "region", code: "unknown-region", names: ({ scenario }) => ids(scenario.regions) };
const dilemma: Kind = { what: "dilemma or event that asks", code: "unknown-dilemma", names: asking };

/** The keys of each kind of action that name something of the model; a lever to be released is checked with the arm itself. */
const kinds: { readonly [K in ArmAction["type"]]: Readonly<Partial<Record<keyof ArmActionOf<K>, Kind>>> } = {
  intent: {},
  release: {},
  set: { lever },
  effort: {
    output: { what: "output open to the plan", code: "unknown-output", names: ({ scenario }) => scenario.outputs },
  },
  deploy: { unit: { what: "unit", code: "unknown-unit", names: ({ scenario }) => ids(scenario.units) }, region },
  engage: {
    target: { what: "person or body to see", code: "unknown-target", names: ({ scenario }) => ids(scenario.targets) },
  },
  message: { theme: { what: "public message", code: "bad-value", names: ({ scenario }) => scenario.messages } },
  spend: {
    fund: { what: "fund", code: "unknown-fund", names: ({ scenario }) => ids(scenario.model.funds) },
    region,
  },
  inject: { event: { what: "event", code: "unknown-event", names: ({ scenario }) => ids(scenario.events) }, region },
  override: {
    gauge: {
      what: "stock or smoothed gauge",
      code: "unknown-gauge",
      names: (model) => gauges(model, "stock", "smoothed"),
    },
  },
  choose: { dilemma, region },
  position: { dilemma },
  consult: { dilemma },
  defer: { dilemma },
};

/**
 * Everything that an arm's actions name and the model lacks, options of what asks and values of levers among it. What
 * depends on the month, such as whether a dilemma is on the table, the engine says when it comes to it.
 */
export function checkActionNames(model: Model, arm: Arm, report: Report): void {
  for (const [at, action] of (arm.actions ?? []).entries()) {
    for (const [key, { what, code, names }] of Object.entries(kinds[action.type])) {
      const given = (action as unknown as Record<string, string | undefined>)[key];
      if (given === undefined) continue;
      const known = names(model);
      if (known.includes(given)) continue;
      const hint = didYouMean(given, known, `See: mandate describe ${model.scenario.id}`);
      report(code, ["actions", at, key], `No ${what} is called "${given}".`, hint);
    }
    checkOption(model, action, at, report);
    checkValue(model, action, at, report);
  }
}

function checkOption({ scenario }: Model, action: ArmAction, at: number, report: Report): void {
  if ((action.type !== "choose" && action.type !== "position") || ("step" in action && action.step !== undefined))
    return;
  const asks =
    scenario.dilemmas.find(({ id }) => id === action.dilemma) ??
    scenario.events.find(({ id }) => id === action.dilemma)?.asks;
  if (asks === undefined) return;
  const options = ids(asks.options);
  if (options.includes(action.option)) return;
  const message = `"${action.dilemma}" has no option "${action.option}".`;
  report("unknown-option", ["actions", at, "option"], message, didYouMean(action.option, options));
}

function checkValue({ layout }: Model, action: ArmAction, at: number, report: Report): void {
  if (action.type !== "set") return;
  const gauge = layout.byId[`lever.${action.lever}`];
  if (gauge === undefined || (action.value >= gauge.min && action.value <= gauge.max)) return;
  const message = `${action.value} is outside the range of "${action.lever}".`;
  report("out-of-range", ["actions", at, "value"], message, `Expected ${gauge.min} to ${gauge.max}.`);
}
