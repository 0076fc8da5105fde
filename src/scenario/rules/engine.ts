import { type Problem, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import { required } from "../required.ts";
import { type EngineNumber, limitsOf } from "../schema/index.ts";
import { show } from "../suggest.ts";

/** Bounds between words, from the lowest up: each must lie above the one before it. */
const ordered: readonly (readonly EngineNumber[])[] = [
  ["level-fragile", "level-holding", "level-firm"],
  ["cause-slight", "cause-some", "cause-large"],
];

type Path = readonly PropertyKey[];

/** Checks the engine's numbers, and what parameter sets make of them, for what the schema alone does not show. */
export function checkEngine({ engine, parameters }: ScenarioFiles): Problem[] {
  if (engine.value === undefined) return [];
  const { rules, words } = engine.value;
  const ranges = Object.entries(rules).flatMap(([id, { value, range }]) =>
    checkRange(engine.parsed, ["rules", id, "range"], value, range),
  );
  const own = Object.fromEntries(Object.entries({ ...rules, ...words }).map(([id, { value }]) => [id, value]));
  const sets = (parameters.value?.sets ?? []).flatMap(({ changes }, set) => {
    const changed = { ...own };
    return changes.flatMap((change, at) => {
      if (!("engine" in change)) return [];
      const path = ["sets", set, "changes", at, "value"];
      changed[change.engine] = change.value;
      return [
        ...checkLimits(parameters.parsed, path, change.engine, change.value),
        ...checkOrder(parameters.parsed, () => path, changed, change.engine),
      ];
    });
  });
  return [...ranges, ...checkOrder(engine.parsed, (id) => ["words", id, "value"], own), ...sets];
}

function checkRange(file: ParsedFile, path: Path, value: number, [low, high]: readonly [number, number]): Problem[] {
  if (low <= value && value <= high) return [];
  const message = `The value ${value} lies outside its range, ${low} to ${high}.`;
  return [problem("out-of-range", file.placeOf(path), message, "Let the range hold the value, the lower end first.")];
}

/** A set may give a number only what the number could be in `engine.yaml`. */
function checkLimits(file: ParsedFile, path: Path, id: EngineNumber, value: number): Problem[] {
  const limits = limitsOf(id);
  if (limits.safeParse(value).success) return [];
  const kind = limits.isInt ? "a whole number" : "a number";
  const expected = `${kind} from ${limits.minValue} to ${limits.maxValue}`;
  const message = `${show(value)} is no value for "${id}"; expected ${expected}.`;
  return [problem("out-of-range", file.placeOf(path), message, `Give it ${expected}.`)];
}

/** Reports bounds that do not lie above the one before; with `changed`, only those that this number takes part in. */
function checkOrder(
  file: ParsedFile,
  pathOf: (id: EngineNumber) => Path,
  numbers: Readonly<Record<string, number>>,
  changed?: EngineNumber,
): Problem[] {
  return ordered.flatMap((bounds) =>
    bounds.flatMap((id, at): Problem[] => {
      const before = bounds[at - 1];
      if (before === undefined || (changed !== undefined && changed !== id && changed !== before)) return [];
      const [low, high] = [required(numbers, before), required(numbers, id)];
      if (high > low) return [];
      const message = `"${id}" is ${high}, not above "${before}", which is ${low}.`;
      const hint = `Let ${bounds.join(", ")} rise in this order.`;
      return [problem("words-unordered", file.placeOf(pathOf(id)), message, hint)];
    }),
  );
}
