import type { Debrief } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { partyName, regionName, speakerName, type Text } from "../../words/index.ts";
import { useText } from "../parts/text.ts";
import { PackMap } from "./pack-map.tsx";

/** Who and where, for a reader who was not there: the country, the parties, the places, and those who sat at the table. */
export function Cast({ model, debrief }: { model: SeenModel; debrief: Debrief }) {
  const t = useText();
  const { regions, parties } = model.area;
  const own = `chapter.${debrief.chapter}.situation`;
  return (
    <>
      <p>{t(t.has(own) ? own : "scenario.briefing.situation")}</p>
      <div class="pack-cast">
        <div>
          <h3>{t("ui.briefing.parties")}</h3>
          <Names entries={parties.map(({ id }) => [partyName(t, id), t(`party.${id}.text`)])} />
          <h3>{t("ui.pack.cast.table")}</h3>
          <p>
            {seatsOf(t, debrief).join("; ")}. {t("ui.pack.cast.capacities")}
          </p>
        </div>
        <div>
          <h3>{t("ui.briefing.area")}</h3>
          <PackMap model={model} />
          <Names entries={regions.map((id) => [regionName(t, id), t(`region.${id}.character`)])} />
        </div>
      </div>
    </>
  );
}

/** The Head of Mission and everyone who advised on a matter of the run, by name. */
function seatsOf(t: Text, { minutes }: Debrief): string[] {
  const speakers = new Set(["hom", ...minutes.flatMap(({ advice }) => advice.map(({ by }) => by))]);
  return [...speakers].map((speaker) => speakerName(t, speaker));
}

function Names({ entries }: { entries: readonly (readonly [name: string, text: string])[] }) {
  return (
    <dl class="pack-names">
      {entries.map(([name, text]) => (
        <div key={name}>
          <dt>
            <bdi>{name}</bdi>:
          </dt>{" "}
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
