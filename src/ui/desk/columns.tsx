import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SeenAccounts } from "../../engine/index.ts";
import { actionWords, type Text } from "../../words/index.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import type { DeskPageProps } from "./desk-props.ts";
import { EndMonth } from "./end-month.tsx";
import { MapColumn } from "./map-column.tsx";
import { Memo } from "./memo.tsx";
import { Movers } from "./movers.tsx";
import { OnTheTable } from "./on-the-table.tsx";
import type { Opened } from "./opened.ts";
import { Parties } from "./parties.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import { Situation } from "./situation.tsx";

interface ColumnsProps extends DeskPageProps {
  /** The game as the desk shows it; `play` is ahead of it while a month ends. */
  desk: Play;
  accounts: SeenAccounts;
  /** The column that a narrow screen shows. */
  tab: string;
  /** The map plays months that end, and is playing one. */
  plays: boolean;
  playing: boolean;
  onPlayed: () => void;
  onMap: () => void;
  onOpen: (opened: Opened) => void;
  onEnd: () => void;
}

/** The three columns of the desk, each rendered only when what it shows has changed. */
export function Columns(props: ColumnsProps) {
  const { play, desk, settings, plays, playing, onOpen } = props;
  const [region, setRegion] = useState<string | null>(null);
  const columns = useFromTop(desk.time.completed);
  const why = (gauge: string) => onOpen({ kind: "why", gauge });
  const select = (id: string) => {
    setRegion(id);
    props.onMap();
  };
  return (
    <main class="columns" data-tab={props.tab} ref={columns}>
      <div class="column column-report">
        <Memo of={[desk, settings.scores]}>
          <Situation play={desk} visibility={settings.scores} onRegion={select} onWhy={why} />
          <Movers play={desk} accounts={props.accounts} onWhy={why} />
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
          onForce={() => onOpen({ kind: "plan", part: "force" })}
          onPlayed={props.onPlayed}
        />
      </Memo>
      <div class="column column-table">
        <Memo of={[desk, playing || props.report, plays]}>
          <TableColumn {...props} />
        </Memo>
      </div>
    </main>
  );
}

/** What waits for a decision, the plan, and the end of the month. */
function TableColumn({ desk, commands, playing, report, onOpen, onEnd }: ColumnsProps) {
  const t = useText();
  return (
    <>
      <OnTheTable play={desk} onOpen={(id, region) => onOpen({ kind: "matter", id, region })} />
      <PlanSummary play={desk} onChange={(part) => onOpen({ kind: "plan", part })} />
      <button type="button" class="link intent-link" onClick={() => onOpen({ kind: "intent" })}>
        {t(desk.intent === null ? "ui.intent.open" : "ui.intent.see")}
      </button>
      <EndMonth play={desk} busy={playing || report} undoes={undoWords(t, desk)} onEnd={onEnd} onUndo={commands.undo} />
    </>
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

function undoWords(t: Text, { turnActions, model }: Play): string | null {
  const last = turnActions.at(-1);
  return last === undefined ? null : actionWords(t, model.names, last.action);
}
