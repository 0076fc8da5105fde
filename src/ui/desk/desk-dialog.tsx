import type { Ledger } from "../../engine/index.ts";
import { BriefingDialog } from "../briefing/briefing-dialog.tsx";
import { HistoryDialog } from "../briefing/history.tsx";
import { DilemmaDialog } from "../dilemma/dilemma-dialog.tsx";
import type { Draft } from "../dilemma/draft.ts";
import { SettingsDialog } from "../parts/settings-dialog.tsx";
import { SourcesDialog } from "../parts/sources.tsx";
import { IntentDialog } from "../plan/intent-dialog.tsx";
import { PlanDialog } from "../plan/plan-dialog.tsx";
import type { DeskPageProps } from "./desk-page.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { MonthsDialog } from "./months-dialog.tsx";
import type { PlanPart } from "./plan-summary.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { WhyDialog } from "./why-dialog.tsx";

/** The one dialog that is open over the desk. */
export type Opened =
  | { kind: "matter"; id: string; region: string | null }
  | { kind: "why"; gauge: string }
  | { kind: "plan"; part: PlanPart }
  | { kind: "briefing" | "intent" | "months" | "settings" | "sources" | "history" | "end" | "report" };

interface DeskDialogProps extends DeskPageProps {
  opened: Opened | null;
  ledger: Ledger;
  drafts: Map<string, Draft>;
  onEnd: () => void;
  onClose: () => void;
}

/** Shows the dialog that is open, if any. */
export function DeskDialog(props: DeskDialogProps) {
  const { opened, play, commands, settings, ledger, onClose } = props;
  if (opened === null) return null;
  const plan = { play, commands, onClose };
  switch (opened.kind) {
    case "matter":
      return (
        <DilemmaDialog
          {...plan}
          key={`${opened.id} ${opened.region}`}
          id={opened.id}
          region={opened.region}
          drafts={props.drafts}
        />
      );
    case "why":
      return (
        <WhyDialog play={play} ledger={ledger} gauge={opened.gauge} visibility={settings.scores} onClose={onClose} />
      );
    case "plan":
      return <PlanDialog {...plan} part={opened.part} />;
    case "briefing":
      return <BriefingDialog play={play} onClose={onClose} />;
    case "intent":
      return <IntentDialog {...plan} />;
    case "months":
      return (
        <MonthsDialog
          play={play}
          onClose={onClose}
          onBranch={(turn) => {
            onClose();
            commands.branch(turn);
          }}
        />
      );
    case "settings":
      return <SettingsDialog settings={settings} onChange={props.onSettings} onClose={onClose} />;
    case "sources":
      return <SourcesDialog onClose={onClose} />;
    case "history":
      return <HistoryDialog play={play} onClose={onClose} />;
    case "end":
      return <EndDialog play={play} onEnd={props.onEnd} onClose={onClose} />;
    case "report":
      return <ReportDialog play={play} ledger={ledger} visibility={settings.scores} onClose={props.onReportRead} />;
  }
}
