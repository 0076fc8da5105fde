import { headlinesOf, type Ledger, seeDesk } from "../../engine/index.ts";
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
import { chaptersOf } from "../parts/chapters.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { EventReport } from "../parts/event-report.tsx";
import { writeChange, writeNumber } from "../parts/numbers.ts";
import { byDay, inLastTurn, type Play } from "../parts/run-port.ts";
import { seen, Trend, valueWords } from "../parts/score.tsx";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { Outcomes } from "./outcomes.tsx";

interface ReportDialogProps {
  play: Play;
  ledger: Ledger;
  visibility: Visibility;
  onClose: () => void;
}

/** What the month that has just ended brought: people first, then events, answers and scores. */
export function ReportDialog({ play, ledger, visibility, onClose }: ReportDialogProps) {
  const t = useText();
  const { month, ended } = play.state;
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
            <Outcomes play={play} ledger={ledger} />
            <Undecided play={play} />
            <Answers play={play} />
            <section>
              <h3 class="over">{t("ui.report.scores")}</h3>
              <ul class="report-scores">
                {headlinesOf(play.model).map((id) => {
                  const gauge = seen(play, id, visibility);
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
  const { model, state } = play;
  const over = chaptersOf(model.scenario).find(({ to }) => to * model.scenario.turn === state.month);
  if (over === undefined || state.ended !== null) return null;
  return <p class="note">{t("ui.report.chapter", { chapter: t(`chapter.${over.id}.title`) })}</p>;
}

/** People harmed, displaced and returned, as numbers of people. */
function PeopleLines({ play }: { play: Play }) {
  const t = useText();
  const { model, state, earlier } = play;
  return (
    <section class="people" aria-label={t("ui.people")}>
      {model.scenario.peopleGauges.map((id) => {
        const { address } = model.layout.byId[id];
        const by = state.numbers[address] - (earlier?.numbers[address] ?? 0);
        return (
          <p key={id}>
            <span class="people-count">{writeChange(t.language, by, 0)}</span>
            <span>
              {gaugeName(t, model, id)}
              <span class="meta">
                {" "}
                {t("ui.people.total", { count: writeNumber(t.language, state.numbers[address]) })}
              </span>
            </span>
          </p>
        );
      })}
    </section>
  );
}

function Events({ play }: { play: Play }) {
  const t = useText();
  const { model, state } = play;
  const hidden = new Set(model.scenario.events.filter((event) => event.known === false).map((event) => event.id));
  // What asks for an answer is told where it is answered.
  const waiting = new Set(seeDesk(model, state).map(({ item }) => `${item.id} ${item.region}`));
  const events = state.events
    .filter((event) => inLastTurn(play, event.month) && !hidden.has(event.id))
    .sort(byDay(play));
  return (
    <section>
      <h3 class="over">{t("ui.report.events")}</h3>
      {events.length === 0 && <p class="hint">{t("ui.report.quiet")}</p>}
      <ul class="events">
        {events.map(({ id, region, month }) => (
          <li
            key={`${id} ${region} ${month}`}
            class={`event event-${model.scenario.events.find((event) => event.id === id)?.tone}`}
          >
            <h4>
              {eventName(t, id, region)}
              {region !== null && !eventName(t, id, region).includes(regionName(t, region)) && (
                <span class="meta">
                  {" "}
                  <bdi>{regionName(t, region)}</bdi>
                </span>
              )}
            </h4>
            <p class={waiting.has(`${id} ${region}`) ? "hint" : "reading"}>
              {waiting.has(`${id} ${region}`) ? (
                t("ui.report.on-the-table")
              ) : (
                <EventReport id={id} region={region} before={timesBefore(play, id, region, month)} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How often an event has come to a place before a month. */
function timesBefore({ state }: Play, id: string, region: string | null, month: number): number {
  return state.events.filter((event) => event.id === id && event.region === region && event.month < month).length;
}

/** What was decided without the trainee: by a standing instruction in the workshop cut, or by silence. */
function Undecided({ play }: { play: Play }) {
  const t = useText();
  const { decisions } = play.state;
  const without = decisions
    .filter((decision) => inLastTurn(play, decision.month) && decision.step === null && decision.by !== "leadership")
    .sort(byDay(play));
  if (without.length === 0) return null;
  return (
    <section>
      <h3 class="over">{t("ui.report.without")}</h3>
      <ul class="plain-list">
        {without.map(({ id, region, option, by }) => (
          <li key={`${id} ${region}`}>
            <strong>{matterName(t, id, region)}</strong>: {optionName(t, id, option)}
            <span class="meta"> {by !== "leadership" && byOthersWords(t, play.model, by, id)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ play }: { play: Play }) {
  const t = useText();
  const { answers } = play.state;
  const now = answers.filter((answer) => inLastTurn(play, answer.month));
  if (now.length === 0) return null;
  return (
    <section>
      <h3 class="over">{t("ui.report.answers")}</h3>
      <ul class="plain-list">
        {now.map(({ source, outcome }) => (
          <li key={source}>{answerWords(t, source, outcome)}</li>
        ))}
      </ul>
    </section>
  );
}
