import type { Text } from "../../words/index.ts";

/** A run kept in this browser. */
export interface StoredCard {
  id: string;
  title: string;
  /** Where in the run one was, in words. */
  at: string;
  ended: boolean;
  /** When it was last stored, in milliseconds. */
  saved: number;
}

/** Where a run stands: "Month 3 of 8". */
export function placeWords(t: Text, run: StoredCard): string {
  return run.ended ? t("ui.start.ended") : run.at;
}

/** A stored run in one line. */
export function storedWords(t: Text, run: StoredCard): string {
  return `${run.title} · ${placeWords(t, run)} · ${savedWords(t, run)}`;
}

/** When a run was last stored, in words. */
export function savedWords(t: Text, run: StoredCard): string {
  const when = new Intl.DateTimeFormat(t.language, { dateStyle: "medium", timeStyle: "short" }).format(run.saved);
  return t("ui.start.saved", { when });
}
