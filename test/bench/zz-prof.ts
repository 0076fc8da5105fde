import { compile, reduce, start } from "../../src/engine/index.ts";
import { months, synthetic } from "./synthetic.ts";

const model = compile(synthetic());
const t = performance.now();
let n = 0;
while (performance.now() - t < 6000) {
  let s = start(model, String(n % 5000));
  for (let m = 0; m < months; m++) {
    const r = reduce(model, s, { type: "end-turn" }, false);
    if ("rejected" in r) throw 1;
    s = r.state;
    n++;
  }
}
console.log(Math.round(n / ((performance.now() - t) / 1000)));
