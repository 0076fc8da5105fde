import type { SeenUnit } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Draft, OpenLever, PolicyView } from "../policy.ts";
import { areaOrPoint, effort, levers, messages, outreach, sequence } from "./table.ts";

/** Sets the plan as the tables have it: levers, effort, public message and where battalions stand. */
export function setPlan(view: PolicyView, draft: Draft): void {
  const open = view.levers();
  for (const { lever, to } of levers) {
    const found = open.find(({ id }) => id === lever);
    if (found !== undefined) setLever(draft, found, to);
  }
  setEffort(view, draft, open);
  const message = messages.find(({ theme }) => view.scenario.messages.includes(theme));
  if (message !== undefined && view.turn === 1) draft.add({ type: "message", theme: message.theme });
  for (const unit of view.units()) setStance(view, draft, unit);
}

function setLever(draft: Draft, { id, min, max, step, value }: OpenLever, wanted: number): void {
  const to = min + step * Math.round((Math.min(max, Math.max(min, wanted)) - min) / step);
  if (to !== value) draft.add({ type: "set", lever: id, value: to });
}

/** A few outputs at a time, in their order; first what gives up effort, so that there are points for the others. */
function setEffort(view: PolicyView, draft: Draft, open: readonly OpenLever[]): void {
  const progress = (output: string) => view.seen(`output.${output}.progress`) ?? 0;
  const isOpen = (output: string) => view.scenario.outputs.includes(output);
  const isReady = ({ after = [] }: (typeof sequence)[number]) =>
    after.every((one) => !isOpen(one) || progress(one) >= effort.restsOn);
  const inOrder = sequence.filter(({ output }) => isOpen(output));
  const wanted = new Map<string, number>();
  let left = view.scenario.effortPoints;
  // What is far enough or still waits comes last, and gets what nothing else can use.
  const now = inOrder.filter((one) => isReady(one) && progress(one.output) < effort.enough);
  for (const { output } of [...now, ...inOrder.filter((one) => !now.includes(one))]) {
    const { max = 0 } = open.find(({ id }) => id === `effort.${output}`) ?? {};
    const points = Math.min(effort.points, max, left);
    wanted.set(output, points);
    left -= points;
  }
  const changes = open.flatMap(({ id, value }) => {
    const output = id.slice("effort.".length);
    const points = id.startsWith("effort.") ? (wanted.get(output) ?? 0) : value;
    return points === value ? [] : [{ output, points, by: points - value }];
  });
  for (const { output, points } of changes.toSorted((a, b) => a.by - b.by)) {
    draft.add({ type: "effort", output, points });
  }
}

/** Battalions that stand in one place take the stance that threat and strength call for. */
function setStance(view: PolicyView, draft: Draft, unit: SeenUnit): void {
  const { id, places, stance, base, arrives, away } = unit;
  const kind = view.scenario.units.find((one) => one.id === id)?.kind;
  if (kind !== "battalion" || arrives !== null || away || places.length !== 1 || stance === "reserve") return;
  const wanted = stanceFor(view, id, required(places, 0).region);
  if (wanted !== stance)
    draft.add({ type: "deploy", unit: id, region: required(places, 0).region, stance: wanted, base });
}

/** What threat and strength call for in a region. */
export function stanceFor(view: PolicyView, unit: string, region: string): "area" | "point" {
  const strength = view.scenario.units.find((one) => one.id === unit)?.strength ?? 0;
  const need = view.scenario.regions.find((one) => one.id === region)?.need ?? 1;
  const means = (strength / need) * ((view.seen("capacity") ?? 100) / 100);
  const threat = view.seen(`region.${region}.armed`) ?? 0;
  return threat >= areaOrPoint.threat && means < areaOrPoint.strength ? "point" : "area";
}

/** Spends the time that is left, where consent is lowest first. */
export function reachOut(view: PolicyView, draft: Draft): void {
  const kindOf = ({ party, region }: { party?: string; region?: string }) =>
    party !== undefined ? "party" : region !== undefined ? "region" : "other";
  const consent = (party: string | undefined) => view.seen(`consent.${party}`) ?? 100;
  const targets = view.scenario.targets.toSorted((a, b) => consent(a.party) - consent(b.party));
  for (const { with: kind, purpose } of outreach) {
    for (const target of targets) {
      if (kindOf(target) !== kind || !target.purposes.includes(purpose)) continue;
      if (draft.add({ type: "engage", target: target.id, purpose, open: true })) break;
    }
  }
}
