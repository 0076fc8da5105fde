export { batchesOf, type FitReport, type FittedClaim, type FittedShape, fitReport } from "./fit.ts";
export { fitSchemas } from "./format.ts";
export { weightsHash } from "./frozen.ts";
export { type Case, readCase } from "./read.ts";
