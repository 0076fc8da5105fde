import { useRef, useState } from "preact/hooks";
import { comparable } from "../../debrief/index.ts";
import { Faults, type FileFault } from "../parts/faults.tsx";
import { type StoredCard, storedWords } from "../parts/stored-run.ts";
import { useText } from "../parts/text.ts";

export interface ChoiceProps {
  stored: readonly StoredCard[];
  /** Stored runs that are marked when the page opens. */
  chosen: readonly string[];
  /** Files that were added before. */
  files: readonly File[];
  faults: readonly FileFault[];
  onCompare: (stored: readonly string[], files: readonly File[]) => void;
}

/** Which runs are set side by side: some of those stored here, and others out of files. */
export function Choice({ stored, chosen, files: added, faults, onCompare }: ChoiceProps) {
  const t = useText();
  const [marked, mark] = useState<readonly string[]>(chosen);
  const [files, setFiles] = useState<readonly File[]>(added);
  const count = marked.length + files.length;
  return (
    <section class="compare-choice" aria-labelledby="compare-choice">
      <h2 id="compare-choice">{t("ui.compare.choice")}</h2>
      {stored.length > 0 && <StoredRuns {...{ stored, marked, mark }} />}
      <div class="buttons">
        <FileButton onAdd={(more) => setFiles([...files, ...more])} />
        <button
          type="button"
          class="primary"
          disabled={count < comparable.least || count > comparable.most}
          onClick={() => onCompare(marked, files)}
        >
          {t("ui.compare.do")}
        </button>
      </div>
      {files.length > 0 && (
        <ul class="plain-list">
          {files.map((file, at) => (
            <li key={`${file.name} ${at}`}>
              {file.name}{" "}
              <button type="button" class="link" onClick={() => setFiles(files.filter((other) => other !== file))}>
                {t("ui.compare.remove")} <span class="unseen">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t("ui.compare.count", { count, ...comparable })}</p>
      {faults.length > 0 && <Faults faults={faults} />}
    </section>
  );
}

interface StoredRunsProps extends Pick<ChoiceProps, "stored"> {
  marked: readonly string[];
  mark: (ids: readonly string[]) => void;
}

function StoredRuns({ stored, marked, mark }: StoredRunsProps) {
  const t = useText();
  return (
    <fieldset class="choices choices-column">
      <legend>{t("ui.compare.stored")}</legend>
      {stored.map((run) => (
        <label key={run.id} class="choice">
          <input
            type="checkbox"
            checked={marked.includes(run.id)}
            onChange={(event) =>
              mark(event.currentTarget.checked ? [...marked, run.id] : marked.filter((id) => id !== run.id))
            }
          />{" "}
          {storedWords(t, run)}
        </label>
      ))}
    </fieldset>
  );
}

function FileButton({ onAdd }: { onAdd: (files: readonly File[]) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {t("ui.compare.files")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={t("ui.compare.files")}
        onChange={(event) => {
          onAdd([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
