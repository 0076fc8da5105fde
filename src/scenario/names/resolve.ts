import { mostProblems, type Problem, type ProblemCode, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import type { DeclaredKind, NameKind } from "../schema/name-kinds.ts";
import { didYouMean } from "../suggest.ts";
import { type GaugeKind, type Names, placesOf } from "./names.ts";
import { allReferences, type FileReference } from "./vocabulary.ts";

/** Reports every name that nothing declares, and every gauge that cannot be moved where something would move it. */
export function checkReferences(files: ScenarioFiles, names: Names): Problem[] {
  const problems: Problem[] = [];
  for (const reference of allReferences(files)) {
    problems.push(...checks[reference.kind](reference, names));
    if (problems.length >= mostProblems) break;
  }
  return problems;
}

/** What is wrong with a name of one kind. */
type Check = (reference: FileReference, names: Names) => Problem[];

/** The name is declared somewhere, and that is all. */
function declared(kind: DeclaredKind, code: ProblemCode, noun = kind.replace("-", " ")): Check {
  return (reference, names) => known(reference, code, noun, reference.name, names.declared(kind));
}

/** The name is declared by what it belongs to. */
function belonging(kind: DeclaredKind, code: ProblemCode, noun: string): Check {
  return (reference, names) => {
    const { name, owner = "" } = reference;
    return known(reference, code, `${noun} of ${owner}`, name, names.belonging(kind).get(owner));
  };
}

const section = declared("section", "unknown-section");
const tradeOff = declared("trade-off", "unknown-trade-off");
const assertion = declared("assertion", "unknown-assertion");

/** What each kind of name must be. */
const checks: Readonly<Record<NameKind, Check>> = {
  party: declared("party", "unknown-party"),
  unit: declared("unit", "unknown-unit"),
  fact: declared("fact", "unknown-fact"),
  dilemma: declared("dilemma", "unknown-dilemma"),
  event: declared("event", "unknown-event"),
  decision: declared("decision", "unknown-dilemma"),
  mark: declared("mark", "unknown-mark"),
  message: declared("message", "bad-value"),
  "tray-item": declared("tray-item", "unknown-tray-item"),
  road: declared("road", "unknown-road"),
  mechanism: declared("mechanism", "unknown-mechanism"),
  influence: declared("influence", "unknown-influence"),
  fund: declared("fund", "unknown-fund"),
  output: declared("output", "unknown-output"),
  "open-output": declared("output", "unknown-output"),
  sender: declared("sender", "unknown-sender"),
  objective: declared("objective", "unknown-objective"),
  chapter: declared("chapter", "unknown-chapter"),
  "private-fact": declared("private-fact", "unknown-private-fact"),
  target: declared("target", "unknown-target"),
  document: declared("document", "unknown-source", "source"),
  section,
  "trade-off": tradeOff,
  assertion,
  citation: checkCitation,
  place: (reference, names) =>
    checkEach(reference, names, (one) => known(reference, "unknown-region", "region", one, names.declared("region"))),
  option: belonging("option", "unknown-option", "option"),
  "status-quo": belonging("option", "status-quo-missing", "option"),
  default: belonging("option", "default-missing", "option"),
  step: belonging("step", "unknown-step", "step"),
  rider: belonging("rider", "unknown-condition", "condition"),
  "fact-value": belonging("fact-value", "unknown-fact-value", "value"),
  foreclosed: checkForeclosed,
  gauge: gaugeOf(),
  struck: gaugeOf({ kinds: ["stock", "smoothed"], by: "An effect" }),
  influenced: gaugeOf({ kinds: ["stock", "smoothed"], by: "An influence" }),
  "fund-stock": gaugeOf({ kinds: ["stock"], by: "Spending" }),
  settable: gaugeOf({ kinds: ["stock", "smoothed", "lever"], by: "The scenario's start" }),
  lever: (reference, names) => checkEach(reference, names, (one) => checkLever(reference, one, names)),
  "open-lever": (reference, names) => checkLever(reference, reference.name, names),
  mean: checkMean,
  pattern: (reference, names) =>
    reference.name.includes("*") ? checkMean(reference, names) : checks.gauge(reference, names),
};

function known(
  reference: FileReference,
  code: ProblemCode,
  noun: string,
  name: string,
  all: ReadonlySet<string> | undefined,
): Problem[] {
  if (all === undefined || all.has(name)) return [];
  return [at(reference, code, `There is no ${noun} "${name}".`, didYouMean(name, all))];
}

/** A citation is a section, a trade-off or an assertion of the catalogue; findings and `design` are not listed there. */
function checkCitation(reference: FileReference, names: Names): Problem[] {
  const { name } = reference;
  if (/^[1-6][\d.]*-\d$/.test(name)) return tradeOff(reference, names);
  if (/^[1-6][\d.]*$/.test(name)) return section(reference, names);
  return /^D\d+$/.test(name) ? assertion(reference, names) : [];
}

/** `convoy-road.clear`: an option of another dilemma. */
function checkForeclosed(reference: FileReference, names: Names): Problem[] {
  const all = [...names.belonging("option")].flatMap(([owner, options]) =>
    [...options].map((option) => `${owner}.${option}`),
  );
  return known(reference, "unknown-option", "option", reference.name, new Set(all));
}

/** Puts each place where the name says `*`; reports the first place in which the name is wrong. */
function checkEach(reference: FileReference, names: Names, check: (name: string) => Problem[]): Problem[] {
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

/** Kinds of gauge that may be moved, and by what: a derived gauge, a flag or a reading follows from others. */
interface Movable {
  kinds: readonly GaugeKind[];
  by: string;
}

/** The name is that of a gauge or reading; where it is to be moved, of a gauge that can be. */
function gaugeOf(movable?: Movable): Check {
  return (reference, names) => {
    const { gauges } = names;
    return gauges === undefined
      ? []
      : checkEach(reference, names, (one) => checkGauge(reference, one, gauges, movable));
  };
}

function checkGauge(
  reference: FileReference,
  name: string,
  gauges: ReadonlyMap<string, GaugeKind>,
  movable: Movable | undefined,
): Problem[] {
  const gauge = gauges.get(name);
  if (gauge === undefined) return known(reference, "unknown-gauge", "gauge or reading", name, new Set(gauges.keys()));
  if (movable === undefined || movable.kinds.includes(gauge)) return [];
  const nature = gauge === "reading" ? "written by the engine" : `a ${gauge}`;
  const message = `${movable.by} cannot move "${name}": it is ${nature}.`;
  const hint =
    gauge === "lever" ? "An effect sets a lever with `lever:` and `value:`." : "Move a stock that it follows.";
  return [at(reference, "gauge-not-movable", message, hint)];
}

/** A mean or a loop runs over the instances of one declared gauge by itself, so its `*` needs no scope. */
function checkMean(reference: FileReference, { scopes, gauges }: Names): Problem[] {
  const { name } = reference;
  if (gauges === undefined) return [];
  if (!name.includes("*")) {
    return [
      at(reference, "scope-without-star", `"${name}" has no * to take a mean over.`, 'Write "region.*.security".'),
    ];
  }
  const scoped = [...scopes.keys()].filter((id) => id.includes("*"));
  return known(reference, "unknown-gauge", "gauge of several places", name, new Set(scoped));
}

function checkLever(reference: FileReference, name: string, { gauges }: Names): Problem[] {
  if (gauges === undefined) return [];
  const levers = [...gauges].filter(([, kind]) => kind === "lever");
  const bare = levers.map(([id]) => id.replace(/^lever\./, ""));
  if (name.startsWith("lever.") && bare.includes(name.slice(6))) {
    return [
      at(reference, "unknown-lever", `There is no lever "${name}".`, `Leave out the prefix: "${name.slice(6)}".`),
    ];
  }
  return known(reference, "unknown-lever", "lever", name, new Set(bare));
}

function at({ file, path, part }: FileReference, code: ProblemCode, message: string, hint: string): Problem {
  return problem(code, file.placeOf(path, part), message, hint);
}
