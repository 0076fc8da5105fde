import type { ComponentChildren } from "preact";
import { useText } from "./text.ts";

interface ScrolledTableProps {
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** A table that scrolls within itself where it is wider than the page. What scrolls has to be reached by keys. */
export function ScrolledTable({ label, class: name, children }: ScrolledTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class="scroll" aria-label={label} tabIndex={0}>
      <table class={name}>{children}</table>
    </section>
  );
}

/** A chart's twin: the same numbers as a table, unfolded when asked for. */
export function TableTwin({ children }: Pick<ScrolledTableProps, "children">) {
  const t = useText();
  return (
    <details>
      <summary>{t("ui.chart.table")}</summary>
      <ScrolledTable label={t("ui.chart.table")}>{children}</ScrolledTable>
    </details>
  );
}
