import type { Action } from "../engine/index.ts";
import type { Commands } from "../ui/parts/run-port.ts";
import { type App, announce } from "./app.ts";
import { download, downloadRun, fileName, runDownload } from "./download.ts";
import { act, branch, type Session, undo, withdraw } from "./game.ts";
import { enter, leave, move, newRunId, openComparison, runInHand, store } from "./runs.ts";

/** What the trainee can do in a game: every change goes through the session and is stored at once. */
export function commandsFor(app: App): Commands {
  const change = (next: Session) => {
    app.session.value = next;
    void store(app);
  };
  const take = (action: Action) => {
    const next = act(current(app), action);
    if ("rejected" in next) return next;
    change(next);
    return null;
  };
  return {
    act: take,
    undo: () => {
      change(undo(current(app)));
      announce(app, app.text.value("ui.undone"));
    },
    withdraw: (about) => change(withdraw(current(app), about)),
    endMonth: () => {
      if (take({ type: "end-turn" }) !== null) return;
      move(app, (place) => {
        place.report = true;
      });
    },
    branch: (turn, answers = []) => {
      const { screen } = app;
      if (screen.value.kind !== "play") return;
      const session = answers.reduce(
        (begun, answer) => {
          const next = act(begun, answer);
          return "rejected" in next ? begun : next;
        },
        branch(current(app), turn),
      );
      const place = { page: "desk", report: false, asked: true } as const;
      enter(app, newRunId(), screen.value.model, session, place, app.told.value);
      announce(app, app.text.value("ui.branched", { month: session.state.month + 1 }));
    },
    save: () => {
      const run = runInHand(app);
      if (run !== null) downloadRun(runDownload(run));
      announce(app, app.text.value("ui.saved"));
    },
    handOut: (what, type, text) => {
      const run = runInHand(app);
      if (run !== null) download(fileName(run, what), type, text);
      announce(app, app.text.value("ui.saved"));
    },
    compare: () => {
      const { value } = app.screen;
      openComparison(app, value.kind === "play" ? [value.id] : []);
    },
    leave: () => void leave(app),
    announce: (words) => announce(app, words),
  };
}

function current(app: App): Session {
  const session = app.session.value;
  if (session === null) throw new Error("no run is open");
  return session;
}
