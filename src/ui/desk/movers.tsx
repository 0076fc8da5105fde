import { causeKey, causesInPlay, headlinesOf, type Ledger } from "../../engine/index.ts";
import { causeName, scoreName } from "../../words/index.ts";
import { inLastTurn, type Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { CauseMark, sizes } from "./cause-mark.tsx";

interface MoversProps {
  play: Play;
  ledger: Ledger;
  onWhy: (gauge: string) => void;
}

/** The largest causes of last month behind the three scores, as far as the mission could know them. */
export function Movers({ play, ledger, onWhy }: MoversProps) {
  const t = useText();
  const { month } = play.state;
  const found = headlinesOf(play.model).flatMap((gauge) => {
    const lines = ledger.why(gauge, true).filter((line) => inLastTurn(play, line.month));
    return causesInPlay(lines)
      .causes.filter(({ cause }) => cause.kind !== "setting")
      .slice(0, 3)
      .map((seen) => ({ gauge, seen }));
  });
  const movers = found.sort((a, b) => sizes[b.seen.size] - sizes[a.seen.size]).slice(0, 5);
  return (
    <section aria-labelledby="movers">
      <h3 id="movers" class="over">
        {t("ui.desk.movers")}
      </h3>
      {movers.length === 0 ? (
        <p class="hint">{t(month === 0 ? "ui.desk.movers.first" : "ui.desk.movers.none")}</p>
      ) : (
        <ul class="movers">
          {movers.map(({ gauge, seen }) => (
            <li key={`${gauge} ${causeKey(seen.cause)}`}>
              <CauseMark cause={seen} />
              <p>
                <button type="button" class="link" onClick={() => onWhy(gauge)}>
                  {scoreName(t, gauge)}
                </button>
                {": "}
                {causeName(t, play.model, seen.cause, seen.direction)}
                <span class="meta"> {t(`ui.size.${seen.size}`)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
