import { speakerName } from "../names.ts";
import type { Play } from "../play.ts";
import { useText } from "../text.ts";

/** What was true all along. */
export function Facts({ play }: { play: Play }) {
  const t = useText();
  return (
    <dl class="facts">
      {play.model.scenario.facts.map(({ id }) => (
        <div key={id}>
          <dt>{t(`fact.${id}.title`)}</dt>
          <dd>{t(`fact.${id}.${play.state.facts[id]}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What each seat knew that the others at the table did not. */
export function PrivateFacts({ play }: { play: Play }) {
  const t = useText();
  return (
    <dl class="facts">
      {play.model.scenario.privateFacts.map(({ seat, id }) => (
        <div key={id}>
          <dt>{speakerName(t, seat)}</dt>
          <dd>{t(`private.${id}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
