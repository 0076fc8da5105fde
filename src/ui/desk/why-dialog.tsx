import { useState } from "preact/hooks";
import { causeKey, type SeenAccounts } from "../../engine/index.ts";
import { causeName, citationOf, gaugeName } from "../../words/index.ts";
import { BookLink } from "../parts/book-link.tsx";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { writeNumber } from "../parts/numbers.ts";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { CauseMark } from "./cause-mark.tsx";
import { Trend, valueWords } from "./score.tsx";

interface WhyDialogProps {
  play: Play;
  accounts: SeenAccounts;
  gauge: string;
  visibility: Visibility;
  onClose: () => void;
}

/** Why a gauge stands where it does: causes that the mission could know, without sums. */
export function WhyDialog({ play, accounts, gauge: asked, visibility, onClose }: WhyDialogProps) {
  const t = useText();
  const [gauge, setGauge] = useState(asked);
  const month = play.time.completed;
  const value = play.gauge(gauge, visibility === "exact");
  const name = gaugeName(t, play.model.names, gauge);
  return (
    <Dialog title={t("ui.why.title", { gauge: name })} size="wide" onClose={onClose}>
      <label class="field why-choice">
        <span>{t("ui.why.choose")}</span>
        <select value={gauge} onChange={(event) => setGauge(event.currentTarget.value)}>
          {choices(play, asked).map((id) => (
            <option key={id} value={id}>
              {gaugeName(t, play.model.names, id)}
            </option>
          ))}
        </select>
      </label>
      <p class="why-value">
        <strong>{name}</strong>: {valueWords(t, value, visibility)} <Trend gauge={value} visibility={visibility} />
      </p>
      <p class="hint">
        {t("ui.why.note")} {value.error > 0 && t("ui.why.observed", { error: writeNumber(t.language, value.error, 1) })}
      </p>
      {month === 0 ? (
        <p class="reading">{t("ui.why.first")}</p>
      ) : (
        <div class="why-columns">
          <Causes play={play} title={t("ui.why.last-month", { month })} found={accounts.causes(gauge, "last-month")} />
          {month > 1 && <Causes play={play} title={t("ui.why.so-far")} found={accounts.causes(gauge, "all")} />}
        </div>
      )}
    </Dialog>
  );
}

/** The scores, then consent of each party and trust in each region, and what was asked for. */
function choices(play: Play, asked: string): string[] {
  const { parties, regions } = play.model.area;
  const ids = [
    ...play.model.scores,
    ...parties.map(({ id }) => `consent.${id}`),
    ...regions.flatMap((id) => [`region.${id}.trust`, `region.${id}.security`]),
  ];
  return ids.includes(asked) ? ids : [asked, ...ids];
}

interface CausesProps {
  play: Play;
  title: string;
  found: ReturnType<SeenAccounts["causes"]>;
}

function Causes({ play, title, found: { causes, unexplained } }: CausesProps) {
  const t = useText();
  return (
    <section>
      <h3 class="over">{title}</h3>
      {causes.length === 0 && !unexplained && <p class="hint">{t("ui.why.nothing")}</p>}
      <ul class="causes">
        {causes.slice(0, 10).map((cause) => (
          <li key={causeKey(cause.cause)}>
            <CauseMark cause={cause} />
            <p>
              <BookLink model={play.model} cause={cause.cause}>
                {causeName(t, play.model.names, cause.cause, cause.direction)}
              </BookLink>{" "}
              <span class="meta">
                {t(`ui.size.${cause.size}`)} · {citationOf(t, cause.source)} · {t("ui.grade", { grade: cause.grade })}
              </span>
            </p>
          </li>
        ))}
        {unexplained && (
          <li>
            <span class="cause-mark" aria-hidden="true">
              ?
            </span>
            <p>{t("ui.why.unexplained")}</p>
          </li>
        )}
      </ul>
    </section>
  );
}
