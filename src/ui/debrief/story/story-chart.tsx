import { range } from "d3-array";
import { area, line } from "d3-shape";
import type { Month } from "../../../debrief/index.ts";
import { lastOf, required } from "../../../scenario/required.ts";
import { scoreName } from "../../../words/index.ts";
import { spread } from "../../parts/charts/label-places.ts";
import { writeNumber } from "../../parts/numbers.ts";
import { useText } from "../../parts/text.ts";
import type { Instead } from "./instead.ts";
import { useNarrow } from "./narrow.ts";
import { type Placed, placed, rowsFor } from "./places.ts";

interface StoryChartProps {
  story: readonly Month[];
  /** The scores to draw, by id; none while the room has not asked for them. */
  scores: readonly string[];
  /** The decision that mattered most, otherwise; null while that is not known. */
  instead: Instead | null;
  /** Months in a turn. */
  turn: number;
  /** The last month of the turn that is open. */
  month: number;
  onMonth: (month: number) => void;
}

/** The drawing on a wide screen and on a narrow one. `top` leaves room for one row of numbers of decisions. */
const wide = { width: 1000, left: 44, right: 850, top: 30, mark: 11 };
const narrow = { width: 400, left: 34, right: 282, top: 32, mark: 9 };
type Box = typeof wide;

/** Height of a row of numbers of decisions, of the lines, of the line of time without them, and of what is below. */
const rowHeight = 20;
const heights = { lines: 260, time: 26, below: 62 };

/**
 * The run on one line of time: each score as it was, in the band in which the mission saw it then; decisions above, by
 * number, and what happened below. A turn is chosen with a slider that lies over the drawing: by pointer or arrow keys.
 */
export function StoryChart({ story, scores, instead, turn, month, onMonth }: StoryChartProps) {
  const t = useText();
  const box: Box = useNarrow() ? narrow : wide;
  const months = story.length - 1;
  const x = (at: number) => box.left + (at / months) * (box.right - box.left);
  const decisions = placed(story, turn, ({ kind }) => kind === "decision");
  const happenings = placed(story, turn, ({ kind }) => kind !== "decision");
  const rows = rowsFor(
    decisions.map(({ at }) => x(at)),
    2 * box.mark,
  );
  const top = box.top + (rows - 1) * rowHeight;
  const bottom = top + (scores.length > 0 ? heights.lines : heights.time);
  const height = bottom + heights.below;
  const y = (value: number) => bottom - (value / 100) * (bottom - top);
  const share = (length: number) => `${(100 * length) / box.width}%`;
  const place = { insetInlineStart: share(box.left), inlineSize: share(box.right - box.left) };
  return (
    <div class="story-plot">
      <svg viewBox={`0 0 ${box.width} ${height}`} role="img" aria-label={t("ui.chart.label")}>
        {scores.length > 0 && <Grid {...{ box, y }} />}
        <Months {...{ box, months, turn, x, bottom }} />
        {decisions.map(({ at }, index) => (
          <Decision
            key={at}
            number={index + 1}
            {...{ x: x(at), y: top - 15 - (index % rows) * rowHeight, box, bottom }}
          />
        ))}
        {happenings.map(({ at, mark }) => (
          <path key={`${at}`} class={`story-${mark.kind}`} d={shapeOf(mark.kind, x(at), bottom + 46)} />
        ))}
        {scores.length > 0 && <Lines {...{ story, scores, instead, box, x, y }} />}
      </svg>
      <input
        type="range"
        class="story-months"
        style={{ ...place, "--turns": months / turn, "--share": (box.right - box.left) / box.width }}
        min={turn}
        max={months}
        step={turn}
        value={month}
        aria-label={t("ui.chart.choose")}
        aria-valuetext={t("ui.month", { month: month - turn + 1 })}
        onInput={(event) => onMonth(Number(event.currentTarget.value))}
      />
    </div>
  );
}

function Grid({ box, y }: { box: Box; y: (value: number) => number }) {
  const t = useText();
  return [0, 25, 50, 75, 100].map((value) => (
    <g key={value} class="chart-grid">
      <line x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} />
      <text x={box.left - 10} y={y(value) + 5} text-anchor="end">
        {writeNumber(t.language, value)}
      </text>
    </g>
  ));
}

