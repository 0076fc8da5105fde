export {
  type Course,
  courseOf,
  firstGolden,
  type Golden,
  type GoldenInput,
  goldenText,
  type ModelUnder,
  playGolden,
} from "./golden.ts";
export { type Moved, type MovedRun, movedBetween } from "./moved.ts";
export { engineVersionFile, type GoldenFault, goldenFault, isOlder, nameOf } from "./verdict.ts";
