/** Addresses and limits of stocks, flat, one entry a stock. */
export interface StockLimits {
  address: Int32Array;
  low: Float64Array;
  high: Float64Array;
}

/**
 * Adds a month's entries (`delta`, by address) to the stocks. A stock that would leave its limits, or whose number is not
 * finite, is not written: `atLimit` is called with the stock, out of the list in the order of the limits, and with what it
 * would come to.
 */
export function addWithinLimits<Stock>(
  { address, low, high }: StockLimits,
  stocks: readonly Stock[],
  numbers: number[],
  delta: Float64Array,
  atLimit: (stock: Stock, moved: number) => void,
): void {
  for (let i = 0; i < address.length; i++) {
    const moved = numbers[address[i]] + delta[address[i]];
    if (moved >= low[i] && moved <= high[i]) numbers[address[i]] = moved;
    else atLimit(stocks[i], moved);
  }
}
