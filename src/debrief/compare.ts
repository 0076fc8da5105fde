import { type Action, headlinesOf, type Model, valueAt } from "../engine/index.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { lastOf, required } from "../scenario/required.ts";
import { monthStates, type Session } from "../session/index.ts";
import { type Minute, minutesOf } from "./minutes.ts";
import { monthOf } from "./story.ts";

/** A run beside others: known by its place among them, never by whose it is. */
export interface ComparedRun {
  seed: string;
  months: number;
  ending: string | null;
  facts: Readonly<Record<string, string>>;
  people: Readonly<Record<string, number>>;
  /** Each score's true value at the start and after each month. */
  scores: Readonly<Record<string, readonly number[]>>;
}

/** A matter that at least one of the runs decided, with what each did about it; null where it never came up. */
export interface ComparedMatter {
  id: string;
  region: string | null;
  /** The earliest month in which a run decided it. */
  month: number;
  taken: (Pick<Minute, "option" | "by" | "month"> | null)[];
  /** The runs that came so far did not all decide the same, or not all decided it. */
  differs: boolean;
}

/** The first month in which the runs did not do the same. */
export interface Divergence {
  month: number;
  /** Places among the matters: those decided differently in that month. */
  matters: number[];
  /** Something else in the plan differed too: force, effort, time, messages, money. */
  plan: boolean;
  /** What it led to, run by run: each score when the month began, at the end, and what the differing decisions moved of it themselves. */
  led: Readonly<Record<string, { from: number; to: number; moved: number }>>[];
}

/** Runs of one scenario side by side. None is ranked. */
export interface RunComparison {
  runs: ComparedRun[];
  matters: ComparedMatter[];
  /** Null where all did the same throughout. */
  divergence: Divergence | null;
  /** All had the same seed and the same hidden facts: what differs comes of what was done. */
  sameLuck: boolean;
}

/** How many runs may be compared at once. */
export const comparable = { least: 2, most: 12 };

/** Sets runs of one scenario side by side. Throws a RangeError where they are too few, too many, or of several scenarios. */
export function compareRuns(sessions: readonly Session[]): RunComparison {
  const { least, most } = comparable;
  if (sessions.length < least || sessions.length > most) throw new RangeError(`compare ${least} to ${most} runs`);
  const { model } = required(sessions, 0);
  if (sessions.some((session) => session.model.scenario.hash !== model.scenario.hash))
    throw new RangeError("compare runs of one scenario");
  const runs = sessions.map(runOf);
  const minutes = sessions.map(minutesOf);
  const matters = mattersOf(minutes, runs);
  const first = required(runs, 0);
  const isSame = ({ seed, facts }: ComparedRun) =>
    seed === first.seed && canonicalJson(facts) === canonicalJson(first.facts);
  return { runs, matters, divergence: divergenceOf(sessions, runs, minutes, matters), sameLuck: runs.every(isSame) };
}

function runOf(session: Session): ComparedRun {
  const { model, seed, state } = session;
  const states = monthStates(session);
  const valuesOf = (id: string) =>
    states.map(({ numbers }) => valueAt(numbers, required(model.layout.byId, id).address));
  return {
    ...{ seed, months: state.month, ending: state.ended, facts: state.facts },
    people: Object.fromEntries(
      model.scenario.peopleGauges.map((id) => {
        const values = valuesOf(id);
        return [id, lastOf(values) - required(values, 0)];
      }),
    ),
    scores: Object.fromEntries(headlinesOf(model).map((id) => [id, valuesOf(id)])),
  };
}

/**
 * All matters by the month in which a run first decided them. What comes up again in a run is a matter of its own; a run
 * that has not come so far does not differ.
 */
function mattersOf(minutes: readonly (readonly Minute[])[], runs: readonly ComparedRun[]): ComparedMatter[] {
  const keyed = minutes.map((run) => new Map(run.map((minute, at) => [keyOf(run, at), minute])));
  const keys = [...new Set(keyed.flatMap((run) => [...run.keys()]))];
  const matters = keys.map((key): ComparedMatter => {
    const found = keyed.map((run) => run.get(key) ?? null);
    const there = found.filter((minute) => minute !== null);
    const { id, region } = required(there, 0);
    const taken = found.map((minute) => minute && { option: minute.option, by: minute.by, month: minute.month });
    const month = Math.min(...there.map((minute) => minute.month));
    const reached = runs.filter((run, at) => found[at] !== null || run.months >= month);
    const differs = there.length < reached.length || there.some(({ option }) => option !== required(there, 0).option);
    return { id, region, month, taken, differs };
  });
  return matters.sort((one, other) => one.month - other.month);
}

function keyOf(run: readonly Minute[], at: number): string {
  const { id, region } = required(run, at);
  const before = run.slice(0, at).filter((minute) => minute.id === id && minute.region === region).length;
  return `${id} ${region ?? ""} ${before}`;
}

function divergenceOf(
  sessions: readonly Session[],
  runs: readonly ComparedRun[],
  minutes: readonly (readonly Minute[])[],
  matters: readonly ComparedMatter[],
): Divergence | null {
  const plans = sessions.map(plansOf);
  // Beyond the end of the shortest there is nothing to set beside the others.
  const last = Math.min(...runs.map(({ months }) => months));
  const planDiffers = (month: number) => new Set(plans.map((plan) => plan.get(month) ?? "")).size > 1;
  const decidedIn = (month: number) =>
    matters.flatMap(({ differs, taken }, at) =>
      differs &&
      taken.some((one) => one !== null && one.month === month && taken.some((two) => two?.option !== one.option))
        ? [at]
        : [],
    );
  for (let month = 1; month <= last; month++) {
    const [plan, decided] = [planDiffers(month), decidedIn(month)];
    if (!plan && decided.length === 0) continue;
    const isDiffering = ({ id, region }: Minute) =>
      decided.some((at) => required(matters, at).id === id && required(matters, at).region === region);
    const led = runs.map(({ scores }, at) => ledTo(scores, month, required(minutes, at).filter(isDiffering)));
    return { month, matters: decided, plan, led };
  }
  return null;
}

function ledTo(scores: ComparedRun["scores"], month: number, differing: readonly Minute[]): Divergence["led"][number] {
  const entries = differing.flatMap(({ moved }) => moved);
  return Object.fromEntries(
    Object.entries(scores).map(([id, values]) => {
      const moved = entries.reduce((sum, entry) => (entry.gauge === id ? sum + entry.by : sum), 0);
      return [id, { from: required(values, Math.min(month - 1, values.length - 1)), to: lastOf(values), moved }];
    }),
  );
}

/** Actions that change nothing by themselves but what is decided, which is compared by itself, or what is known. */
const notPlan: ReadonlySet<Action["type"]> = new Set(["choose", "position", "defer", "consult", "intent", "end-turn"]);

/** What was planned in each month, in one text that does not depend on the order in which it was. */
function plansOf({ model, actions }: { model: Model; actions: readonly Action[] }): Map<number, string> {
  const plans = new Map<number, string[]>();
  for (const action of actions) {
    if (notPlan.has(action.type)) continue;
    const { seat: _, ...rest } = action as Action & { seat?: string };
    const month = monthOf(model, action);
    plans.set(month, [...(plans.get(month) ?? []), canonicalJson(rest)]);
  }
  return new Map([...plans].map(([month, plan]) => [month, plan.sort().join("\n")]));
}
