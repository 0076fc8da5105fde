// A case on the minimal campaign: a record of three observations, and shapes of which some show.
import { compile, type Model } from "../../../../src/engine/index.ts";
import { type Case, readCase, weightsHash } from "../../../../src/trials/fit/index.ts";
import { campaignFiles, campaignScenario } from "../../../support/campaign.ts";
import { type Patch, patchedFiles } from "../../../support/minimal.ts";

const record = `format: 1
observations:
  - {id: calm-then, what: Calm seen, date: 2006-08, figure: 50, unit: points, source: unmit, sure: evidence}
  - {id: calm-later, what: Calm seen later, date: "2006-10/2006-12", figure: [52, 60], unit: points, source: unmit, sure: seed}
  - {id: hearsay, what: Calm heard of, date: "2006", figure: 55, unit: points, source: witness, sure: memory}
`;

const fitFile = (hash: string) => `format: 1
frozen:
  parameters: mainstream
  freezes:
    - {date: 2026-01-31, commit: 98dfb1d, hash: "${hash}", reason: Before the record.}
heldOut: {from: 10, to: 18}
arms:
  left: {start: {credibility: 20}}
shapes:
  - id: S1
    says: Security rises in every region
    observations: [calm-then, calm-later]
    claims:
      - {more: [{arm: historical, gauge: region.*.security, at: 6}], less: [{arm: historical, gauge: region.*.security, at: 0}]}
      - {more: [{arm: historical, gauge: region.*.security, at: 12}], less: [{arm: historical, gauge: region.*.security, at: 6}]}
  - id: S2
    says: Security falls
    observations: [calm-later]
    note: It does not.
    claims:
      - {more: [{arm: historical, gauge: security, at: 0}], less: [{arm: historical, gauge: security, take: most, from: 1, to: 6}]}
  - id: S3
    says: The country that the mission leaves gains no security
    observations: [calm-then]
    afterExit: true
    seeds: 12
    claims:
      - {more: [{arm: left, gauge: security, at: 0}], less: [{arm: left, gauge: security, at: 6}], orEqual: true}
`;

/** The files of the case; a patch changes them further. */
export function caseFiles(patch: Patch = {}): Record<string, string> {
  const hash = weightsHash(campaignScenario().scenario, "mainstream");
  const files = { ...campaignFiles(), "minimal/record.yaml": record, "minimal/fit.yaml": fitFile(hash) };
  return patchedFiles(patch, files);
}

export function caseModel(): Model {
  return compile(campaignScenario().scenario, "mainstream");
}

/** The case, read without a problem. Throws where there is one. */
export function minimalCase(patch: Patch = {}): Case {
  const { found, problems } = readCase(caseFiles(patch), caseModel());
  if (found === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return found;
}
