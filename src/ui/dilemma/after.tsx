import { useLayoutEffect, useRef } from "preact/hooks";
import type { SeenItem } from "../../engine/index.ts";
import type { Catalogue } from "../../scenario/schema/index.ts";
import { conditionName, modeName, speakerName } from "../../words/index.ts";
import { statusWords } from "../desk/on-the-table.tsx";
import type { Play } from "../parts/run-port.ts";
import { useText } from "../parts/text.ts";

/** What is told once a decision is made: what it was between, and where the study speaks of it. */
export function After({ play, seen }: { play: Play; seen: SeenItem }) {
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
      {item.kind === "dilemma" && action?.type === "choose" && <Poles play={play} dilemma={item.id} />}
      <p class="hint">{t("ui.after.reopen")}</p>
    </div>
  );
}

interface PolesProps {
  play: Pick<Play, "model">;
  dilemma: string;
  /** The study's own two poles are told as well. */
  terms?: boolean;
}

/** The poles of a dilemma and the trade-offs of the study that it stands for. */
export function Poles({ play, dilemma: id, terms = false }: PolesProps) {
  const t = useText();
  const { dilemmas, catalogue } = play.model.scenario;
  const dilemma = dilemmas.find((candidate) => candidate.id === id);
  if (dilemma === undefined) return null;
  return (
    <div class="poles">
      <h4 class="over">{t("ui.poles")}</h4>
      <p class="reading">{t(`dilemma.${id}.poles`)}</p>
      <ul>
        {dilemma.tradeOffs.map((tradeOff) => {
          const entry = catalogue.tradeOffs.find((candidate) => candidate.id === tradeOff);
          return (
            <li key={tradeOff}>
              <strong>{t("ui.poles.section", { section: tradeOff.replace(/-\d$/, "") })}</strong> {entry?.title ?? ""}
              {terms && entry !== undefined && (
                <span class="hint">
                  {" "}
                  {entry.a} / {entry.b}
                </span>
              )}
            </li>
          );
        })}
        {dilemma.tradeOffs.length === 0 && <Section section={dilemma.sources[0]} catalogue={catalogue} />}
      </ul>
    </div>
  );
}

/** The study's section behind a dilemma to which none of its trade-offs fits. */
function Section({ section, catalogue }: { section: string; catalogue: Catalogue }) {
  const t = useText();
  return (
    <li>
      <strong>{t("ui.poles.section", { section })}</strong>{" "}
      {catalogue.sections.find((candidate) => candidate.id === section)?.title}
    </li>
  );
}
