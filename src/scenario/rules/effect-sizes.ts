import { type Problem, problem } from "../problems.ts";
import type { Sources } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import { isMapping } from "../read/pick.ts";
import type { Variable } from "../schema/index.ts";
import { unusualFrom, usualSize } from "../usual-sizes.ts";

/** Warns of effects far above what is usual for their gauge: most often a slip, such as 400 for 4. */
export function checkEffectSizes(sources: Sources): Problem[] {
  const variables = sources.model.value?.variables;
  if (variables === undefined) return [];
  const { model, scenario, dilemmas, events } = sources;
  return [model, scenario, ...dilemmas, ...events].flatMap(({ parsed }) =>
    unusual(parsed, parsed.value, [], (gauge) => variables.find(({ id }) => isOf(id, gauge))),
  );
}

/** Whether a gauge, perhaps with `*` for the place in hand, is declared by this pattern. */
function isOf(pattern: string, gauge: string): boolean {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return pattern === gauge;
  return gauge.startsWith(before) && gauge.endsWith(after) && gauge.length > before.length + after.length;
}

function unusual(
  file: ParsedFile,
  value: unknown,
  path: readonly PropertyKey[],
  find: (gauge: string) => Variable | undefined,
): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => unusual(file, item, [...path, index], find));
  if (!isMapping(value)) return [];
  const { gauge, by } = value;
  if (typeof gauge === "string" && typeof by === "number") return unusualEffect(file, gauge, by, [...path, "by"], find);
  return Object.entries(value).flatMap(([key, member]) => unusual(file, member, [...path, key], find));
}

function unusualEffect(
  file: ParsedFile,
  gauge: string,
  by: number,
  path: readonly PropertyKey[],
  find: (gauge: string) => Variable | undefined,
): Problem[] {
  const variable = find(gauge);
  const usual = variable === undefined ? null : usualSize(variable);
  if (usual === null || Math.abs(by) <= unusualFrom * usual) return [];
  const message = `${by} is far above the usual size of an effect on "${gauge}", which is up to ${usual}.`;
  const hint = `Write a value within ${unusualFrom * usual}, or spread it over several months with \`for\`.`;
  return [problem("effect-unusual", file.placeOf(path), message, hint)];
}
