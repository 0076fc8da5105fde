import { useMemo, useState } from "preact/hooks";
import { focusHeading } from "../parts/dialogs/dialog.tsx";
import { useText } from "../parts/text.ts";
import { Columns } from "./columns.tsx";
import { DeskDialog } from "./desk-dialog.tsx";
import type { DeskPageProps } from "./desk-props.ts";
import { Header } from "./header.tsx";
import { Memo } from "./memo.tsx";
import { Menu } from "./menu.tsx";
import { useMonthEnd } from "./month-end.ts";
import type { Opened } from "./opened.ts";

const tabs = ["report", "map", "table"] as const;
type Tab = (typeof tabs)[number];

/** Where one plays: the report, the map, and what is on the table. */
export function DeskPage(props: DeskPageProps) {
  const { play, commands, settings } = props;
  const [opened, setOpened] = useState<Opened | null>(props.asksIntent ? { kind: "intent" } : null);
  const [tab, setTab] = useState<Tab>("report");
  const plays = props.motion && settings.map === "on";
  const { playing, desk, onPlayed } = useMonthEnd(play, plays);
  const accounts = useMemo(() => desk.openAccounts(), [desk.time.completed]);
  const why = (gauge: string) => setOpened({ kind: "why", gauge });
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
  const close = () => {
    if (opened?.kind === "intent") props.onIntentAsked();
    setOpened(null);
  };
  return (
    <div class="desk" data-month={play.time.completed} data-hash={play.hash}>
      <Memo of={[desk, settings.scores]}>
        <Header play={desk} visibility={settings.scores} onWhy={why}>
          <Menu
            history={desk.history().length > 0}
            onOpen={(kind) => setOpened({ kind })}
            onSave={commands.save}
            onLeave={commands.leave}
          />
        </Header>
      </Memo>
      <Tabs tab={tab} onTab={setTab} />
      <Columns
        {...props}
        {...{ desk, accounts, tab, plays, playing, onPlayed }}
        onMap={() => setTab("map")}
        onOpen={setOpened}
        onEnd={() => (desk.undecided.length > 0 ? setOpened({ kind: "end" }) : end())}
      />
      <DeskDialog
        {...props}
        accounts={accounts}
        opened={props.report && !playing ? { kind: "report" } : opened}
        onEnd={end}
        onReportRead={readReport}
        onClose={close}
      />
    </div>
  );
}

/** On a narrow screen one column is shown at a time. */
function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const t = useText();
  return (
    <nav class="tabs" aria-label={t("ui.tabs")}>
      {tabs.map((id) => (
        <button key={id} type="button" aria-pressed={tab === id} onClick={() => onTab(id)}>
          {t(`ui.tab.${id}`)}
        </button>
      ))}
    </nav>
  );
}
