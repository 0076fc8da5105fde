import type { Cause, Model } from "../engine/index.ts";
import type { Translate } from "../scenario/text.ts";

/** The title of a gauge or lever, with the name of its place. */
export function gaugeTitle(model: Model, id: string, word: Translate): string {
  const gauge = model.layout.byId[id];
  if (gauge === undefined) return id;
  const prefix = gauge.kind === "lever" ? "" : "gauge.";
  return word(`${prefix}${gauge.pattern}`, placeValue(model, gauge.place, word));
}

/** The name of a region, party or output as texts take it; where none is known, any region. */
export function placeValue(model: Model, place: string | null, word: Translate): Record<string, string> {
  const { regions, parties, catalogue } = model.scenario;
  if (place === null) return { place: "a region" };
  if (regions.some((region) => region.id === place)) return { place: word(`region.${place}.name`) };
  if (parties.some((party) => party.id === place)) return { place: word(`party.${place}.name`) };
  return { place: catalogue.outputs.find((output) => output.id === place)?.title ?? place };
}

/** What the arithmetic itself books. */
const ruleWords: Record<string, string> = {
  limit: "The gauge is at its limit.",
  ceiling: "What was lost can no longer be had in full.",
  "ceiling-regained": "What was lost can slowly be had again.",
  held: "The gauge is held at a value by the arm.",
  rounding: "The remainder of rounding.",
  "initial-gap": "The gauge had not yet caught up with its target at the start.",
  hysteresis: "The switch has been crossed.",
};

/** A cause in a sentence: for a rule of the model, why the rule stands there. */
export function causeWords(model: Model, cause: Cause, place: string | null, word: Translate): string {
  const { kind, id } = cause;
  const values = placeValue(model, cause.place ?? place, word);
  switch (kind) {
    case "influence":
      return word(`influence.${id}`, values);
    case "event":
      return word(`event.${id}.title`, values);
    case "gauge":
      return gaugeTitle(model, id, word);
    case "setting":
      return model.layout.byId[id] === undefined ? `The plan: ${id}` : gaugeTitle(model, id, word);
    case "rule":
      return ruleWords[id] ?? id;
    case "manner":
      return word(`decision-rule.${id}`, values);
    case "fund":
      return word(`fund-rule.${id}`, values);
    case "engagement":
      return model.scenario.targets.some((target) => target.id === id)
        ? word(`target.${id}`)
        : word(`engagement-rule.${id}`, values);
    case "series":
      return word(`series.${id}`);
    case "override":
      return `The facilitator: ${id}`;
    default:
      return decisionWords(model, kind, id, word);
  }
}

/** Decisions and what belongs to them: `<dilemma or event>.<option>`, perhaps with more behind. */
function decisionWords(model: Model, kind: Cause["kind"], id: string, word: Translate): string {
  const { dilemmas, events } = model.scenario;
  const ofDilemma = dilemmas.find((dilemma) => id === dilemma.id || id.startsWith(`${dilemma.id}.`));
  const owner = ofDilemma ?? events.find((event) => id === event.id || id.startsWith(`${event.id}.`));
  if (owner === undefined) return id;
  const key = `${ofDilemma === undefined ? "event" : "dilemma"}.${owner.id}`;
  const title = word(`${key}.title`, placeValue(model, null, word));
  const rest = id.slice(owner.id.length + 1);
  if (kind === "silence") return `${title}: left undecided`;
  if (kind === "deferral") return `${title}: deferred`;
  if (kind === "condition") return `${title}: ${word(`${key}.condition.${rest}.title`)}`;
  if (kind === "request") {
    const outcome = rest.endsWith(".partly") ? "partly" : "refused";
    return `${title}: ${word(`${key}.option.${rest.slice(0, -outcome.length - 1)}.title`)} (${outcome})`;
  }
  if (kind === "step") {
    const step = ofDilemma?.steps?.find((candidate) => rest.startsWith(`${candidate.id}.`))?.id ?? "";
    return `${title}: ${word(`${key}.step.${step}.option.${rest.slice(step.length + 1)}.title`)}`;
  }
  return `${title}: ${word(`${key}.option.${rest}.title`)}`;
}
