import { parameterSetName } from "../words/index.ts";
import { type Block, paragraphs, table } from "./document.ts";
import type { Records } from "./evidence.ts";
import { num, signed, type Teller } from "./teller.ts";

type Fit = Records["fit"][number]["report"];
type Freeze = Fit["frozen"]["earlier"][number];
type FittedClaim = Fit["shapes"][number]["claims"][number];

/** How the historical run of a real case stands beside its record: each shape, then its claims with what each came to. */
export function fitBlocks({ shapes, passed, failed, frozen, parameters }: Fit, { say, word }: Teller): Block[] {
  const verdict = (pass: boolean) => say(pass ? "results.pass" : "results.fail");
  const agreed = ({ share }: FittedClaim) =>
    share === null ? say("results.fit.means") : say("percent", { percent: num(share * 100) });
  const rows = shapes.flatMap(({ id, says, pass, seeds, claims }) => [
    { cells: [id, says, verdict(pass), say("results.fit.seeds", { seeds }), ""] },
    ...claims.map((claim, at) => ({
      cells: [
        `${id}.${at + 1}`,
        claim.heldOut ? say("results.fit.held-out") : say("results.fit.tuned"),
        verdict(claim.pass),
        agreed(claim),
        signed(claim.margin),
      ],
    })),
  ]);
  const head = ["id", "shape", "verdict", "agreement", "margin"].map((column) => say(`results.head.${column}`));
  const set = parameterSetName(word, parameters);
  return [
    ...paragraphs(
      say("results.fit.count", { passed, all: passed + failed, set }),
      say(frozen.same ? "results.fit.frozen" : "results.fit.changed", freezeValues(frozen)),
      ...frozen.earlier.map((freeze) => say("results.fit.earlier", freezeValues(freeze))),
      say("results.fit.constraint"),
      say("results.fit.limits"),
    ),
    ...table(head, rows),
  ];
}

function freezeValues({ date, hash, commit, reason }: Freeze): Record<string, string> {
  return { date, hash, commit: commit ?? "none", reason };
}
