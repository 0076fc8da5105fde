import type { Debrief } from "../../debrief/index.ts";
import { required } from "../../scenario/required.ts";
import { Figure } from "../parts/paper/figure.tsx";
import { useText } from "../parts/text.ts";

/** How the work was led, as counts. It grades nobody. */
export function PackProcess({ debrief: { process } }: { debrief: Debrief }) {
  const t = useText();
  const { staffWork, overruled, promises } = process;
  const last = (promises?.turns.length ?? 0) - 1;
  const counts = [
    ["decided", "decided", process.decided],
    ["silence", "bySilence", process.bySilence],
    ["deferrals", "deferrals", process.deferrals],
    ["work-asked", "staffWork.asked", staffWork.asked],
    ["work-offered", "staffWork.offered", staffWork.offered],
    ...(staffWork.asked === 0 ? [] : ([["misleading", "staffWork.misleading", staffWork.misleading]] as const)),
    ["overruled", "overruled.decisions", overruled.decisions],
    ["explained", "overruled.explained", overruled.explained],
    ["minds", "changedMinds", process.changedMinds],
    ...(promises === null
      ? []
      : ([["kept", `promises.turns.${last}.kept`, required(promises.turns, last).kept]] as const)),
  ] as const;
  return (
    <table class="pack-counts">
      <tbody>
        {counts.map(([words, key, count]) => (
          <tr key={key}>
            <th scope="row">{t(`ui.pack.process.${words}`)}</th>
            <td class="number">
              <Figure of={`process.${key}`} value={count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
