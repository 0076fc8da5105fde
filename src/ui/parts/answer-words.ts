import { optionName, outcomeName, type Text } from "../../words/index.ts";

/** The answer to a request, in the scenario's words where it has them. */
export function answerWords(t: Text, source: string, outcome: string): string {
  const [kind = "", matter = "", , option = ""] = source.split("/");
  const own = `${kind}.${matter}.option.${option}.${outcome}`;
  return t.has(own)
    ? t(own)
    : t("ui.report.answer", { option: optionName(t, matter, option), outcome: outcomeName(t, outcome) });
}
