import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { BriefingDialog } from "../ui/briefing/briefing-dialog.tsx";
import { HistoryDialog } from "../ui/briefing/history.tsx";
import { DeskPage } from "../ui/desk/desk-page.tsx";
import type { OfAnotherRoom } from "../ui/desk/opened.ts";
import { DilemmaDialog } from "../ui/dilemma/dilemma-dialog.tsx";
import type { Draft } from "../ui/dilemma/draft.ts";
import type { Commands, Play } from "../ui/parts/run-port.ts";
import { IntentDialog } from "../ui/plan/intent-dialog.tsx";
import { PlanDialog } from "../ui/plan/plan-dialog.tsx";
import type { App } from "./app.ts";
import { mapMounter } from "./map-adapter.ts";
import { move } from "./runs.ts";
import { changeSettings } from "./settings-change.ts";

interface DeskScreenProps {
  app: App;
  play: Play;
  commands: Commands;
}

/** The desk, with the dialogs of the rooms that open over it. */
export function DeskScreen({ app, play, commands }: DeskScreenProps) {
  const mountMap = useMemo(() => mapMounter(() => app.look.value), [app]);
  const drafts = useRef(new Map<string, Draft>());
  const { theme, motion } = app.look.value;
  const { report, asked } = app.place.value;
  return (
    <DeskPage
      play={play}
      commands={commands}
      settings={app.settings.value}
      look={`${theme} ${motion}`}
      motion={motion}
      mountMap={mountMap}
      report={report}
      asksIntent={!asked}
      dialogOf={(opened, onClose) => dialogOf(opened, { play, commands, drafts: drafts.current, onClose })}
      onReportRead={() =>
        move(app, (place) => {
          place.report = false;
          if (play.ended !== null) place.page = "debrief";
        })
      }
      onIntentAsked={() =>
        move(app, (place) => {
          place.asked = true;
        })
      }
      onSettings={(change) => changeSettings(app, change)}
    />
  );
}

interface DialogProps {
  play: Play;
  commands: Commands;
  /** Decisions that are being thought over; they outlive their dialog. */
  drafts: Map<string, Draft>;
  onClose: () => void;
}

function dialogOf(opened: OfAnotherRoom, { play, commands, drafts, onClose }: DialogProps): JSX.Element {
  const given = { play, commands, onClose };
  switch (opened.kind) {
    case "matter": {
      const { id, region } = opened;
      return <DilemmaDialog key={`${id} ${region}`} {...given} {...{ id, region, drafts }} />;
    }
    case "plan":
      return <PlanDialog {...given} part={opened.part} />;
    case "intent":
      return <IntentDialog {...given} />;
    case "briefing":
      return <BriefingDialog play={play} onClose={onClose} />;
    case "history":
      return <HistoryDialog play={play} onClose={onClose} />;
  }
}
