import { useText } from "../parts/text.ts";

interface ConfidenceProps {
  name: string;
  value: number | null;
  onChange: (value: number) => void;
}

/** How sure one is, from 1 to 5. */
export function Confidence({ name, value, onChange }: ConfidenceProps) {
  const t = useText();
  return (
    <fieldset class="confidence">
      <legend>{t("ui.confidence")}</legend>
      {[1, 2, 3, 4, 5].map((level) => (
        <label key={level}>
          <input type="radio" name={`confidence-${name}`} checked={value === level} onChange={() => onChange(level)} />
          {level}
        </label>
      ))}
      <span class="hint">{t("ui.confidence.scale")}</span>
    </fieldset>
  );
}
