import { scenarios } from "virtual:scenarios";
import { compareRuns } from "../debrief/index.ts";
import { required } from "../scenario/required.ts";
import type { RunFault, RunFile, Session } from "../session/index.ts";
import type { App } from "./app.ts";
import { openRun, readRunFile, shownOf, textOf } from "./game.ts";
import { guarded, openScenario } from "./runs.ts";

/** A run to be compared, and what it is called where something is wrong with it. */
interface Candidate {
  name: string;
  run: RunFile;
}

/** Plays stored runs and run files again and sets them side by side; the faults of all of them are shown together. */
export function compare(app: App, stored: readonly string[], files: readonly File[]): Promise<void> {
  return guarded(app, async () => {
    const show = (
      faults: readonly RunFault[],
      result: Extract<App["screen"]["value"], { kind: "compare" }>["result"],
    ) => {
      app.screen.value = { kind: "compare", chosen: stored, files, faults, result };
    };
    const { candidates, faults } = await candidatesOf(app, stored, files);
    const mixed = faults.length > 0 ? faults : mixedOf(app, candidates);
    if (mixed.length > 0) return show(mixed, null);
    const model = await openScenario(app, required(candidates, 0).run.scenario);
    const sessions: Session[] = [];
    const unplayed: RunFault[] = [];
    for (const { name, run } of candidates) {
      const opened = openRun(model, run);
      if (opened.kind === "played") sessions.push(opened.session);
      else {
        const message = opened.kind === "other-version" ? opened.reason.message : opened.reason;
        unplayed.push({ place: name, message, hint: app.text.value("ui.compare.leave-out") });
      }
    }
    if (unplayed.length > 0) return show(unplayed, null);
    show([], { model: shownOf(model), comparison: compareRuns(sessions) });
  });
}

async function candidatesOf(app: App, stored: readonly string[], files: readonly File[]) {
  const candidates = stored.flatMap((id): Candidate[] => {
    const found = app.stored.value.find((run) => run.id === id);
    return found === undefined ? [] : [{ name: found.title, run: found.run }];
  });
  const faults: RunFault[] = [];
  for (const file of files) {
    const read = readRunFile(await textOf(file));
    if (read.run === null)
      faults.push(...read.faults.map((fault) => ({ ...fault, place: `${file.name}: ${fault.place}` })));
    else candidates.push({ name: file.name, run: read.run });
  }
  return { candidates, faults };
}

/** Runs that are not of the first one's scenario, or of one that is not here. */
function mixedOf({ text }: App, candidates: readonly Candidate[]): RunFault[] {
  const first = required(candidates, 0);
  return candidates.flatMap(({ name, run }) => {
    if (scenarios[run.scenario] !== undefined && run.scenario === first.run.scenario) return [];
    const message = text.value("ui.compare.mixed", { scenario: run.scenario, first: first.run.scenario });
    return [{ place: name, message, hint: text.value("ui.compare.leave-out") }];
  });
}
