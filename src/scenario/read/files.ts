import type { z } from "zod";
import { type Problem, problem } from "../problems.ts";
import {
  catalogueFile,
  dilemmaFile,
  engineFile,
  eventFile,
  extensionFile,
  mapFile,
  modelFile,
  parametersFile,
  scenarioFile,
  sourcesFile,
  textFile,
  trayFile,
} from "../schema/index.ts";
import { didYouMean } from "../suggest.ts";
import { type ParsedFile, parseFile } from "./parse.ts";
import { pick, pickTexts } from "./pick.ts";
import { checkSchema } from "./schema-problems.ts";

/** Texts of files by their path relative to the scenarios folder, with forward slashes. */
export type Files = Readonly<Record<string, string>>;

/** A file of a known role: its schema, and its typed value, or undefined when it does not follow the format. */
export interface Checked<Value> {
  parsed: ParsedFile;
  schema: z.ZodType<Value>;
  value: Value | undefined;
}

/** The files of one scenario and of the common content, each read and checked against its schema. */
export interface ScenarioFiles {
  id: string;
  model: Checked<z.infer<typeof modelFile>>;
  /** What the scenario adds to the model; undefined where it has no such file. */
  extension: Checked<z.infer<typeof extensionFile>> | undefined;
  engine: Checked<z.infer<typeof engineFile>>;
  parameters: Checked<z.infer<typeof parametersFile>>;
  catalogue: Checked<z.infer<typeof catalogueFile>>;
  scenario: Checked<z.infer<typeof scenarioFile>>;
  map: Checked<z.infer<typeof mapFile>>;
  /** The in-tray may stand in several files: tray.yaml first, then those named tray-<part>.yaml. */
  trays: Checked<z.infer<typeof trayFile>>[];
  /** What a scenario's factual sentences rest on; undefined where it is invented and has no such file. */
  documents: Checked<z.infer<typeof sourcesFile>> | undefined;
  dilemmas: Checked<z.infer<typeof dilemmaFile>>[];
  /** The scenario's own events, the standard ones, and those of the common content that it uses. */
  events: Checked<z.infer<typeof eventFile>>[];
  /** Events of the common content that this scenario does not use. */
  unusedEvents: Checked<z.infer<typeof eventFile>>[];
  /** Texts of the common content first; English is the source of all languages. */
  texts: (Checked<z.infer<typeof textFile>> & { language: string; common: boolean })[];
  problems: Problem[];
}

/** Schemas of the kinds of file, by the name that their JSON Schema has. */
export const fileSchemas = {
  model: modelFile,
  extension: extensionFile,
  engine: engineFile,
  parameters: parametersFile,
  catalogue: catalogueFile,
  scenario: scenarioFile,
  map: mapFile,
  tray: trayFile,
  sources: sourcesFile,
  dilemma: dilemmaFile,
  event: eventFile,
  text: textFile,
};

/**
 * Files that are read elsewhere: to hold the model to account, to play and compare what was decided at the time (`sim`),
 * or to draw a map.
 */
const otherFiles =
  /^(?:common\/(?:assertions|assertion-names|research|comparisons\/[^/]+)|[^/]+\/(?:districts|record|fit|historical))\.yaml$|^[^/]+\/historical\.run\.json$/;

