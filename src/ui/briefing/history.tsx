import type { SeenHistory } from "../../engine/index.ts";
import { matterName } from "../../words/index.ts";
import { Marks, Told } from "../parts/cited-text.tsx";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Fold } from "../parts/disclosure.tsx";
import { PaperHead } from "../parts/paper-head.tsx";
import type { Play } from "../parts/run-port.ts";
import { SourceList } from "../parts/sources.tsx";
import { useText } from "../parts/text.ts";

/** The page after a chapter: what was decided at the time, what was known, and what is disputed. No run stands beside it. */
export function HistoryPage({ play, onBack }: { play: Play; onBack: () => void }) {
  const t = useText();
  return (
    <div class="paper-page">
      <PaperHead back="ui.history.back" onBack={onBack} />
      <main class="briefing history">
        <div class="briefing-title">
          <p class="over">
            <bdi>{t("scenario.title")}</bdi>
          </p>
          <h1 tabIndex={-1}>{t("ui.history")}</h1>
        </div>
        <Chapters play={play} />
        <section class="briefing-more">
          <Fold title={t("ui.sources")} note={`${t.sources.length}`}>
            <SourceList />
          </Fold>
        </section>
      </main>
    </div>
  );
}

/** The same of the chapters that are over, during a run of the whole. */
export function HistoryDialog({ play, onClose }: { play: Play; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("ui.history")} size="middle" isText onClose={onClose}>
      <div class="history">
        <Chapters play={play} />
      </div>
    </Dialog>
  );
}

function Chapters({ play }: { play: Play }) {
  const t = useText();
  const chapters = play.history();
  return (
    <>
      <p class="note">{t("ui.history.note")}</p>
      {chapters.length === 0 && <p class="reading">{t("ui.history.none")}</p>}
      {chapters.map((over) => (
        <ChapterHistory key={over.chapter.id} {...over} />
      ))}
    </>
  );
}

function ChapterHistory({ chapter, dilemmas }: SeenHistory) {
  const t = useText();
  return (
    <section class="history-chapter" aria-labelledby={`history-${chapter.id}`}>
      <h2 id={`history-${chapter.id}`}>{t(`chapter.${chapter.id}.title`)}</h2>
      {dilemmas.length === 0 && <p class="hint">{t("ui.history.empty")}</p>}
      {dilemmas.map(({ id, sources }) => (
        <article key={id}>
          <h3>{matterName(t, id)}</h3>
          <dl>
            {(["decided", "known", "disputed"] as const).map((part) => (
              <div key={part}>
                <dt>{t(`ui.history.${part}`)}</dt>
                <dd class="reading">
                  <Told id={`dilemma.${id}.history.${part}`} />
                </dd>
              </div>
            ))}
          </dl>
          <p class="meta">
            {t("ui.history.sources")} <Marks sources={sources} />
          </p>
        </article>
      ))}
    </section>
  );
}
