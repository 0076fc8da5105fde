import { firstText, partyName } from "../../words/index.ts";
import { Fold } from "../parts/disclosure.tsx";
import type { Play } from "../parts/run-port.ts";
import type { Visibility } from "../parts/settings.ts";
import { useText } from "../parts/text.ts";
import { DeskGauges } from "./desk-gauges.tsx";
import { Trend, valueWords } from "./score.tsx";

interface PartiesProps {
  play: Play;
  visibility: Visibility;
  onWhy: (gauge: string) => void;
}

/** The parties, and how far each goes along with the mission. */
export function Parties({ play, visibility, onWhy }: PartiesProps) {
  const t = useText();
  return (
    <Fold title={t("ui.desk.parties")}>
      <ul class="parties">
        {play.model.area.parties.map(({ id, signatory }) => {
          const gauge = play.gauge(`consent.${id}`, visibility === "exact");
          return (
            <li key={id}>
              <p>
                <strong>
                  <bdi>{partyName(t, id)}</bdi>
                </strong>{" "}
                <span class="meta">
                  {firstText(t, [`party.${id}.paper`, signatory ? "ui.party.signed" : "ui.party.unsigned"])}
                </span>
              </p>
              <button type="button" class="link" onClick={() => onWhy(`consent.${id}`)}>
                {valueWords(t, gauge, visibility)}
              </button>{" "}
              <Trend gauge={gauge} visibility={visibility} />
              <DeskGauges play={play} where="parties" of={id} visibility={visibility} onWhy={onWhy} />
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
