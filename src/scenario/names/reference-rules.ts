import { beside, both, each, keys, later, members, owning, type Rule, scoped, to } from "./references.ts";

// Where names stand in each kind of file. A new key of the format that names something needs a line here, and nothing
// else: what each kind of name must be is in `resolve.ts`.

const stepOrDecision = ({ within }: { within: Record<string, unknown> }) =>
  typeof within.step === "string" ? `${String(within.chosen)}/${within.step}` : within.chosen;

const condition: Rule = later(() =>
  members({
    all: each(condition),
    any: each(condition),
    not: condition,
    gauge: to("gauge"),
    fact: to("fact"),
    is: to("fact-value", beside("fact")),
    chosen: to("decision"),
    option: each(to("option", stepOrDecision)),
    step: to("step", beside("chosen")),
    with: to("condition", beside("chosen")),
    happened: to("event"),
    region: to("place"),
    mark: to("mark"),
    unit: to("unit"),
    in: to("place"),
    engaged: to("target"),
  }),
);
const factors = each(members({ by: to("gauge"), when: condition }));

const effects = each(
  members({
    gauge: to("struck"),
    times: factors,
    when: condition,
    event: to("event"),
    region: to("place"),
    dilemma: to("dilemma"),
    lever: to("lever"),
    mark: to("mark"),
    unmark: to("mark"),
    tray: to("tray-item"),
    road: to("road"),
    unit: to("unit"),
    across: keys("place"),
    mechanism: to("mechanism"),
    source: to("citation"),
  }),
);
const options = each(
  members({
    requires: condition,
    funds: keys("fund"),
    forecloses: each(to("foreclosed")),
    request: members({ times: factors, partly: effects, refused: effects }),
    effects,
  }),
);
const support = { mechanism: to("mechanism"), source: to("citation") };

const dilemma = owning(
  members({
    history: members({ chosen: to("option"), sources: each(to("source")) }),
    tradeOffs: each(to("trade-off")),
    sources: each(to("citation")),
    mechanism: to("mechanism"),
    opens: members({ when: condition }),
    steps: each(
      owning(
        members({
          reports: each(members({ when: condition })),
          options: each(members({ requires: condition, effects })),
          default: to("default"),
        }),
      ),
    ),
    defer: members({ effects }),
    statusQuo: to("status-quo"),
    standing: members({ option: to("option") }),
    silence: effects,
    views: each(members({ option: to("option") })),
    staffWork: each(members({ fact: to("fact") })),
    conditions: each(members({ options: each(to("option")), requires: condition, effects })),
    options,
  }),
);

const event = scoped(
  ({ scope }) => scope,
  owning(
    members({
      ...support,
      regions: each(to("place")),
      when: condition,
      hazard: members({ times: factors }),
      effects,
      asks: members({ default: to("default"), silence: effects, options }),
    }),
  ),
);

const tray = members({
  situations: each(members({ when: condition })),
  items: each(members({ from: to("sender"), when: condition, region: to("place") })),
});

const formula: Rule = later(() =>
  each(
    both(
      to("gauge"),
      members({
        sum: each(members({ of: formula })),
        product: formula,
        quotient: formula,
        reciprocal: formula,
        root: formula,
        of: formula,
        mean: to("mean"),
        softMinimum: to("mean"),
      }),
    ),
  ),
);
const mechanisms = each(to("mechanism"));
const variable = scoped(
  ({ scope }) => scope,
  members({
    formula,
    of: to("gauge"),
    losses: members({ mechanisms }),
    early: members({ mechanism: to("mechanism"), of: mechanisms }),
    ceiling: members({ id: to("gauge") }),
    represents: each(to("section")),
  }),
);
const influence = scoped(
  ({ scope }) => scope,
  members({ ...support, from: each(to("gauge")), to: to("influenced"), when: condition }),
);
const model = members({
  mechanisms: each(members({ section: to("citation") })),
  outputs: each(members({ id: to("output"), prerequisites: each(to("output")) })),
  variables: each(variable),
  influences: each(influence),
  decisionRules: each(members({ ...support, effects })),
  engagementRules: each(
    scoped((rule) => (rule.with === "other" ? "once" : rule.with), members({ ...support, effects })),
  ),
  funds: each(scoped(() => "region", members({ ...support, gauge: to("fund-stock"), effects }))),
  loops: each(members({ through: each(to("pattern")) })),
});

const parameters = members({
  sets: each(members({ changes: each(members({ mechanism: to("mechanism"), influence: to("influence") })) })),
});

/** An option named beside its dilemma. */
const answer = members({ dilemma: to("dilemma"), option: to("option", beside("dilemma")) });

const scenario = members({
  units: each(members({ region: to("place"), caveat: each(to("place")) })),
  outputs: each(to("output")),
  levers: each(to("open-lever")),
  targets: each(
    scoped(
      ({ party, region }) => (party !== undefined ? "party" : region !== undefined ? "region" : "once"),
      members({ party: to("party"), region: to("place"), effects }),
    ),
  ),
  privateFacts: each(members({ dilemmas: each(to("dilemma")) })),
  start: keys("settable"),
  settings: each(members({ start: keys("settable"), off: mechanisms })),
  series: each(members({ gauge: to("struck"), source: to("source") })),
  off: mechanisms,
  commonEvents: each(to("event")),
  dormantEvents: each(to("event")),
  endings: each(members({ when: condition })),
  workshopCut: members({ dilemmas: each(to("dilemma")), standing: each(answer) }),
  questions: each(
    members({
      objective: to("objective"),
      chapter: to("chapter"),
      evidence: members({
        dilemmas: each(to("decision")),
        gauges: each(to("gauge")),
        facts: each(to("fact")),
        privateFacts: each(to("private-fact")),
        events: each(to("event")),
      }),
    }),
  ),
  traps: each(
    both(
      answer,
      members({
        against: to("option", beside("dilemma")),
        facts: keys("fact"),
        tempts: to("gauge"),
        costs: to("gauge"),
      }),
    ),
  ),
  peopleGauges: each(to("gauge")),
});

const map = members({
  regions: each(members({ neighbours: each(to("place")) })),
  towns: each(members({ region: to("place") })),
  roads: each(members({ from: to("place"), to: to("place") })),
});

/** For each kind of file, where it names what. */
export const referenceRules = { model, parameters, scenario, map, dilemma, event, tray };
