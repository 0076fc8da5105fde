import { regionName } from "./names.ts";
import { useText } from "./text.ts";
import { Told } from "./told.tsx";

/** What an event brought, with its sources. */
export function EventReport({ id, region }: { id: string; region: string | null }) {
  const t = useText();
  return <Told id={`event.${id}.report`} values={{ place: regionName(t, region) }} />;
}
