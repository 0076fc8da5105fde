export { batchesOf, type FitReport, type FittedClaim, type FittedShape, fitReport } from "./fit.ts";
export { type Freeze, fitSchemas } from "./format.ts";
export { type FrozenHashes, frozenHashes, isFrozenAs, lastFreeze, weightsHash } from "./frozen.ts";
export { type Case, readCase } from "./read.ts";
