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
  const { chapter, time, cut } = play;
  const { slots, dilemmas } = play.model;
  const { months, turns } = time;
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
            {chapter.from > 1 && <p class="hint">{t("ui.chapter.before", { month: time.completed + 1 })}</p>}
          </section>
        )}
        <BriefingParts chapter={chapter} />
        <p class="briefing-month">{t("ui.briefing.month", { months, slots, turns })}</p>
        {cut && dilemmas.cut !== null && (
          <p class="note">{t("ui.start.cut.text", { cut: dilemmas.cut, dilemmas: dilemmas.all })}</p>
        )}
        <button type="button" class="primary big" onClick={onBegin}>
          {t("ui.briefing.begin")}
        </button>
        <section class="briefing-more">
          <p class="hint">{t("ui.briefing.more")}</p>
          <BriefingMore play={play} />
        </section>
      </main>
    </div>
  );
}
