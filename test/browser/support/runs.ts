import { readScenarios } from "../../../src/cli/read-scenarios.ts";
import { compile, seeDesk } from "../../../src/engine/index.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { act, newSession, toRunFile } from "../../../src/session/index.ts";

/** The file of a run in the workshop cut, so many months played: every matter that is asked gets its first or its last open option. */
export function runUntil(months: number, pick: "first" | "last" = "first"): string {
  const { scenario } = loadScenario(readScenarios(), "area-or-point");
  if (scenario === null) throw new Error("the scenario cannot be read");
  const model = compile(scenario);
  let session = newSession(model, "shown", { cut: true });
  const take = (action: Parameters<typeof act>[1]) => {
    const next = act(session, action);
    if (!("rejected" in next)) session = next;
  };
  while (session.state.month < months && session.state.ended === null) {
    for (const { item, options, steps, standing } of seeDesk(model, session.state)) {
      if (standing !== null) continue;
      for (const step of steps) {
        take({ type: "choose", dilemma: item.id, step: step.id, option: step.options[0]!.id, seat: "hom" });
      }
      const option =
        (pick === "first" ? options : [...options].reverse()).find(({ closed }) => closed === null)?.option.id ?? "";
      take({
        type: "choose",
        dilemma: item.id,
        option,
        seat: "hom",
        ...(item.region === null ? {} : { region: item.region }),
      });
    }
    take({ type: "end-turn" });
  }
  return JSON.stringify(toRunFile(session));
}
