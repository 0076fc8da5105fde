import { useLayoutEffect, useRef } from "preact/hooks";
import type { Action, SeenItem } from "../../engine/index.ts";
import { conditionName, modeName, speakerName } from "../../words/index.ts";
import { statusWords } from "../parts/matter-words.ts";
import { Poles } from "../parts/poles.tsx";
import type { Commands, Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

/** Shown once a decision is made: the two poles of the trade-off, and where the study discusses it. */
function After({ play, seen }: { play: Play; seen: SeenItem }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { item, order } = seen;
  const action = order?.action;
  return (
    <div class="after">
      <h3 ref={heading} tabIndex={-1}>
        {statusWords(t, seen)}
      </h3>
      {action?.type === "choose" && (
        <dl class="after-facts">
          {action.other !== undefined && (
            <div>
              <dt>{t("ui.option.else.words")}</dt>
              <dd>{action.other}</dd>
            </div>
          )}
          {action.mode !== undefined && (
            <div>
              <dt>{t("ui.dilemma.mode")}</dt>
              <dd>
                {modeName(t, action.mode)}
                {(action.dissent ?? []).length > 0 &&
                  `: ${(action.dissent ?? []).map((speaker) => speakerName(t, speaker)).join(", ")}`}
              </dd>
            </div>
          )}
          {(action.conditions ?? []).length > 0 && (
            <div>
              <dt>{t("ui.after.conditions")}</dt>
              <dd>{(action.conditions ?? []).map((id) => conditionName(t, item.id, id)).join("; ")}</dd>
            </div>
          )}
          {action.rationale !== undefined && (
            <div>
              <dt>{t("ui.dilemma.rationale")}</dt>
              <dd>{action.rationale}</dd>
            </div>
          )}
        </dl>
      )}
      {item.kind === "dilemma" && action?.type === "choose" && <Poles model={play.model} dilemma={item.id} />}
      <p class="hint">{t("ui.after.reopen")}</p>
    </div>
  );
}

interface DecidedProps {
  play: Play;
  seen: SeenItem;
  commands: Commands;
  onClose: () => void;
}

/** The record of a matter that is decided or put off; it can be reopened until the month ends. */
export function Decided({ play, seen, commands, onClose }: DecidedProps) {
  const t = useText();
  const { item } = seen;
  const isThis = (action: Action) =>
    (action.type === "choose" &&
      action.step === undefined &&
      action.dilemma === item.id &&
      (action.region ?? null) === item.region) ||
    (action.type === "defer" && action.dilemma === item.id);
  return (
    <div class="decided">
      <After play={play} seen={seen} />
      <div class="buttons buttons-end">
        <button type="button" onClick={() => commands.withdraw(isThis)}>
          {t("ui.after.reopen.do")}
        </button>
        <button type="button" class="primary" onClick={onClose}>
          {t("ui.after.back")}
        </button>
      </div>
    </div>
  );
}
