import { type Problem, problem } from "../problems.ts";
import { checkedFiles, type ScenarioFiles } from "../read/files.ts";
import { wholeModel } from "../read/model-parts.ts";
import type { ParsedFile } from "../read/parse.ts";
import type { Variable } from "../schema/index.ts";
import { walk } from "../schema/walk.ts";
import { unusualFrom, usualSize } from "./usual-sizes.ts";

/** Warns of effects far above what is usual for their gauge: most often a slip, such as 400 for 4. */
export function checkEffectSizes(files: ScenarioFiles): Problem[] {
  const variables = wholeModel(files)?.variables;
  if (variables === undefined) return [];
  const problems: Problem[] = [];
  for (const { parsed, schema } of checkedFiles(files)) {
    walk(schema, parsed.value, ["changes"], ({ note: { changes = "" }, value: by, within, path }) => {
      const gauge = within[changes];
      if (typeof gauge !== "string" || typeof by !== "number") return;
      const variable = variables.find(({ id }) => isOf(id, gauge));
      if (variable !== undefined) problems.push(...unusual(parsed, variable, gauge, by, path));
    });
  }
  return problems;
}

/** Whether a gauge, perhaps with `*` for the place in hand, is declared by this pattern. */
function isOf(pattern: string, gauge: string): boolean {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return pattern === gauge;
  return gauge.startsWith(before) && gauge.endsWith(after) && gauge.length > before.length + after.length;
}

function unusual(
  file: ParsedFile,
  variable: Variable,
  gauge: string,
  by: number,
  path: readonly PropertyKey[],
): Problem[] {
  const usual = usualSize(variable);
  if (usual === null || Math.abs(by) <= unusualFrom * usual) return [];
  const message = `${by} is far above the usual size of an effect on "${gauge}", which is up to ${usual}.`;
  const hint = `Write a value within ${unusualFrom * usual}, or spread it over several months with \`for\`.`;
  return [problem("effect-unusual", file.placeOf(path), message, hint)];
}
