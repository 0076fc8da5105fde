import type { SeenTrayItem } from "../../engine/index.ts";
import { regionName } from "../../words/index.ts";
import { Told } from "../parts/cited-text.tsx";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { DeskGauges } from "./desk-gauges.tsx";

interface SituationProps {
  play: Play;
  visibility: Visibility;
  onRegion: (region: string) => void;
  onWhy: (gauge: string) => void;
}

/** What staff believe, the gauges that the scenario shows beside it, and what came in this month. */
export function Situation({ play, visibility, onRegion, onWhy }: SituationProps) {
  const t = useText();
  const { situation, tray } = play;
  const now = tray.filter(({ isNew }) => isNew);
  const before = tray.filter(({ isNew }) => !isNew).reverse();
  return (
    <>
      <section class="situation" aria-labelledby="situation">
        <p class="over">{t("ui.desk.situation")}</p>
        <h2 id="situation">{t(`situation.${situation}.title`)}</h2>
        <p class="reading">
          <Told id={`situation.${situation}.text`} />
        </p>
        <DeskGauges play={play} where="situation" of={null} visibility={visibility} onWhy={onWhy} />
      </section>
      <section aria-labelledby="tray">
        <h3 id="tray" class="over">
          {t("ui.desk.tray")}
        </h3>
        <Tray items={now} onRegion={onRegion} />
        {before.length > 0 && (
          <details>
            <summary>{t("ui.desk.tray.before", { count: before.length })}</summary>
            <Tray items={before} onRegion={onRegion} />
          </details>
        )}
      </section>
    </>
  );
}

function Tray({ items, onRegion }: { items: readonly SeenTrayItem[]; onRegion: SituationProps["onRegion"] }) {
  const t = useText();
  return (
    <ul class="tray">
      {items.map(({ id, month, from, confidence, affected, region }) => (
        <li key={id} class={affected ? "tray-affected" : ""}>
          <p>
            <Told id={`tray.${id}`} />
          </p>
          <p class="meta">
            <bdi>{t(`sender.${from}`)}</bdi> · {t("ui.month", { month })} · {t(`confidence.${confidence}`)}
            {region !== null && (
              <>
                {" · "}
                <button type="button" class="link" onClick={() => onRegion(region)}>
                  <bdi>{regionName(t, region)}</bdi>
                </button>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
