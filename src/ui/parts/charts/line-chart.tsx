import { range } from "d3-array";
import { line } from "d3-shape";
import { lastOf, required } from "../../../scenario/required.ts";
import { writeNumber } from "../numbers.ts";
import { useText } from "../text.ts";
import { spread } from "./label-places.ts";

/** A line from the month on that the chart begins with. */
export interface Line {
  id: string;
  /** Written at its end. */
  name: string;
  values: readonly number[];
}

interface LineChartProps {
  label: string;
  lines: readonly Line[];
  /** The month that the lines begin with; the start where none is given. */
  first?: number;
  /** Months in a turn: no month between two turns is named. */
  turn?: number;
  /** A month that is marked, with the words for it. */
  mark?: { month: number; words: string };
}

const box = { width: 640, height: 220, left: 34, right: 500, top: 18, bottom: 188 };
const mostLabels = 13;
/** So many lines leave room between their names for the larger words of a narrow screen. */
const fewLines = 7;

/** Lines between 0 and 100 by month, each with dashes and a name of its own; the same numbers stand beside it. */
export function LineChart({ label, lines, first = 0, turn = 1, mark }: LineChartProps) {
  const t = useText();
  const months = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const x = (month: number) => box.left + (month / months) * (box.right - box.left);
  const y = (value: number) => box.bottom - (value / 100) * (box.bottom - box.top);
  const step = months < mostLabels ? turn : Math.ceil(months / 12 / 12) * 12;
  const path = line<number>((_, month) => x(month), y);
  const heights = spread(
    lines.map(({ values }) => y(lastOf(values))),
    lines.length > fewLines ? 15 : 22,
  );
  return (
    <svg class="line-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
      {[0, 50, 100].map((value) => (
        <g key={value} class="line-chart-grid">
          <line x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} />
          <text x={box.left - 7} y={y(value) + 4} text-anchor="end">
            {writeNumber(t.language, value)}
          </text>
        </g>
      ))}
      {range(0, months + 1, step).map((month) => (
        <text key={month} x={x(month)} y={box.bottom + 20} text-anchor="middle">
          {month === 0 ? t("ui.chart.start") : t("ui.axis.month", { month: month + first })}
        </text>
      ))}
      {mark !== undefined && (
        <g class="line-chart-mark">
          <line x1={x(mark.month - first)} x2={x(mark.month - first)} y1={box.top} y2={box.bottom} />
          <text x={x(mark.month - first) + 4} y={box.top - 6}>
            {mark.words}
          </text>
        </g>
      )}
      {lines.map(({ id, name, values }, at) => (
        <g key={id} class={`line-chart-line line-chart-${(at % 6) + 1}`}>
          <path d={path(values) ?? ""} />
          <text x={box.right + 8} y={required(heights, at) + 4}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
