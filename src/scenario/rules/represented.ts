import { type Problem, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import { type Catalogue, type Effect, type EventSpec, type ModelFile, movementOf } from "../schema/index.ts";
import { declaredIds, sameGauge } from "../starred-ids.ts";
import { conditionSigns, linksOf } from "./graph.ts";

/** The study's considerations for leaders, its cross-cutting issues, and those of managing a mission. */
const consideration = /^(?:1\.4|2\.1|2\.2)\.\d$/;

/** The sections that a whole model has to represent, by the catalogue: considerations, issues and outputs. */
export function sectionsToRepresent({ sections, outputs }: Catalogue): string[] {
  return [...sections.map(({ id }) => id).filter((id) => consideration.test(id)), ...outputs.map(({ id }) => id)];
}

/**
 * Checks that what the study asks leaders to mind is at work in the model: as soon as one gauge says what it represents,
 * each consideration, issue and output must have a gauge that stands for it, moves another and is moved by a rule. The
 * gauges of an output stand for it, too, where a rule names them by its number.
 */
export function checkRepresented({ model, catalogue, events, unusedEvents }: ScenarioFiles): Problem[] {
  const { parsed, value } = model;
  if (!value?.variables.some(({ represents }) => represents !== undefined) || catalogue.value === undefined) return [];
  const known = [...events, ...unusedEvents].flatMap((event): EventSpec[] => (event.value ? [event.value] : []));
  const { isSource, isTarget, named } = atWork(value, known);
  return sectionsToRepresent(catalogue.value).flatMap((section): Problem[] => {
    const own = value.variables.filter(({ represents }) => represents?.includes(section));
    const gauges = [...own.map(({ id }) => id), ...named.filter((name) => name.startsWith(`output.${section}.`))];
    const [first] = own;
    const place = () =>
      parsed.placeOf(["variables", ...(first === undefined ? [] : [value.variables.indexOf(first), "represents"])]);
    if (gauges.length === 0) {
      const hint = `Write \`represents: ["${section}"]\` beside the gauge that stands for it.`;
      return [problem("section-missing", place(), `No gauge stands for section ${section} of the study.`, hint)];
    }
    const idle = gauges.some(isSource) ? (gauges.some(isTarget) ? undefined : "is moved by nothing") : "moves nothing";
    if (idle === undefined) return [];
    const message = `What stands for section ${section} (${gauges.join(", ")}) ${idle}.`;
    return [problem("section-idle", place(), message, "Add an influence from it, or to it, or name another gauge.")];
  });
}

/** What moves another gauge, what is moved by a rule (a lever only by players), and all names that rules use. */
function atWork(model: ModelFile, events: readonly EventSpec[]) {
  const declared = declaredIds(model);
  const links = linksOf(model, events).filter(({ from, to }) => declared(from) !== declared(to));
  const read = model.influences.flatMap(({ when, to }) =>
    conditionSigns(when).flatMap(([gauge]) => (declared(gauge) === declared(to) ? [] : [gauge])),
  );
  const { decisionRules, engagementRules, funds } = model;
  const effects = [
    ...[...decisionRules, ...engagementRules, ...funds].flatMap((rule) => rule.effects),
    ...events.flatMap((event) => [...event.effects, ...(event.asks?.options ?? []).flatMap((one) => one.effects)]),
  ];
  const struck = effects.flatMap((effect: Effect) => movementOf(effect)?.gauge ?? []);
  const from = [...new Set([...links.map((link) => link.from), ...read])];
  const to = [...new Set([...links.map((link) => link.to), ...struck])];
  return {
    isSource: (gauge: string) => from.some((name) => sameGauge(declared, name, gauge)),
    isTarget: (gauge: string) => to.some((name) => sameGauge(declared, name, gauge)),
    named: [...new Set([...from, ...to])],
  };
}
