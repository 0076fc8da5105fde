import type { Debrief, RoomQuestion } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import {
  eventName,
  factName,
  factValueName,
  gaugeName,
  matterName,
  optionName,
  speakerName,
} from "../../../words/index.ts";
import { useText } from "../text.ts";
import { Figure, MonthFigure } from "./figure.tsx";

interface EvidenceProps {
  model: SeenModel;
  debrief: Debrief;
  question: RoomQuestion;
  /** Whether the gauges may be shown. */
  scores: boolean;
  /** Whether the hidden facts may be shown, and what one seat knew that never reached the table. */
  truth: boolean;
}

/** What this run says to a question: what was decided and struck, what moved, and what was known to one seat only. */
export function Evidence({ model, debrief, question, scores, truth }: EvidenceProps) {
  const t = useText();
  const place = debrief.questions.indexOf(question);
  const of = `questions.${place}.evidence`;
  const { decisions, undecided, gauges, facts, privateFacts, events } = question.evidence;
  return (
    <ul class="evidence">
      {decisions.map((at) => (
        <li key={`decision ${at}`}>
          <MonthFigure of={`minutes.${at}.month`} month={required(debrief.minutes, at).month} />:{" "}
          {matterName(t, required(debrief.minutes, at).id, required(debrief.minutes, at).region)} –{" "}
          <strong>{optionName(t, required(debrief.minutes, at).id, required(debrief.minutes, at).option)}</strong>
        </li>
      ))}
      {undecided.map((id) => (
        <li key={`undecided ${id}`}>{t("ui.evidence.undecided", { matter: matterName(t, id) })}</li>
      ))}
      {events.map(({ id, region, month }, at) => (
        <li key={`event ${id} ${region} ${month}`}>
          <MonthFigure of={`${of}.events.${at}.month`} month={month} />: {eventName(t, id, region)}
        </li>
      ))}
      {scores &&
        gauges.map(({ gauge, from, to }, at) => (
          <li key={gauge}>
            {gaugeName(t, model.names, gauge)}: <Figure of={`${of}.gauges.${at}.from`} value={from} /> →{" "}
            <Figure of={`${of}.gauges.${at}.to`} value={to} />
          </li>
        ))}
      {facts.map((id) => (
        <li key={`fact ${id}`}>
          {truth ? (
            <>
              {factName(t, id)}: <strong>{factValueName(t, id, required(debrief.facts, id))}</strong>
            </>
          ) : (
            t("ui.evidence.fact", { fact: factName(t, id) })
          )}
        </li>
      ))}
      {privateFacts.map(
        ({ seat, fact, heard }) =>
          (truth || heard) && (
            <li key={`private ${fact}`}>
              {t(heard ? "ui.evidence.heard" : "ui.evidence.unheard", { seat: speakerName(t, seat) })}{" "}
              {t(`private.${fact}`)}
            </li>
          ),
      )}
    </ul>
  );
}
