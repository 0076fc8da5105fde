import type { Account } from "../../debrief/index.ts";
import { causeKey, type SeenModel } from "../../engine/index.ts";
import { causeName, citationOf, gaugeName } from "../../words/index.ts";
import { Figure } from "../parts/paper/figure.tsx";
import type { PackProps } from "../parts/paper/pack-props.ts";
import { useText } from "../parts/text.ts";

interface PackAccountsProps extends Pick<PackProps, "model" | "debrief"> {
  /** How many causes of each score are named; all that the account names, and its rest, where none is given. */
  most?: number;
}

/** What moved each score most, with the source of each rule and the whole change. */
export function PackAccounts({ model, debrief, most }: PackAccountsProps) {
  return (
    <div class="pack-columns">
      {Object.entries(debrief.accounts).map(([gauge, account]) => (
        <PackAccount key={gauge} {...{ model, gauge, account, most }} />
      ))}
    </div>
  );
}

function PackAccount({
  model,
  gauge,
  account,
  most,
}: {
  model: SeenModel;
  gauge: string;
  account: Account;
  most?: number;
}) {
  const t = useText();
  const of = `accounts.${gauge}`;
  return (
    <table>
      <caption>
        {gaugeName(t, model.names, gauge)} <Figure of={`${of}.change`} value={account.change} decimals={1} change />
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{t("ui.account.cause")}</th>
          <th scope="col">{t("ui.account.by")}</th>
        </tr>
      </thead>
      <tbody>
        {account.largest.slice(0, most).map(({ cause, source, grade, by }, at) => (
          <tr key={causeKey(cause)}>
            <th scope="row">
              {causeName(t, model.names, cause, by < 0 ? "down" : "up")}{" "}
              <span class="meta">
                {citationOf(t, source)} · {t("ui.grade", { grade })}
              </span>
            </th>
            <td class="number">
              <Figure of={`${of}.largest.${at}.by`} value={by} decimals={1} change />
            </td>
          </tr>
        ))}
        {most === undefined &&
          account.rest.map(({ sort, count, by }, at) => (
            <tr key={sort}>
              <th scope="row">{t(`ui.account.rest.${sort}`, { count })}</th>
              <td class="number">
                <Figure of={`${of}.rest.${at}.by`} value={by} decimals={1} change />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
