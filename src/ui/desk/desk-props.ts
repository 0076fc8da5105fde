import type { JSX } from "preact";
import type { MountMap } from "../parts/map-port.ts";
import type { Commands, Play } from "../parts/run-port.ts";
import type { Settings } from "../parts/settings.ts";
import type { OfAnotherRoom } from "./opened.ts";

/** What the desk is given. */
export interface DeskPageProps {
  play: Play;
  commands: Commands;
  settings: Settings;
  /** Changes when the map has to be drawn anew: theme and motion. */
  look: string;
  /** The map may move. */
  motion: boolean;
  mountMap: MountMap;
  /** The report of the month that ended has not been read yet. */
  report: boolean;
  /** The run has just begun, so intent is asked for. */
  asksIntent: boolean;
  onReportRead: () => void;
  onIntentAsked: () => void;
  onSettings: (change: Partial<Settings>) => void;
  /** Makes a dialog of another room, which opens over the desk. */
  dialogOf: (opened: OfAnotherRoom, onClose: () => void) => JSX.Element;
}
