import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";

interface MemoProps {
  /** All that the children show; always the same number of things. */
  of: readonly unknown[];
  children: ComponentChildren;
}

/** Children that are rendered anew only when something that they show has changed. */
export function Memo({ of, children }: MemoProps) {
  return <>{useMemo(() => children, of)}</>;
}
