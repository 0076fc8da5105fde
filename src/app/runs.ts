import { scenarios } from "virtual:scenarios";
import { produce } from "immer";
import type { Model } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { RunFile, Session, ShownTurn } from "../session/index.ts";
import type { ReadOnlyRun } from "../ui/record/read-only-run.ts";
import type { Beginning } from "../ui/start/start-page.tsx";
import { type App, announce, firstPlace } from "./app.ts";
import { type RunDownload, runDownload } from "./download.ts";
import { fetched, NotFetched } from "./fetched.ts";
import type { Place, StoredRun } from "./storage.ts";

/** The engine and what goes with it are fetched when a run is begun or opened, not before. */
let game: typeof import("./game.ts") | null = null;

async function loadGame(): Promise<typeof import("./game.ts")> {
  game ??= await fetched(() => import("./game.ts"));
  return game;
}

/** Begins a new run of a scenario, whole, in its workshop cut, or one of its chapters; without a seed one is drawn. */
export function begin(app: App, scenario: string, seed: string | null, how: Beginning): Promise<void> {
  return guarded(app, async () => {
    const { beginChapter, newSession } = await loadGame();
    const model = await openScenario(app, scenario);
    const { historical } = await fetched(required(scenarios, scenario));
    const named = seed ?? newId();
    const session =
      how.setting === undefined || historical === null
        ? newSession(model, named, how)
        : beginChapter(model, historical, named, how.setting);
    enter(app, newId(), model, session, firstPlace);
  });
}

/** Goes on with a stored run where it was left. */
export function resume(app: App, id: string): Promise<void> {
  return guarded(app, async () => {
    const stored = app.stored.value.find((run) => run.id === id);
    if (stored === undefined) return leave(app);
    const { run, place } = stored;
    const opened = await open(app, run, runDownload(run));
    if (opened === null) return;
    const { readOnly, turnsTold } = await loadGame();
    if (opened.session !== null) return enter(app, id, opened.model, opened.session, place, turnsTold(run));
    // What was stored here is not locked away, though it does not come out as it was.
    show(app, readOnly(app.text.value, opened.model, run, "mismatch"), runDownload(run));
  });
}

/** Opens a run file. A faulty one is refused whole; what is stored stays as it is in any case. */
export function openFile(app: App, file: File): Promise<void> {
  return guarded(app, async () => {
    const { readRecord, readRunFile, readRunRecord, textOf, turnsTold } = await loadGame();
    const text = await textOf(file);
    const own = { name: file.name, text };
    const { run, faults } = readRunFile(text);
    if (run === null) {
      const record = readRunRecord(text);
      return record === null ? refuse(app, faults) : show(app, readRecord(app.text.value, record, "engine"), own);
    }
    const opened = await open(app, run, own);
    if (opened === null) return;
    const { model, session } = opened;
    if (session === null) {
      const place = app.text.value("ui.month", { month: opened.month });
      const hint = app.text.value("ui.file.mismatch.hint");
      return refuse(app, [{ place, message: opened.reason, hint }]);
    }
    const page = session.state.ended === null ? "desk" : "debrief";
    enter(app, newId(), model, session, { page, report: false, asked: true }, turnsTold(run));
  });
}

/** A run that was played again; without a session it did not come out as it was recorded. */
type Opened = { model: Model; session: Session } | { model: Model; session: null; month: number; reason: string };

/**
 * Plays a run again where these are its engine and its scenario. Any other is shown, from what it kept of its desk, and
 * never played under other rules: then null is returned. `file` is the run as it can be handed out again.
 */
async function open(app: App, run: RunFile, file: RunDownload): Promise<Opened | null> {
  const { openRun, readOnly, readRecord, recordOf } = await loadGame();
  if (scenarios[run.scenario] === undefined) {
    const record = recordOf(run);
    const hint = Object.keys(scenarios).join(", ");
    if (record === null) refuse(app, [{ place: "scenario", message: run.scenario, hint }]);
    else show(app, readRecord(app.text.value, record, "no-scenario"), file);
    return null;
  }
  const model = await openScenario(app, run.scenario);
  const opened = openRun(model, run);
  if (opened.kind === "played") return { model, session: opened.session };
  if (opened.kind === "mismatch") return { model, session: null, month: opened.month, reason: opened.reason };
  show(app, readOnly(app.text.value, model, run, opened.reason.why), file);
  return null;
}

/** Forgets a stored run. */
export async function remove(app: App, id: string): Promise<void> {
  await app.shelf.remove(id);
  await refresh(app);
}

/** Reads what is stored anew. A browser that keeps nothing has nothing stored. */
export async function refresh(app: App): Promise<void> {
  try {
    app.stored.value = await app.shelf.list();
  } catch {
    app.stored.value = [];
  }
}

