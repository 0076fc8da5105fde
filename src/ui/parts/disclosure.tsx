import type { ComponentChildren } from "preact";

interface FoldProps {
  /** By which `openFold` finds it. */
  id?: string;
  title: string;
  /** What is inside, in a word or two. */
  note?: string;
  /** It holds something that was just asked for or chosen, so it is not left closed. */
  open?: boolean;
  children: ComponentChildren;
}

/** What only some need: its heading is always seen, the rest on request, and in print. */
export function Fold({ id, title, note, open = false, children }: FoldProps) {
  return (
    <details id={id} class="fold" open={open}>
      <summary>
        <span class="fold-title">{title}</span>
        {note !== undefined && <span class="meta"> · {note}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

/** Opens a fold, brings it into view and moves the focus to its heading. */
export function openFold(id: string): void {
  const fold = document.getElementById(id);
  if (!(fold instanceof HTMLDetailsElement)) return;
  fold.open = true;
  fold.scrollIntoView({ block: "start" });
  fold.querySelector("summary")?.focus({ preventScroll: true });
}
