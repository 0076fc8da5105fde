import { compile, reduce, start } from "../../src/engine/index.ts";
import { straightLine } from "./straight-line.ts";
import { months, synthetic } from "./synthetic.ts";

const model = compile(synthetic());
const line = straightLine(model);
const s0 = start(model, "1");
function eng(led: boolean) {
  let n = 0;
  const t = performance.now();
  while (performance.now() - t < 300) {
    let s = s0;
    for (let m = 0; m < months; m++) {
      const r = reduce(model, s, { type: "end-turn" }, led);
      if ("rejected" in r) throw 1;
      s = r.state;
      n++;
    }
  }
  return (n / (performance.now() - t)) * 1000;
}
function ln() {
  let n = 0;
  const t = performance.now();
  while (performance.now() - t < 300) {
    line(s0, months);
    n += months;
  }
  return (n / (performance.now() - t)) * 1000;
}
const a: number[] = [],
  b: number[] = [],
  c: number[] = [];
for (let i = 0; i < 8; i++) {
  a.push(ln());
  b.push(eng(false));
  c.push(eng(true));
}
const med = (x: number[]) => x.slice(2).sort((p, q) => p - q)[3];
console.log(
  "line",
  Math.round(med(a)),
  "off",
  Math.round(med(b)),
  "on",
  Math.round(med(c)),
  "line/off",
  (med(a) / med(b)).toFixed(2),
  "off/on",
  (med(b) / med(c)).toFixed(2),
);
