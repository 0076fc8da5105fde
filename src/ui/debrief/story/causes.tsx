import { accountOf, roundTogether } from "../../../debrief/account.ts";
import { causeKey, type Ledger } from "../../../engine/index.ts";
import { BookLink } from "../../book-link.tsx";
import { Fold } from "../../fold.tsx";
import { causeName, citationOf, gaugeName } from "../../names.ts";
import { writeChange, writeNumber } from "../../numbers.ts";
import type { Play } from "../../play.ts";
import { useText } from "../../text.ts";

interface CausesProps {
  play: Play;
  ledger: Ledger;
  gauge: string;
}

/** Why a score went from where it began to where it ended: amounts that add up, with source and grade. */
export function Causes({ play, ledger, gauge }: CausesProps) {
  const t = useText();
  const { largest, rest } = accountOf(ledger, gauge);
  const { address } = play.model.layout.byId[gauge];
  const from = play.starts[0].numbers[address];
  const to = play.state.numbers[address];
  const [start, ...amounts] = roundTogether([from, ...largest.map(({ by }) => by), rest.by]);
  const end = [start, ...amounts].reduce((sum, amount) => sum + Math.round(amount * 10), 0) / 10;
  const widest = Math.max(1, ...amounts.map(Math.abs));
  return (
    <Fold
      title={t("ui.account.title", {
        gauge: gaugeName(t, play.model, gauge),
        from: writeNumber(t.language, start),
        to: writeNumber(t.language, to),
      })}
      note={t("ui.account.causes", { count: largest.length + rest.count })}
    >
      <table class="account">
        <thead>
          <tr>
            <th scope="col">{t("ui.account.cause")}</th>
            <th scope="col" class="number">
              {t("ui.account.by")}
            </th>
            <th scope="col" class="account-bars">
              <span class="unseen">{t("ui.account.bar")}</span>
            </th>
            <th scope="col">{t("ui.account.source")}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="account-total">
            <th scope="row">{t("ui.account.start")}</th>
            <td class="number">{writeNumber(t.language, start, 1)}</td>
            <td />
            <td />
          </tr>
          {largest.map(({ cause, source, grade, known }, at) => (
            <tr key={causeKey(cause)}>
              <th scope="row">
                <BookLink model={play.model} cause={cause}>
                  {causeName(t, play.model, cause, amounts[at] < 0 ? "down" : "up")}
                </BookLink>
                {!known && <span class="note"> {t("ui.account.unknown")}</span>}
              </th>
              <td class="number">{writeChange(t.language, amounts[at])}</td>
              <td class="account-bars">
                <AmountBar amount={amounts[at]} widest={widest} />
              </td>
              <td class="meta">
                {citationOf(t, source)} · {t("ui.grade", { grade })}
              </td>
            </tr>
          ))}
          {rest.count > 0 && (
            <tr>
              <th scope="row">{t("ui.account.rest", { count: rest.count })}</th>
              <td class="number">{writeChange(t.language, amounts[amounts.length - 1])}</td>
              <td class="account-bars">
                <AmountBar amount={amounts[amounts.length - 1]} widest={widest} />
              </td>
              <td />
            </tr>
          )}
          <tr class="account-total">
            <th scope="row">{t("ui.account.end")}</th>
            <td class="number">{writeNumber(t.language, end, 1)}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </Fold>
  );
}

/** An amount as a bar to one side of a middle line; losses are hatched. */
function AmountBar({ amount, widest }: { amount: number; widest: number }) {
  const share = `${(Math.abs(amount) / widest) * 50}%`;
  const place =
    amount < 0 ? { insetInlineEnd: "50%", inlineSize: share } : { insetInlineStart: "50%", inlineSize: share };
  return (
    <span class="amount" aria-hidden="true">
      <span class={amount < 0 ? "amount-loss" : "amount-gain"} style={place} />
    </span>
  );
}
