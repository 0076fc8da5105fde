import { mechanismName, parameterSetName } from "../words/index.ts";
import { type Block, paragraphs, type Section, section, table } from "./document.ts";
import type { DoctrineEntry, Evidence, Kept, Records } from "./evidence.ts";
import { fitBlocks } from "./fit-results.ts";
import { ruleName } from "./rule-name.ts";
import { type Current, sensitivityBlocks } from "./sensitivity-results.ts";
import { cite, joined, linkTo, num, signed, type Teller } from "./teller.ts";

interface Held {
  evidence: Evidence;
  records: Records;
  current: Current;
}

/** How the model stands up to doctrine, to research and to other weights, as far as records of it are kept. */
export function resultSection({ evidence, records, current }: Held, teller: Teller): Section {
  const { say } = teller;
  const part = <Report>(id: string, kept: Kept<Report> | undefined, blocks: (report: Report) => Block[]) =>
    section(`results-${id}`, say(`results.${id}.title`), [
      ...paragraphs(say(`results.${id}.text`)),
      ...(kept === undefined
        ? paragraphs(say("results.none"))
        : [...madeOn(kept, current, teller), ...blocks(kept.report)]),
    ]);
  const { doctrine, mechanisms, research, sensitivity, fit } = records;
  return section("results", say("results.title"), paragraphs(say("results.text")), [
    part("doctrine", doctrine, (report) => doctrineBlocks(report, evidence, teller)),
    part("mechanisms", mechanisms, (report) => mechanismBlocks(report, doctrine?.report.behaviours ?? [], teller)),
    part("research", research, (report) => researchBlocks(report, evidence, teller)),
    ...(sensitivity.length === 0 ? [part("sensitivity", undefined, () => [])] : []),
    ...sensitivity.map((kept) => ({
      ...part("sensitivity", kept, (report) => sensitivityBlocks(report, current, teller)),
      anchor: `results-sensitivity-${kept.report.scenario}`,
      title: say("results.sensitivity.of", { scenario: titleOf(kept.report.scenario, current) }),
    })),
    ...(fit.length === 0 ? [part("fit", undefined, () => [])] : []),
    ...fit.map((kept) => ({
      ...part("fit", kept, (report) => fitBlocks(report, teller)),
      anchor: `results-fit-${kept.report.scenario}`,
      title: say("results.fit.of", { scenario: titleOf(kept.report.scenario, current) }),
    })),
  ]);
}

function titleOf(scenario: string, current: Current): string {
  return current[scenario]?.word("scenario.title") ?? scenario;
}

/** On which version a record was made, and a warning where that is not this one. */
function madeOn({ scenarios }: Kept<unknown>, current: Current, teller: Teller): Block[] {
  const { say } = teller;
  const made = Object.entries(scenarios).map(([scenario, hash]) =>
    say("results.made", { scenario: titleOf(scenario, current), hash }),
  );
  const stale = Object.entries(scenarios).some(([scenario, hash]) => current[scenario]?.hash !== hash);
  return [
    ...paragraphs(say("results.made-on", { made: joined(teller, made) })),
    ...(stale ? [{ kind: "warning" as const, text: say("results.stale") }] : []),
  ];
}

type Report<Kind extends "doctrine" | "mechanisms" | "research"> = NonNullable<Records[Kind]>["report"];

