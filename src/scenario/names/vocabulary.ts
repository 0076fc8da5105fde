import { type Checked, checkedFiles, type ScenarioFiles } from "../read/files.ts";
import type { ParsedFile } from "../read/parse.ts";
import type { Spot } from "../schema/walk.ts";
import { walk } from "../schema/walk.ts";
import { type Reference, referenceAt } from "./references.ts";

/** A name of a file that is declared elsewhere. */
export type FileReference = Reference & { file: ParsedFile };

/** What a file names, declares and says, by the notes on its schema. */
export interface FileVocabulary {
  references: readonly FileReference[];
  declarations: readonly Spot[];
  sayings: readonly Spot[];
}

const known = new WeakMap<ParsedFile, FileVocabulary>();

/** The vocabulary of a file, whether it follows the format or not; each file is walked through once. */
export function vocabularyOf({ parsed, schema }: Checked<unknown>): FileVocabulary {
  const before = known.get(parsed);
  if (before !== undefined) return before;
  const references: FileReference[] = [];
  const declarations: Spot[] = [];
  const sayings: Spot[] = [];
  walk(schema, parsed.value, ["names", "declares", "says"], (spot) => {
    const reference = referenceAt(spot);
    if (reference !== undefined) references.push({ ...reference, file: parsed });
    if (spot.note.declares !== undefined) declarations.push(spot);
    if (spot.note.says !== undefined) sayings.push(spot);
  });
  const vocabulary = { references, declarations, sayings };
  known.set(parsed, vocabulary);
  return vocabulary;
}

/** All references of a scenario's files and of the common content that it uses. */
export function allReferences(files: ScenarioFiles): FileReference[] {
  return checkedFiles(files).flatMap((file) => vocabularyOf(file).references);
}
