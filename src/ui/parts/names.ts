import type { Cause, Model } from "../../engine/index.ts";
import type { Text } from "./text.ts";
import { firstText } from "./text.ts";

/** The name of a region, party or output of the scenario. */
export function placeName(t: Text, model: Model, place: string): string {
  if (t.has(`region.${place}.name`)) return t(`region.${place}.name`);
  if (t.has(`party.${place}.name`)) return t(`party.${place}.name`);
  return outputName(t, model, place);
}

/** The name of an output of the study. */
export function outputName(t: Text, model: Model, output: string): string {
  if (t.has(`output.${output}`)) return t(`output.${output}`);
  return model.scenario.catalogue.outputs.find(({ id }) => id === output)?.title ?? output;
}

/** The name of a gauge, its place put in. */
export function gaugeName(t: Text, model: Model, id: string): string {
  const gauge = model.layout.byId[id];
  if (gauge === undefined) return readingName(t, model, id);
  const place = gauge.place === null ? "" : placeName(t, model, gauge.place);
  return firstText(t, [`gauge.${gauge.pattern}`, gauge.pattern.replace(/^lever\./, "lever.")], { place });
}

/** The name of a number that the engine itself writes, such as `force.kestrane.area`. */
function readingName(t: Text, model: Model, id: string): string {
  const [head, ...rest] = id.split(".");
  if (head === "force" && rest.length === 2) {
    return t("ui.reading.force", { place: placeName(t, model, rest[0]), kind: t(`ui.reading.force.${rest[1]}`) });
  }
  if (head === "road") return t("ui.reading.road", { road: t(`road.${rest.join(".")}`) });
  if (head === "message") return t("ui.reading.message", { message: t(`message.${rest.join(".")}`) });
  if (head === "mark") return firstText(t, [`mark.${rest.join(".")}`]);
  if (head === "fact") return t(`fact.${rest[0]}.${rest.slice(1).join(".")}`);
  if (head === "count") return t("ui.reading.count", { event: eventName(t, rest[0]) });
  return t.has(`ui.reading.${id}`) ? t(`ui.reading.${id}`) : t("ui.reading.other");
}

/** A lever's setting: the word for its level, or the number where it has none. */
export function levelName(t: Text, lever: string, value: number): string {
  return t.has(`lever.${lever}.level.${value}`) ? t(`lever.${lever}.level.${value}`) : String(value);
}

/** The title of an event, with the region that it struck where the title does not name it. */
export function eventName(t: Text, id: string, region?: string | null): string {
  const place = regionName(t, region);
  const event = t(`event.${id}.title`, { place });
  return region === null || region === undefined || event.includes(place) ? event : t("ui.event.in", { event, place });
}

/** The title of a dilemma, or of an event that asks. */
export function matterName(t: Text, id: string, region?: string | null): string {
  return t.has(`dilemma.${id}.title`) ? t(`dilemma.${id}.title`) : eventName(t, id, region);
}

/** A region's name; where it does not matter which, a word for all. */
export function regionName(t: Text, region: string | null | undefined): string {
  return region === null || region === undefined ? t("ui.place.any") : t(`region.${region}.name`);
}

/** The title of an option of a dilemma or of an event that asks. */
export function optionName(t: Text, matter: string, option: string): string {
  return firstText(t, [`dilemma.${matter}.option.${option}.title`, `event.${matter}.option.${option}.title`]);
}

/** The title of a step's option. */
export function stepOptionName(t: Text, matter: string, step: string, option: string): string {
  return t(`dilemma.${matter}.step.${step}.option.${option}.title`);
}

/** That a decision followed a seat's standing instruction, and whose. */
export function standingWords(t: Text, model: Model, dilemma: string): string {
  const standing = model.scenario.workshopCut?.standing.find((candidate) => candidate.dilemma === dilemma);
  return t("ui.decision.standing", { seat: t(`seat.${standing?.seat ?? "hom"}`) });
}

/** Who says a line: the voice's own name. */
export function speakerName(t: Text, speaker: string): string {
  return firstText(t, [`seat.${speaker}`, `voice.${speaker}`]);
}

/** Who gave advice: a seat that has two capacities by the one in which it spoke. */
export function adviserName(t: Text, { by, as }: { by: string; as: string | null }): string {
  return t.has(`ui.capacity.${as}`) ? t(`ui.capacity.${as}`) : speakerName(t, by);
}

/** The name of any cause in the ledger; `direction` says which way it moved what is asked about, where that matters. */
export function causeName(t: Text, model: Model, { kind, id, place }: Cause, direction?: "up" | "down"): string {
  const [first, second = "", third = ""] = id.split(".");
  switch (kind) {
    case "influence":
      return firstText(t, [`influence.${id}.${direction}`, `influence.${id}`], {
        place: place === undefined ? t("ui.place.any") : placeName(t, model, place),
      });
    case "event":
      return eventName(t, id, place);
    case "decision":
      return t("ui.cause.decision", { matter: matterName(t, first, place), option: optionName(t, first, second) });
    case "request":
      return t("ui.cause.request", { option: optionName(t, first, second), outcome: t(`ui.outcome.${third}`) });
    case "condition":
      return t("ui.cause.condition", { condition: t(`dilemma.${first}.condition.${second}.title`) });
    case "step":
      return t("ui.cause.step", { matter: matterName(t, first), option: stepOptionName(t, first, second, third) });
    case "silence":
      return t("ui.cause.silence", { matter: matterName(t, id) });
    case "deferral":
      return t("ui.cause.deferral", { matter: matterName(t, id) });
    case "manner":
      return t(`decision-rule.${id}`);
    case "engagement":
      return t.has(`engagement-rule.${id}`)
        ? t(`engagement-rule.${id}`)
        : t("ui.cause.target", { target: t(`target.${id}`) });
    case "fund":
      return firstText(t, [`fund-rule.${id}`, `fund.${id}`]);
    case "override":
      return t("ui.cause.override", { reason: id });
    case "setting":
      return t("ui.cause.setting", { name: gaugeName(t, model, id) });
    case "series":
      return t(`series.${id}`);
    case "gauge":
      return gaugeName(t, model, id);
    case "rule":
      return t(`ui.rule.${id}`);
  }
}

/** How a source of the study or the research is cited: "§4.3.6" or "F03". */
export function citationOf(t: Text, source: string): string {
  if (source === "design") return t("ui.source.design");
  return /^\d/.test(source) ? `§${source}` : source;
}
