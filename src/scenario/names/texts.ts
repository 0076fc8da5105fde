import { checkedFiles, fileSchemas, type ScenarioFiles } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import { type Elsewhere, type Mapping, noteOf, type Saying } from "../schema/annotations.ts";
import { allPartsOf, describeSchema } from "../schema/tree.ts";
import { fill, type Spot } from "../schema/walk.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Words that something in the files needs or may have. */
export interface ExpectedText {
  id: string;
  /** Where the thing that needs the words is declared; undefined for what exists in every scenario. */
  place: { file: ParsedFile; path: readonly PropertyKey[] } | undefined;
  needed: boolean;
  /** The values that the text may name. */
  values: readonly string[];
}

/** Every text that the files call for. Files that break the format call for nothing. */
export function expectedTexts(files: ScenarioFiles): ExpectedText[] {
  const { scenario, documents, unusedEvents } = files;
  const facts = scenario.value?.facts ?? [];
  const elsewhere: Elsewhere = {
    cites: documents !== undefined,
    valuesOf: (fact) => (facts.find(({ id }) => id === fact)?.values ?? []).map(({ id }) => id),
  };
  const read = [...checkedFiles(files), ...unusedEvents].filter(({ value }) => value !== undefined);
  return [
    ...enumerationTexts,
    ...read.flatMap((file) => vocabularyOf(file).sayings.flatMap((spot) => textsAt(file.parsed, spot, elsewhere))),
  ];
}

/** Words of the values of enumerations: seats, stances, grades. They are the same for every scenario. */
const enumerationTexts: readonly ExpectedText[] = [
  ...new Set(
    allPartsOf(Object.values(fileSchemas)).flatMap((schema) => {
      const { worded } = noteOf(schema);
      return worded === undefined
        ? []
        : (describeSchema(schema).values ?? []).flatMap((value) => worded(String(value)));
    }),
  ),
].map((id) => ({ id, place: undefined, needed: true, values: [] }));

function textsAt(file: ParsedFile, spot: Spot, elsewhere: Elsewhere): ExpectedText[] {
  return (spot.note.says ?? []).flatMap((saying) => {
    const { where, needed, atOwner, values } = saying;
    if (where !== undefined && !where.holds(spot, elsewhere)) return [];
    const path = atOwner ? [...(spot.owner?.path ?? []), "id"] : spot.path;
    const given = values.filter((value) => value !== "place" || spot.scope !== "once");
    return idsOf(saying, spot, elsewhere).map((id) => ({ id, place: { file, path }, needed, values: given }));
  });
}

function idsOf({ id, each, name }: Saying, spot: Spot, elsewhere: Elsewhere): string[] {
  const own = name === undefined ? spot.value : name(spot.value as Mapping);
  const filled = (template: string) => fill(template, own, spot.owner?.words);
  return each === undefined ? [filled(id)] : each(spot, elsewhere).map((one) => filled(id.replace("{each}", one)));
}
