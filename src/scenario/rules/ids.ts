import { type Problem, problem } from "../problems.ts";
import { parsedFiles, type ScenarioFiles } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import { isMapping, pickTexts } from "../read/pick.ts";

/** Words that the model itself uses where a party, region or group may stand. */
const modelWords = ["paper", "parties", "pragmatic", "normative", "voice", "elites", "majority", "minority", "women"];
/** Forces are counted by region, and events counted as `count.<event>.<region>`: no region can be called like these. */
const forceWords = ["area", "point", "police", "engineers", "bases", "reserve"];
const reservedIds: Readonly<Record<string, readonly string[]>> = {
  regions: [...modelWords, ...forceWords],
  parties: modelWords,
};

/** Lists in which a name may stand twice: a gauge multiplied by itself, and points of a drawing. */
const repeating = new Set(["product", "quotient", "from", "formula", "of", "path", "polygon", "sea"]);

/** Reports ids that stand twice, ids that the model reserves, and ids that differ from their file's name. */
export function checkIds(files: ScenarioFiles): Problem[] {
  return [
    ...parsedFiles(files).flatMap((file) => repeatedIds(file, file.value, [])),
    ...repeatedAcross(files),
    ...checkReserved(files.scenario.parsed),
    ...checkFileNames(files),
  ];
}

/** In every list of things with ids, and in every list of ids, each id may stand once. */
function repeatedIds(file: ParsedFile, value: unknown, path: readonly PropertyKey[]): Problem[] {
  if (isMapping(value)) {
    return Object.entries(value).flatMap(([key, member]) =>
      repeating.has(key) ? [] : repeatedIds(file, member, [...path, key]),
    );
  }
  if (!Array.isArray(value)) return [];
  const seen = new Set<string>();
  return value.flatMap((item, index) => {
    const id = isMapping(item) ? item.id : item;
    const inner = repeatedIds(file, item, [...path, index]);
    if (typeof id !== "string") return inner;
    const first = !seen.has(id);
    seen.add(id);
    if (first) return inner;
    return [repeated(file, [...path, index, ...(isMapping(item) ? ["id"] : [])], id), ...inner];
  });
}

/** Dilemmas and events are decided and asked for by one id, whatever they are; the in-tray is one, whatever its files. */
function repeatedAcross({ dilemmas, events, trays }: ScenarioFiles): Problem[] {
  const decided = [...events, ...dilemmas].flatMap(({ parsed }) =>
    pickTexts(parsed.value, "id").map((id) => ({ file: parsed, path: ["id"] as readonly PropertyKey[], id })),
  );
  const delivered = trays.flatMap(({ parsed }) =>
    ["items", "situations"].flatMap((list) =>
      pickTexts(parsed.value, `${list}.*.id`).map((id, at) => ({ file: parsed, path: [list, at, "id"], id, list })),
    ),
  );
  const lists = [decided, ...["items", "situations"].map((list) => delivered.filter((one) => one.list === list))];
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    return list.flatMap(({ file, path, id }) => {
      const first = !seen.has(id);
      seen.add(id);
      return first ? [] : [repeated(file, path, id)];
    });
  });
}

function repeated(file: ParsedFile, path: readonly PropertyKey[], id: string): Problem {
  const message = `The id "${id}" stands twice among things of one kind.`;
  return problem("duplicate-id", file.placeOf(path), message, "Give one of the two another id.");
}

function checkReserved(scenario: ParsedFile): Problem[] {
  return Object.entries(reservedIds).flatMap(([list, reserved]) =>
    pickTexts(scenario.value, `${list}.*.id`).flatMap((id, index) => {
      if (!reserved.includes(id)) return [];
      const message = `The id "${id}" is a word of the model's own.`;
      const hint = `Choose another; reserved are ${reserved.join(", ")}.`;
      return [problem("reserved-id", scenario.placeOf([list, index, "id"]), message, hint)];
    }),
  );
}

function checkFileNames({ id, scenario, dilemmas, events }: ScenarioFiles): Problem[] {
  const expected = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
  const files: [ParsedFile, string][] = [...dilemmas, ...events].map(({ parsed }) => [parsed, expected(parsed.path)]);
  return [[scenario.parsed, id] as [ParsedFile, string], ...files].flatMap(([file, name]) =>
    pickTexts(file.value, "id")
      .filter((own) => own !== name)
      .map((own) => {
        const message = `The id is "${own}", but the file or folder is called "${name}".`;
        return problem("id-mismatch", file.placeOf(["id"]), message, "Give both the same name.");
      }),
  );
}
