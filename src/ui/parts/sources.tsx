import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CitedDocument } from "../../scenario/schema/index.ts";
import { OpenSource } from "./cited-text.tsx";
import { Dialog } from "./dialogs/dialog.tsx";
import { useText } from "./text.ts";

/** Lets the marks within it open the list of sources in a dialog. */
export function WithSources({ children }: { children: ComponentChildren }) {
  const [at, setAt] = useState<string | null>(null);
  return (
    <OpenSource.Provider value={setAt}>
      {children}
      {at !== null && <SourcesDialog at={at} onClose={() => setAt(null)} />}
    </OpenSource.Provider>
  );
}

/** The list of sources in a dialog; `at` is scrolled into sight. */
export function SourcesDialog({ at, onClose }: { at?: string; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("ui.sources")} size="middle" isText onClose={onClose}>
      <SourceList at={at} />
    </Dialog>
  );
}

/** All sources of a scenario by their numbers; `at` is brought into sight and marked. */
export function SourceList({ at }: { at?: string }) {
  const t = useText();
  const marked = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => marked.current?.scrollIntoView({ block: "center" }), []);
  return (
    <>
      <p class="hint">{t("ui.sources.text")}</p>
      <ol class="sources">
        {t.sources.map((source) => (
          <li
            key={source.id}
            ref={source.id === at ? marked : undefined}
            {...(source.id === at ? { "aria-current": "true" as const } : {})}
          >
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
    </>
  );
}

function SourceLine({ source }: { source: CitedDocument }) {
  const t = useText();
  const { title, publisher, date, kind, link, sure } = source;
  return (
    <>
      <bdi>
        {link === undefined ? (
          <cite>{title}</cite>
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer">
            <cite>{title}</cite>
          </a>
        )}
        . {publisher}
        {date !== undefined && `, ${date.replace("/", "–")}`}
      </bdi>{" "}
      <span class="meta">
        {t(`ui.source.kind.${kind}`)} · {t(`ui.source.sure.${sure}`)}
      </span>
    </>
  );
}
