import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";

interface KeptProps {
  /** All that the children show; always the same number of things. */
  of: readonly unknown[];
  children: ComponentChildren;
}

/** Children that are rendered anew only when something that they show has changed. */
export function Kept({ of, children }: KeptProps) {
  return <>{useMemo(() => children, of)}</>;
}
