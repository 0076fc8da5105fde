import type { DeskGroup, SeenModel } from "../../engine/index.ts";
import { gaugeName, type Text } from "../../words/index.ts";
import { writeNumber } from "../parts/numbers.ts";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { roughly } from "./region-words.ts";
import { Trend, valueWords } from "./score.tsx";

type Place = Parameters<SeenModel["deskGroups"]>[0];

interface DeskGaugesProps {
  play: Play;
  where: Place;
  /** The party or region in whose row they stand; null beside the situation. */
  of: string | null;
  visibility: Visibility;
  onWhy: (gauge: string) => void;
}

/** Gauges that a scenario has the desk show, under their headings. Nothing where there are none. */
export function DeskGauges({ play, where, of, visibility, onWhy }: DeskGaugesProps) {
  const t = useText();
  return (
    <>
      {play.model.deskGroups(where, of).map(({ heading, gauges }) => (
        <div key={heading} class="desk-gauges">
          <p class="over">{t(`heading.${heading}`)}</p>
          <dl>
            {gauges.map((gauge) => (
              <div key={gauge.id} class="desk-gauge">
                <dt>{gaugeName(t, play.model.names, gauge.id)}</dt>
                <dd>
                  <button type="button" class="link" onClick={() => onWhy(gauge.id)}>
                    {deskGaugeWords(t, play, gauge, visibility)}
                  </button>{" "}
                  <Trend gauge={play.gauge(gauge.id, visibility === "exact")} visibility={visibility} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}

/** The value of such a gauge in words, as its unit is shown elsewhere: a level, people in round numbers, on or off. */
export function deskGaugeWords(
  t: Text,
  play: Play,
  { id, unit }: DeskGroup["gauges"][number],
  visibility: Visibility,
): string {
  const gauge = play.gauge(id, visibility === "exact");
  switch (unit) {
    case "points":
    case "percent":
      return valueWords(t, gauge, visibility);
    case "persons":
      return t("ui.region.people", { count: writeNumber(t.language, roughly(gauge.value)) });
    case "switch":
      return t(gauge.value > 0 ? "ui.gauge.on" : "ui.gauge.off");
    default:
      return writeNumber(t.language, gauge.value, visibility === "exact" ? 1 : 0);
  }
}
