import type { PlanPart } from "../desk/plan-summary.tsx";
import type { Commands, Play } from "../parts/run-port.ts";
import { EffortDialog } from "./effort-dialog.tsx";
import { ForceDialog } from "./force-dialog.tsx";
import { CandourDialog, LeversDialog } from "./levers-dialog.tsx";
import { MessageDialog } from "./message-dialog.tsx";
import { MoneyDialog } from "./money-dialog.tsx";
import { TimeDialog } from "./time-dialog.tsx";

/** What every dialog of the plan is given. */
export interface PlanProps {
  play: Play;
  commands: Commands;
  onClose: () => void;
}

const dialogs = {
  force: ForceDialog,
  effort: EffortDialog,
  time: TimeDialog,
  message: MessageDialog,
  money: MoneyDialog,
  candour: CandourDialog,
  levers: LeversDialog,
};

/** The dialog for one part of the plan. */
export function PlanDialog({ part, ...props }: PlanProps & { part: PlanPart }) {
  const Part = dialogs[part];
  return <Part {...props} />;
}