function doctrineBlocks(report: Report<"doctrine">, { assertions }: Evidence, teller: Teller): Block[] {
  const { say, word } = teller;
  const { passed, failed, seeds, parameters, untried } = report;
  const set = (id: string) => parameterSetName(word, id);
  const statementOf = (id: string) => assertions.find((one) => one.id === id)?.statement;
  const told = ({ pass, diff, agree, ties, beside, carriers }: DoctrineEntry) => [
    say(pass ? "results.pass" : "results.fail"),
    signed(diff),
    say("results.agree", { agree: num(agree * 100), ties: num(ties * 100) }),
    Object.entries(beside)
      .map(([other, its]) => `${set(other)}: ${say(its.pass ? "results.pass" : "results.fail")}`)
      .join("; "),
    carriedBy(carriers, teller),
  ];
  const asserted = report.assertions.map((entry) => ({
    cells: [cite(teller, entry.id), statementOf(entry.id) ?? entry.says, ...told(entry)],
  }));
  const tested = report.behaviours.map((entry) => ({
    anchor: testAnchor(entry.id),
    cells: [entry.says, ...told(entry)],
  }));
  const controlled = report.controls.map(({ says, pass, ties }) => ({
    cells: [says, say(pass ? "results.pass" : "results.fail"), say("percent", { percent: num(ties * 100) })],
  }));
  const head = (...columns: string[]) => columns.map((column) => say(`results.head.${column}`));
  const columns = ["statement", "verdict", "difference", "agreement", "beside", "carriers"];
  const count = say("results.doctrine.count", { passed, all: passed + failed, ...seeds, set: set(parameters) });
  return [
    ...paragraphs(
      count,
      ...(untried.length === 0 ? [] : [say("results.doctrine.untried", { ids: untried.join(", ") })]),
    ),
    ...table(head("id", ...columns), asserted),
    ...paragraphs(say("results.doctrine.behaviours", { seeds: seeds.behaviour })),
    ...table(head(...columns), tested),
    ...paragraphs(say("results.doctrine.controls", { seeds: seeds.control })),
    ...table(head("statement", "verdict", "same"), controlled),
  ];
}

const testAnchor = (id: string) => `test-${id}`;

/** The largest carriers of the first claim that are rules of the model. */
function carriedBy([first = []]: DoctrineEntry["carriers"], { word, say, scenario }: Teller): string {
  const { influences } = scenario.model;
  const rules = first.filter(({ cause }) => cause.kind === "influence" && influences.some(({ id }) => id === cause.id));
  if (rules.length === 0) return say("results.carriers.none");
  return rules
    .slice(0, 3)
    .map(({ cause }) => linkTo("influence", cause.id, ruleName(word, scenario, cause.id).replace(/[.;:].*$/s, "")))
    .join("; ");
}

function mechanismBlocks(
  { mechanisms, unnoticed, seeds }: Report<"mechanisms">,
  tests: readonly Pick<DoctrineEntry, "id" | "says">[],
  teller: Teller,
): Block[] {
  const { say, word } = teller;
  const noticer = (id: string) => {
    const test = tests.find((one) => one.id === id);
    return test === undefined ? (id.startsWith("D") ? cite(teller, id) : id) : `[${test.says}](#${testAnchor(id)})`;
  };
  const name = (id: string) => linkTo("mechanism", id, mechanismName(word, id));
  const nothing =
    unnoticed.length === 0
      ? say("results.mechanisms.all")
      : say("results.mechanisms.unnoticed", { names: joined(teller, unnoticed.map(name)) });
  const rows = mechanisms.flatMap(({ mechanism, noticed }) =>
    noticed === null
      ? []
      : [
          {
            cells: [
              name(mechanism),
              noticer(noticed.by),
              signed(noticed.before),
              signed(noticed.after),
              num(noticed.needed),
            ],
          },
        ],
  );
  const head = ["mechanism", "by", "before", "after", "needed"].map((column) => say(`results.head.${column}`));
  return [
    ...paragraphs(say("results.mechanisms.count", { count: mechanisms.length, seeds }), nothing),
    ...table(head, rows),
  ];
}

function researchBlocks(
  { findings, inside, outside, seeds }: Report<"research">,
  evidence: Evidence,
  teller: Teller,
): Block[] {
  const { say } = teller;
  const rows = findings.flatMap(({ id, value, inside: within }) => {
    const published = evidence.findings.find((one) => one.id === id)?.published;
    if (value === null || published === undefined) return [];
    const range = say("results.research.range", {
      low: num(published.low),
      high: num(published.high),
      unit: published.unit,
    });
    return [
      {
        cells: [
          cite(teller, id),
          published.says,
          range,
          num(value),
          say(within ? "results.inside" : "results.outside"),
        ],
      },
    ];
  });
  const head = ["id", "says", "published", "model", "verdict"].map((column) => say(`results.head.${column}`));
  return [...paragraphs(say("results.research.count", { inside, all: inside + outside, seeds })), ...table(head, rows)];
}