/** Reads all files of a scenario and of the common content. */
export function readScenarioFiles(files: Files, id: string): ScenarioFiles {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): Checked<z.infer<Schema>> => {
    used.add(path);
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text === undefined) return { ...absentFile(path, problems), schema: schema as z.ZodType<z.infer<Schema>> };
    const parsed = parseFile(path, text);
    const { value, problems: found } = checkSchema(parsed, schema);
    problems.push(...parsed.problems, ...found);
    // What could be read of a file with an error in its syntax would only give problems that follow from it.
    return {
      parsed,
      schema: schema as z.ZodType<z.infer<Schema>>,
      value: parsed.problems.length === 0 ? value : undefined,
    };
  };
  const readFolder = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    filesIn(files, folder).map((path) => read(path, schema));
  const readTexts = (folder: string, common: boolean) =>
    [...new Set([`${folder}/text/en.yaml`, ...filesIn(files, `${folder}/text`)])].map((path) => ({
      ...read(path, textFile),
      language: languageOf(path),
      common,
    }));
  const scenario = read(`${id}/scenario.yaml`, scenarioFile);
  const wanted = new Set(pickTexts(scenario.parsed.value, "commonEvents.*"));
  const common = readFolder("common/events", eventFile);
  const isUsed = ({ parsed }: Checked<unknown>) =>
    pick(parsed.value, "standard")[0] === true || pickTexts(parsed.value, "id").every((event) => wanted.has(event));
  const all = {
    id,
    model: read("common/model.yaml", modelFile),
    extension: Object.hasOwn(files, `${id}/model.yaml`) ? read(`${id}/model.yaml`, extensionFile) : undefined,
    engine: read("common/engine.yaml", engineFile),
    parameters: read("common/parameters.yaml", parametersFile),
    catalogue: read("common/catalogue.yaml", catalogueFile),
    scenario,
    map: read(`${id}/map.json`, mapFile),
    trays: [`${id}/tray.yaml`, ...filesIn(files, id).filter((path) => /\/tray-[^/]+$/.test(path))].map((path) =>
      read(path, trayFile),
    ),
    documents: Object.hasOwn(files, `${id}/sources.yaml`) ? read(`${id}/sources.yaml`, sourcesFile) : undefined,
    dilemmas: readFolder(`${id}/dilemmas`, dilemmaFile),
    events: [...common.filter(isUsed), ...readFolder(`${id}/events`, eventFile)],
    unusedEvents: common.filter((event) => !isUsed(event)),
    texts: [...readTexts("common", true), ...readTexts(id, false)],
    problems,
  };
  problems.push(...strayFiles(files, id, used));
  return all;
}

/** The files of which every name is checked: those of the scenario, and what it uses of the common content. */
export function checkedFiles(files: ScenarioFiles): Checked<unknown>[] {
  const { model, extension, engine, parameters, scenario, map, trays, dilemmas, events } = files;
  const own = extension === undefined ? [] : [extension];
  return [model, ...own, engine, parameters, scenario, map, ...trays, ...dilemmas, ...events];
}

/** Every file that was read and could at least be parsed. */
export function parsedFiles(files: ScenarioFiles): ParsedFile[] {
  const { catalogue, documents, texts } = files;
  const cited = documents === undefined ? [] : [documents];
  return [...checkedFiles(files), catalogue, ...cited, ...texts].map(({ parsed }) => parsed);
}

/** A text file's language: its name up to the first hyphen, so that `fr.yaml` may go on in `fr-chapter-1.yaml`. */
function languageOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".yaml".length).replace(/-.*$/, "");
}

function filesIn(files: Files, folder: string): string[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`) && /^[^/]+\.yaml$/.test(path.slice(folder.length + 1)))
    .sort((a, b) => (a < b ? -1 : 1));
}

function absentFile(path: string, problems: Problem[]): { parsed: ParsedFile; value: undefined } {
  const parsed = parseFile(path, "absent: true");
  const place = { file: path, line: 1, column: 1 };
  problems.push(problem("missing-file", place, `The file ${path} is not there.`, "Add it, or mend its name."));
  return { parsed: { ...parsed, value: undefined }, value: undefined };
}

/** Files of the scenario or the common content that nothing reads. */
function strayFiles(files: Files, id: string, used: ReadonlySet<string>): Problem[] {
  return Object.keys(files)
    .filter((path) => path.startsWith("common/") || path.startsWith(`${id}/`))
    .filter((path) => !used.has(path) && !otherFiles.test(path))
    .map((path) => {
      const hint = didYouMean(
        path,
        [...used],
        "Content stands in dilemmas/, events/ and text/, in files that end in .yaml.",
      );
      return problem("unknown-file", { file: path, line: 1, column: 1 }, `Nothing reads the file ${path}.`, hint);
    });
}
