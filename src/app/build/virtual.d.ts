declare module "virtual:scenarios" {
  import type { ScenarioCard } from "../../scenario/card.ts";
  import type { Scenario, Texts } from "../../scenario/schema/index.ts";
  import type { Arm } from "../../sim/index.ts";

  /** A scenario as it was checked and joined when the page was built, and its texts by language. */
  export interface BuiltScenario {
    scenario: Scenario;
    texts: Record<string, Texts>;
    /** What was decided at the time, as an arm; null where the scenario is invented. */
    historical: Arm | null;
  }
  /** All scenarios of this build, for the start page. */
  export const cards: readonly ScenarioCard[];
  /** Fetches one scenario, each from a file of its own. Rejects when the file cannot be fetched. */
  export const scenarios: Readonly<Record<string, () => Promise<BuiltScenario>>>;
}

declare module "virtual:scenario/*" {
  import type { Scenario, Texts } from "../../scenario/schema/index.ts";
  import type { Arm } from "../../sim/index.ts";

  export const scenario: Scenario;
  export const texts: Record<string, Texts>;
  export const historical: Arm | null;
}

declare module "virtual:interface-text" {
  import type { Texts } from "../../scenario/schema/index.ts";

  /** The interface's own words by language. */
  export const texts: Record<string, Texts>;
}

declare module "virtual:unit-symbols" {
  import type { UnitSymbols } from "../../map/scene.ts";

  /** The symbols of all units of all scenarios, drawn when the page was built. */
  export const symbols: UnitSymbols;
}
