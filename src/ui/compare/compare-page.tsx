import { useLayoutEffect } from "preact/hooks";
import type { RunComparison } from "../../debrief/index.ts";
import type { SeenModel } from "../../engine/index.ts";
import { focusHeading } from "../parts/dialogs/dialog.tsx";
import { useOpenInPrint } from "../parts/open-in-print.ts";
import { PaperHead } from "../parts/paper-head.tsx";
import { useText } from "../parts/text.ts";
import { Choice, type ChoiceProps } from "./choice.tsx";
import { ComparedMatters } from "./compared-matters.tsx";
import { ComparedRuns } from "./compared-runs.tsx";
import { ComparedScores } from "./compared-scores.tsx";
import { Parting } from "./parting.tsx";

interface ComparePageProps extends ChoiceProps {
  /** Null until runs have been compared. */
  result: { model: SeenModel; comparison: RunComparison } | null;
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
