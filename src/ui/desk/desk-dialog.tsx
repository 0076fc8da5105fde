import type { SeenAccounts } from "../../engine/index.ts";
import { SettingsDialog } from "../parts/dialogs/settings-dialog.tsx";
import { SourcesDialog } from "../parts/sources.tsx";
import type { DeskPageProps } from "./desk-props.ts";
import { EndDialog } from "./end-dialog.tsx";
import { MonthsDialog } from "./months-dialog.tsx";
import type { Opened } from "./opened.ts";
import { ReportDialog } from "./report-dialog.tsx";
import { WhyDialog } from "./why-dialog.tsx";

interface DeskDialogProps extends DeskPageProps {
  opened: Opened | null;
  accounts: SeenAccounts;
  onEnd: () => void;
  onClose: () => void;
}

/** Shows the dialog that is open, if any. */
export function DeskDialog(props: DeskDialogProps) {
  const { opened, play, commands, settings, accounts, onClose } = props;
  if (opened === null) return null;
  switch (opened.kind) {
    case "why":
      return (
        <WhyDialog
          play={play}
          accounts={accounts}
          gauge={opened.gauge}
          visibility={settings.scores}
          onClose={onClose}
        />
      );
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
    case "end":
      return <EndDialog play={play} onEnd={props.onEnd} onClose={onClose} />;
    case "report":
      return <ReportDialog play={play} accounts={accounts} visibility={settings.scores} onClose={props.onReportRead} />;
    default:
      return props.dialogOf(opened, onClose);
  }
}
