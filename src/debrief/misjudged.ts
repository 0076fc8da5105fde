import { headlinesOf, observe, valueAt } from "../engine/index.ts";
import { monthStates, type Session } from "../session/index.ts";

/** A gauge in the month in which what the mission saw of it was farthest from what was true. */
export interface Misjudged {
  gauge: string;
  month: number;
  seen: number;
  truth: number;
}

/** The scale on which all gauges compared are read, in points. */
const scale = 100;

/**
 * Where the mission's picture was farthest from the truth: of all gauges from 0 to 100 besides the scores, those with the
 * widest gaps between seen and true, each in its worst month, the widest first.
 */
export function misjudgedOf({ model, turnStarts, pages }: Session, most = 8): Misjudged[] {
  const headlines = headlinesOf(model);
  const states = monthStates({ turnStarts, pages });
  const gapOf = ({ seen, truth }: Misjudged) => Math.abs(seen - truth);
  return model.layout.gauges
    .filter(({ id, error, max }) => error > 0 && max === scale && !headlines.includes(id))
    .map((gauge) => {
      const all = states.map((state): Misjudged => {
        const truth = valueAt(state.numbers, gauge.address);
        return { gauge: gauge.id, month: state.month, seen: observe(model, state, gauge).value, truth };
      });
      return all.reduce((worst, one) => (gapOf(one) > gapOf(worst) ? one : worst));
    })
    .sort((one, other) => gapOf(other) - gapOf(one))
    .slice(0, most);
}
