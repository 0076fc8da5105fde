// `npm run bench`: how many months a second the engine plays, against its budgets (design.md, section 7): with the ledger
// off at least 100 times boardgame.io, and within 4 times of a straight line generated from the same model that comes to
// the same hash; with the ledger on at least a third of that. Exits with 1 when a budget is missed.
import { compile, hashState, type Model, reduce, type State, start } from "../../src/engine/index.ts";
import { shippedScenario } from "../engine/support/shipped.ts";
import { boardgame } from "./boardgame.ts";
import { contest, median, type Result, ratio } from "./contest.ts";
import { straightLine } from "./straight-line.ts";
import { months, synthetic } from "./synthetic.ts";

/** Plays a run to its end without orders and returns its last state. */
function playOut(model: Model, first: State, withLedger: boolean): State {
  let state = first;
  while (state.ended === null) {
    const next = reduce(model, state, { type: "end-turn" }, withLedger);
    if ("rejected" in next) throw new Error(next.message);
    state = next.state;
  }
  return state;
}

function sameHash(model: Model, line: ReturnType<typeof straightLine>): void {
  for (const seed of ["1", "2", "3"]) {
    const first = start(model, seed);
    const engine = playOut(model, first, false);
    const straight: State = { ...engine, ...line(first, months) };
    if (hashState(straight) !== hashState(engine))
      throw new Error(`the straight line of seed ${seed} has another hash`);
  }
}

function row({ name, rates }: Result): string {
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const cells = [median(rates), least, most].map((rate) => Math.round(rate).toLocaleString("en").padStart(9));
  return `${name.padEnd(44)}${cells.join(" ")}`;
}

const campaign = compile(synthetic());
const shipped = compile(shippedScenario("area-or-point"));
const [firstCampaign, firstShipped] = [start(campaign, "1"), start(shipped, "1")];
const line = straightLine(campaign);
sameHash(campaign, line);

const game = (model: Model, first: State, withLedger: boolean) => () => playOut(model, first, withLedger).month;
const results = contest([
  { name: "straight line, campaign", play: () => line(firstCampaign, months).month },
  { name: "engine, campaign, ledger off", play: game(campaign, firstCampaign, false) },
  { name: "engine, campaign, ledger on", play: game(campaign, firstCampaign, true) },
  { name: "boardgame.io, one move a turn", play: boardgame(campaign, firstCampaign, months) },
  { name: "engine, area-or-point, ledger off", play: game(shipped, firstShipped, false) },
  { name: "engine, area-or-point, ledger on", play: game(shipped, firstShipped, true) },
]);
const [straight, off, on, library] = results;

const { gauges } = campaign.layout;
console.log(
  `Campaign: ${gauges.length} gauges, ${campaign.influences.rules.length} influences, ${campaign.events.length} hazards a month.`,
);
console.log(
  `\n${"months a second of processor time".padEnd(44)}${["median", "least", "most"].map((it) => it.padStart(9)).join(" ")}`,
);
for (const result of results) console.log(row(result));

const budgets: [what: string, is: number, met: boolean][] = [
  ["ledger off, times boardgame.io (at least 100)", ratio(off, library), ratio(off, library) >= 100],
  ["straight line, times ledger off (at most 4)", ratio(straight, off), ratio(straight, off) <= 4],
  ["ledger on, share of ledger off (at least 1/3)", ratio(on, off), ratio(on, off) >= 1 / 3],
];
console.log("");
for (const [what, is, met] of budgets)
  console.log(`${what.padEnd(50)}${is.toFixed(2).padStart(9)}  ${met ? "met" : "MISSED"}`);
if (budgets.some(([, , met]) => !met)) process.exitCode = 1;
