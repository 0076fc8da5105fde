import { required } from "../../scenario/required.ts";
import type { Golden, GoldenRun } from "./golden.ts";

/** Where the version of the engine stands, for whoever has to raise it. */
export const engineVersionFile = "src/engine/compile/model.ts";

/** Why recorded golden runs do not hold. `isRefused`: they may not be written anew before the version is raised. */
export interface GoldenFault {
  message: string;
  isRefused: boolean;
}

/**
 * Holds recorded golden runs against the same runs as they are played now; null where all is as recorded. One of the two is
 * null where the scenario has no golden file, or the file no scenario. Under the same version of the engine and on the same
 * structure of the scenario nothing may differ: then the rules have changed, and the version must rise. So it must where the
 * common model has changed, whatever else has.
 */
export function goldenFault(recorded: Golden | null, played: Golden | null): GoldenFault | null {
  const stale = (message: string): GoldenFault => ({ message: `${message}: run npm run renew`, isRefused: false });
  if (recorded === null) {
    return played === null ? null : stale(`the scenario "${played.scenario}" has no golden runs`);
  }
  if (played === null) {
    const message = `golden runs are kept of "${recorded.scenario}", which is no scenario: delete their file`;
    return { message, isRefused: false };
  }
  if (isOlder(played.engine, recorded.engine)) {
    const message = `the golden runs are of engine ${recorded.engine}, and this is only ${played.engine}: raise engineVersion in ${engineVersionFile}`;
    return { message, isRefused: true };
  }
  if (played.engine !== recorded.engine) {
    return stale(`the golden runs are of engine ${recorded.engine}, and this is ${played.engine}`);
  }
  if (played.common !== recorded.common) {
    const message = `the common model or a number of the engine has changed: raise engineVersion in ${engineVersionFile} and run npm run renew`;
    return { message, isRefused: true };
  }
  if (played.scenarioHash !== recorded.scenarioHash) {
    return stale(`the scenario "${played.scenario}" has changed since its golden runs were recorded`);
  }
  const changed = recorded.runs.flatMap((run, at) =>
    isSameRun(run, required(played.runs, at)) ? [] : [nameOf(run, at)],
  );
  if (changed.length > 0) {
    const message = `the rules changed (${played.scenario}, ${changed.join("; ")}): raise engineVersion in ${engineVersionFile} and run npm run renew`;
    return { message, isRefused: true };
  }
  const isWhole = JSON.stringify(recorded) === JSON.stringify(played);
  return isWhole ? null : stale(`the golden file of "${played.scenario}" is not what is recorded now`);
}

/** Whether a run was played to the same states by the same actions. */
function isSameRun(a: GoldenRun, b: GoldenRun): boolean {
  const decisive = ({ hashes, ending, actions }: GoldenRun) => JSON.stringify([hashes, ending, actions]);
  return decisive(a) === decisive(b);
}

/** The name of a golden run in messages. */
export function nameOf({ seed, parameters }: GoldenRun, at: number): string {
  return `run ${at + 1}, seed ${seed}, ${parameters}`;
}

/** Whether a version such as "1.2.0" is older than another. */
export function isOlder(version: string, than: string): boolean {
  const [own, other] = [version.split(".").map(Number), than.split(".").map(Number)];
  const at = own.findIndex((part, place) => part !== other[place]);
  return at >= 0 && required(own, at) < required(other, at);
}
