import { accountOf, type Mark, type Seen } from "../../../debrief/index.ts";
import { causeKey, type Ledger } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { causeName, scoreName } from "../../../words/index.ts";
import { markWords } from "../../parts/mark-words.ts";
import { writeChange, writeNumber } from "../../parts/numbers.ts";
import { useText } from "../../parts/text.ts";
import type { DebriefProps } from "../props.ts";

interface MonthViewProps extends Pick<DebriefProps, "play" | "debrief"> {
  ledger: Ledger;
  /** The last month of the turn that is opened. */
  month: number;
  scores: readonly string[];
}

/** A turn opened: what was known when it began, what was decided, what happened, and what moved the scores in it. */
export function MonthView({ play, debrief, ledger, month, scores }: MonthViewProps) {
  const t = useText();
  const { model } = play;
  const { from } = model.turnSpan(month);
  const marks = debrief.story.slice(from, month + 1).flatMap((one) => one.marks);
  const title = t("ui.month", { month: from });
  return (
    <section class="story-month" aria-label={title} aria-live="polite">
      <h3>{title}</h3>
      <div class="story-month-parts">
        <Marks title={t("ui.story.decided")} marks={marks.filter(({ kind }) => kind === "decision")} model={model} />
        <Marks title={t("ui.story.happened")} marks={marks.filter(({ kind }) => kind !== "decision")} model={model} />
      </div>
      <div class="story-month-parts">
        {scores.map((id) => (
          <div key={id}>
            <h4>{scoreName(t, id)}</h4>
            <Known seen={required(required(debrief.story, from - 1).scores, id)} model={model} />
            <Moved {...{ play, ledger, id }} span={{ from, to: month }} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Marks({
  title,
  marks,
  model,
}: {
  title: string;
  marks: readonly Mark[];
  model: DebriefProps["play"]["model"];
}) {
  const t = useText();
  return (
    <div>
      <h4>{title}</h4>
      {marks.length === 0 ? (
        <p class="hint">{t("ui.story.nothing")}</p>
      ) : (
        <ul class="decision-lines">
          {marks.map((mark, at) => (
            <li key={at}>{markWords(t, model.names, mark)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A score as it was seen when the turn began, beside what it was. */
function Known({ seen: { seen, error, truth }, model }: { seen: Seen; model: DebriefProps["play"]["model"] }) {
  const t = useText();
  const write = (value: number) => writeNumber(t.language, value);
  return (
    <p>
      {t("ui.story.known", {
        level: t(`ui.level.${model.levelOf(seen)}`),
        low: write(Math.max(0, seen - error)),
        high: write(Math.min(100, seen + error)),
        truth: write(truth),
      })}
    </p>
  );
}

interface MovedProps extends Pick<MonthViewProps, "play" | "ledger"> {
  id: string;
  span: { from: number; to: number };
}

/** The largest causes of a score's change in the turn. */
function Moved({ play, ledger, id, span }: MovedProps) {
  const t = useText();
  const { largest } = accountOf(ledger, id, 3, span);
  const change = play.truth(id, span.to) - play.truth(id, span.from - 1);
  return (
    <>
      <p class="story-change">{t("ui.story.change", { change: writeChange(t.language, change) })}</p>
      <ul class="decision-lines">
        {largest.map(({ cause, by }) => (
          <li key={causeKey(cause)}>
            <strong>{writeChange(t.language, by)}</strong>{" "}
            {causeName(t, play.model.names, cause, by < 0 ? "down" : "up")}
          </li>
        ))}
      </ul>
    </>
  );
}
