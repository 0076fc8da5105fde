import type { PlanPart } from "../../engine/index.ts";
import { EffortDialog } from "./effort-dialog.tsx";
import { ForceDialog } from "./force-dialog.tsx";
import { CandourDialog, LeversDialog } from "./levers-dialog.tsx";
import { MessageDialog } from "./message-dialog.tsx";
import { MoneyDialog } from "./money-dialog.tsx";
import type { PlanProps } from "./plan-props.ts";
import { TimeDialog } from "./time-dialog.tsx";

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
