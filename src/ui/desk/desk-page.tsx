import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { openLedger } from "../../engine/index.ts";
import { actionWords } from "../../words/index.ts";
import { chaptersOver } from "../parts/chapters.ts";
import { focusHeading } from "../parts/dialogs/dialog.tsx";
import { intentOf } from "../parts/intent.ts";
import { actionsOfTurn, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { DeskDialog } from "./desk-dialog.tsx";
import type { DeskPageProps } from "./desk-props.ts";
import { EndMonth } from "./end-month.tsx";
import { Header } from "./header.tsx";
import { MapColumn } from "./map-column.tsx";
import { Memo } from "./memo.tsx";
import { Menu } from "./menu.tsx";
import { useMonthEnd } from "./month-end.ts";
import { Movers } from "./movers.tsx";
import { OnTheTable } from "./on-the-table.tsx";
import type { Opened } from "./opened.ts";
import { Parties } from "./parties.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import { Situation } from "./situation.tsx";
import { undecided } from "./undecided.ts";

const tabs = ["report", "map", "table"] as const;

/** Where one plays: the report, the map, and what is on the table. */
export function DeskPage(props: DeskPageProps) {
  const t = useText();
  const { play, commands, settings } = props;
  const [opened, setOpened] = useState<Opened | null>(props.asksIntent ? { kind: "intent" } : null);
  const [tab, setTab] = useState<(typeof tabs)[number]>("report");
  const [region, setRegion] = useState<string | null>(null);
  const plays = props.motion && settings.map === "on";
  const { playing, desk, onPlayed } = useMonthEnd(play, plays);
  const columns = useFromTop(desk.state.month);
  const ledger = useMemo(() => openLedger(desk.model, desk.pages), [desk.model, desk.pages]);
  const busy = playing || props.report;
  const why = (gauge: string) => setOpened({ kind: "why", gauge });
  const select = (id: string | null) => {
    setRegion(id);
    if (id !== null) setTab("map");
  };
  const end = () => {
    setOpened(null);
    if (plays) setTab("map");
    commands.endMonth();
  };
  const readReport = () => {
    setTab("report");
    props.onReportRead();
    queueMicrotask(focusHeading);
  };
  return (
    <div class="desk" data-month={play.state.month} data-hash={play.hash}>
      <Memo of={[desk, settings.scores]}>
        <Header play={desk} visibility={settings.scores} onWhy={why}>
          <Menu
            history={chaptersOver(desk).length > 0}
            onOpen={(kind) => setOpened({ kind })}
            onSave={commands.save}
            onLeave={commands.leave}
          />
        </Header>
      </Memo>
      <nav class="tabs" aria-label={t("ui.tabs")}>
        {tabs.map((id) => (
          <button key={id} type="button" aria-pressed={tab === id} onClick={() => setTab(id)}>
            {t(`ui.tab.${id}`)}
          </button>
        ))}
      </nav>
      <main class="columns" data-tab={tab} ref={columns}>
        <div class="column column-report">
          <Memo of={[desk, settings.scores]}>
            <Situation play={desk} onRegion={select} />
            <Movers play={desk} ledger={ledger} onWhy={why} />
            <Parties play={desk} visibility={settings.scores} onWhy={why} />
          </Memo>
        </div>
        <Memo of={[plays ? play : desk, playing, region, settings, props.look]}>
          <MapColumn
            {...props}
            play={plays ? play : desk}
            region={region}
            playing={playing}
            onRegion={setRegion}
            onWhy={why}
            onForce={() => setOpened({ kind: "plan", part: "force" })}
            onPlayed={onPlayed}
          />
        </Memo>
        <div class="column column-table">
          <Memo of={[desk, busy, plays]}>
            <OnTheTable play={desk} onOpen={(id, at) => setOpened({ kind: "matter", id, region: at })} />
            <PlanSummary play={desk} onChange={(part) => setOpened({ kind: "plan", part })} />
            <button type="button" class="link intent-link" onClick={() => setOpened({ kind: "intent" })}>
              {t(intentOf(desk) === null ? "ui.intent.open" : "ui.intent.see")}
            </button>
            <EndMonth
              play={desk}
              busy={busy}
              undoes={undoWords(t, desk)}
              onEnd={() => (undecided(desk).length > 0 ? setOpened({ kind: "end" }) : end())}
              onUndo={commands.undo}
            />
          </Memo>
        </div>
      </main>
      <DeskDialog
        {...props}
        ledger={ledger}
        opened={props.report && !playing ? { kind: "report" } : opened}
        onEnd={end}
        onReportRead={readReport}
        onClose={() => {
          if (opened?.kind === "intent") props.onIntentAsked();
          setOpened(null);
        }}
      />
    </div>
  );
}

/** An element whose columns are shown from their top when a new turn begins: what lies on the table stands first there. */
function useFromTop(month: number) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    for (const column of element.current?.children ?? []) column.scrollTop = 0;
  }, [month]);
  return element;
}

function undoWords(t: ReturnType<typeof useText>, play: Play): string | null {
  const last = actionsOfTurn(play).at(-1);
  return last === undefined ? null : actionWords(t, play.model, last);
}
