import { engineVersion, type Model, seeNames } from "../engine/index.ts";
import { type Incompatibility, type RunFile, type RunRecord, recordOf, shownRun } from "../session/index.ts";
import type { ReadOnlyRun } from "../ui/record/read-only-run.ts";
import { actionWords, type Text } from "../words/index.ts";

/** Why a run can only be read: it cannot be replayed here, comes out otherwise, or is of a scenario that is not here at all. */
export type WhyReadOnly = Incompatibility["why"] | "mismatch" | "no-scenario";

/** A run as its desk showed it then: nothing of it is played, and no scenario is needed. */
export function readRecord(t: Text, record: RunRecord, why: WhyReadOnly): ReadOnlyRun {
  const { language, title, turns } = shownRun(record.shown);
  const { engine, seed } = record;
  return { title, language, engine, seed, reason: reasonWords(t, record, why), isKept: true, turns };
}

/** A run of a scenario that is here: as its desk showed it then, or else what was decided, in the words of today. */
export function readOnly(t: Text, model: Model, run: RunFile, why: WhyReadOnly): ReadOnlyRun {
  const record = recordOf(run);
  return record === null ? readActions(t, model, run, why) : readRecord(t, record, why);
}

function readActions(t: Text, model: Model, run: RunFile, why: WhyReadOnly): ReadOnlyRun {
  const names = seeNames(model);
  const turns = [...new Set(run.actions.map(({ turn = 1 }) => turn))];
  const { engine = "?", scenario, seed } = run;
  return {
    title: t("scenario.title"),
    language: t.language,
    ...{ engine, seed },
    reason: reasonWords(t, { engine, scenario, seed }, why),
    isKept: false,
    turns: turns.map((turn) => ({
      turn,
      title: t("ui.month", { month: (turn - 1) * model.scenario.turn + 1 }),
      desk: [],
      decided: run.actions
        .filter((action) => (action.turn ?? 1) === turn && action.type !== "end-turn")
        .map((action) => actionWords(t, names, action)),
    })),
  };
}

function reasonWords(t: Text, { engine, scenario }: Omit<RunRecord, "shown">, why: WhyReadOnly): string {
  return t(`ui.record.why.${why}`, { version: engine, now: engineVersion, scenario });
}
