export type { Carrier } from "./carriers.ts";
export { type Comparison, type ComparisonKind, without } from "./comparison.ts";
export { doctrineSchemas, type Term } from "./format.ts";
export { type ClaimResult, judge, judgeClaim, type Verdict } from "./judge.ts";
export { type Measured, measure, mergeMeasured } from "./measure.ts";
export {
  type MutationReport,
  type MutationResult,
  type MutationTrial,
  mutatePart,
  planMutations,
} from "./mutations.ts";
export { type Piece, type Settled, settle, type Trial, tryPart } from "./pieces.ts";
export { type Doctrine, readDoctrine } from "./read.ts";
export type { ModelOf } from "./read-file.ts";
export {
  type DoctrineReport,
  doctrineReport,
  type Entry,
  gatingParameters,
  type SeedsByKind,
  type Tried,
} from "./report.ts";
export { type Agreement, type ResearchReport, researchReport } from "./research.ts";
