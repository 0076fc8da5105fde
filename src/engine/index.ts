export { checkAction } from "./actions/check-action.ts";
export { slotsOf } from "./actions/costs.ts";
export { type Action, type ActionOf, type ActionType, action, type Hold, hold, type Setup, setup } from "./actions.ts";
export { type Gauge, headlinesOf } from "./compile/layout.ts";
export { compile, engineVersion, type Model } from "./compile/model.ts";
export type { Offers } from "./compile/offers.ts";
export { hashState } from "./hash.ts";
export { toGrid } from "./kernel/arithmetic.ts";
export { addEntry, addTo, entryAt, valueAt } from "./kernel/cells.ts";
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
export { openLevers, plannedLever } from "./legal/levers.ts";
export { checkSetup } from "./legal/setups.ts";
export { offersOf } from "./legal/table.ts";
export { historyUntil, lastMonth, turnOf, turnOfMonth } from "./legal/turns.ts";
export { start } from "./month/start.ts";
export { draw, drawId, type RunKey, runKey } from "./random.ts";
export { type Reduction, reduce } from "./reduce.ts";
export { type Rejection, refuse } from "./rejection.ts";
export type { Answer, Decision, DeskItem, Finding, Happening, Order, State } from "./state.ts";
export { type BelievedState, suppose } from "./view/believed-state.ts";
export type { BookPlace } from "./view/book-place.ts";
export type { Moved } from "./view/causes.ts";
export { type SeenChapter, type SeenHistory, seeChapters } from "./view/chapters.ts";
export type { SeenDecision, SeenTurn } from "./view/decisions.ts";
export type { DeskGroup } from "./view/desk-gauges.ts";
export type { SeenEvent, SeenLuck } from "./view/events.ts";
export { type Level, levelOf, type SeenGauge, type SeenPeople, seeGauge, type Trend } from "./view/gauges.ts";
export { type SeenNames, seeNames } from "./view/names.ts";
export { type Observation, observe, observeAll } from "./view/observation.ts";
export {
  type PlanPart,
  type SeenAction,
  type SeenFund,
  type SeenLever,
  type SeenMeans,
  type SeenOutput,
  type SeenPlan,
  seeMeans,
  seeMessage,
} from "./view/plan.ts";
export type { SeenRoad } from "./view/roads.ts";
export { type RunSoFar, type SeenAccounts, type SeenLastTurn, type SeenRun, seeRun } from "./view/run.ts";
export { type SeenArea, type SeenModel, seeModel } from "./view/seen-model.ts";
export { type SeenPoles, type SeenStudy, sectionOf } from "./view/study.ts";
export { type SeenItem, type SeenOption, type SeenStep, seeDesk } from "./view/table.ts";
export { byDay, type SeenTime, type Span, seeTime } from "./view/time.ts";
export type { SeenTrayItem } from "./view/tray.ts";
export { type SeenUnit, seeUnits } from "./view/units.ts";
