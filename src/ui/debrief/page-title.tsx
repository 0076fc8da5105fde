import type { ComponentChildren } from "preact";

/** The head of a page of the debrief: what it asks, and what it is for. */
export function PageTitle({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="debrief-title">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </div>
  );
}
