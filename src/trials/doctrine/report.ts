import { required } from "../../scenario/required.ts";
import type { Carrier } from "./carriers.ts";
import type { ComparisonKind } from "./comparison.ts";
import type { Verdict } from "./judge.ts";
import type { Settled } from "./pieces.ts";
import type { Doctrine } from "./read.ts";

/** The parameter set under which every assertion must pass. */
export const gatingParameters = "mainstream";

/** How many carriers of a claim the report lists. */
const mostCarriers = 5;

/** A verdict in the report: the assertion's section and size, what carried each claim, and the result under the other parameter sets. */
export interface Entry extends Verdict {
  section: string | null;
  size: "S" | "M" | "L" | null;
  /** What carried each claim most, largest first. */
  carriers: Carrier[][];
  beside: Record<string, Pick<Verdict, "pass" | "seeds" | "diff" | "agree" | "ties">>;
}

/** How many seeds the comparisons of each kind play. */
export type SeedsByKind = Record<ComparisonKind, number>;

/** The doctrine conformance report (docs/contracts.md, `doctrine`). `passed` and `failed` count assertions. */
export interface DoctrineReport {
  parameters: string;
  seeds: SeedsByKind;
  off: string[];
  assertions: Entry[];
  behaviours: Entry[];
  controls: Entry[];
  /** Assertions that no comparison tries; each counts as failed. */
  untried: string[];
  passed: number;
  failed: number;
}

/** What one parameter set came to, in the order of the comparisons. */
export interface Tried {
  parameters: string;
  settled: Settled[];
}

/** Puts the report together. The first set tried is the report's own, the others stand beside it. */
export function doctrineReport(
  { assertions }: Pick<Doctrine, "assertions">,
  all: readonly Tried[],
  { seeds, off }: { seeds: SeedsByKind; off: string[] },
): DoctrineReport {
  const own = required(all, 0);
  const others = all.slice(1);
  const entries = own.settled.map(({ verdict, carriers }, at): Entry => {
    const assertion = assertions.find(({ id }) => id === verdict.id);
    return {
      ...verdict,
      section: assertion?.section ?? null,
      size: assertion?.size ?? null,
      carriers: carriers.map((claim) => claim.slice(0, mostCarriers)),
      beside: Object.fromEntries(
        others.map(({ parameters, settled }) => [parameters, inBrief(required(settled, at).verdict)]),
      ),
    };
  });
  const of = (kind: Verdict["kind"]) => entries.filter((entry) => entry.kind === kind);
  const tried = of("assertion");
  const untried = assertions.map(({ id }) => id).filter((id) => !tried.some((entry) => entry.id === id));
  const passed = tried.filter((entry) => entry.pass).length;
  return {
    parameters: own.parameters,
    seeds,
    off,
    assertions: tried,
    behaviours: of("behaviour"),
    controls: of("control"),
    untried,
    passed,
    failed: tried.length - passed + untried.length,
  };
}

function inBrief({ pass, seeds, diff, agree, ties }: Verdict): Entry["beside"][string] {
  return { pass, seeds, diff, agree, ties };
}
