import { eventName, workName } from "../../../words/index.ts";
import { answerWords } from "../../parts/answer-words.ts";
import { Fold } from "../../parts/disclosure.tsx";
import type { Play } from "../../parts/run-port.ts";
import { useText } from "../../parts/text.ts";

/** What was drawn: events that might not have come, answers, and staff work that was wrong. */
export function Luck({ play }: { play: Play }) {
  const t = useText();
  const { struck, spared, answers, misleading } = play.luck();
  const lines = [
    ...struck.map(({ id, region, month }) => t("ui.luck.struck", { event: eventName(t, id, region), month })),
    ...spared.map((id) => t("ui.luck.spared", { event: eventName(t, id) })),
    ...answers.map(({ source, outcome }) => t("ui.luck.answer", { answer: answerWords(t, source, outcome) })),
    ...misleading.map(({ dilemma, work }) => t("ui.luck.wrong", { work: workName(t, dilemma, work) })),
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
