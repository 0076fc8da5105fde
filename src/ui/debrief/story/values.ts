import type { Play } from "../../parts/run-port.ts";

/** A gauge's true value after so many months; 0 is the start. */
export function valueAfter({ model, starts, pages }: Play, id: string, month: number): number {
  const { address } = model.layout.byId[id];
  return month === 0 ? starts[0].numbers[address] : pages[month - 1].after[address];
}
