import type { Model } from "../engine/index.ts";
import { Fold } from "./fold.tsx";
import { useText } from "./text.ts";

/** The mandate, the situation and one's own seat. */
export function BriefingParts() {
  const t = useText();
  return (
    <div class="briefing-text">
      {(["mandate", "situation", "seat"] as const).map((part) => (
        <section key={part}>
          <h2 class="over">{t(`ui.briefing.${part}`)}</h2>
          <p class="reading">{t(`scenario.briefing.${part}`)}</p>
        </section>
      ))}
    </div>
  );
}

/** What one may look up: who decides what, who the parties are, and what each region is like. */
export function BriefingMore({ model }: { model: Model }) {
  const t = useText();
  const { regions, parties } = model.scenario;
  return (
    <>
      <Fold title={t("ui.briefing.decide")}>
        <p class="reading">{t("scenario.briefing.decide")}</p>
      </Fold>
      <Fold title={t("ui.briefing.parties")}>
        <Names entries={parties.map(({ id }) => ({ id, name: `party.${id}.name`, text: `party.${id}.text` }))} />
      </Fold>
      <Fold title={t("ui.briefing.area")}>
        <Names entries={regions.map(({ id }) => ({ id, name: `region.${id}.name`, text: `region.${id}.character` }))} />
      </Fold>
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
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
