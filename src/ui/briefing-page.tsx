import type { Model } from "../engine/index.ts";
import { PaperHead } from "./paper-head.tsx";
import { useText } from "./text.ts";

interface BriefingPageProps {
  model: Model;
  /** The workshop cut is played. */
  cut: boolean;
  onBegin: () => void;
  onBack: () => void;
}

/** One page to read before the first month: the mandate, the situation, who is who, and what one decides. */
export function BriefingPage({ model, cut, onBegin, onBack }: BriefingPageProps) {
  const t = useText();
  const { regions, parties, months, slots, dilemmas, workshopCut } = model.scenario;
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
            <bdi>{t("scenario.place")}</bdi> · {t("ui.start.months", { months })}
          </p>
        </div>
        <div class="briefing-text">
          {(["mandate", "situation", "seat", "decide"] as const).map((part) => (
            <section key={part}>
              <h2>{t(`ui.briefing.${part}`)}</h2>
              <p>{t(`scenario.briefing.${part}`)}</p>
            </section>
          ))}
          <p class="briefing-month">{t("ui.briefing.month", { months, slots })}</p>
          {cut && workshopCut !== undefined && (
            <p class="note">
              {t("ui.start.cut.text", { cut: workshopCut.dilemmas.length, dilemmas: dilemmas.length })}
            </p>
          )}
          <button type="button" class="primary big" onClick={onBegin}>
            {t("ui.briefing.begin")}
          </button>
        </div>
        <div class="briefing-who">
          <section>
            <h2>{t("ui.briefing.parties")}</h2>
            <dl>
              {parties.map(({ id }) => (
                <div key={id}>
                  <dt>
                    <bdi>{t(`party.${id}.name`)}</bdi>
                  </dt>
                  <dd>{t(`party.${id}.text`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h2>{t("ui.briefing.area")}</h2>
            <dl>
              {regions.map(({ id }) => (
                <div key={id}>
                  <dt>
                    <bdi>{t(`region.${id}.name`)}</bdi>
                  </dt>
                  <dd>{t(`region.${id}.character`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </main>
    </div>
  );
}
