import { ranked, type WhatIf } from "../../../debrief/index.ts";
import type { Explored } from "../../parts/what-if-port.ts";

/** What has been played otherwise, as data to put on paper; null until all of it has been. */
export function playedOf({ options, standings }: Explored, set: string): WhatIf | null {
  if (standings === null) return null;
  const differences = options.flatMap((option) => (option.set === set ? [option.difference] : []));
  return { differences, ranked: ranked(differences), standings };
}
