import {
  type Action,
  type ActionOf,
  type DeskItem,
  draw,
  drawId,
  type Model,
  offersOf,
  reduce,
  type State,
  seeDesk,
} from "../engine/index.ts";
import { lastOf, required } from "../scenario/required.ts";
import type { Session } from "../session/index.ts";

/** What of a run is needed to play its log on from one of its turns. */
export type Recorded = Pick<Session, "actions" | "turnStarts">;

/** A turn of a run: its recorded actions without `end-turn`, and what lay on the table when it began. */
export interface Turn {
  actions: readonly Action[];
  desk: readonly DeskItem[];
}

/** The turns that a run has ended, in order; the actions of one that is still open are left out. */
export function turnsOf({ actions, turnStarts }: Recorded): Turn[] {
  const turns: Turn[] = [];
  let current: Action[] = [];
  for (const action of actions) {
    if (action.type !== "end-turn") {
      current.push(action);
      continue;
    }
    turns.push({ actions: current, desk: required(turnStarts, turns.length).desk });
    current = [];
  }
  return turns;
}

/** How matters are answered that come up when they did not in the run. */
export interface Answers {
  /** The choices of the run's log by what they answer. */
  recorded: ReadonlyMap<string, readonly ActionOf<"choose">[]>;
  /**
   * Of what the run never met, the share that is answered, by lot; silence decides the rest. Where a run is set beside
   * itself with other luck, that is the share of its own matters that it answered: it would have spoken there too.
   */
  byLot: number;
}

/** How a run answers with other luck. */
export function answersOf(run: Recorded): Answers {
  const recorded = new Map<string, ActionOf<"choose">[]>();
  for (const action of run.actions) {
    if (action.type === "choose") recorded.set(action.dilemma, [...(recorded.get(action.dilemma) ?? []), action]);
  }
  const { decisions } = lastOf(run.turnStarts);
  const own = decisions.filter(({ step, by }) => step === null && by !== "standing");
  const answered = own.filter(({ by }) => by === "leadership").length;
  return { recorded, byLot: own.length === 0 ? 0 : answered / own.length };
}

/**
 * Plays turns on from a state at the start of one of them (the first is 1) to the last: what has become illegal is
 * skipped; what lies on the table now and did not then is answered by `answers`, else silence decides. Gives the states
 * at the ends of months one by one, beginning with the one given, so that nobody has to keep them all.
 */
export function* replayOn(
  model: Model,
  turns: readonly Turn[],
  from: number,
  state: State,
  answers: Answers,
): Generator<State, void> {
  yield state;
  let current = state;
  const take = (action: Action) => {
    const next = reduce(model, current, action, false);
    if (!("rejected" in next)) current = next.state;
  };
  for (const { actions, desk } of turns.slice(from - 1)) {
    if (current.ended !== null) break;
    actions.forEach(take);
    for (const item of newOnTable(model, current, desk)) {
      const recorded = answersTo(item, answers.recorded.get(item.id) ?? []);
      for (const answer of recorded.length > 0 ? recorded : drawAnswer(model, current, item, answers.byLot))
        take(answer);
    }
    const ended = reduce(model, current, { type: "end-turn" }, false);
    if ("rejected" in ended) throw new RangeError(`a turn could not be ended: ${ended.message}`);
    yield* ended.months;
    current = ended.state;
  }
}

/** What lies on the table without an order and did not lie there at this time of the run, whose desk is given. */
function newOnTable(model: Model, state: State, desk: readonly DeskItem[]): DeskItem[] {
  const isKnown = (item: DeskItem) =>
    desk.some((it) => it.id === item.id && it.region === item.region && it.opened === item.opened);
  if (state.desk.every(isKnown)) return [];
  return seeDesk(model, state).flatMap(({ item, order }) => (order === null && !isKnown(item) ? [item] : []));
}

/**
 * What a log holds as an answer to something on the table: its steps and one answer, that of the same region if there
 * is one, as they may be given now.
 */
function answersTo(item: DeskItem, recorded: readonly ActionOf<"choose">[]): Action[] {
  const steps = recorded.filter(({ step }) => step !== undefined);
  const options = recorded.filter(({ step }) => step === undefined);
  const option = options.find(({ region }) => region === item.region) ?? options[0];
  return [...steps, ...(option === undefined ? [] : [option])].map(({ turn: _, month: __, region: ___, ...answer }) =>
    item.region === null ? answer : { ...answer, region: item.region },
  );
}

/** An option by lot for what a run never met, each as likely; for a share of such matters, and none for the rest. */
function drawAnswer(model: Model, { key, month }: State, item: DeskItem, share: number): Action[] {
  const luck = draw(key, month, drawId(`answer/${item.id}/${item.region ?? ""}`), "policy");
  if (luck >= share) return [];
  const options = offersOf(model, item).options.filter(({ offered }) => offered !== false);
  return sayOption(model, [], item, required(options, Math.floor((luck / share) * options.length)).id);
}

/** What has to be said for an option where nothing was: the steps that were left out, as they come out, then the option. */
export function sayOption(
  model: Model,
  said: readonly Action[],
  { id, kind, region }: Pick<DeskItem, "id" | "kind" | "region">,
  option: string,
): Action[] {
  const place = region === null ? {} : { region };
  const steps = offersOf(model, { kind, id }).dilemma?.steps ?? [];
  const isSaid = (step: string) =>
    said.some((action) => action.type === "choose" && action.dilemma === id && action.step === step);
  const missing = steps.filter((step) => !isSaid(step.id));
  return [
    ...missing.map((step): Action => ({ type: "choose", dilemma: id, step: step.id, option: step.default, ...place })),
    { type: "choose", dilemma: id, option, ...place },
  ];
}
