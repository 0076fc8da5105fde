import type { ComponentChildren } from "preact";

/** A part of what is put on paper, under its heading. */
export function PackPart({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="pack-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
