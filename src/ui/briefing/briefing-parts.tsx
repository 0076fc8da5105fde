import type { SeenChapter } from "../../engine/index.ts";
import { Told } from "../parts/cited-text.tsx";
import { Fold } from "../parts/disclosure.tsx";
import type { Play } from "../parts/run-port.ts";
import { SourceList } from "../parts/sources.tsx";
import { useText } from "../parts/text.ts";

/** The mandate, the situation and one's own seat. A chapter may begin in a situation of its own. */
export function BriefingParts({ chapter }: { chapter: SeenChapter | null }) {
  const t = useText();
  const own = `chapter.${chapter?.id}.situation`;
  const idOf = (part: string) => (part === "situation" && t.has(own) ? own : `scenario.briefing.${part}`);
  return (
    <div class="briefing-text">
      {t.has("scenario.note") && (
        <section class="note opening-note" aria-label={t("ui.briefing.note")}>
          <p>
            <Told id="scenario.note" />
          </p>
          {t.has("scenario.draft") && <p>{t("scenario.draft")}</p>}
        </section>
      )}
      {(["mandate", "situation", "seat"] as const).map((part) => (
        <section key={part}>
          <h2 class="over">{t(`ui.briefing.${part}`)}</h2>
          <p class="reading">
            <Told id={idOf(part)} />
          </p>
        </section>
      ))}
    </div>
  );
}

/** What one may look up: what it is for, who decides what, who the parties are, and what each region is like. */
export function BriefingMore({ play }: { play: Play }) {
  const t = useText();
  const { regions, parties } = play.model.area;
  return (
    <>
      <Fold title={t("ui.briefing.objectives")}>
        <ul class="plain-list">
          {play.objectives().map((id) => (
            <li key={id}>{t(`objective.${id}`)}</li>
          ))}
        </ul>
      </Fold>
      <Fold title={t("ui.briefing.decide")}>
        <p class="reading">
          <Told id="scenario.briefing.decide" />
        </p>
      </Fold>
      <Fold title={t("ui.briefing.parties")}>
        <Names entries={parties.map(({ id }) => ({ id, name: `party.${id}.name`, text: `party.${id}.text` }))} />
      </Fold>
      <Fold title={t("ui.briefing.area")}>
        <Names entries={regions.map((id) => ({ id, name: `region.${id}.name`, text: `region.${id}.character` }))} />
      </Fold>
      {t.sources.length > 0 && (
        <Fold title={t("ui.sources")} note={`${t.sources.length}`}>
          <SourceList />
        </Fold>
      )}
    </>
  );
}

function Names({ entries }: { entries: readonly { id: string; name: string; text: string }[] }) {
  const t = useText();
  return (
    <dl class="names">
      {entries.map(({ id, name, text }) => (
        <div key={id}>
          <dt>
            <bdi>{t(name)}</bdi>
          </dt>
          <dd>
            <Told id={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
