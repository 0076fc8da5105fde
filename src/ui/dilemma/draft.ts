import type { ActionOf, SeenItem } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import type { Play } from "../parts/run-port.ts";

export type Mode = NonNullable<ActionOf<"choose">["mode"]>;
export const modes: readonly Mode[] = ["consensus", "over-dissent", "delegated", "referred"];
/** The choice "something else". */
export const somethingElse = "something-else";

/** A decision while it is being thought over. It lives in the page only; what is decided is in the log. */
export interface Draft {
  /** The option marked, or `somethingElse`. */
  option: string | null;
  /** The trainee's own words, and the option they come nearest to. */
  other: string;
  nearest: string;
  conditions: readonly string[];
  mode: Mode;
  dissent: readonly string[];
  rationale: string;
  confidence: number | null;
  /** The private position was lodged or skipped, so that the others may be heard. */
  heard: boolean;
}

/** A fresh draft, with what was lodged or decided before. */
export function newDraft(play: Play, { item, order, options }: SeenItem): Draft {
  const lodged = play.positionOn(item.id);
  const chosen = order?.action.type === "choose" ? order.action : null;
  return {
    option: chosen === null ? (lodged?.option ?? null) : chosen.other === undefined ? chosen.option : somethingElse,
    other: chosen?.other ?? "",
    nearest: chosen?.option ?? required(options, 0).option.id,
    conditions: chosen?.conditions ?? [],
    mode: chosen?.mode ?? "consensus",
    dissent: chosen?.dissent ?? [],
    rationale: chosen?.rationale ?? "",
    confidence: chosen?.confidence ?? null,
    heard: lodged !== null || chosen !== null || item.kind === "event",
  };
}

/** The option that a draft stands for; with "something else", the nearest. */
export function optionOf({ option, nearest }: Draft): string | null {
  return option === somethingElse ? nearest : option;
}

/** Conditions that go with the option of a draft. */
export function fitting(seen: SeenItem, draft: Draft): SeenItem["riders"] {
  const option = optionOf(draft);
  return seen.riders.filter(
    ({ rider }) => rider.options === undefined || (option !== null && rider.options.includes(option)),
  );
}

/** The decision that a draft makes; null while no option is marked. */
export function decisionOf(seen: SeenItem, draft: Draft): ActionOf<"choose"> | null {
  const { item } = seen;
  const option = optionOf(draft);
  if (option === null) return null;
  const fits = fitting(seen, draft).map(({ rider }) => rider.id);
  const conditions = draft.conditions.filter((id) => fits.includes(id));
  const isDilemma = item.kind === "dilemma";
  return {
    type: "choose",
    dilemma: item.id,
    option,
    seat: "hom",
    ...(item.region === null ? {} : { region: item.region }),
    ...(isDilemma ? { mode: draft.mode } : {}),
    ...(isDilemma && draft.mode === "over-dissent"
      ? { dissent: [...draft.dissent] as ActionOf<"choose">["dissent"] }
      : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
    ...(draft.rationale.trim() === "" ? {} : { rationale: draft.rationale.trim() }),
    ...(draft.confidence === null ? {} : { confidence: draft.confidence }),
    ...(draft.option === somethingElse ? { other: draft.other.trim() } : {}),
  };
}
