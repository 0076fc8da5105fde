import { compile, reduce, start } from "../../src/engine/index.ts";
import { straightLine } from "./straight-line.ts";
import { months, synthetic } from "./synthetic.ts";

const model = compile(synthetic());
const line = straightLine(model);
for (const seed of ["1", "2", "3"]) {
  let s = start(model, seed);
  for (let m = 0; m < months; m++) {
    const r = reduce(model, s, { type: "end-turn" }, false);
    if ("rejected" in r) throw 1;
    s = r.state;
  }
  const { numbers, strikes } = line(start(model, seed), months);
  const bad = [...numbers].map((x, i) => [i, x, s.numbers[i]]).filter(([, a, b]) => !Object.is(a, b));
  console.log(
    strikes,
    s.events.length,
    bad.length,
    bad
      .slice(0, 5)
      .map(([i, a, b]) => [Object.keys(model.layout.index).find((k) => model.layout.index[k] === i), a, b]),
  );
}
for (let k = 0; k < 3; k++) {
  let t = performance.now(),
    n = 0;
  const s0 = start(model, "1");
  while (performance.now() - t < 1000) {
    line(s0, months);
    n += months;
  }
  console.log("line", Math.round(n / ((performance.now() - t) / 1000)));
}
