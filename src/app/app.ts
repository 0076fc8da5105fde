import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { RunComparison } from "../debrief/index.ts";
import type { Model, SeenModel } from "../engine/index.ts";
import type { Texts } from "../scenario/schema/index.ts";
import type { RunFault, Session, ShownTurn } from "../session/index.ts";
import type { Settings } from "../ui/parts/settings.ts";
import type { ReadOnlyRun } from "../ui/record/read-only-run.ts";
import { makeText, type Telling, type Text } from "../words/index.ts";
import type { RunDownload } from "./download.ts";
import { followLook, type Look } from "./look.ts";
import { readSettings } from "./settings-store.ts";
import { openShelf, type Place, type RunShelf, type StoredRun } from "./storage.ts";

/** What the page shows. */
export type Screen =
  | { kind: "start" }
  | { kind: "loading" }
  | { kind: "play"; id: string; model: Model }
  | {
      kind: "compare";
      /** Stored runs that are marked. */
      chosen: readonly string[];
      files: readonly File[];
      faults: readonly RunFault[];
      result: { model: SeenModel; comparison: RunComparison } | null;
    }
  | { kind: "record"; run: ReadOnlyRun; file: RunDownload };

/** What went wrong: with the store, or with the page itself, which loading it anew may mend. */
export interface Trouble {
  kind: "store" | "page";
  words: string;
}

/** Everything that the page knows, in signals; the functions of this folder change it. */
export interface App {
  screen: Signal<Screen>;
  /** The game in progress; null on the start page. */
  session: Signal<Session | null>;
  place: Signal<Place>;
  /** The turns of the game in progress as its desk showed them, in words. */
  told: Signal<readonly ShownTurn[]>;
  stored: Signal<readonly StoredRun[]>;
  faults: Signal<readonly RunFault[]>;
  /** Something that the trainee must know: a run that could not be stored, a file that could not be fetched. */
  trouble: Signal<Trouble | null>;
  /** Words for the live region. */
  notice: Signal<string>;
  settings: Signal<Settings>;
  look: ReadonlySignal<Look>;
  text: ReadonlySignal<Text>;
  scenarioTexts: Signal<Texts>;
  /** How the open scenario writes its time and its sources. */
  telling: Signal<Telling | undefined>;
  shelf: RunShelf;
}

export const firstPlace: Place = { page: "briefing", report: false, asked: false };

/** Makes the app's state, with nothing played yet. */
export function createApp(interfaceTexts: Texts, language: string): App {
  const settings = signal(readSettings());
  const scenarioTexts = signal<Texts>({});
  const telling = signal<Telling | undefined>(undefined);
  return {
    screen: signal<Screen>({ kind: "start" }),
    session: signal<Session | null>(null),
    place: signal(firstPlace),
    told: signal<readonly ShownTurn[]>([]),
    stored: signal<readonly StoredRun[]>([]),
    faults: signal<readonly RunFault[]>([]),
    trouble: signal<Trouble | null>(null),
    notice: signal(""),
    settings,
    look: followLook(settings),
    text: computed(() => makeText(interfaceTexts, scenarioTexts.value, language, telling.value)),
    scenarioTexts,
    telling,
    shelf: openShelf(),
  };
}

/** Announces a result through the live region; the same words twice are announced twice. */
export function announce(app: App, words: string): void {
  app.notice.value = "";
  setTimeout(() => {
    app.notice.value = words;
  }, 60);
}