interface MonthsProps {
  box: Box;
  months: number;
  turn: number;
  x: (at: number) => number;
  bottom: number;
}

/** Months between labels: every one where there is room, else whole quarters or years. */
const steps = [1, 3, 6, 12, 24, 36];

/** The axis, with as many labels as there is room for. */
function Months({ box, months, turn, x, bottom }: MonthsProps) {
  const t = useText();
  // A character of the axis is about eight units wide, and labels need two of them between each other.
  const room = 8 * (t("ui.axis.month", { month: months }).length + 2);
  const fits = (step: number) => step % turn === 0 && x(step) - x(0) >= room;
  const step = steps.find(fits) ?? lastOf(steps);
  return (
    <g class="chart-grid">
      <line x1={box.left} x2={box.right} y1={bottom} y2={bottom} />
      {range(0, months + 1, step).map((month) => (
        <g key={month}>
          <line x1={x(month)} x2={x(month)} y1={bottom} y2={bottom + 5} />
          <text class="chart-month" x={x(month)} y={bottom + 24} text-anchor="middle">
            {month === 0 ? t("ui.chart.start") : t("ui.axis.month", { month })}
          </text>
        </g>
      ))}
    </g>
  );
}

interface DecisionProps {
  number: number;
  x: number;
  y: number;
  box: Box;
  bottom: number;
}

function Decision({ number, x, y, box, bottom }: DecisionProps) {
  const t = useText();
  return (
    <g class="chart-decision">
      <line x1={x} x2={x} y1={y + box.mark} y2={bottom} />
      <circle cx={x} cy={y} r={box.mark} />
      <text x={x} y={y + 5} text-anchor="middle">
        {writeNumber(t.language, number)}
      </text>
    </g>
  );
}

/** A triangle for an event of the rules, a square for one that a facilitator added, a cross for a correction by hand. */
export function shapeOf(kind: Placed["mark"]["kind"], x: number, y: number): string {
  switch (kind) {
    case "inject":
      return `M${x - 6} ${y - 6} h12 v12 h-12 Z`;
    case "override":
      return `M${x - 6} ${y - 6} l12 12 M${x + 6} ${y - 6} l-12 12`;
    default:
      return `M${x} ${y - 7} l7 13 h-14 Z`;
  }
}

type ScoreSeen = Month["scores"][string];

interface LinesProps {
  story: readonly Month[];
  scores: readonly string[];
  instead: Instead | null;
  box: Box;
  x: (at: number) => number;
  y: (value: number) => number;
}

/** A band for what was seen and a line for what was true, with a dash of its own and its name at the end. */
function Lines({ story, scores, instead, box, x, y }: LinesProps) {
  const t = useText();
  const last = lastOf(story);
  const labels = spread(
    scores.map((id) => y(required(last.scores, id).truth)),
    19,
  );
  // An error may reach beyond the scale, which ends at 0 and 100.
  const height = (value: number) => y(Math.min(100, Math.max(0, value)));
  const band = area<ScoreSeen>()
    .x((_, at) => x(at))
    .y0(({ seen, error }) => height(seen - error))
    .y1(({ seen, error }) => height(seen + error));
  const truth = line<ScoreSeen>(
    (_, at) => x(at),
    (score) => height(score.truth),
  );
  return scores.map((id, at) => {
    const course = story.map((month) => required(month.scores, id));
    return (
      <g key={id} class={`chart-series chart-series-${at + 1}`}>
        <path class="chart-band" d={band(course) ?? ""} />
        <path d={truth(course) ?? ""} />
        {instead?.gauge === id && (
          <path
            class="chart-instead"
            d={line<number>((_, after) => x(instead.from + after), height)(instead.line) ?? ""}
          />
        )}
        <text x={box.right + 12} y={required(labels, at) + 5}>
          {scoreName(t, id)} {writeNumber(t.language, required(last.scores, id).truth)}
        </text>
      </g>
    );
  });
}