/** Back to the start page; the run stays stored. */
export async function leave(app: App): Promise<void> {
  atStart();
  app.screen.value = { kind: "start" };
  app.session.value = null;
  await refresh(app);
}

/** Writes into the browser's history that the start page is open. */
export function atStart(): void {
  history.replaceState({ screen: "start" }, "", location.pathname + location.search);
}

/** Shows a run and stores it; `told` are its earlier turns as the desk showed them, where they are known. */
export function enter(
  app: App,
  id: string,
  model: Model,
  session: Session,
  place: Place,
  told: readonly ShownTurn[] = [],
): void {
  app.faults.value = [];
  app.session.value = session;
  app.place.value = place;
  app.told.value = told;
  app.screen.value = { kind: "play", id, model };
  // The browser's "back" leads to the start page, not out of the game.
  if (history.state?.screen !== "play") history.pushState({ screen: "play" }, "");
  void store(app);
}

/** Opens the page on which runs are compared, with these stored ones marked. */
export function openComparison(app: App, chosen: readonly string[]): void {
  app.session.value = null;
  app.screen.value = { kind: "compare", chosen, files: [], faults: [], result: null };
  if (history.state?.screen === "start") history.pushState({ screen: "compare" }, "");
  void refresh(app);
}

/** Changes where in the run the trainee is, and stores it. */
export function move(app: App, change: (place: Place) => void): void {
  app.place.value = produce(app.place.value, change);
  void store(app);
}

/** The file of the run in hand, with its desk's turns; null where none is. Made once for each state of the run. */
export function runInHand(app: App): RunFile | null {
  const [session, { scores }] = [app.session.value, app.settings.value];
  if (session === null || game === null) return null;
  if (inHand?.session !== session || inHand.scores !== scores) {
    const { run, turns } = game.keepRun(app.text.value, session, app.told.value, scores);
    app.told.value = turns;
    inHand = { session, scores, run };
  }
  return inHand.run;
}

let inHand: { session: Session; scores: string; run: RunFile } | null = null;

/** Stores the run in hand. A run that could not be stored is reported, and stays in the page. */
export async function store(app: App): Promise<void> {
  const { screen, text } = app;
  const [session, place] = [app.session.value, app.place.value];
  const run = runInHand(app);
  if (screen.value.kind !== "play" || session === null || game === null || run === null) return;
  const { id } = screen.value;
  const { state } = session;
  // Nothing is waited for before the record is handed to the store: the page may be closed at any moment.
  const record: StoredRun = {
    id,
    saved: Date.now(),
    title: text.value("scenario.title"),
    at: text.value("ui.desk.month", { ...game.seeTime(session.model, state) }),
    ended: state.ended !== null,
    place,
    run,
  };
  try {
    await app.shelf.put(record);
    if (app.trouble.value?.kind === "store") app.trouble.value = null;
  } catch {
    const words = text.value("ui.trouble.not-stored");
    app.trouble.value = { kind: "store", words };
    announce(app, words);
  }
}

/** Fetches a scenario with its words, and compiles it. */
export async function openScenario(app: App, id: string): Promise<Model> {
  const [{ modelOf }, built] = await Promise.all([loadGame(), fetched(required(scenarios, id))]);
  app.telling.value = built.scenario;
  app.scenarioTexts.value = built.texts[app.text.value.language] ?? built.texts.en;
  return modelOf(built.scenario);
}

function show(app: App, run: ReadOnlyRun, file: RunDownload): void {
  app.faults.value = [];
  app.screen.value = { kind: "record", run, file };
}

function refuse(app: App, faults: App["faults"]["value"]): void {
  app.faults.value = faults;
  app.screen.value = { kind: "start" };
}

/** Shows that something is being fetched, and goes back to the start page if it cannot be. */
export async function guarded(app: App, task: () => Promise<void>): Promise<void> {
  app.trouble.value = null;
  app.screen.value = { kind: "loading" };
  try {
    await task();
  } catch (error) {
    fail(app, error);
  }
}

/** Goes back to the start page and says what went wrong: no connection, a part that cannot be had, or a fault of the page's own. */
export function fail(app: App, error: unknown): void {
  const t = app.text.value;
  app.screen.value = { kind: "start" };
  if (!(error instanceof NotFetched)) {
    console.error(error);
    app.trouble.value = { kind: "page", words: t("ui.trouble.failed", { fault: String(error) }) };
    return;
  }
  const words = t(navigator.onLine ? "ui.trouble.not-fetched" : "ui.trouble.offline");
  app.trouble.value = { kind: "page", words };
}

/** A random name of eight letters and digits, without those that look alike. */
function newId(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => letters[byte % letters.length]).join("");
}

/** A new name for a run that branches off. */
export const newRunId = newId;
