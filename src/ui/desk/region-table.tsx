import { required } from "../../scenario/required.ts";
import { eventName, gaugeName, regionName } from "../../words/index.ts";
import { writeNumber } from "../parts/numbers.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { deskGaugeWords } from "./desk-gauges.tsx";
import { roughly, unitsIn } from "./region-words.ts";

interface RegionTableProps {
  play: Play;
  selected: string | null;
  onSelect: (region: string | null) => void;
}

/** All that the map shows, as a table. */
export function RegionTable({ play, selected, onSelect }: RegionTableProps) {
  const t = useText();
  const heads = ["security", "trust", "displaced", "units", "events"];
  return (
    <div class="region-table">
      <table>
        <caption class="unseen">{t("ui.map.list")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ui.region")}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`ui.region.${head}`)}
              </th>
            ))}
            {play.model.deskGroups("regions", required(play.model.area.regions, 0)).map(({ heading }) => (
              <th key={heading} scope="col">
                {t(`heading.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {play.model.area.regions.map((id) => (
            <RegionRow key={id} {...{ play, selected, onSelect }} region={id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A region as the map shows it, in a row. */
function RegionRow({ play, region: id, selected, onSelect }: RegionTableProps & { region: string }) {
  const t = useText();
  const { level } = play.gauge(`region.${id}.security`);
  const trust = play.gauge(`region.${id}.trust`);
  const struck = play.lastTurn.events.filter(({ region }) => region === id);
  return (
    <tr class={id === selected ? "selected" : ""}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-pressed={id === selected}
          onClick={() => onSelect(id === selected ? null : id)}
        >
          <bdi>{regionName(t, id)}</bdi>
        </button>
      </th>
      <td class="region-level" data-column={t("ui.region.security")}>
        <span class={`swatch swatch-${level}`} aria-hidden="true" /> {t(`ui.level.${level}`)}
      </td>
      <td class="region-level" data-column={t("ui.region.trust")}>
        {t(`ui.level.${trust.level}`)}
      </td>
      <td class="number region-level" data-column={t("ui.region.displaced")}>
        {writeNumber(t.language, roughly(play.gauge(`region.${id}.displaced`).value))}
      </td>
      <td class="region-wide" data-column={t("ui.region.units")}>
        {unitsIn(t, play, id) || t("ui.none")}
      </td>
      <td class="region-wide" data-column={t("ui.region.events")}>
        {struck.map((event) => eventName(t, event.id, id)).join("; ") || t("ui.none")}
      </td>
      {play.model.deskGroups("regions", id).map(({ heading, gauges }) => (
        <td key={heading} class="region-wide" data-column={t(`heading.${heading}`)}>
          {gauges
            .map((gauge) => {
              const words = deskGaugeWords(t, play, gauge, "words");
              return t("ui.gauge.is", { gauge: gaugeName(t, play.model.names, gauge.id), words });
            })
            .join("; ")}
        </td>
      ))}
    </tr>
  );
}
