import { eventName, workName } from "../../../words/index.ts";
import { answerWords } from "../../parts/answer-words.ts";
import { Fold } from "../../parts/disclosure.tsx";
import type { Play } from "../../parts/run-port.ts";
import { useText } from "../../parts/text.ts";

/** What was drawn: events that might not have come, answers, and staff work that was wrong. */
export function Luck({ play }: { play: Play }) {
  const t = useText();
  const { model, state } = play;
  const drawn = state.events.filter(
    ({ id }) => model.scenario.events.find((event) => event.id === id)?.hazard !== undefined,
  );
  const spared = model.scenario.events.filter(
    (event) => event.hazard !== undefined && event.standard !== true && !state.events.some(({ id }) => id === event.id),
  );
  const wrong = state.findings.flatMap((finding) => {
    const work = model.scenario.dilemmas
      .find(({ id }) => id === finding.dilemma)
      ?.staffWork.find(({ id }) => id === finding.work);
    if (work?.fact === undefined || finding.value === state.facts[work.fact]) return [];
    return [t("ui.luck.wrong", { work: workName(t, finding.dilemma, finding.work) })];
  });
  const lines = [
    ...drawn.map(({ id, region, month }) => t("ui.luck.struck", { event: eventName(t, id, region), month })),
    ...spared.map(({ id }) => t("ui.luck.spared", { event: eventName(t, id) })),
    ...state.answers.map(({ source, outcome }) => t("ui.luck.answer", { answer: answerWords(t, source, outcome) })),
    ...wrong,
  ];
  return (
    <>
      <p class="reading">{t("ui.luck.text")}</p>
      <Fold title={t("ui.luck.drawn")} note={`${lines.length}`}>
        <ul class="plain-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
