import type { Rejection } from "../../engine/index.ts";
import { rejectionWords } from "../../words/index.ts";
import { useText } from "./text.ts";

/** Why what was just tried was not taken. */
export function Refusal({ rejection }: { rejection: Rejection | null }) {
  const t = useText();
  if (rejection === null) return null;
  return (
    <p class="refusal" role="alert">
      {rejectionWords(t, rejection)}
    </p>
  );
}
