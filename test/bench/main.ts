// `npm run bench`: how many months a second the engine plays, against its budgets: with the ledger
// off at least 100 times boardgame.io, and within 4 times of a straight line generated from the same model that comes to
// the same hash; with the ledger on at least a third of that. Exits with 1 when a budget is missed. The command line and the
// page are measured too, how soon the map comes beside a former build: `--against` names a folder with it or a commit.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hashState, type Model, type State, start } from "../../src/engine/index.ts";
import { measureBrowser } from "./browser.ts";
import { measureCommandLine } from "./command-line.ts";
import { contest, median, type Result, ratio, serve } from "./contest.ts";
import { type ContestantName, contestants, plainLaboratory, playOut } from "./contestants.ts";
import { straightLine } from "./straight-line.ts";

const { values, positionals } = parseArgs({
  options: { against: { type: "string", default: "HEAD^" } },
  allowPositionals: true,
});
const asked = positionals[0];
if (asked === undefined) await run(values.against);
else serve(contestants[asked as ContestantName]());

async function run(against: string): Promise<void> {
  const model = plainLaboratory();
  const { layout, influences, formulas, events, scenario } = model;
  console.log(
    `Laboratory: ${layout.gauges.length} gauges, ${influences.rules.length} influences, ${formulas.length} formulas, ${events.length} places where events may strike, ${scenario.months} months a game.`,
  );
  proveSameHash(model);
  const names = Object.keys(contestants);
  const results = await contest(fileURLToPath(import.meta.url), names);
  printTable(results);
  const [straight, plain, library, off, on] = results;
  const met = [
    printBudget("laboratory, ledger off, times boardgame.io (at least 100)", ratio(off!, library!), (is) => is >= 100),
    printBudget("straight line, times plain laboratory (at most 4)", ratio(straight!, plain!), (is) => is <= 4),
    printBudget("laboratory, ledger on, share of ledger off (at least 1/3)", ratio(on!, off!), (is) => is >= 1 / 3),
  ];
  if (met.includes(false)) process.exitCode = 1;
  for (const line of measureCommandLine()) console.log(line);
  for (const line of await measureBrowser(against)) console.log(line);
}

/** The straight line would prove nothing if it did less: it must come to the engine's own hash. */
function proveSameHash(model: Model): void {
  const line = straightLine(model);
  for (const seed of ["1", "2", "3"]) {
    const first = start(model, seed);
    const engine = playOut(model, first, false);
    // The straight line knows no endings.
    const straight: State = { ...line(first, model.scenario.months), ended: engine.ended };
    if (hashState(straight) !== hashState(engine))
      throw new Error(`the straight line of seed ${seed} has another hash`);
  }
}

function printTable(results: readonly Result[]): void {
  const line = (name: string, cells: string[]) =>
    console.log(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(10)).join("")}`);
  console.log("");
  line("months a second of processor time", ["median", "least", "most"]);
  for (const { name, rates } of results) {
    line(
      name,
      [median(rates), Math.min(...rates), Math.max(...rates)].map((rate) => String(Math.round(rate))),
    );
  }
  console.log("");
}

function printBudget(what: string, is: number, meets: (is: number) => boolean): boolean {
  console.log(`${what.padEnd(60)}${is.toFixed(2).padStart(8)}  ${meets(is) ? "met" : "MISSED"}`);
  return meets(is);
}
