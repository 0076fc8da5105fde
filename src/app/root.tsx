import { cards } from "virtual:scenarios";
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { focusHeading } from "../ui/parts/dialogs/dialog.tsx";
import { SettingsDialog } from "../ui/parts/dialogs/settings-dialog.tsx";
import { TextContext, useText } from "../ui/parts/text.ts";
import { StartPage } from "../ui/start/start-page.tsx";
import type { Text } from "../words/index.ts";
import type { App, Screen } from "./app.ts";
import { fetched } from "./fetched.ts";
import { keepFocus } from "./kept-focus.ts";
import { begin, fail, openComparison, openFile, remove, resume } from "./runs.ts";
import { changeSettings } from "./settings-change.ts";

/** The pages of a run, once they have been fetched. */
const playScreen = signal<ComponentType<{ app: App }> | null>(null);

/** The page: the start, or a run, and the one live region. */
export function Root({ app }: { app: App }) {
  const text = app.text.value;
  const screen = app.screen.value;
  const { kind } = screen;
  const title = titleOf(text, screen);
  const page = kind === "play" ? `play ${app.place.value.page}` : kind;
  useEffect(() => {
    document.documentElement.lang = text.language;
    document.documentElement.dir = text("ui.direction");
    document.title = title === null ? text("ui.brand") : text("ui.title", { scenario: title });
  }, [text, title]);
  useEffect(keepFocus, []);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && page !== "loading") {
      window.scrollTo(0, 0);
      // Where a dialog is open, it has taken the focus itself.
      if (document.querySelector("dialog[open]") === null) focusHeading();
    }
    first.current = false;
  }, [page]);
  return (
    <TextContext.Provider value={text}>
      {app.trouble.value !== null && (
        <p class="trouble" role="alert">
          {app.trouble.value.words}{" "}
          {app.trouble.value.kind === "page" && (
            <button type="button" onClick={() => location.reload()}>
              {text("ui.trouble.reload")}
            </button>
          )}
        </p>
      )}
      <CurrentScreen app={app} />
      <p class="unseen" role="status" aria-live="polite">
        {app.notice.value}
      </p>
    </TextContext.Provider>
  );
}

/** The scenario that is open, by the name that a run which is only read had for it; null where none is. */
function titleOf(text: Text, screen: Screen): string | null {
  if (screen.kind === "record") return screen.run.title;
  return screen.kind !== "start" && text.has("scenario.title") ? text("scenario.title") : null;
}

function CurrentScreen({ app }: { app: App }) {
  const { kind } = app.screen.value;
  const Play = playScreen.value;
  useEffect(() => {
    if (kind === "start" || playScreen.value !== null) return;
    fetched(() => import("./play-screen.tsx")).then(
      ({ PlayScreen }) => {
        playScreen.value = PlayScreen;
      },
      (error) => fail(app, error),
    );
  }, [kind, app]);
  if (kind === "start") return <Start app={app} />;
  if (kind === "loading" || Play === null) return <Loading />;
  return <Play app={app} />;
}

function Start({ app }: { app: App }) {
  const t = useText();
  const [settings, setSettings] = useState(false);
  return (
    <StartPage
      cards={cards}
      stored={app.stored.value}
      faults={app.faults.value}
      onBegin={(scenario, seed, how) => void begin(app, scenario, seed, how)}
      onResume={(run) => void resume(app, run)}
      onDelete={(run) => void remove(app, run)}
      onOpen={(file) => void openFile(app, file)}
      onCompare={() => openComparison(app, [])}
    >
      <button type="button" class="on-dark" onClick={() => setSettings(true)}>
        {t("ui.settings")}
      </button>
      {settings && (
        <SettingsDialog
          settings={app.settings.value}
          onChange={(change) => changeSettings(app, change)}
          onClose={() => setSettings(false)}
        />
      )}
    </StartPage>
  );
}

function Loading() {
  const t = useText();
  return (
    <main class="loading">
      <p role="status">{t("ui.loading")}</p>
    </main>
  );
}
