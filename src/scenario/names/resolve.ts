import { mostProblems, type Problem, type ProblemCode, problem } from "../problems.ts";
import type { Sources } from "../read/files.ts";
import { didYouMean } from "../suggest.ts";
import { type GaugeKind, type Names, placesOf, type SimpleKind } from "./names.ts";
import { referenceRules } from "./reference-rules.ts";
import { type Reference, type ReferenceKind, referencesOf } from "./references.ts";

/** Reports every name that nothing declares, and every gauge that cannot be moved where something would move it. */
export function checkReferences(sources: Sources, names: Names): Problem[] {
  const problems: Problem[] = [];
  for (const reference of allReferences(sources)) {
    problems.push(...checkReference(reference, names));
    if (problems.length >= mostProblems) break;
  }
  return problems;
}

/** All references of a scenario's files and of the common content. */
export function allReferences(sources: Sources): Reference[] {
  const { model, parameters, scenario, map, trays, dilemmas, events } = sources;
  return [
    ...referencesOf(model.parsed, referenceRules.model),
    ...referencesOf(parameters.parsed, referenceRules.parameters),
    ...referencesOf(scenario.parsed, referenceRules.scenario),
    ...referencesOf(map.parsed, referenceRules.map),
    ...trays.flatMap(({ parsed }) => referencesOf(parsed, referenceRules.tray)),
    ...dilemmas.flatMap(({ parsed }) => referencesOf(parsed, referenceRules.dilemma)),
    ...events.flatMap(({ parsed }) => referencesOf(parsed, referenceRules.event)),
  ];
}

/** Codes of the kinds of name that are simply declared or not. */
const simpleCodes: Record<SimpleKind, ProblemCode> = {
  party: "unknown-party",
  unit: "unknown-unit",
  fact: "unknown-fact",
  dilemma: "unknown-dilemma",
  event: "unknown-event",
  decision: "unknown-dilemma",
  mark: "unknown-mark",
  "tray-item": "unknown-tray-item",
  road: "unknown-road",
  mechanism: "unknown-mechanism",
  influence: "unknown-influence",
  fund: "unknown-fund",
  output: "unknown-output",
  sender: "unknown-sender",
  objective: "unknown-objective",
  chapter: "unknown-chapter",
  "private-fact": "unknown-private-fact",
  target: "unknown-target",
  source: "unknown-source",
  "trade-off": "unknown-trade-off",
  section: "unknown-section",
  assertion: "unknown-assertion",
};

function checkReference(reference: Reference, names: Names): Problem[] {
  const { kind, name, owner } = reference;
  if (Object.hasOwn(simpleCodes, kind)) return checkSimple(reference, kind as SimpleKind, name, names);
  switch (kind) {
    case "citation":
      return checkCitation(reference, names);
    case "place":
      return checkEach(reference, names, (one) => known(reference, "unknown-region", "region", one, names.regions));
    case "option":
      return known(reference, "unknown-option", `option of ${owner}`, name, names.options.get(owner ?? ""));
    case "status-quo":
      return known(reference, "status-quo-missing", `option of ${owner}`, name, names.options.get(owner ?? ""));
    case "default":
      return known(reference, "default-missing", `option of ${owner}`, name, names.options.get(owner ?? ""));
    case "step":
      return known(reference, "unknown-step", `step of ${owner}`, name, names.steps.get(owner ?? ""));
    case "condition":
      return known(reference, "unknown-condition", `condition of ${owner}`, name, names.conditions.get(owner ?? ""));
    case "fact-value":
      return known(reference, "unknown-fact-value", `value of ${owner}`, name, names.factValues.get(owner ?? ""));
    case "foreclosed":
      return checkForeclosed(reference, names);
    default:
      return checkGauge(reference, names);
  }
}

function checkSimple(reference: Reference, kind: SimpleKind, name: string, names: Names): Problem[] {
  return known(reference, simpleCodes[kind], kind.replace("-", " "), name, names.simple[kind]);
}

function known(
  reference: Reference,
  code: ProblemCode,
  noun: string,
  name: string,
  all: ReadonlySet<string> | undefined,
): Problem[] {
  if (all === undefined || all.has(name)) return [];
  return [at(reference, code, `There is no ${noun} "${name}".`, didYouMean(name, all))];
}

