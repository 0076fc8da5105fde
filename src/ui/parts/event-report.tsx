import { regionName } from "../../words/index.ts";
import { Told } from "./cited-text.tsx";
import { useText } from "./text.ts";

const times = ["first", "second", "third"];

interface EventReportProps {
  id: string;
  region: string | null;
  /** How often it came before. From the second time on other words take the place of the report, where there are any. */
  before?: number;
}

/** What an event brought, with its sources. */
export function EventReport({ id, region, before = 0 }: EventReportProps) {
  const t = useText();
  const again = `event.${id}.again`;
  const told = before > 0 && t.has(again) ? again : `event.${id}.report`;
  return <Told id={told} values={{ place: regionName(t, region), time: times[before] ?? "later" }} />;
}
