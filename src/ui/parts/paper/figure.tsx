import type { ComponentChildren } from "preact";
import { writeChange, writeNumber } from "../numbers.ts";
import { useText } from "../text.ts";

interface FigureProps {
  /** Where the number stands in the debrief's JSON, as keys joined by dots: print and JSON are held against each other by it. */
  of: string;
  value: number;
  decimals?: number;
  /** A change, written with its sign. */
  change?: boolean;
  /** Words that contain the number, where it is not written by itself. */
  children?: ComponentChildren;
}

/** A number of the debrief, written for people, with its exact value beside it. */
export function Figure({ of, value, decimals = 0, change = false, children }: FigureProps) {
  const { language } = useText();
  const written = change ? writeChange(language, value, decimals) : writeNumber(language, value, decimals);
  return (
    <data value={value} data-of={of}>
      {children ?? written}
    </data>
  );
}

/** A month of the run by its name. */
export function MonthFigure({ of, month }: { of: string; month: number }) {
  const t = useText();
  return (
    <Figure of={of} value={month}>
      {month === 0 ? t("ui.chart.start") : t("ui.month", { month })}
    </Figure>
  );
}
