import type { SeenItem, SeenOption } from "../../engine/index.ts";
import {
  authorityName,
  decisionName,
  firstText,
  fundName,
  matterName,
  optionName,
  rejectionWords,
  type Text,
} from "../../words/index.ts";
import { useText } from "../parts/text.ts";
import { type Draft, somethingElse } from "./draft.ts";

interface OptionsProps {
  seen: SeenItem;
  draft: Draft;
  onDraft: (change: Partial<Draft>) => void;
}

/** The options as a radio group, each with what it takes, whose it is and what it closes. */
export function Options({ seen, draft, onDraft }: OptionsProps) {
  const t = useText();
  const { item } = seen;
  return (
    <fieldset class="options">
      <legend class="over">{t("ui.dilemma.options")}</legend>
      {seen.options.map((option) => (
        <OptionCard
          key={option.option.id}
          seen={seen}
          option={option}
          checked={draft.option === option.option.id}
          onCheck={() => onDraft({ option: option.option.id })}
        />
      ))}
      {item.kind === "dilemma" && draft.heard && <SomethingElse seen={seen} draft={draft} onDraft={onDraft} />}
    </fieldset>
  );
}

interface OptionCardProps {
  seen: SeenItem;
  option: SeenOption;
  checked: boolean;
  onCheck: () => void;
}

function OptionCard({ seen, option: { option, closed, closedBy, slots }, checked, onCheck }: OptionCardProps) {
  const t = useText();
  const { item } = seen;
  const base = `${item.kind}.${item.id}.option.${option.id}`;
  const takes = takesWords(t, base, option, slots);
  // The head of the meeting says who decides; an option says so where it is another.
  const { authority } = option;
  const isOthers = authority !== undefined && authority !== seen.authority;
  const forecloses = foreclosesWords(t, base, option.forecloses);
  return (
    <label class={`option${closed === null ? "" : " option-closed"}`}>
      <input type="radio" name={`option-${item.id}`} checked={checked} disabled={closed !== null} onChange={onCheck} />
      <span class="option-text">
        <strong>{t(`${base}.title`)}</strong> <span>{t(`${base}.text`)}</span>
        <span class="option-terms">
          {takes !== "" && <span>{t("ui.option.takes", { takes })}</span>}
          {isOthers && <span>{t("ui.option.authority", { authority: authorityName(t, authority) })}</span>}
          {forecloses !== "" && <span>{t("ui.option.forecloses", { forecloses })}</span>}
          {option.request !== undefined && (
            <span class="note">{t("ui.option.request", { months: option.request.months })}</span>
          )}
          {closed !== null && <span class="note">{closedWords(t, base, closed, closedBy)}</span>}
        </span>
      </span>
    </label>
  );
}

function takesWords(t: Text, base: string, option: SeenOption["option"], slots: number): string {
  return [
    ...(t.has(`${base}.takes`) ? [t(`${base}.takes`)] : []),
    ...(slots > 0 ? [t("ui.option.slots", { slots })] : []),
    ...Object.entries(option.funds ?? {}).map(([fund, amount]) =>
      t("ui.option.funds", { fund: fundName(t, fund), amount }),
    ),
  ].join(" ");
}

function foreclosesWords(t: Text, base: string, closes: readonly string[] | undefined): string {
  if (t.has(`${base}.forecloses`)) return t(`${base}.forecloses`);
  return (closes ?? [])
    .map((name) => {
      const [matter = "", option = ""] = name.split(".");
      return decisionName(t, matter, option);
    })
    .join("; ");
}

/** Why an option is closed: the scenario's own words, the decision that closed it, or the rule. */
function closedWords(
  t: Text,
  base: string,
  closed: NonNullable<SeenOption["closed"]>,
  by: SeenOption["closedBy"],
): string {
  if (closed.code === "requirement-unmet" && t.has(`${base}.requires`)) return t(`${base}.requires`);
  if (by === null) return rejectionWords(t, closed);
  return t("ui.option.foreclosed", { matter: matterName(t, by.id), option: optionName(t, by.id, by.option) });
}

function SomethingElse({ seen, draft, onDraft }: OptionsProps) {
  const t = useText();
  const { item } = seen;
  const checked = draft.option === somethingElse;
  return (
    <div class="something-else">
      <label class="option">
        <input
          type="radio"
          name={`option-${item.id}`}
          checked={checked}
          onChange={() => onDraft({ option: somethingElse })}
        />
        <span class="option-text">
          <strong>{t("ui.option.else")}</strong> {t("ui.option.else.text")}
        </span>
      </label>
      {checked && (
        <div class="else-fields">
          <label class="field">
            <span>{t("ui.option.else.words")}</span>
            <textarea
              rows={3}
              maxLength={1000}
              value={draft.other}
              onInput={(event) => onDraft({ other: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            <span>{t("ui.option.else.nearest")}</span>
            <select value={draft.nearest} onChange={(event) => onDraft({ nearest: event.currentTarget.value })}>
              {seen.options
                .filter(({ closed }) => closed === null)
                .map(({ option }) => (
                  <option key={option.id} value={option.id}>
                    {firstText(t, [`${item.kind}.${item.id}.option.${option.id}.title`])}
                  </option>
                ))}
            </select>
          </label>
        </div>
      )}
    </div>
  );
}
