import { extent } from "d3-array";
import { area, line } from "d3-shape";
import type { Quartiles } from "../../../debrief/index.ts";
import { required } from "../../../scenario/required.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { TableTwin } from "../../parts/scrolled-table.tsx";
import { useText } from "../../parts/text.ts";

/** A score month by month with the run's luck, and its quartiles with other luck. */
interface Course {
  line: readonly number[];
  band: readonly Quartiles[];
}

/** A score as the run had it, and as another option would have had it. */
export interface BranchSeries {
  id: string;
  name: string;
  own: Course;
  other: Course;
}

const box = { width: 300, height: 170, left: 30, right: 255, top: 12, bottom: 144 };

interface BranchChartsProps {
  series: readonly BranchSeries[];
  /** The month that all of them begin with. */
  from: number;
  /** Months in a turn: the table has a column for each turn. */
  turn: number;
  lucks: number;
}

/** A small chart for each score, all from the same month on, and the same as a table. */
export function BranchCharts({ series, from, turn, lucks }: BranchChartsProps) {
  const t = useText();
  return (
    <figure class="chart branch">
      <div class="branch-charts">
        {series.map((one) => (
          <BranchChart key={one.id} series={one} from={from} />
        ))}
      </div>
      <figcaption class="hint branch-key">
        <Key kind="own" words={t("ui.what-if.key.own")} />
        <Key kind="other" words={t("ui.what-if.key.other")} />
        <Key kind="own-band" words={t("ui.what-if.key.own-band", { lucks })} />
        <Key kind="other-band" words={t("ui.what-if.key.other-band", { lucks })} />
      </figcaption>
      <BranchTable series={series} from={from} turn={turn} />
    </figure>
  );
}

function Key({ kind, words }: { kind: "own" | "other" | "own-band" | "other-band"; words: string }) {
  return (
    <span>
      <svg viewBox="0 0 30 12" aria-hidden="true">
        <path class={`branch-${kind}`} d={kind.endsWith("band") ? "M1 1 L29 1 L29 11 L1 11 Z" : "M0 6 L30 6"} />
      </svg>{" "}
      {words}
    </span>
  );
}

function BranchChart({ series: { name, own, other }, from }: { series: BranchSeries; from: number }) {
  const t = useText();
  const [low, high] = scaleOf([own, other].flatMap(({ line, band }) => [...line, ...band.flat()]));
  const last = own.line.length - 1;
  const end = required(own.line, last);
  const x = (month: number) => box.left + (month / Math.max(1, last)) * (box.right - box.left);
  const y = (value: number) => box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top);
  const course = line<number>((_, month) => x(month), y);
  const band = area<Quartiles>()
    .x((_, month) => x(month))
    .y0(([bottom]) => y(bottom))
    .y1(([, , top]) => y(top));
  const months = [...new Set([0, Math.floor(last / 2), last])];
  return (
    <div>
      <p class="branch-name">{name}</p>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={t("ui.what-if.chart", { gauge: name })}>
        {[low, (low + high) / 2, high].map((value) => (
          <g key={value} class="chart-grid">
            <line x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} />
            <text x={box.left - 6} y={y(value) + 4} text-anchor="end">
              {writeNumber(t.language, value)}
            </text>
          </g>
        ))}
        {months.map((month) => (
          <text key={month} x={x(month)} y={box.bottom + 20} text-anchor="middle">
            {from + month === 0 ? t("ui.chart.start") : t("ui.axis.month", { month: from + month })}
          </text>
        ))}
        <path class="branch-other-band" d={band(other.band) ?? ""} />
        <path class="branch-own-band" d={band(own.band) ?? ""} />
        <path class="branch-other" d={course(other.line) ?? ""} />
        <path class="branch-own" d={course(own.line) ?? ""} />
        <text class="branch-end" x={box.right + 6} y={y(end) + 4}>
          {writeNumber(t.language, end)}
        </text>
      </svg>
    </div>
  );
}

/** A scale in tens around some values, of twenty points at the least. */
export function scaleOf(values: readonly number[]): [low: number, high: number] {
  const [least = 0, most = 0] = extent(values);
  const low = Math.min(80, Math.floor(least / 10) * 10);
  return [low, Math.max(low + 20, Math.ceil(most / 10) * 10)];
}

function BranchTable({ series, from, turn }: Omit<BranchChartsProps, "lucks">) {
  const t = useText();
  const shown = required(series, 0).own.line.flatMap((_, at) => ((from + at) % turn === 0 ? [at] : []));
  return (
    <TableTwin>
      <thead>
        <tr>
          <th scope="col">{t("ui.chart.score")}</th>
          <th scope="col">{t("ui.what-if.table.what")}</th>
          {shown.map((month) => (
            <th key={month} scope="col" class="number">
              {from + month === 0 ? t("ui.chart.start") : t("ui.month", { month: from + month })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.flatMap((one) =>
          (["own", "other"] as const).map((which) => (
            <BranchRows key={`${one.id} ${which}`} name={one.name} which={which} course={one[which]} shown={shown} />
          )),
        )}
      </tbody>
    </TableTwin>
  );
}

interface BranchRowsProps {
  name: string;
  which: "own" | "other";
  course: Course;
  shown: readonly number[];
}

/** The line in one row, the middle half with other luck in the next; where a branch has ended there is nothing more. */
function BranchRows({ name, which, course: { line, band }, shown }: BranchRowsProps) {
  const t = useText();
  const write = (value: number) => writeNumber(t.language, value, 1);
  const range = ([low, , high]: Quartiles) => t("ui.score.range", { low: write(low), high: write(high) });
  const rows = [
    [`ui.what-if.key.${which}`, line.map(write)],
    [`ui.what-if.table.${which}-band`, band.map(range)],
  ] as const;
  return rows.map(([words, cells]) => (
    <tr key={words} data-row={words.split(".").at(-1)}>
      <th scope="row">{name}</th>
      <td>{t(words)}</td>
      {shown.map((month) => (
        <td key={month} class="number">
          {cells[month] ?? "–"}
        </td>
      ))}
    </tr>
  ));
}
