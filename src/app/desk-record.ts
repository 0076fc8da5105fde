import {
  type RunFile,
  recordShown,
  recordTurns,
  type Session,
  type ShownTurn,
  shownRun,
  toRunFile,
} from "../session/index.ts";
import type { Visibility } from "../ui/parts/settings.ts";
import { deskTurn } from "../ui/record/desk-words.ts";
import type { Text } from "../words/index.ts";
import { playOf } from "./play-of.ts";

/** A run as its file is, and the turns of its desk in words. */
export interface KeptRun {
  run: RunFile;
  turns: readonly ShownTurn[];
}

/** The file of a session, with its desk's turns in words: those recorded before as they were, and what is new since. */
export function keepRun(t: Text, session: Session, told: readonly ShownTurn[], scores: Visibility): KeptRun {
  const turns = recordTurns(session, told, (at, turn) => ({ ...deskTurn(t, playOf(at), turn, scores), scores }));
  const shown = recordShown({ language: t.language, title: t("scenario.title"), turns });
  return { run: toRunFile(session, shown), turns };
}

/** The turns in a run's file; none where it kept nothing of its desk. */
export function turnsTold({ shown }: RunFile): readonly ShownTurn[] {
  return shown === undefined ? [] : shownRun(shown).turns;
}
