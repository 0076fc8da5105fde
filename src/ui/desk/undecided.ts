import { type SeenItem, seeDesk } from "../../engine/index.ts";
import { isDueNow, type Play } from "../parts/run-port.ts";

/** Matters that silence decides if the month ends now. */
export function undecided({ model, state }: Pick<Play, "model" | "state">): SeenItem[] {
  return seeDesk(model, state).filter(
    ({ item, order, standing }) => order === null && standing === null && isDueNow({ model, state }, item.due),
  );
}
