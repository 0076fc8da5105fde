import type { StockLimits } from "../kernel/stock-limits.ts";
import { addressOf, type Gauge, type Layout } from "./layout.ts";

/** A stock with its limits, and its ceiling if it has one: that moves, so it has an address of its own. */
export interface Stock {
  gauge: Gauge;
  address: number;
  min: number;
  max: number;
  ceiling: { address: number; over: number; share: number; regain: number } | null;
}

/** How entries into a gauge are weighed by mechanism: losses of tests and deliveries, first impressions. */
export interface Amplifier {
  losses: { times: number; mechanisms: string[] } | null;
  early: { mechanism: string; months: number; times: number; of: string[] } | null;
}

/** Compiles the stocks of a layout, in its order. */
export function compileStocks(layout: Layout): Stock[] {
  return layout.gauges.filter((gauge) => gauge.kind === "stock").map((gauge) => compileStock(gauge, layout));
}

function compileStock(gauge: Gauge, layout: Layout): Stock {
  const { ceiling } = gauge.variable as Extract<Gauge["variable"], { kind: "stock" }>;
  return {
    gauge,
    address: gauge.address,
    min: gauge.min,
    max: gauge.max,
    ceiling: ceiling === undefined ? null : { ...ceiling, address: addressOf(layout, ceiling.id) },
  };
}

/**
 * Lays the limits of stocks out flat. A stock with a ceiling has an upper limit below everything here, so that the kernel
 * leaves it to the month's own code: its own limit moves.
 */
export function limitsOf(stocks: readonly Stock[]): StockLimits {
  return {
    address: Int32Array.from(stocks, (stock) => stock.address),
    low: Float64Array.from(stocks, (stock) => stock.min),
    high: Float64Array.from(stocks, (stock) => (stock.ceiling === null ? stock.max : Number.NEGATIVE_INFINITY)),
  };
}

/** Addresses of ceilings, flags and counts: written at a month's end, after the formulas, and read in the next. */
export function collectWrittenLast(layout: Layout): Set<number> {
  const ceilings = layout.gauges.flatMap(({ variable }) =>
    variable.kind === "stock" && variable.ceiling !== undefined ? [addressOf(layout, variable.ceiling.id)] : [],
  );
  const flags = layout.gauges.filter((gauge) => gauge.kind === "flag").map((gauge) => gauge.address);
  const counts = Object.entries(layout.index).filter(([name]) => name.startsWith("count."));
  return new Set([...ceilings, ...flags, ...counts.map(([, address]) => address)]);
}

/** The amplifiers of a layout's gauges, by address. */
export function collectAmplifiers(layout: Layout): Map<number, Amplifier> {
  const amplifiers = new Map<number, Amplifier>();
  for (const gauge of layout.gauges) {
    if (gauge.variable.kind !== "stock") continue;
    const { losses = null, early = null, ceiling } = gauge.variable;
    // A gauge with a ceiling is here for its losses to be counted, even where they weigh no more than others.
    if (losses !== null || early !== null || ceiling !== undefined) amplifiers.set(gauge.address, { losses, early });
  }
  return amplifiers;
}