/** A citation is a section, a trade-off or an assertion of the catalogue; findings and `design` are not listed there. */
function checkCitation(reference: Reference, names: Names): Problem[] {
  const { name } = reference;
  if (/^[1-6][\d.]*-\d$/.test(name)) return checkSimple(reference, "trade-off", name, names);
  if (/^[1-6][\d.]*$/.test(name)) return checkSimple(reference, "section", name, names);
  return /^D\d+$/.test(name) ? checkSimple(reference, "assertion", name, names) : [];
}

/** `convoy-road.clear`: an option of another dilemma. */
function checkForeclosed(reference: Reference, names: Names): Problem[] {
  const all = [...names.options].flatMap(([owner, options]) => [...options].map((option) => `${owner}.${option}`));
  return known(reference, "unknown-option", "option", reference.name, new Set(all));
}

/** Puts each place where the name says `*`; reports the first place in which the name is wrong. */
function checkEach(reference: Reference, names: Names, check: (name: string) => Problem[]): Problem[] {
  const { name, scope } = reference;
  if (!name.includes("*")) return check(name);
  if (scope === "once") {
    const message = `"${name}" has a * where no region, party or output is in hand.`;
    return [at(reference, "star-without-scope", message, "Name the place, or give the rule a scope.")];
  }
  for (const place of placesOf(names, scope)) {
    const problems = check(name.replace("*", place));
    if (problems.length > 0) return problems;
  }
  return [];
}

/** Which gauges may be moved by what: a derived gauge, a flag or a reading follows from others. */
const movable: Partial<Record<ReferenceKind, { kinds: readonly GaugeKind[]; by: string }>> = {
  struck: { kinds: ["stock", "smoothed"], by: "an effect" },
  influenced: { kinds: ["stock", "smoothed"], by: "an influence" },
  "fund-stock": { kinds: ["stock"], by: "spending" },
  settable: { kinds: ["stock", "smoothed", "lever"], by: "the scenario's start" },
};

function checkGauge(reference: Reference, names: Names): Problem[] {
  const { kind, name } = reference;
  if (names.gauges === undefined) return [];
  if (kind === "lever") return checkEach(reference, names, (one) => checkLever(reference, one, names));
  if (kind === "open-lever") return checkLever(reference, name, names);
  if (kind === "mean") return checkMean(reference, names);
  if (kind === "pattern" && name.includes("*")) return checkMean(reference, names);
  return checkEach(reference, names, (one) => checkOneGauge(reference, one, names));
}

function checkOneGauge(reference: Reference, name: string, names: Names): Problem[] {
  const gauges = names.gauges ?? new Map<string, GaugeKind>();
  const gauge = gauges.get(name);
  if (gauge === undefined) return known(reference, "unknown-gauge", "gauge or reading", name, new Set(gauges.keys()));
  const rule = movable[reference.kind];
  if (rule === undefined || rule.kinds.includes(gauge)) return [];
  const nature = gauge === "reading" ? "written by the engine" : `a ${gauge}`;
  const message = `${rule.by[0].toUpperCase()}${rule.by.slice(1)} cannot move "${name}": it is ${nature}.`;
  const hint =
    gauge === "lever" ? "An effect sets a lever with `lever:` and `value:`." : "Move a stock that it follows.";
  return [at(reference, "gauge-not-movable", message, hint)];
}

/** A mean or a loop runs over the instances of one declared gauge by itself, so its `*` needs no scope. */
function checkMean(reference: Reference, { scopes }: Names): Problem[] {
  const { name } = reference;
  if (!name.includes("*")) {
    return [
      at(reference, "scope-without-star", `"${name}" has no * to take a mean over.`, 'Write "region.*.security".'),
    ];
  }
  const scoped = [...scopes.keys()].filter((id) => id.includes("*"));
  return known(reference, "unknown-gauge", "gauge of several places", name, new Set(scoped));
}

function checkLever(reference: Reference, name: string, names: Names): Problem[] {
  const levers = [...(names.gauges ?? [])].filter(([, kind]) => kind === "lever");
  const bare = levers.map(([id]) => id.replace(/^lever\./, ""));
  if (name.startsWith("lever.") && bare.includes(name.slice(6))) {
    return [
      at(reference, "unknown-lever", `There is no lever "${name}".`, `Leave out the prefix: "${name.slice(6)}".`),
    ];
  }
  return known(reference, "unknown-lever", "lever", name, new Set(bare));
}

function at({ file, path, part }: Reference, code: ProblemCode, message: string, hint: string): Problem {
  return problem(code, file.placeOf(path, part), message, hint);
}
