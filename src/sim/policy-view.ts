import {
  type Action,
  draw,
  drawId,
  isMet,
  type Model,
  observe,
  offersOf,
  openLevers,
  plannedLever,
  reduce,
  type SeenItem,
  type State,
  seeDesk,
  seeUnits,
  turnOf,
} from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Draft, OpenItem, OpenLever, PolicyView } from "./policy.ts";
import { meanScore, type SupposedWorlds, supposedWorlds } from "./supposed-worlds.ts";

/** Shows a turn to a policy. `settled` returns true for actions that the arm has decided already; they are never taken. */
export function viewTurn(model: Model, state: State, settled: (action: Action) => boolean): PolicyView {
  const month = state.month + 1;
  const worlds = supposedWorlds(model, state);
  return {
    scenario: model.scenario,
    turn: turnOf(model, state),
    month,
    desk: seeDesk(model, state).flatMap((item) => (item.order === null ? [openItem(model, item)] : [])),
    units: () => seeUnits(model, state),
    levers: () => openLevers(model).map((id) => openLever(model, state, id)),
    seen: (id) => {
      const gauge = model.layout.byId[id];
      return gauge === undefined ? null : observe(model, state, gauge).value;
    },
    holds: (condition, region) => isMet(model, required(worlds(), 0), condition, region),
    luck: (name) => draw(state.key, month, drawId(`policy/${name}`), "policy"),
    draft: () => newDraft(model, state, settled, worlds),
  };
}

function openItem(model: Model, seen: SeenItem): OpenItem {
  const { dilemma } = offersOf(model, seen.item);
  const all = seen.options.map(({ option }) => option.id);
  return {
    id: seen.item.id,
    kind: seen.item.kind,
    region: seen.item.region,
    statusQuo: seen.statusQuo,
    options: seen.options.flatMap(({ option, closed }) =>
      closed === null ? [{ id: option.id, leans: option.leans ?? [] }] : [],
    ),
    steps: seen.steps.flatMap((step, at) => {
      if (step.taken !== null) return [];
      const open = step.options.flatMap((option) => (option.closed ? [] : [option.id]));
      return [{ id: step.id, default: dilemma?.steps?.[at]?.default ?? required(open, 0), options: open }];
    }),
    riders: seen.riders.flatMap(({ rider, open }) => (open ? [{ id: rider.id, options: rider.options ?? all }] : [])),
    staffWork: seen.staffWork.flatMap(({ work, state }) => (state === "open" ? [work.id] : [])),
    speakers: (dilemma?.views ?? []).map((view) => view.by),
    deferrableTo: seen.deferral?.to ?? null,
  };
}

function openLever(model: Model, state: State, id: string): OpenLever {
  const { min, max, variable } = required(model.layout.byId, `lever.${id}`);
  const step = variable.kind === "lever" ? (variable.step ?? 1) : 1;
  return { id, min, max, step, value: plannedLever(model, state, id) };
}

function newDraft(model: Model, state: State, settled: (action: Action) => boolean, worlds: SupposedWorlds): Draft {
  const actions: Action[] = [];
  let current = state;
  const after = (action: Action): State | null => {
    if (settled(action)) return null;
    const next = reduce(model, current, action, false);
    return "rejected" in next ? null : next.state;
  };
  return {
    actions,
    add: (action) => {
      const next = after(action);
      if (next === null) return false;
      current = next;
      actions.push(action);
      return true;
    },
    foresee: (action, gauge) => {
      const chosen = after(action);
      if (chosen === null) return null;
      const ended = reduce(model, chosen, { type: "end-turn" }, false);
      return "rejected" in ended ? null : observe(model, ended.state, required(model.layout.byId, gauge)).value;
    },
    expect: (action) => {
      const planned = action === null ? current : after(action);
      return planned === null ? null : meanScore(model, worlds(), planned.orders);
    },
    findings: () =>
      current.findings.flatMap(({ dilemma, work, month, value }) =>
        value === null || month > current.month + 1 ? [] : [{ dilemma, work, value }],
      ),
  };
}
