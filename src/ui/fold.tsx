import type { ComponentChildren } from "preact";

interface FoldProps {
  title: string;
  /** What is inside, in a word or two. */
  note?: string;
  /** It holds something that was just asked for or chosen, so it is not left closed. */
  open?: boolean;
  children: ComponentChildren;
}

/** What only some need: its heading is always seen, the rest on request, and in print. */
export function Fold({ title, note, open = false, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>
        <span class="fold-title">{title}</span>
        {note !== undefined && <span class="meta"> {note}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
