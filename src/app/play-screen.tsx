import { useMemo } from "preact/hooks";
import { BriefingPage } from "../ui/briefing/briefing-page.tsx";
import { HistoryPage } from "../ui/briefing/history.tsx";
import { ComparePage } from "../ui/compare/compare-page.tsx";
import { WithSources } from "../ui/parts/sources.tsx";
import { RecordPage } from "../ui/record/record-page.tsx";
import type { App } from "./app.ts";
import { compare } from "./compare.ts";
import { DebriefScreen } from "./debrief-screen.tsx";
import { DeskScreen } from "./desk-screen.tsx";
import { downloadRun } from "./download.ts";
import { playOf } from "./game.ts";
import { commandsFor } from "./play-commands.ts";
import { leave, move } from "./runs.ts";
import "../ui/styles/play.css";

/** All pages of a run. Fetched, with the engine, once a run is begun or opened. */
export function PlayScreen({ app }: { app: App }) {
  return (
    <WithSources>
      <Pages app={app} />
    </WithSources>
  );
}

function Pages({ app }: { app: App }) {
  const screen = app.screen.value;
  const session = app.session.value;
  const place = app.place.value;
  const commands = useMemo(() => commandsFor(app), [app]);
  const play = useMemo(() => (session === null ? null : playOf(session)), [session]);
  if (screen.kind === "record") {
    return <RecordPage run={screen.run} onSave={() => downloadRun(screen.file)} onBack={() => void leave(app)} />;
  }
  if (screen.kind === "compare") {
    return (
      <ComparePage
        key={screen.chosen.join(" ")}
        {...screen}
        stored={app.stored.value}
        onCompare={(stored, files) => void compare(app, stored, files)}
        onBack={() => void leave(app)}
      />
    );
  }
  if (screen.kind !== "play" || play === null || session === null) return null;
  const go = (page: "desk" | "debrief" | "history") =>
    move(app, (draft) => {
      draft.page = page;
    });
  if (place.page === "briefing") return <BriefingPage play={play} onBegin={() => go("desk")} onBack={commands.leave} />;
  if (place.page === "history") return <HistoryPage play={play} onBack={() => go("debrief")} />;
  if (place.page === "debrief")
    return <DebriefScreen key={screen.id} {...{ app, session, play, commands }} onHistory={() => go("history")} />;
  return <DeskScreen key={screen.id} {...{ app, play, commands }} />;
}
