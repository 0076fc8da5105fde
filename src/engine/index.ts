export { checkAction } from "./actions/check-action.ts";
export { type Action, type ActionOf, type ActionType, action, type Hold, hold, type Setup, setup } from "./actions.ts";
export { toGrid } from "./arithmetic.ts";
export { type Gauge, headlinesOf } from "./compile/layout.ts";
export { compile, engineVersion, type Model } from "./compile/model.ts";
export type { Offers } from "./compile/offers.ts";
export { hashState } from "./hash.ts";
export { causesInPlay, type SeenCause } from "./ledger/causes-in-play.ts";
export { type Ledger, type Line, openLedger } from "./ledger/ledger.ts";
export {
  type Cause,
  type CauseKind,
  type CauseSort,
  causeKey,
  causeKinds,
  type Entry,
  inSummary,
  type Page,
  type RuleName,
} from "./ledger-page.ts";
export { isMet } from "./legal/choices.ts";
export { openLevers } from "./legal/levers.ts";
export { checkSetup } from "./legal/setups.ts";
export { offersOf } from "./legal/table.ts";
export { historyUntil, lastMonth } from "./legal/turns.ts";
export { start } from "./month/start.ts";
export { draw, drawId, type RunKey, runKey } from "./random.ts";
export { type Reduction, reduce } from "./reduce.ts";
export { type Rejection, refuse } from "./rejection.ts";
export type { Answer, Decision, DeskItem, Finding, Happening, Order, State } from "./state.ts";
export { type BelievedState, suppose } from "./view/believed-state.ts";
export { type DeskGroup, deskGroups } from "./view/desk-gauges.ts";
export { type Observation, observe, observeAll } from "./view/observation.ts";
export * from "./view/view.ts";
