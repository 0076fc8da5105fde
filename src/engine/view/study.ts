import { required } from "../../scenario/required.ts";
import type { Catalogue } from "../../scenario/schema/index.ts";
import type { Model } from "../compile/model.ts";

/** What of the study is cited: its sections and its trade-offs by their numbers. */
export type SeenStudy = Pick<Catalogue, "sections" | "tradeOffs">;

/** A trade-off of the study that a dilemma stands for, and the section that it belongs to. */
export interface SeenTradeOff {
  id: string;
  section: string;
  title: string;
  a: string;
  b: string;
}

/** What a dilemma stands for: trade-offs of the study, or the section behind it where none of these fits. */
export interface SeenPoles {
  tradeOffs: SeenTradeOff[];
  section: { id: string; title: string } | null;
}

/** Shows what a dilemma stands for; null where there is no such dilemma. */
export function seePoles({ scenario }: Model, dilemma: string): SeenPoles | null {
  const found = scenario.dilemmas.find(({ id }) => id === dilemma);
  if (found === undefined) return null;
  const { sections, tradeOffs } = scenario.catalogue;
  const source = required(found.sources, 0);
  return {
    tradeOffs: found.tradeOffs.flatMap((id) => {
      const entry = tradeOffs.find((candidate) => candidate.id === id);
      return entry === undefined ? [] : [{ id, section: sectionOf(id), title: entry.title, a: entry.a, b: entry.b }];
    }),
    section:
      found.tradeOffs.length > 0 ? null : { id: source, title: sections.find(({ id }) => id === source)?.title ?? "" },
  };
}

/** The section that a citation of the study lies in: "4.3.6" of the trade-off "4.3.6-2". */
export function sectionOf(citation: string): string {
  return citation.replace(/-\d+$/, "");
}
