import { type Model, type SeenModel, seeModel, seeRun } from "../engine/index.ts";
import type { Session } from "../session/index.ts";
import type { Play } from "../ui/parts/run-port.ts";

/** What models show of themselves, by model: the same object as long as the model is the same. */
const shown = new WeakMap<Model, SeenModel>();

/** The view of a model. */
export function shownOf(model: Model): SeenModel {
  const seen = shown.get(model) ?? seeModel(model);
  shown.set(model, seen);
  return seen;
}

/** The session as the interface shows it. */
export function playOf(session: Session): Play {
  const { model, seed, hashes } = session;
  return { ...seeRun(model, shownOf(model), session), seed, hash: hashes[hashes.length - 1] ?? "" };
}
