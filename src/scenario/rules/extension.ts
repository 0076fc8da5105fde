import { namesOf, placesOf } from "../names/names.ts";
import { type Problem, problem } from "../problems.ts";
import type { Sources } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import type { ExtensionFile, Variable } from "../schema/index.ts";

type Path = readonly PropertyKey[];

/** Checks that what a scenario adds to the model is new, and leaves the common scores as they are. */
export function checkExtension(sources: Sources): Problem[] {
  const { parsed, value } = sources.extension ?? {};
  if (parsed === undefined || value === undefined) return [];
  const common = namesOf({ ...sources, extension: undefined });
  const repeated = (list: "mechanisms" | "influences", kind: "mechanism" | "influence") =>
    (value[list] ?? []).flatMap(({ id }, at) =>
      common.declared(kind)?.has(id)
        ? [taken(parsed, [list, at, "id"], `The common model has the ${kind} "${id}"`)]
        : [],
    );
  return [
    ...repeated("mechanisms", "mechanism"),
    ...repeated("influences", "influence"),
    ...(value.variables ?? []).flatMap((variable, at) => {
      const here = placesOf(common, variable.scope ?? "once").map((place) => variable.id.replace("*", place));
      const there = here.find((name) => common.gauges?.has(name));
      return [
        ...(there === undefined
          ? []
          : [taken(parsed, ["variables", at, "id"], `There is a gauge or reading "${there}"`)]),
        ...addedHeadline(parsed, variable, at),
      ];
    }),
  ];
}

function taken(file: ParsedFile, path: Path, what: string): Problem {
  return problem("duplicate-id", file.placeOf(path), `${what} already.`, "Give the scenario's own another id.");
}

/** The scores are what runs, strategies and scenarios are compared by, so that they are the same everywhere. */
function addedHeadline(file: ParsedFile, { id, headline }: Variable, at: number): Problem[] {
  if (headline !== true) return [];
  const message = `"${id}" is the scenario's own and cannot be a headline score.`;
  const hint = "Leave out `headline`, and write `desk` to have the desk show it.";
  return [problem("bad-value", file.placeOf(["variables", at, "headline"]), message, hint)];
}

/** What the scenario adds, by itself; undefined where it adds nothing. */
export function addedPart({ extension }: Sources): Omit<ExtensionFile, "format"> | undefined {
  if (extension?.value === undefined) return undefined;
  const { format: _, ...added } = extension.value;
  return added;
}
