import { synthetic } from "./synthetic.ts";
import { compile, start, reduce } from "../../src/engine/index.ts";
const model = compile(synthetic());
let s = start(model, "1");
const k = new Function("a", "return [%HasDoubleElements(a), %HasHoleyElements(a), %HasObjectElements(a), %HasSmiElements(a)]");
console.log(k(s.numbers));
for (let i=0;i<3;i++){ const r = reduce(model, s, {type:"end-turn"}, false); if ("rejected" in r) throw 1; s = r.state; console.log(k(s.numbers)); }
console.log(k(JSON.parse(JSON.stringify(s.numbers))));
