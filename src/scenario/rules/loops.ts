import { type Problem, problem } from "../problems.ts";
import type { ScenarioFiles } from "../read/files.ts";
import { required } from "../required.ts";
import type { EventSpec, Loop, ModelFile } from "../schema/index.ts";
import { declaredIds, sameGauge } from "../starred-ids.ts";
import { type Link, linksOf, type Sign } from "./graph.ts";

/** One step of a loop: what carries it, and whether a rise of the first gauge raises the second. */
export interface LoopStep {
  from: string;
  to: string;
  links: Link[];
  sign: Sign;
}

/**
 * The steps of a loop, the last one back to its beginning. Rules that always act come before events, which carry a
 * step only where nothing else does. A step whose carriers differ in sign has the sign 0.
 */
export function loopSteps(loop: Loop, links: readonly Link[], declared: (name: string) => string): LoopStep[] {
  return loop.through.map((from, at): LoopStep => {
    const to = required(loop.through, (at + 1) % loop.through.length);
    const all = links.filter((link) => sameGauge(declared, link.from, from) && sameGauge(declared, link.to, to));
    const steady = all.filter(({ carrier }) => carrier.kind !== "event");
    const carrying = steady.length > 0 ? steady : all;
    const [first, ...others] = new Set(carrying.map(({ sign }) => sign));
    return { from, to, links: carrying, sign: others.length === 0 ? (first ?? 0) : 0 };
  });
}

/** Checks that each loop of the model closes, and that it reinforces or balances as it says. */
export function checkLoops({ model, events, unusedEvents }: ScenarioFiles): Problem[] {
  const { parsed, value } = model;
  if (!value?.loops?.length) return [];
  const standing = [...events, ...unusedEvents].flatMap((event): EventSpec[] => (event.value ? [event.value] : []));
  const check = loopCheck(value, standing);
  return value.loops.flatMap((loop, index) =>
    check(loop).map(({ code, at, message, hint }) =>
      problem(code, parsed.placeOf(["loops", index, ...at]), message, hint),
    ),
  );
}

interface Fault {
  code: "loop-open" | "loop-sign";
  at: (string | number)[];
  message: string;
  hint: string;
}

function loopCheck(model: ModelFile, events: readonly EventSpec[]): (loop: Loop) => Fault[] {
  const links = linksOf(model, events);
  const declared = declaredIds(model);
  return (loop) => {
    const steps = loopSteps(loop, links, declared);
    const open = steps.flatMap(({ from, to, links: carrying }, at): Fault[] => {
      if (carrying.length > 0) return [];
      const message = `Nothing leads from "${from}" to "${to}".`;
      return [{ code: "loop-open", at: ["through", at], message, hint: "Name the gauge that stands between them." }];
    });
    const sign = steps.reduce((all, step) => all * step.sign, 1);
    const wanted = loop.sign === "reinforcing" ? 1 : -1;
    if (open.length > 0 || sign === 0 || sign === wanted) return open;
    const told = steps.map((step) => `${step.from} ${step.sign > 0 ? "+" : "-"}> `).join("");
    const message = `The loop "${loop.id}" is said to be ${loop.sign}, but its steps give the opposite: ${told}${loop.through[0]}.`;
    return [{ code: "loop-sign", at: ["sign"], message, hint: "An even number of falling steps reinforces." }];
  };
}
