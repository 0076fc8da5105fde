// The minimal scenario with assertions, names and comparisons of its own, as an author would write them.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Model } from "../../../../src/engine/index.ts";
import { type Comparison, readDoctrine } from "../../../../src/trials/doctrine/index.ts";
import { minimalModel } from "../../../sim/support/play.ts";
import { minimalFiles } from "../../../support/minimal.ts";

export const assertions = `meta: {title: Assertions, source: A study, count: 2, conventions: {scale: 0-100}}
assertions:
- id: D57
  section: "4.2"
  statement: Force protects
  if: more force
  then: more security
  variables: [civ_security]
  sign: +
  lag: months
  reversibility: quick
  size: M
  basis: explicit
  evidence_stance: mixed
  evidence: [F03]
  test: more security with force
- id: D62
  section: "4.4"
  statement: Posture strains consent
  if: a higher posture
  then: less consent
  variables: [consent_host, posture]
  sign: "-"
  lag: immediate
  reversibility: quick
  size: S
  basis: explicit
  evidence_stance: untested
  evidence: []
  test: less consent
`;

export const names = `format: 1
scenario: minimal
names:
  civ_security: [security]
  consent_host: [consent.government]
  posture: [lever.posture]
`;

export const comparisons = `format: 1
scenario: minimal
comparisons:
  - id: D57
    arms:
      A: {actions: [{month: 1, type: deploy, unit: battalion-1, region: north, stance: area, base: permanent}]}
      B: {actions: [{month: 1, type: deploy, unit: battalion-1, region: north, stance: reserve, base: permanent}]}
    claims:
      - {more: [{at: 6, arm: A, gauge: security}], less: [{at: 6, arm: B, gauge: security}], by: 1}
  - id: D62
    common: {base: steady, actions: [{month: 2, type: set, lever: posture, value: 2}]}
    arms:
      low: {actions: [{month: 3, type: set, lever: posture, value: 1}]}
      high: {actions: [{month: 3, type: set, lever: posture, value: 4}]}
    claims:
      - {more: [{at: 6, arm: low, gauge: consent.government}], less: [{at: 6, arm: high, gauge: consent.government}]}
  - id: B-effort
    says: Effort moves an output.
    arms:
      A: {actions: [{month: 1, type: effort, output: "4.3", points: 4}]}
      B: {actions: [{month: 1, type: effort, output: "4.3", points: 0}]}
    claims:
      - {more: [{take: change, from: 0, to: 6, arm: A, gauge: output.4.3.progress}], less: [{take: change, from: 0, to: 6, arm: B, gauge: output.4.3.progress}]}
  - id: N-intent
    says: An intent recorded changes nothing.
    common: {base: random}
    arms:
      A: {}
      B: {actions: [{month: 2, type: position, seat: fc, dilemma: checkpoint, option: insist, confidence: 5}]}
    claims: [{inert: [A, B]}]
`;

/** The files of the minimal scenario with its doctrine; parts may be replaced, or left out with undefined. */
export function doctrineFiles(parts: Record<string, string | undefined> = {}): Record<string, string> {
  const all = {
    ...minimalFiles(),
    "common/assertions.yaml": assertions,
    "common/assertion-names.yaml": names,
    "common/comparisons/first.yaml": comparisons,
    ...parts,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}

/** A folder with these files, for the command line. */
export function doctrineFolder(parts: Record<string, string | undefined> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "mandate-doctrine-"));
  for (const [path, text] of Object.entries(doctrineFiles(parts))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** One comparison on the minimal scenario, from its YAML without the id; throws when anything is wrong with it. */
export function comparisonOf(yaml: string, model: Model = minimalModel()): Comparison {
  const text = `format: 1\nscenario: ${model.scenario.id}\ncomparisons:\n  - id: B1\n    says: A test.\n${yaml}`;
  const { doctrine, problems } = readDoctrine({ "common/comparisons/test.yaml": text }, () => model);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return doctrine.comparisons[0]!;
}

/** Behavioural tests for the mechanisms of the minimal scenario that its other comparisons do not touch. */
export const others = `format: 1
scenario: minimal
comparisons:
  - id: B-movement
    says: A restriction accepted costs credibility.
    arms:
      A: {answer: {checkpoint: insist}}
      B: {answer: {checkpoint: accept}}
    claims: [{more: [{at: 6, arm: A, gauge: credibility}], less: [{at: 6, arm: B, gauge: credibility}], by: 1}]
  - id: B-manner
    says: Dissent passed over without a reason costs credibility.
    arms:
      A: {actions: [{month: 2, type: choose, dilemma: checkpoint, option: insist}]}
      B: {actions: [{month: 2, type: choose, dilemma: checkpoint, option: insist, mode: over-dissent, dissent: [fc]}]}
    claims: [{more: [{at: 6, arm: A, gauge: credibility}], less: [{at: 6, arm: B, gauge: credibility}]}]
  - id: B-programmes
    says: Programme money buys security.
    arms:
      A: {actions: [{month: 1, type: spend, fund: quick-impact, region: north, amount: 2}]}
      B: {}
    claims: [{more: [{at: 6, arm: A, gauge: security}], less: [{at: 6, arm: B, gauge: security}]}]
`;

export const research = `format: 1
scenario: minimal
findings:
  - id: F01
    finding: Force protects.
    status: C
    sets: [force-protects]
    published: {low: 1, high: 1.5, unit: times, says: More force goes with more security.}
    arms:
      A: {}
      B: {actions: [{month: 1, type: deploy, unit: battalion-1, region: north, stance: reserve, base: permanent}]}
    value:
      of: [{at: 6, arm: A, gauge: security}]
      over: [{at: 6, arm: B, gauge: security}]
  - id: F02
    finding: Posture strains consent by ten points.
    status: C
    sets: [posture-strains-consent, protection]
    published: {low: 90, high: 95, unit: points, says: Ten points.}
    arms: {A: {}, B: {actions: [{month: 1, type: set, lever: posture, value: 4}]}}
    value:
      of: [{at: 6, arm: A, gauge: consent.government}, {at: 6, arm: B, gauge: consent.government, times: -1}]
  - id: F03
    finding: Practices are under-studied.
    status: C
    sets: []
    note: Informs the width of ranges.
`;
