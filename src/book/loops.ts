import { required } from "../scenario/required.ts";
import { type Link, linksOf } from "../scenario/rules/graph.ts";
import { loopSteps } from "../scenario/rules/loops.ts";
import type { Loop } from "../scenario/schema/index.ts";
import { declaredIds, sameGauge } from "../scenario/starred-ids.ts";
import { eachPlace, eventName, influenceName, optionName } from "../words/index.ts";
import { type Cycle, shortCycles } from "./cycles.ts";
import { type Block, paragraphs, type Section, section, table } from "./document.ts";
import { joined, linkTo, type Teller } from "./teller.ts";

/** Ways round the model of up to so many gauges are counted. */
const longest = 4;

/** The loops that the model is meant to have, with what carries each step, and those found in it by search. */
export function loopSection(teller: Teller): Section {
  const { say, scenario } = teller;
  const links = linksOf(scenario.model, scenario.events);
  const declared = declaredIds(scenario.model);
  const named = (scenario.model.loops ?? []).map((loop) => loopPart(loop, links, declared, teller));
  const intro = named.length === 0 ? say("loops.none") : say("loops.named", { count: named.length });
  return section("loops", say("loops.title"), paragraphs(say("loops.text"), intro), [
    ...named,
    foundPart(shortCycles(scenario.model, scenario.events, longest), links, declared, teller),
  ]);
}

function loopPart(loop: Loop, links: readonly Link[], declared: (name: string) => string, teller: Teller): Section {
  const { say, word, link } = teller;
  const rows = loopSteps(loop, links, declared).map(({ from, to, sign, links: carrying }) => ({
    cells: [link(from), say(`loops.sign.${sign}`), link(to), carriers(carrying, teller)],
  }));
  const head = ["from", "sign", "to", "carriers"].map((column) => say(`loops.head.${column}`));
  const blocks: Block[] = [
    ...paragraphs(word(`loop.${loop.id}.text`), say(`loops.${loop.sign}`)),
    ...table(head, rows),
  ];
  return section(`loop-${loop.id}`, word(`loop.${loop.id}.title`), blocks);
}

/** What carries a step: rules by their reasons, formulas and events by their names. */
function carriers(links: readonly Link[], { say, word, link }: Teller): string {
  const told = links.map(({ carrier: { kind, id, option }, scope }) => {
    if (kind === "influence") return linkTo("influence", id, influenceName(word, id, eachPlace(word, scope)));
    if (kind !== "event") return say(`loops.carrier.${kind}`, { gauge: link(id) });
    const event = linkTo("event", id, eventName(word, id, "*"));
    if (option === undefined) return say("loops.carrier.event", { event });
    return say("loops.carrier.option", { event, option: optionName(word, id, option) });
  });
  return [...new Set(told)].join(" ");
}

function foundPart(
  cycles: readonly Cycle[],
  links: readonly Link[],
  declared: (name: string) => string,
  teller: Teller,
): Section {
  const { say, link } = teller;
  const counts = Array.from({ length: longest - 1 }, (_, at) => at + 2).map((length) =>
    say("loops.found.count", { length, count: cycles.filter((cycle) => cycle.length === length).length }),
  );
  const rows = cycles
    .filter((cycle) => cycle.length === 2)
    .map((cycle) => {
      const [there, back] = [signOn(cycle, 0), signOn(cycle, 1)];
      const sign = there * back;
      const kind = sign === 0 ? "either" : sign > 0 ? "reinforcing" : "balancing";
      return { cells: [...cycle.map(link), say(`loops.found.${kind}`)] };
    });
  function signOn(cycle: Cycle, at: number): number {
    const [from, to] = [required(cycle, at), required(cycle, (at + 1) % cycle.length)];
    const own = links.filter((one) => sameGauge(declared, one.from, from) && sameGauge(declared, one.to, to));
    const signs = new Set(own.map(({ sign }) => sign));
    return signs.size === 1 ? required([...signs], 0) : 0;
  }
  const head = ["one", "other", "kind"].map((column) => say(`loops.found.head.${column}`));
  const text = say("loops.found.text", { counts: joined(teller, counts) });
  return section("loops-found", say("loops.found.title"), [...paragraphs(text), ...table(head, rows)]);
}
