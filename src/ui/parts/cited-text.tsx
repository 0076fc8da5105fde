import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { piecesOf } from "../../scenario/citation-marks.ts";
import { useText } from "./text.ts";

/** Opens the list of sources at one of them; the page that can show it provides it. */
export const OpenSource = createContext<(source: string) => void>(() => {});

interface ToldProps {
  id: string;
  values?: Readonly<Record<string, string | number>>;
}

/** A text with the marks of its sources: a small number each, which opens the list. */
export function Told({ id, values }: ToldProps) {
  const t = useText();
  if (t.sources.length === 0) return <>{t(id, values)}</>;
  return (
    <>
      {piecesOf(t.marked(id, values)).map((piece, at) =>
        piece.sources === undefined ? piece.words : <Marks key={at} sources={piece.sources} />,
      )}
    </>
  );
}

/** The numbers of some sources, as links into the list. */
export function Marks({ sources }: { sources: readonly string[] }) {
  const t = useText();
  const open = useContext(OpenSource);
  return (
    <span class="source-marks">
      {sources.map((id) => {
        const at = t.sources.findIndex((source) => source.id === id);
        const source = t.sources[at];
        if (source === undefined) return null;
        const unverified = source.sure === "memory";
        const label = t(unverified ? "ui.source.mark.unverified" : "ui.source.mark", {
          number: at + 1,
          title: source.title,
        });
        return (
          <button
            key={id}
            type="button"
            class={unverified ? "source-mark source-unverified" : "source-mark"}
            aria-label={label}
            title={label}
            onClick={() => open(id)}
          >
            {at + 1}
            {unverified && "?"}
          </button>
        );
      })}
    </span>
  );
}
