import { Told } from "./cited-text.tsx";
import { eventReport } from "./event-words.ts";
import { useText } from "./text.ts";

interface EventReportProps {
  id: string;
  region: string | null;
  /** How often it came before. */
  before?: number;
}

/** What an event brought, with its sources. */
export function EventReport({ id, region, before = 0 }: EventReportProps) {
  return <Told {...eventReport(useText(), id, region, before)} />;
}
