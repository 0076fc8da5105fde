import type { SeenNames } from "../engine/index.ts";
import { required } from "../scenario/required.ts";
import type { Scope } from "../scenario/schema/index.ts";
import { factValueName } from "./facts.ts";
import { eventName } from "./matters.ts";
import { messageName } from "./messages.ts";
import { eachPlace, placeName } from "./places.ts";
import { firstText, type Text } from "./text.ts";

/** The name of a gauge or lever with its place, "the region" and the like for a `*`; and of what the engine writes. */
export function gaugeName(t: Text, names: SeenNames, id: string): string {
  const gauge = names.gauges[id];
  if (gauge !== undefined) {
    return patternName(t, gauge.pattern, gauge.place === null ? "" : placeName(t, names, gauge.place));
  }
  const scope = names.scopes[id];
  return scope === undefined ? readingName(t, names, id) : patternName(t, id, eachPlace(t, scope));
}

function patternName(t: Text, pattern: string, place: string): string {
  return firstText(t, [`gauge.${pattern}`, pattern], { place });
}

/** The name of a score, or of another gauge that has no place. */
export function scoreName(t: Text, score: string): string {
  return t(`gauge.${score}`);
}

/** The name of a number that the engine itself writes, such as `force.kestrane.area`. */
function readingName(t: Text, names: SeenNames, id: string): string {
  const [head, ...rest] = id.split(".");
  const what = rest[rest.length - 1];
  const place = (scope: Scope) => {
    const own = rest.slice(0, -1).join(".");
    return own === "*" ? eachPlace(t, scope) : placeName(t, names, own);
  };
  switch (head) {
    case "force":
      if (rest.length < 2) break;
      return t("words.reading.force", { place: place("region"), kind: t(`words.reading.force.${what}`) });
    case "region":
    case "party":
    case "output":
      return t(`words.reading.${head}.${what}`, { place: place(head) });
    case "road":
      return t("words.reading.road", { road: t(`road.${rest.join(".")}`) });
    case "message":
      return t("words.reading.message", { message: messageName(t, rest.join(".")) });
    case "mark":
      return t(`mark.${rest.join(".")}`);
    case "fact":
      return factValueName(t, required(rest, 0), rest.slice(1).join("."));
    case "count":
      return t("words.reading.count", { event: eventName(t, required(rest, 0)) });
  }
  return firstText(t, [`words.reading.${id}`, "words.reading.other"]);
}

/** A lever's name. */
export function leverName(t: Text, lever: string): string {
  return t(`lever.${lever}`);
}

/** A lever's setting: the word for its level, or the number where it has none. */
export function levelName(t: Text, lever: string, value: number): string {
  return t.has(`lever.${lever}.level.${value}`) ? t(`lever.${lever}.level.${value}`) : String(value);
}
