import { causeKey, type SeenAccounts } from "../../engine/index.ts";
import { causeName, scoreName } from "../../words/index.ts";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";
import { CauseMark } from "./cause-mark.tsx";

interface MoversProps {
  play: Play;
  accounts: SeenAccounts;
  onWhy: (gauge: string) => void;
}

/** The largest causes of last month behind the three scores, as far as the mission could know them. */
export function Movers({ play, accounts, onWhy }: MoversProps) {
  const t = useText();
  const movers = accounts.movers(play.lastTurn.span);
  return (
    <section aria-labelledby="movers">
      <h3 id="movers" class="over">
        {t("ui.desk.movers")}
      </h3>
      {movers.length === 0 ? (
        <p class="hint">{t(play.time.completed === 0 ? "ui.desk.movers.first" : "ui.desk.movers.none")}</p>
      ) : (
        <ul class="movers">
          {movers.map(({ gauge, cause }) => (
            <li key={`${gauge} ${causeKey(cause.cause)}`}>
              <CauseMark cause={cause} />
              <p>
                <button type="button" class="link" onClick={() => onWhy(gauge)}>
                  {scoreName(t, gauge)}
                </button>
                {": "}
                {causeName(t, play.model.names, cause.cause, cause.direction)}
                <span class="meta"> {t(`ui.size.${cause.size}`)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
