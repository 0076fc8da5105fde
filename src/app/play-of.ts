import type { Session } from "../session/index.ts";
import type { Play } from "../ui/parts/run-port.ts";

/** The session as the interface reads it. */
export function playOf(session: Session): Play {
  const { model, state, turnStarts, pages, actions, seed, hashes } = session;
  return {
    model,
    state,
    earlier: turnStarts[turnStarts.length - 2] ?? null,
    starts: turnStarts,
    pages,
    actions,
    seed,
    hash: hashes[hashes.length - 1] ?? "",
  };
}
