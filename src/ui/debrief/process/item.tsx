import type { ComponentChildren } from "preact";

/** A term and what is said of it, within a list of both. */
export function Item({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
