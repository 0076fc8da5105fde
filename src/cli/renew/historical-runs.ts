import { join } from "node:path";
import { engineVersion, type Model } from "../../engine/index.ts";
import { canonicalJson } from "../../scenario/canonical.ts";
import { formatProblem } from "../../scenario/problems.ts";
import { monthStates, type RunFile, readRunFile, type Session, setupOf, toRunFile } from "../../session/index.ts";
import { armStrategy, historicalArm, playArm, readHistorical } from "../../sim/index.ts";
import { type Course, courseOf, engineVersionFile, isOlder, movedBetween } from "../../trials/golden/index.ts";
import { playing } from "../inputs.ts";
import { say } from "../say.ts";
import { compileWith, openFolder, openScenario } from "../scenarios.ts";
import { Finding } from "../terminal.ts";
import { changesInWords, movedInWords } from "./moved-words.ts";
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
      throw new Finding([say("cli.renew.historical-faulty"), ...problems.map(formatProblem)].join("\n"));
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
    title: say("cli.renew.historical", { id }),
    files: [
      ...(isKept ? [] : [{ path: runPath, text: `${JSON.stringify(run)}\n` }]),
      ...(keptCourse === courseText ? [] : [{ path: coursePath, text: courseText }]),
    ],
    words: [
      ...(kept === null ? [say("cli.renew.first-run")] : wordsOf(kept, run, before, course, tellsAll)),
      ...(kept !== null && keptCourse === null ? [say("cli.renew.first-course")] : []),
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
  const decided = isSameLog(kept, run) ? [] : [say("cli.renew.decided-otherwise")];
  const moved = movedBetween([{ name: say("cli.renew.seed", { seed: run.seed }), before, after }]);
  return [...changesInWords(kept, run), ...decided, ...movedInWords(moved, tellsAll)];
}

/** Other states from the same decisions, on the same structure and under the same version: then the rules have changed. */
function refusalOf(kept: RunFile, run: RunFile): string | null {
  const file = engineVersionFile;
  if (kept.engine !== undefined && isOlder(engineVersion, kept.engine))
    return say("cli.renew.newer", { recorded: kept.engine, now: engineVersion, file });
  const isSame = kept.engine === run.engine && kept.scenarioHash === run.scenarioHash && isSameLog(kept, run);
  if (!isSame || canonicalJson(kept.hashes) === canonicalJson(run.hashes)) return null;
  return say("cli.renew.rules-changed", { id: run.scenario, file });
}

function isSameLog(a: RunFile, b: RunFile): boolean {
  const decisive = (run: RunFile) => canonicalJson([run.seed, run.parameters, setupOf(run), run.actions]);
  return decisive(a) === decisive(b);
}
