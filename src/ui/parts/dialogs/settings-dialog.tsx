import type { Settings } from "../settings.ts";
import { useText } from "../text.ts";
import { Dialog } from "./dialog.tsx";

const choices = {
  scores: ["words", "bands", "exact"],
  theme: ["system", "light", "dark"],
  motion: ["system", "off"],
  map: ["on", "off"],
} as const;

interface SettingsDialogProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  onClose: () => void;
}

/** What a trainee may set for this browser. */
export function SettingsDialog({ settings, onChange, onClose }: SettingsDialogProps) {
  const t = useText();
  return (
    <Dialog title={t("ui.settings")} onClose={onClose}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
        <fieldset key={name} class={name === "scores" ? "choices choices-column" : "choices"}>
          <legend>{t(`ui.settings.${name}`)}</legend>
          {choices[name].map((value) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name={`setting-${name}`}
                checked={settings[name] === value}
                onChange={() => onChange({ [name]: value })}
              />
              {t(`ui.settings.${name}.${value}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  );
}
