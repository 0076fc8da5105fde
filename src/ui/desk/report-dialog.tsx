import { byDay, type SeenAccounts, type SeenEvent } from "../../engine/index.ts";
import {
  byOthersWords,
  eventName,
  gaugeName,
  matterName,
  optionName,
  regionName,
  scoreName,
} from "../../words/index.ts";
import { answerWords } from "../parts/answer-words.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { EventReport } from "../parts/event-report.tsx";
import { writeChange, writeNumber } from "../parts/numbers.ts";
import type { Play } from "../parts/run-port.ts";
import { valueWords } from "../parts/score-words.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { Outcomes } from "./outcomes.tsx";
import { Trend } from "./score.tsx";

interface ReportDialogProps {
  play: Play;
  accounts: SeenAccounts;
  visibility: Visibility;
  onClose: () => void;
}

/** What the month that has just ended brought: people first, then events, answers and scores. */
export function ReportDialog({ play, accounts, visibility, onClose }: ReportDialogProps) {
  const t = useText();
  const { ended, model } = play;
  const month = play.time.completed;
  const footer = (
    <button type="button" class="primary" onClick={onClose}>
      {ended === null ? t("ui.report.next", { month: month + 1 }) : t("ui.report.last")}
    </button>
  );
  return (
    <Dialog
      title={t("ui.report.title", { month })}
      over={t("ui.report.over")}
      size="wide"
      isText
      footer={footer}
      onClose={onClose}
    >
      <div class="report">
        <PeopleLines play={play} />
        <div class="report-columns">
          <Events play={play} />
          <div>
            <Outcomes play={play} accounts={accounts} />
            <Undecided play={play} />
            <Answers play={play} />
            <section>
              <h3 class="over">{t("ui.report.scores")}</h3>
              <ul class="report-scores">
                {model.scores.map((id) => {
                  const gauge = play.gauge(id, visibility === "exact");
                  return (
                    <li key={id}>
                      <strong>{scoreName(t, id)}</strong> {valueWords(t, gauge, visibility)}{" "}
                      <Trend gauge={gauge} visibility={visibility} />
                    </li>
                  );
                })}
              </ul>
            </section>
            <ChapterOver play={play} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** In a campaign played whole: that a chapter is over, and where its history can now be read. */
function ChapterOver({ play }: { play: Play }) {
  const t = useText();
  const { chapterOver } = play.lastTurn;
  if (chapterOver === null) return null;
  return <p class="note">{t("ui.report.chapter", { chapter: t(`chapter.${chapterOver}.title`) })}</p>;
}

/** People harmed, displaced and returned, as numbers of people. */
function PeopleLines({ play }: { play: Play }) {
  const t = useText();
  return (
    <section class="people" aria-label={t("ui.people")}>
      {play.lastTurn.people.map(({ id, total, by }) => (
        <p key={id}>
          <span class="people-count">{writeChange(t.language, by, 0)}</span>
          <span>
            {gaugeName(t, play.model.names, id)}
            <span class="meta"> {t("ui.people.total", { count: writeNumber(t.language, total) })}</span>
          </span>
        </p>
      ))}
    </section>
  );
}

function Events({ play }: { play: Play }) {
  const t = useText();
  const events = [...play.lastTurn.events].sort(byDay);
  return (
    <section>
      <h3 class="over">{t("ui.report.events")}</h3>
      {events.length === 0 && <p class="hint">{t("ui.report.quiet")}</p>}
      <ul class="events">
        {events.map((event) => (
          <Event key={`${event.id} ${event.region} ${event.month}`} event={event} />
        ))}
      </ul>
    </section>
  );
}

/** An event with its report. An event that asks for an answer is shown where it is answered. */
function Event({ event: { id, region, tone, before, asks } }: { event: SeenEvent }) {
  const t = useText();
  const name = eventName(t, id, region);
  return (
    <li class={`event event-${tone}`}>
      <h4>
        {name}
        {region !== null && !name.includes(regionName(t, region)) && (
          <span class="meta">
            {" "}
            <bdi>{regionName(t, region)}</bdi>
          </span>
        )}
      </h4>
      <p class={asks ? "hint" : "reading"}>
        {asks ? t("ui.report.on-the-table") : <EventReport id={id} region={region} before={before} />}
      </p>
    </li>
  );
}

/** What was decided without the trainee: by a standing instruction in the workshop cut, or by silence. */
function Undecided({ play }: { play: Play }) {
  const t = useText();
  const without = play.lastTurn.decisions.filter(({ by }) => by !== "leadership").sort(byDay);
  if (without.length === 0) return null;
  return (
    <section>
      <h3 class="over">{t("ui.report.without")}</h3>
      <ul class="plain-list">
        {without.map(({ id, region, option, by }) => (
          <li key={`${id} ${region}`}>
            <strong>{matterName(t, id, region)}</strong>: {optionName(t, id, option)}
            <span class="meta"> {by !== "leadership" && byOthersWords(t, play.model.names, by, id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ play }: { play: Play }) {
  const t = useText();
  const { answers } = play.lastTurn;
  if (answers.length === 0) return null;
  return (
    <section>
      <h3 class="over">{t("ui.report.answers")}</h3>
      <ul class="plain-list">
        {answers.map(({ source, outcome }) => (
          <li key={source}>{answerWords(t, source, outcome)}</li>
        ))}
      </ul>
    </section>
  );
}
