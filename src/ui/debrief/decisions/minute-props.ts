import type { Minute } from "../../../debrief/index.ts";
import type { DebriefProps } from "../props.ts";

/** What every part of a decision's minutes is given. */
export interface MinuteProps extends DebriefProps {
  minute: Minute;
}
