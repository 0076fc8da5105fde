import { useEffect, useRef, useState } from "preact/hooks";
import type { Play } from "../parts/run-port.ts";

/** Where the desk is in the end of a month. */
export interface MonthEnd {
  /** The map is playing the month; its report waits. */
  playing: boolean;
  /** The game as the desk shows it: as it was before, until the report of the month stands above it. */
  desk: Play;
  /** The map has played the month, or cannot. */
  onPlayed: () => void;
}

/**
 * Takes the desk through the end of a month: first the map plays it, where `plays` says that it does, then the report
 * opens, and only then the desk below is renewed, because one waits for the report and not for what it covers.
 */
export function useMonthEnd(play: Play, plays: boolean): MonthEnd {
  const month = play.time.completed;
  const [played, setPlayed] = useState(month);
  const [shown, setShown] = useState(month);
  const playing = plays && month > played;
  const held = useRef(play);
  if (month <= shown) held.current = play;
  useEffect(() => {
    if (playing) return;
    setPlayed(month);
    setShown(month);
  }, [playing, month]);
  return { playing, desk: held.current, onPlayed: () => setPlayed(month) };
}
