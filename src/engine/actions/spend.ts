import { carryOut } from "../month/effects.ts";
import { takeFunds } from "../month/funds.ts";
import { among, refuse } from "../rejection.ts";
import type { ActionRule } from "./action-rule.ts";

/** Programme money for a region, in whole units of a fund; the fund's effects follow once for each. */
export const spend: ActionRule<"spend"> = {
  check: ({ scenario }, _, { fund, region, amount }) => {
    const funds = scenario.model.funds.map(({ id }) => id);
    const regions = scenario.regions.map(({ id }) => id);
    const unknown = among(fund, funds, "unknown-fund", "fund") ?? among(region, regions, "unknown-region", "region");
    if (unknown !== null || Number.isInteger(amount)) return unknown;
    return refuse("out-of-range", "programme money is spent in whole units", "1, 2, ...");
  },
  costs: (_model, _state, { fund, amount }) => ({ slots: 0, funds: { [fund]: amount } }),
  carryOut: (draft, { fund, region, amount }) => {
    takeFunds(draft, fund, amount);
    for (let unit = 0; unit < amount; unit++) carryOut(draft, `fund/${fund}`, region);
  },
};
