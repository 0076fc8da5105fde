export { type Arm, type ArmAction, armFile, checkedArm, readArm } from "./arm.ts";
export { type Comparison, compareArms, type Paired } from "./compare.ts";
export { PlayError, playArm, playBare } from "./play.ts";
export { findPolicy, policies } from "./policies.ts";
export type { Policy, PolicyView } from "./policy.ts";
export {
  type Distribution,
  distributions,
  mergeShards,
  type Shard,
  type Spread,
  shardFile,
  simulate,
} from "./simulate.ts";
export { armStrategy, policyStrategy, runStrategy, type Strategy } from "./strategy.ts";
