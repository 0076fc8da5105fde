import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { calendarMonth } from "../scenario/calendar.ts";
import { id as idSchema } from "../scenario/schema/index.ts";
import { didYouMean } from "../scenario/suggest.ts";
import { check } from "./check.ts";
import { checkout } from "./checkout.ts";
import { scenariosFolder } from "./read-scenarios.ts";
import { say } from "./say.ts";
import { type Opened, openScenario } from "./scenarios.ts";
import { type ExitCode, printJson, type Terminal, UsageError } from "./terminal.ts";

const kinds = ["scenario", "dilemma", "event"] as const;
type Kind = (typeof kinds)[number];

export interface NewOptions {
  json?: boolean;
  scenarios?: string;
  scenario?: string;
}

/** The folder with the skeletons of new content. */
const skeletonsFolder = join(checkout, "assets/skeletons");

/**
 * `new scenario|dilemma|event <id>`: writes a commented skeleton with its texts to fill in, which passes `check`, and
 * checks it. Never writes over a file that is there.
 */
export async function newContent(terminal: Terminal, kind: string, id: string, options: NewOptions): Promise<ExitCode> {
  const folder = options.scenarios ?? scenariosFolder;
  const known = kinds.find((one) => one === kind);
  if (known === undefined) {
    throw new UsageError(say("cli.new.unknown", { kind }), {
      expected: kinds.join(", "),
      hint: didYouMean(kind, kinds),
    });
  }
  if (!idSchema.safeParse(id).success) {
    throw new UsageError(say("cli.new.no-id", { id }), { expected: say("cli.new.no-id.expected") });
  }
  const files = filesOf(known, id, options);
  const taken = Object.keys(files).find((path) => existsSync(join(folder, path)));
  if (taken !== undefined)
    throw new UsageError(say("cli.new.taken", { path: join(folder, taken) }), { hint: say("cli.new.taken.hint") });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const scenario = known === "scenario" ? id : (options.scenario ?? "");
  const written = Object.keys(files).map((path) => join(folder, path));
  if (options.json) {
    printJson(terminal, { written });
    return 0;
  }
  terminal.out(`${written.map((path) => say("cli.new.written", { path })).join("\n")}\n\n`);
  return check(terminal, [scenario], { scenarios: options.scenarios });
}

/** What is to be written, by path relative to the scenarios folder. */
function filesOf(kind: Kind, id: string, options: NewOptions): Record<string, string> {
  if (kind === "scenario") return scenarioFiles(id);
  if (options.scenario === undefined) {
    const expected = say("cli.new.no-scenario.expected", { kind, id });
    throw new UsageError(say("cli.new.no-scenario", { kind }), { expected });
  }
  return playFiles(kind, id, options.scenario, openScenario(options.scenario, options.scenarios).scenario);
}

/** A scenario with one dilemma, so that it can be played at once. */
function scenarioFiles(id: string): Record<string, string> {
  const folder = join(skeletonsFolder, "scenario");
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const own = paths.map((path) => [`${id}/${path}`, filled(join("scenario", path), { id })]);
  return { ...Object.fromEntries(own), ...playFiles("dilemma", "first-matter", id) };
}

/** The structure and the words of a dilemma or event; without the scenario's own data where it is only being made. */
function playFiles(kind: "dilemma" | "event", id: string, scenario: string, data?: Opened["scenario"]) {
  const lines = {
    id,
    scenario,
    knownOn: data?.calendar === undefined ? "" : knownOnLine(data.calendar.start),
    standing: data?.workshopCut === undefined ? "" : standingLines(),
  };
  return {
    [`${scenario}/${kind}s/${id}.yaml`]: filled(`${kind}.yaml`, lines),
    [`${scenario}/text/en-${id}.yaml`]: filled(`${kind}-text.yaml`, lines),
  };
}

/** A scenario with a calendar says of each matter when it was known; the skeleton opens in the second month. */
function knownOnLine(start: string): string {
  const { year, month } = calendarMonth(start, 2);
  return `# ${say("cli.new.known-on")}\nknownOn: ${year}-${String(month).padStart(2, "0")}-01`;
}

/** In a scenario with a workshop cut a new matter is not decided in it. */
function standingLines(): string {
  return `# ${say("cli.new.standing")}\nstanding: {seat: hom, option: wait}`;
}

/** A skeleton with its places filled; a place that is filled with nothing takes its line away. */
function filled(path: string, places: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(skeletonsFolder, path), "utf8");
  return Object.entries(places).reduce(
    (result, [name, value]) =>
      value === "" ? result.replaceAll(`{{${name}}}\n`, "") : result.replaceAll(`{{${name}}}`, value),
    text,
  );
}
