import type { Debrief, Sign } from "../../../debrief/index.ts";
import { eventName, factName, factValueName, type Text } from "../../../words/index.ts";
import { findingWords } from "../finding-words.ts";
import { useText } from "../text.ts";
import { MonthFigure } from "./figure.tsx";

/** What was true all along, each with the signs of it that the run showed. */
export function RevealedFacts({ debrief }: { debrief: Debrief }) {
  const t = useText();
  return (
    <dl class="revealed">
      {debrief.revealed.map(({ fact, value, signs }, at) => (
        <div key={fact}>
          <dt>
            {factName(t, fact)}: <strong>{factValueName(t, fact, value)}</strong>
          </dt>
          <dd>
            {signs.length === 0 && <p class="meta">{t("ui.signs.none")}</p>}
            <ul>
              {signs.map((sign, place) => (
                <li key={`${sign.kind} ${sign.id} ${sign.month}`}>
                  <MonthFigure of={`revealed.${at}.signs.${place}.month`} month={sign.month} />: {signWords(t, sign)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function signWords(t: Text, sign: Sign): string {
  if (sign.kind === "tray") return t(`tray.${sign.id}`);
  if (sign.kind === "event") return eventName(t, sign.id, sign.region);
  const words = findingWords(t, sign.dilemma, sign.id, sign.value);
  return sign.isTrue ? words : `${words} ${t("ui.signs.misleading")}`;
}
