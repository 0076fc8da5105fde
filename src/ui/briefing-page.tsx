import type { Model } from "../engine/index.ts";
import { BriefingMore, BriefingParts } from "./briefing-parts.tsx";
import { PaperHead } from "./paper-head.tsx";
import { useText } from "./text.ts";

interface BriefingPageProps {
  model: Model;
  /** The workshop cut is played. */
  cut: boolean;
  onBegin: () => void;
  onBack: () => void;
}

/** One page to read before the first month: what one has to know to begin, and below it what can wait. */
export function BriefingPage({ model, cut, onBegin, onBack }: BriefingPageProps) {
  const t = useText();
  const { months, slots, dilemmas, workshopCut } = model.scenario;
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
        <BriefingParts />
        <p class="briefing-month">{t("ui.briefing.month", { months, slots })}</p>
        {cut && workshopCut !== undefined && (
          <p class="note">{t("ui.start.cut.text", { cut: workshopCut.dilemmas.length, dilemmas: dilemmas.length })}</p>
        )}
        <button type="button" class="primary big" onClick={onBegin}>
          {t("ui.briefing.begin")}
        </button>
        <section class="briefing-more">
          <p class="hint">{t("ui.briefing.more")}</p>
          <BriefingMore model={model} />
        </section>
      </main>
    </div>
  );
}
