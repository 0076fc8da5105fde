import type { Otherwise } from "../../../debrief/index.ts";
import { scoreName, type Text } from "../../../words/index.ts";
import { writeChange } from "../../parts/numbers.ts";

/** What an option would have come to by the end, in a line: which way the scores, and by how many points each. */
export function otherwiseWords(t: Text, { outcome, changes }: Otherwise): string {
  const amounts = Object.entries(changes).map(
    ([gauge, by]) => `${scoreName(t, gauge)} ${writeChange(t.language, by, 0)}`,
  );
  return t(`ui.untaken.${outcome}`, { changes: amounts.join(", ") });
}
