import { regionName } from "../../words/index.ts";
import { Told } from "../parts/cited-text.tsx";
import { newFrom, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

interface SituationProps {
  play: Play;
  onRegion: (region: string) => void;
}

/** What staff believe, and what came in this month. */
export function Situation({ play, onRegion }: SituationProps) {
  const t = useText();
  const { state } = play;
  const from = newFrom(play);
  const now = state.tray.filter((item) => item.month >= from);
  const before = state.tray.filter((item) => item.month < from).reverse();
  return (
    <>
      <section class="situation" aria-labelledby="situation">
        <p class="over">{t("ui.desk.situation")}</p>
        <h2 id="situation">{t(`situation.${state.situation}.title`)}</h2>
        <p class="reading">
          <Told id={`situation.${state.situation}.text`} />
        </p>
      </section>
      <section aria-labelledby="tray">
        <h3 id="tray" class="over">
          {t("ui.desk.tray")}
        </h3>
        <Tray play={play} items={now} onRegion={onRegion} />
        {before.length > 0 && (
          <details>
            <summary>{t("ui.desk.tray.before", { count: before.length })}</summary>
            <Tray play={play} items={before} onRegion={onRegion} />
          </details>
        )}
      </section>
    </>
  );
}

function Tray({ play, items, onRegion }: SituationProps & { items: Play["state"]["tray"] }) {
  const t = useText();
  return (
    <ul class="tray">
      {items.map(({ id, month }) => {
        const item = play.model.scenario.tray.find((candidate) => candidate.id === id);
        if (item === undefined) return null;
        return (
          <li key={id} class={item.affected ? "tray-affected" : ""}>
            <p>
              <Told id={`tray.${id}`} />
            </p>
            <p class="meta">
              <bdi>{t(`sender.${item.from}`)}</bdi> · {t("ui.month", { month })} · {t(`confidence.${item.confidence}`)}
              {item.region !== undefined && (
                <>
                  {" · "}
                  <button type="button" class="link" onClick={() => onRegion(item.region ?? "")}>
                    <bdi>{regionName(t, item.region)}</bdi>
                  </button>
                </>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
