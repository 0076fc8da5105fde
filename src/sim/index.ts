export { type Arm, type ArmAction, armFile } from "./arm.ts";
export { readArm, readHistorical } from "./arm-file.ts";
export { checkedArm } from "./arm-problems.ts";
export { type Comparison, compareArms, comparePart, comparisonOf, type Paired } from "./compare.ts";
export { beginChapter, historicalArm } from "./historical.ts";
export { PlayError, playArm, playBare } from "./play.ts";
export { findPolicy, policies } from "./policies.ts";
export type { Policy, PolicyView } from "./policy.ts";
export { armStrategy, policyStrategy, runStrategy, type Strategy } from "./strategy.ts";
