import type { Commands, Play } from "../parts/run-port.ts";

/** What every dialog of the plan is given. */
export interface PlanProps {
  play: Play;
  commands: Commands;
  onClose: () => void;
}
