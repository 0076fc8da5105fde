import { chapterOf, timeOf } from "../parts/chapters.ts";
import { PaperHead } from "../parts/paper-head.tsx";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { BriefingMore, BriefingParts } from "./briefing-parts.tsx";

interface BriefingPageProps {
  play: Play;
  onBegin: () => void;
  onBack: () => void;
}

/** One page to read before the first month: what one has to know to begin, and below it what can wait. */
export function BriefingPage({ play, onBegin, onBack }: BriefingPageProps) {
  const t = useText();
  const { model, state } = play;
  const { slots, dilemmas, workshopCut } = model.scenario;
  const { months, turns } = timeOf(play);
  const chapter = chapterOf(play);
  return (
    <div class="paper-page">
      <PaperHead onBack={onBack} />
      <main class="briefing">
        <div class="briefing-title">
          <p class="over">{t("ui.briefing.over")}</p>
          <h1 tabIndex={-1}>
            <bdi>{t("scenario.title")}</bdi>
          </h1>
          <p class="lead">
            <bdi>{t("scenario.place")}</bdi>
          </p>
        </div>
        {chapter !== null && (
          <section class="briefing-chapter" aria-labelledby="chapter">
            <h2 id="chapter">{t(`chapter.${chapter.id}.title`)}</h2>
            <p class="reading">{t(`chapter.${chapter.id}.text`)}</p>
            {chapter.from > 1 && <p class="hint">{t("ui.chapter.before", { month: state.month + 1 })}</p>}
          </section>
        )}
        <BriefingParts chapter={chapter} />
        <p class="briefing-month">{t("ui.briefing.month", { months, slots, turns })}</p>
        {state.cut && workshopCut !== undefined && (
          <p class="note">{t("ui.start.cut.text", { cut: workshopCut.dilemmas.length, dilemmas: dilemmas.length })}</p>
        )}
        <button type="button" class="primary big" onClick={onBegin}>
          {t("ui.briefing.begin")}
        </button>
        <section class="briefing-more">
          <p class="hint">{t("ui.briefing.more")}</p>
          <BriefingMore model={model} chapter={chapter} />
        </section>
      </main>
    </div>
  );
}
