import type { SeenModel } from "../../../engine/index.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { ScrolledTable } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";

interface TurnTableProps {
  model: SeenModel;
  label: string;
  /** What the first column names. */
  head: string;
  rows: readonly { name: string; values: readonly number[]; isTotal?: boolean }[];
}

/** Whole numbers turn by turn, a row for each thing; none is shown as a dash, so that what there is stands out. */
export function TurnTable({ model, label, head, rows }: TurnTableProps) {
  const t = useText();
  const { turn } = model;
  return (
    <ScrolledTable label={label} class="turns">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {(rows[0]?.values ?? []).map((_, at) => (
            <th key={at} scope="col" class="number">
              {t("ui.month", { month: at * turn + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values, isTotal = false }) => (
          <tr key={name} {...(isTotal ? { class: "account-total" } : {})}>
            <th scope="row">{name}</th>
            {values.map((value, at) => (
              <td key={at} class="number">
                {value === 0 ? "–" : writeNumber(t.language, value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}
