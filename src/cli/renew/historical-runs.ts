import { join } from "node:path";
import { engineVersion, type Model } from "../../engine/index.ts";
import { canonicalJson } from "../../scenario/canonical.ts";
import { formatProblem } from "../../scenario/problems.ts";
import { monthStates, type RunFile, readRunFile, type Session, setupOf, toRunFile } from "../../session/index.ts";
import { armStrategy, historicalArm, playArm, readHistorical } from "../../sim/index.ts";
import { type Course, courseOf, engineVersionFile, isOlder, movedBetween } from "../../trials/golden/index.ts";
import { playing } from "../inputs.ts";
import { compileWith, openFolder, openScenario } from "../scenarios.ts";
import { Finding } from "../terminal.ts";
import { movedInWords } from "./moved-words.ts";
import { keptText, type Places, type Renewal } from "./renewal.ts";

/** The seed of a historical run that was not kept before. */
const firstSeed = "1";

/** Plays the historical run of each scenario that has one again, from what was decided at the time. */
export async function historicalRenewals(places: Places, tellsAll: boolean): Promise<Renewal[]> {
  const files = openFolder(places.scenarios);
  const ids = Object.keys(files).flatMap((path) => /^([^/]+)\/historical\.yaml$/.exec(path)?.[1] ?? []);
  const renewals = ids.map(async (id) => {
    const model = compileWith(openScenario(id, places.scenarios).scenario);
    const { arm, problems } = readHistorical(model, files);
    if (arm === null) {
      throw new Finding(`the historical run cannot be played\n${problems.map(formatProblem).join("\n")}`);
    }
    const strategy = armStrategy(model, historicalArm(model, arm));
    return renewalOf(model, places, tellsAll, (seed) => playing(() => playArm(model, seed, strategy)));
  });
  return Promise.all(renewals);
}

async function renewalOf(
  model: Model,
  places: Places,
  tellsAll: boolean,
  play: (seed: string) => Promise<Session>,
): Promise<Renewal> {
  const { id } = model.scenario;
  const runPath = join(places.scenarios, id, "historical.run.json");
  const coursePath = join(places.golden, "historical", `${id}.json`);
  const kept = keptRun(runPath);
  const session = await play(kept?.seed ?? firstSeed);
  const run = toRunFile(session);
  const course = courseOf(model, monthStates(session));
  const [keptCourse, courseText] = [keptText(coursePath), `${JSON.stringify({ gauges: course.gauges }, null, 1)}\n`];
  const isKept = kept !== null && canonicalJson(kept) === canonicalJson(run);
  const before: Course = {
    hashes: kept?.hashes ?? [],
    gauges: keptCourse === null ? course.gauges : JSON.parse(keptCourse).gauges,
  };
  return {
    title: `historical run of ${id}`,
    files: [
      ...(isKept ? [] : [{ path: runPath, text: `${JSON.stringify(run)}\n` }]),
      ...(keptCourse === courseText ? [] : [{ path: coursePath, text: courseText }]),
    ],
    words: [
      ...(kept === null ? ["recorded for the first time"] : wordsOf(kept, run, before, course, tellsAll)),
      ...(kept !== null && keptCourse === null ? ["the values of its gauges are kept for the first time"] : []),
    ],
    refused: kept === null ? null : refusalOf(kept, run),
  };
}

function keptRun(path: string): RunFile | null {
  const text = keptText(path);
  if (text === null) return null;
  const { run, faults } = readRunFile(text);
  if (run === null) throw new Finding(`${path}: ${faults.map(({ message }) => message).join("; ")}`);
  return run;
}

function wordsOf(kept: RunFile, run: RunFile, before: Course, after: Course, tellsAll: boolean): string[] {
  const versions = kept.engine === run.engine ? [] : [`engine ${kept.engine} -> ${run.engine}`];
  const changed = kept.scenarioHash === run.scenarioHash ? [] : ["the scenario's structure has changed"];
  const decided = isSameLog(kept, run) ? [] : ["something else is decided"];
  const moved = movedBetween([{ name: `seed ${run.seed}`, before, after }]);
  return [...versions, ...changed, ...decided, ...movedInWords(moved, tellsAll)];
}

/** Other states from the same decisions, on the same structure and under the same version: then the rules have changed. */
function refusalOf(kept: RunFile, run: RunFile): string | null {
  if (kept.engine !== undefined && isOlder(engineVersion, kept.engine))
    return `the historical run is of engine ${kept.engine}, and this is only ${engineVersion}: raise engineVersion in ${engineVersionFile}`;
  const isSame = kept.engine === run.engine && kept.scenarioHash === run.scenarioHash && isSameLog(kept, run);
  if (!isSame || canonicalJson(kept.hashes) === canonicalJson(run.hashes)) return null;
  return `the rules changed (historical run of ${run.scenario}): raise engineVersion in ${engineVersionFile} and run npm run renew`;
}

function isSameLog(a: RunFile, b: RunFile): boolean {
  const decisive = (run: RunFile) => canonicalJson([run.seed, run.parameters, setupOf(run), run.actions]);
  return decisive(a) === decisive(b);
}
