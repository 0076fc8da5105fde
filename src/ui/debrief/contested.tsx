import { useState } from "preact/hooks";
import type { Debrief } from "../../debrief/index.ts";
import { causeName } from "../../words/index.ts";
import { BookLink } from "../parts/book-link.tsx";
import { useText } from "../parts/text.ts";
import type { DebriefProps } from "./props.ts";

/** Rules of the model that the room doubts, each with a note. They go into the facilitator's pack and the JSON. */
export function Contested({ play, debrief, commands, notes, onNotes }: DebriefProps) {
  const t = useText();
  const nameOf = (rule: string) => causeName(t, play.model.names, { kind: "influence", id: rule });
  const without = (rule: string) => notes.contested.filter((one) => one.rule !== rule);
  return (
    <>
      <p class="reading">{t("ui.contested.text")}</p>
      {notes.contested.length > 0 && (
        <ul class="contested">
          {notes.contested.map(({ rule, note }) => (
            <li key={rule}>
              <BookLink model={play.model} cause={{ kind: "influence", id: rule }}>
                {nameOf(rule)}
              </BookLink>{" "}
              <q>{note}</q>{" "}
              <button type="button" class="link" onClick={() => onNotes({ contested: without(rule) })}>
                {t("ui.contested.remove")} <span class="unseen">{nameOf(rule)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Contest
        groups={rulesOf(play.model.influences, debrief)}
        nameOf={nameOf}
        onContest={(rule, note) => {
          onNotes({ contested: [...without(rule), { rule, note }] });
          commands.announce(t("ui.contested.marked"));
        }}
      />
    </>
  );
}

interface ContestProps {
  groups: { id: "moved" | "other"; rules: readonly string[] }[];
  nameOf: (rule: string) => string;
  onContest: (rule: string, note: string) => void;
}

function Contest({ groups, nameOf, onContest }: ContestProps) {
  const t = useText();
  const [rule, setRule] = useState(groups.flatMap(({ rules }) => rules)[0] ?? "");
  const [note, setNote] = useState("");
  return (
    <form
      class="contest"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() === "") return;
        onContest(rule, note.trim());
        setNote("");
      }}
    >
      <label class="field">
        <span>{t("ui.contested.rule")}</span>
        <select value={rule} onChange={(event) => setRule(event.currentTarget.value)}>
          {groups.map(({ id, rules }) => (
            <optgroup key={id} label={t(`ui.contested.${id}`)}>
              {rules.map((one) => (
                <option key={one} value={one}>
                  {nameOf(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t("ui.contested.note")}</span>
        <input
          type="text"
          maxLength={300}
          required
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t("ui.contested.mark")}</button>
    </form>
  );
}

/** The rules that moved a score most in this run first, then all others. */
function rulesOf(influences: readonly string[], { accounts }: Debrief): ContestProps["groups"] {
  const causes = Object.values(accounts).flatMap(({ largest }) => largest.map(({ cause }) => cause));
  const moved = [...new Set(causes.flatMap(({ kind, id }) => (kind === "influence" ? [id] : [])))];
  const other = influences.filter((id) => !moved.includes(id));
  return [
    { id: "moved", rules: moved },
    { id: "other", rules: other },
  ];
}
