import type { Debrief } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import { gaugeName, regionName } from "../../../words/index.ts";
import { ScrolledTable } from "../scrolled-table.tsx";
import { useText } from "../text.ts";
import { Figure } from "./figure.tsx";

/** People harmed, driven out and returned, by place and turn; turns and places in which nobody was are left out. */
export function PeopleInPlaces({ model, debrief }: { model: SeenModel; debrief: Debrief }) {
  return Object.keys(debrief.peopleIn).map((gauge) => (
    <PeopleTable key={gauge} model={model} debrief={debrief} gauge={gauge} />
  ));
}

function PeopleTable({ model, debrief, gauge }: { model: SeenModel; debrief: Debrief; gauge: string }) {
  const t = useText();
  const places = required(debrief.peopleIn, gauge);
  const months = [...new Set(places.flatMap(({ turns }) => turns.map(({ month }) => month)))].sort((a, b) => a - b);
  if (places.length === 0) return null;
  return (
    <ScrolledTable label={gaugeName(t, model.names, gauge)} class="pack-people-in">
      <caption>
        {gaugeName(t, model.names, gauge)} <Figure of={`people.${gauge}`} value={required(debrief.people, gauge)} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("ui.pack.when")}</th>
          {places.map(({ place }) => (
            <th key={place} scope="col" class="number">
              {place === null ? t("ui.pack.no-place") : regionName(t, place)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <th scope="row">{t("ui.month", { month })}</th>
            {places.map(({ place, turns }, at) => {
              const turn = turns.findIndex((one) => one.month === month);
              return (
                <td key={place} class="number">
                  {turn >= 0 && (
                    <Figure of={`peopleIn.${gauge}.${at}.turns.${turn}.by`} value={required(turns, turn).by} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        <tr class="pack-total">
          <th scope="row">{t("ui.pack.total")}</th>
          {places.map(({ place, by }, at) => (
            <td key={place} class="number">
              <Figure of={`peopleIn.${gauge}.${at}.by`} value={by} />
            </td>
          ))}
        </tr>
      </tbody>
    </ScrolledTable>
  );
}
