import type { Names } from "../names/names.ts";
import { type Problem, type ProblemCode, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import { wholeModel } from "../read/model-parts.ts";
import type { ParsedFile } from "../read/parse.ts";
import { pick, pickTexts } from "../read/pick.ts";
import type { MapFile, ScenarioFile } from "../schema/index.ts";
import { didYouMean } from "../suggest.ts";

type Path = readonly PropertyKey[];

function at(file: ParsedFile, code: ProblemCode, path: Path, message: string, hint: string): Problem {
  return problem(code, file.placeOf(path), message, hint);
}

/** Checks the scenario's own file and its map: turns, effort, endings, months of units, and places. */
export function checkScenario(files: ScenarioFiles, names: Names): Problem[] {
  const { parsed, value } = files.scenario;
  return [
    ...(value === undefined ? [] : checkFrame(parsed, value, files)),
    ...(value === undefined ? [] : checkStart(parsed, value, files, names)),
    ...(files.map.value === undefined ? [] : checkMap(files.map.parsed, files.map.value, names)),
    ...mapLacks(files),
    ...(value === undefined ? [] : [...checkCut(parsed, value, files), ...checkTraps(parsed, value)]),
    ...(value === undefined ? [] : checkQuestions(parsed, value)),
    ...(value === undefined ? [] : [...checkChapters(parsed, value), ...checkSeries(parsed, value)]),
  ];
}

function checkFrame(file: ParsedFile, scenario: ScenarioFile, files: ScenarioFiles): Problem[] {
  const { months, turn, minutes, endings, units } = scenario;
  const problems: Problem[] = [];
  if (months % turn !== 0) {
    const message = `${months} months cannot be divided into turns of ${turn}.`;
    problems.push(at(file, "turn-mismatch", ["months"], message, `Write a multiple of ${turn}.`));
  }
  if (minutes.from > minutes.to) {
    const message = `The scenario takes from ${minutes.from} to ${minutes.to} minutes.`;
    problems.push(at(file, "out-of-range", ["minutes"], message, "Put the smaller number first."));
  }
  const last = endings.length - 1;
  if (endings.at(-1)?.when !== undefined) {
    const hint = "Let the last ending have no condition: it is told when no other holds.";
    problems.push(at(file, "no-ending", ["endings", last, "when"], "The last ending has a condition.", hint));
  }
  for (const [index, unit] of units.entries()) {
    const { from, to } =
      typeof unit.arrives === "object" ? unit.arrives : { from: unit.arrives ?? 0, to: unit.arrives ?? 0 };
    if (from > to) {
      const hint = "Put the earlier month first.";
      problems.push(at(file, "out-of-range", ["units", index, "arrives"], "The unit arrives backwards in time.", hint));
    }
    if (to <= months) continue;
    const message = `The unit arrives in month ${to}; the scenario ends with month ${months}.`;
    problems.push(at(file, "month-out-of-range", ["units", index, "arrives"], message, "Let it arrive earlier."));
  }
  return [...problems, ...checkEffort(file, scenario, files)];
}

function checkEffort(file: ParsedFile, { outputs, effortPoints }: ScenarioFile, { model }: ScenarioFiles): Problem[] {
  const effort = model.value?.variables.find(({ id }) => id === "lever.effort.*");
  if (effort?.kind !== "lever") return [];
  const most = outputs.length * effort.max;
  if (effortPoints <= most) return [];
  const message = `There are ${effortPoints} effort points; ${outputs.length} outputs can take ${most}.`;
  return [at(file, "too-many-effort", ["effortPoints"], message, `Give at most ${most}, or open more outputs.`)];
}

/** A start value outside the gauge's limits would be cut off in the first month, and look like an effect. */
function checkStart(file: ParsedFile, { start }: ScenarioFile, files: ScenarioFiles, names: Names): Problem[] {
  const variables = wholeModel(files)?.variables;
  return Object.entries(start).flatMap(([name, value]) => {
    const variable = variables?.find(({ id }) => fits(id, name));
    if (variable === undefined || !names.gauges?.has(name)) return [];
    const bounded = variable.unit !== "persons" && variable.unit !== "units";
    const { min = 0, max = bounded ? 100 : Number.POSITIVE_INFINITY } = variable as { min?: number; max?: number };
    if (value >= min && value <= max) return [];
    const message = `"${name}" starts at ${value}, outside ${min} to ${max}.`;
    return [at(file, "out-of-range", ["start", name], message, "Give it a value within its limits.")];
  });
}

function fits(pattern: string, name: string): boolean {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return pattern === name;
  return name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
}

function checkMap(file: ParsedFile, map: MapFile, names: Names): Problem[] {
  const regions = names.declared("region");
  const neighbours = new Map(map.regions.map(({ id, neighbours }) => [id, neighbours]));
  return map.regions.flatMap((region, index) => {
    const problems: Problem[] = [];
    if (regions !== undefined && !regions.has(region.id)) {
      const message = `The map draws a region "${region.id}" that the scenario does not have.`;
      const hint = didYouMean(region.id, regions);
      problems.push(at(file, "map-mismatch", ["regions", index, "id"], message, hint));
    }
    for (const [place, neighbour] of region.neighbours.entries()) {
      const back = neighbours.get(neighbour);
      if (back === undefined || (back.includes(region.id) && neighbour !== region.id)) continue;
      const message = `"${region.id}" has the neighbour "${neighbour}", but not the other way round.`;
      const path = ["regions", index, "neighbours", place];
      problems.push(at(file, "map-mismatch", path, message, `Add "${region.id}" to the neighbours of "${neighbour}".`));
    }
    return problems;
  });
}

/** In the workshop cut every dilemma is either decided or follows a standing instruction, and none does both. */
function checkCut(file: ParsedFile, { workshopCut }: ScenarioFile, { dilemmas }: ScenarioFiles): Problem[] {
  if (workshopCut === undefined) return [];
  const { dilemmas: decided, standing } = workshopCut;
  return dilemmas.flatMap(({ value }) => {
    if (value === undefined) return [];
    const instructions = standing.filter(({ dilemma }) => dilemma === value.id).length + (value.standing ? 1 : 0);
    const times = Number(decided.includes(value.id)) + instructions;
    if (times === 1) return [];
    const message = `The workshop cut names the dilemma "${value.id}" ${times === 0 ? "nowhere" : "more than once"}.`;
    const hint = "Put it among its dilemmas, or give it one standing instruction, there or in its own file.";
    return [at(file, "cut-mismatch", ["workshopCut"], message, hint)];
  });
}

/** A trap shows its good side before its bad one, and both while the scenario lasts. */
function checkTraps(file: ParsedFile, { traps = [], months }: ScenarioFile): Problem[] {
  return traps.flatMap(({ early, late }, index) => {
    if (early < late && late <= months) return [];
    const message = `The trap tempts by month ${early} and costs by month ${late}; the scenario has ${months} months.`;
    const path = ["traps", index, "late"];
    return [at(file, "month-out-of-range", path, message, `Let early come before late, and late by month ${months}.`)];
  });
}

/** A question that has nothing of the run beside it could be asked without having played. */
function checkQuestions(file: ParsedFile, { questions = [] }: ScenarioFile): Problem[] {
  return questions.flatMap(({ id, evidence }, index) => {
    if (Object.keys(evidence).length > 0) return [];
    const message = `The question "${id}" names nothing as evidence.`;
    const hint = "Name dilemmas, gauges, facts, private facts or events that it asks about.";
    return [at(file, "question-bare", ["questions", index, "evidence"], message, hint)];
  });
}

/** A chapter begins before it ends, and both while the scenario lasts. */
function checkChapters(file: ParsedFile, { settings = [], months, turn }: ScenarioFile): Problem[] {
  const last = months / turn;
  return settings.flatMap(({ id, turns }, index) => {
    if (turns === undefined || (turns.from <= turns.to && turns.to <= last)) return [];
    const message = `The chapter "${id}" goes from turn ${turns.from} to ${turns.to}; the scenario has ${last} turns.`;
    const hint = `Let it begin before it ends, and end by turn ${last}.`;
    return [at(file, "month-out-of-range", ["settings", index, "turns"], message, hint)];
  });
}

/** The points of a series follow one another, within the scenario's months. */
function checkSeries(file: ParsedFile, { series = [], months }: ScenarioFile): Problem[] {
  return series.flatMap(({ points }, index) =>
    points.flatMap(({ month }, place): Problem[] => {
      const path = ["series", index, "points", place, "month"];
      if (month > months) {
        const message = `Month ${month} is after the scenario's last, ${months}.`;
        return [at(file, "month-out-of-range", path, message, `Give a month from 1 to ${months}.`)];
      }
      const before = points[place - 1]?.month ?? 0;
      if (month > before) return [];
      const message = `The point of month ${month} comes after that of month ${before}.`;
      return [at(file, "points-unordered", path, message, "Put the points in the order of their months.")];
    }),
  );
}

/** Regions of the scenario that the map does not draw. */
function mapLacks({ scenario, map }: ScenarioFiles): Problem[] {
  if (map.parsed.value === undefined) return [];
  const drawn = new Set(pickTexts(map.parsed.value, "regions.*.id"));
  return pick(scenario.parsed.value, "regions.*").flatMap((region, index) =>
    pickTexts(region, "id")
      .filter((id) => !drawn.has(id))
      .map((id) => {
        const message = `The map does not draw the region "${id}".`;
        return at(scenario.parsed, "map-mismatch", ["regions", index, "id"], message, "Draw it in map.json.");
      }),
  );
}
