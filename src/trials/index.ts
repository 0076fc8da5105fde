export { type Balance, balance, balanceOf, balancePart, usualBases } from "./balance/balance.ts";
export type { ByFact, Scores, Turn } from "./balance/by-fact.ts";
export type { MatterBalance, OptionBalance } from "./balance/options.ts";
export type { PolicyBalance } from "./balance/policies.ts";
export { drawSamples, type Sample } from "./balance/sample.ts";
export type { TrapBalance, TrapHalf } from "./balance/traps.ts";
export { type Coverage, type CoverageKind, coverageKinds } from "./coverage.ts";
export {
  type CoveragePart,
  coverageTogether,
  coverRules,
  type FullCoverageKind,
  fullCoverageKinds,
} from "./rule-coverage.ts";
export { lastRunOf, type SensitivityPlan, type SensitivityRun, sensitivityRuns } from "./sensitivity/draws.ts";
export { contestedShare, type Sensitivity, sensitivityOf } from "./sensitivity/sensitivity.ts";
export {
  type Distribution,
  distributions,
  MergeError,
  type MergeFault,
  mergeShards,
  type Shard,
  type Spread,
  shardFile,
  simulate,
} from "./simulate.ts";
