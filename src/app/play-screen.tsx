import { useLayoutEffect, useMemo } from "preact/hooks";
import { debriefOf } from "../debrief/index.ts";
import type { Session } from "../session/index.ts";
import { BriefingPage } from "../ui/briefing/briefing-page.tsx";
import { HistoryPage } from "../ui/briefing/history.tsx";
import { ComparePage } from "../ui/compare/compare-page.tsx";
import { DebriefPage } from "../ui/debrief/debrief-page.tsx";
import { DeskPage } from "../ui/desk/desk-page.tsx";
import { noNotes, type RoomNotes } from "../ui/pack/props.ts";
import type { Commands, Play } from "../ui/parts/run-port.ts";
import { WithSources } from "../ui/parts/sources.tsx";
import { RecordPage } from "../ui/record/record-page.tsx";
import type { App } from "./app.ts";
import { compare } from "./compare.ts";
import { keepPart, turnTo } from "./debrief-place.ts";
import { downloadRun } from "./download.ts";
import { playOf } from "./game.ts";
import { mapMounter } from "./map-adapter.ts";
import { commandsFor } from "./play-commands.ts";
import { leave, move } from "./runs.ts";
import { changeSettings } from "./settings-change.ts";
import { whatIfFor } from "./what-if/port.ts";
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
  const mountMap = useMemo(() => mapMounter(() => app.look.value), [app]);
  const play = useMemo(() => (session === null ? null : playOf(session)), [session]);
  if (screen.kind === "record") {
    const { run, model, reason } = screen;
    return (
      <RecordPage
        reason={reason}
        model={model}
        engine={run.engine ?? "?"}
        seed={run.seed}
        actions={run.actions}
        onSave={() => downloadRun(run)}
        onBack={() => void leave(app)}
      />
    );
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
    return <Debrief key={screen.id} {...{ app, session, play, commands }} onHistory={() => go("history")} />;
  const { theme, motion } = app.look.value;
  return (
    <DeskPage
      key={screen.id}
      play={play}
      commands={commands}
      settings={app.settings.value}
      look={`${theme} ${motion}`}
      motion={motion}
      mountMap={mountMap}
      report={place.report}
      asksIntent={!place.asked}
      onReportRead={() =>
        move(app, (draft) => {
          draft.report = false;
          if (play.state.ended !== null) draft.page = "debrief";
        })
      }
      onIntentAsked={() =>
        move(app, (draft) => {
          draft.asked = true;
        })
      }
      onSettings={(change) => changeSettings(app, change)}
    />
  );
}

interface DebriefProps {
  app: App;
  session: Session;
  play: Play;
  commands: Commands;
  onHistory: () => void;
}

/** The debrief, with what only it needs. */
function Debrief({ app, session, play, commands, onHistory }: DebriefProps) {
  const whatIf = useMemo(() => whatIfFor(session, commands), [session, commands]);
  const debrief = useMemo(() => debriefOf(session), [session]);
  const { part = "beliefs", notes = noNotes } = app.place.value;
  useLayoutEffect(() => keepPart(app, part), [part]);
  const onNotes = (change: Partial<RoomNotes>) =>
    move(app, (place) => {
      place.notes = { ...notes, ...change };
    });
  return (
    <DebriefPage
      {...{ part, play, commands, debrief, whatIf, notes, onNotes, onHistory }}
      onPart={(next) => turnTo(app, next)}
    />
  );
}
