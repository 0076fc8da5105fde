import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { comparable, type RunComparison } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { focusHeading } from "../parts/dialogs/dialog.tsx";
import { Faults, type FileFault } from "../parts/faults.tsx";
import { useOpenInPrint } from "../parts/open-in-print.ts";
import { PaperHead } from "../parts/paper-head.tsx";
import { type StoredCard, storedWords } from "../parts/stored-run.ts";
import { useText } from "../parts/text.ts";
import { ComparedMatters } from "./compared-matters.tsx";
import { ComparedRuns } from "./compared-runs.tsx";
import { ComparedScores } from "./compared-scores.tsx";
import { Parting } from "./parting.tsx";

interface ComparePageProps {
  stored: readonly StoredCard[];
  /** Stored runs that are marked when the page opens. */
  chosen: readonly string[];
  /** Files that were added before. */
  files: readonly File[];
  faults: readonly FileFault[];
  /** Null until runs have been compared. */
  result: { model: SeenModel; comparison: RunComparison } | null;
  onCompare: (stored: readonly string[], files: readonly File[]) => void;
  onBack: () => void;
}

/** Runs of one scenario side by side: which ones, then their scores, what each decided, and where they first parted. */
export function ComparePage({ result, onBack, ...choice }: ComparePageProps) {
  const t = useText();
  // It may come later than the page was turned to: the first time it has to be fetched.
  useLayoutEffect(focusHeading, []);
  useOpenInPrint();
  return (
    <div class="paper-page compare">
      <PaperHead onBack={onBack} />
      <main class="compare-main">
        <div class="debrief-title">
          <h1 tabIndex={-1}>{t("ui.compare.title")}</h1>
          <p class="lead">{t("ui.compare.text")}</p>
        </div>
        <Choice {...choice} />
        {result !== null && (
          <>
            <ComparedRuns {...result} />
            <ComparedScores {...result} />
            <Parting {...result} />
            <ComparedMatters {...result} />
          </>
        )}
      </main>
    </div>
  );
}

function Choice({ stored, chosen, files: added, faults, onCompare }: Omit<ComparePageProps, "result" | "onBack">) {
  const t = useText();
  const [marked, mark] = useState<readonly string[]>(chosen);
  const [files, setFiles] = useState<readonly File[]>(added);
  const input = useRef<HTMLInputElement>(null);
  const count = marked.length + files.length;
  return (
    <section class="compare-choice" aria-labelledby="compare-choice">
      <h2 id="compare-choice">{t("ui.compare.choice")}</h2>
      {stored.length > 0 && (
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
      )}
      <div class="buttons">
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
            setFiles([...files, ...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
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
