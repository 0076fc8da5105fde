import { firstText, type Text } from "./text.ts";

/** Who says a line: a seat's name, or the voice's own. */
export function speakerName(t: Text, speaker: string): string {
  return firstText(t, [`seat.${speaker}`, `voice.${speaker}`]);
}

/** Who gave advice: a seat that has two capacities by the one in which it spoke. */
export function adviserName(t: Text, { by, as }: { by: string; as: string | null }): string {
  return t.has(`words.capacity.${as}`) ? t(`words.capacity.${as}`) : speakerName(t, by);
}

/** Who has the right to decide. */
export function authorityName(t: Text, authority: string): string {
  return t(`authority.${authority}`);
}
