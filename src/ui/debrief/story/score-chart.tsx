import { useEffect, useState } from "preact/hooks";
import { writeNumber } from "../../numbers.ts";
import { TableTwin } from "../../scrolled-table.tsx";
import { useText } from "../../text.ts";

/** One line of the chart: a gauge's value at the start and after each month. */
export interface Series {
  id: string;
  name: string;
  values: readonly number[];
}

/** A decision on the chart: a number over its month. */
export interface Mark {
  month: number;
  label: string;
}

interface ScoreChartProps {
  series: readonly Series[];
  /** Months in a turn. */
  turn: number;
  marks: readonly Mark[];
}

/** The drawing on a wide screen and on a narrow one. `top` leaves room for one row of numbers of decisions. */
const wide = { width: 1000, height: 330, left: 44, right: 840, top: 30, bottom: 290, mark: 11, months: 24 };
const narrow = { width: 400, height: 330, left: 34, right: 275, top: 32, bottom: 290, mark: 9, months: 12 };

/** Height of a row of numbers of decisions, and the most rows that leave room for the lines. */
const rowHeight = 20;
const mostRows = 5;

/** Scores over time, with a dash pattern and a direct label for each, and the same as a table. */
export function ScoreChart({ series, turn, marks }: ScoreChartProps) {
  const t = useText();
  const box = useNarrow() ? narrow : wide;
  const months = Math.max(1, ...series.map(({ values }) => values.length - 1));
  const x = (month: number) => box.left + (month / months) * (box.right - box.left);
  const placed = marks.map((mark) => ({ ...mark, at: placeOf(mark, marks, turn) }));
  const rows = rowsFor(
    placed.map(({ at }) => x(at)),
    2 * box.mark,
  );
  const top = box.top + (rows - 1) * rowHeight;
  const y = (value: number) => box.bottom - (value / 100) * (box.bottom - top);
  const rowOf = (mark: number) => top - 15 - (mark % rows) * rowHeight;
  // Where months are many, each year has its label.
  const step = months > box.months ? 12 : 1;
  const labels = spread(
    series.map(({ values }) => y(values[values.length - 1])),
    19,
  );
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={t("ui.chart.label")}>
        {[0, 25, 50, 75, 100].map((value) => (
          <g key={value} class="chart-grid">
            <line x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} />
            <text x={box.left - 10} y={y(value) + 5} text-anchor="end">
              {writeNumber(t.language, value)}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.floor(months / step) + 1 }, (_, at) => at * step).map((month) => (
          <text key={month} class="chart-month" x={x(month)} y={box.bottom + 26} text-anchor="middle">
            {month === 0 ? t("ui.chart.start") : writeNumber(t.language, month)}
          </text>
        ))}
        {placed.map(({ at, label }, index) => (
          <g key={`${at} ${label}`} class="chart-decision">
            <line x1={x(at)} x2={x(at)} y1={rowOf(index) + box.mark} y2={box.bottom} />
            <circle cx={x(at)} cy={rowOf(index)} r={box.mark} />
            <text x={x(at)} y={rowOf(index) + 5} text-anchor="middle">
              {writeNumber(t.language, index + 1)}
            </text>
          </g>
        ))}
        {series.map(({ id, name, values }, at) => (
          <g key={id} class={`chart-series chart-series-${at + 1}`}>
            <path d={values.map((value, month) => `${month === 0 ? "M" : "L"}${x(month)} ${y(value)}`).join(" ")} />
            <text x={box.right + 12} y={labels[at] + 5}>
              {name} {writeNumber(t.language, values[values.length - 1])}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <p class="hint">{t("ui.chart.caption")}</p>
      </figcaption>
      <TableTwin>
        <thead>
          <tr>
            <th scope="col">{t("ui.chart.score")}</th>
            {Array.from({ length: months + 1 }, (_, month) => (
              <th key={month} scope="col" class="number">
                {month === 0 ? t("ui.chart.start") : t("ui.month", { month })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map(({ id, name, values }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {values.map((value, month) => (
                <td key={month} class="number">
                  {writeNumber(t.language, value, 1)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableTwin>
    </figure>
  );
}

/** Whether the screen is too narrow for the wide drawing. */
function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const media = matchMedia("(width < 40rem)");
    const follow = () => setNarrow(media.matches);
    follow();
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return isNarrow;
}

/** Where a decision stands on the axis: within its turn of so many months, beside the others of the same turn. */
function placeOf(mark: Mark, marks: readonly Mark[], turn: number): number {
  const startOf = ({ month }: Mark) => Math.floor((month - 1) / turn) * turn;
  const same = marks.filter((other) => startOf(other) === startOf(mark));
  return startOf(mark) + (turn * (same.indexOf(mark) + 1)) / (same.length + 1);
}

/** How many rows numbers of some width at these places need so that none covers another: as few as do, up to the most. */
export function rowsFor(places: readonly number[], width: number): number {
  const fits = (rows: number) => places.every((at, mark) => mark < rows || at - places[mark - rows] >= width);
  for (let rows = 1; rows < mostRows; rows++) if (fits(rows)) return rows;
  return mostRows;
}

/** Moves labels apart so that each has so much room, keeping their order. */
export function spread(heights: readonly number[], room: number): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => heights[a] - heights[b]);
  const placed = [...heights];
  for (let at = 1; at < order.length; at++)
    placed[order[at]] = Math.max(placed[order[at]], placed[order[at - 1]] + room);
  // What was pushed down together is centred again on where it belonged.
  const shift = order.reduce((sum, at) => sum + placed[at] - heights[at], 0) / Math.max(1, order.length);
  return placed.map((value) => value - shift);
}
