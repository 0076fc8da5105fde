// The scenarios whose runs are recorded. A shipped scenario joins the test once `write.ts` has written its file: while
// its content is being tuned, every change of a number would change the hashes.
import type { Scenario } from "../../../src/scenario/schema/index.ts";
import { minimalScenario } from "../../support/minimal.ts";
import { shippedScenario } from "../support/shipped.ts";

/** How each is loaded, by the name of its golden file. */
export const scenarios: Record<string, () => Scenario> = {
  minimal: () => minimalScenario(),
  "area-or-point": () => shippedScenario("area-or-point"),
};
