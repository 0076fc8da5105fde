import type { Minute } from "../../../debrief/index.ts";
import type { SeenModel } from "../../../engine/index.ts";
import { gaugeName, type Text } from "../../../words/index.ts";
import { writeChange } from "../../parts/numbers.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";

/** Everything that a decision moved itself, gauge by gauge and month by month, the most first. */
export function Moved({ model, moved }: { model: SeenModel; moved: Minute["moved"] }) {
  const t = useText();
  const rows = rowsOf(moved);
  const write = (by: number) => writeMoved(t, by);
  if (rows.length === 0) return <p>{t("ui.minutes.moved.nothing")}</p>;
  return (
    <>
      <ScrolledTable label={t("ui.minutes.moved")} class="moved">
        <thead>
          <tr>
            <th scope="col">{t("ui.minutes.moved.what")}</th>
            <th scope="col" class="number">
              {t("ui.minutes.moved.by")}
            </th>
            <th scope="col">{t("ui.minutes.moved.when")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ gauge, by, months }) => (
            <tr key={gauge}>
              <th scope="row">{gaugeName(t, model.names, gauge)}</th>
              <td class="number">{write(by)}</td>
              <td>
                {[...months]
                  .map(([month, amount]) =>
                    months.size === 1 ? t("ui.month", { month }) : `${t("ui.month", { month })}: ${write(amount)}`,
                  )
                  .join("; ")}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrolledTable>
      <p class="hint">{t("ui.minutes.moved.text")}</p>
    </>
  );
}

/** A change as it is written: people are counted in hundreds and thousands, scores in points. */
export function writeMoved(t: Text, by: number): string {
  return writeChange(t.language, by, Math.abs(by) < 100 ? 1 : 0);
}

interface MovedRow {
  gauge: string;
  by: number;
  /** The amounts by month, in order. */
  months: Map<number, number>;
}

/** Entries taken together by gauge and month; the largest sums first. */
export function rowsOf(moved: Minute["moved"]): MovedRow[] {
  const rows = new Map<string, MovedRow>();
  for (const { gauge, month, by } of moved) {
    const row = rows.get(gauge) ?? { gauge, by: 0, months: new Map() };
    row.by += by;
    row.months.set(month, (row.months.get(month) ?? 0) + by);
    rows.set(gauge, row);
  }
  return [...rows.values()].sort((one, other) => Math.abs(other.by) - Math.abs(one.by));
}
