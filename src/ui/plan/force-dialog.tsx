import { useState } from "preact/hooks";
import type { Action, Rejection, SeenUnit } from "../../engine/index.ts";
import { required } from "../../scenario/required.ts";
import { regionName, unitName } from "../../words/index.ts";
import { Dialog } from "../parts/dialogs/dialog.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useText } from "../parts/text.ts";
import { PlanFoot } from "./plan-foot.tsx";
import type { PlanProps } from "./plan-props.ts";
import { sendAll } from "./send-all.ts";

const stances = ["area", "point", "reserve"] as const;
const bases = ["temporary", "permanent"] as const;

interface Post {
  region: string;
  stance: SeenUnit["stance"];
  base: SeenUnit["base"];
}

/** Where the units stand, how, and on what kind of base. */
export function ForceDialog({ play, commands, onClose }: PlanProps) {
  const t = useText();
  // What cannot be used this turn stands last.
  const units = [...play.units].sort((a, b) => Number(isFixed(a)) - Number(isFixed(b)));
  const [posts, setPosts] = useState<Record<string, Post>>({});
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const set = () => {
    const actions = Object.entries(posts).map(([unit, post]): Action => ({ type: "deploy", unit, ...post }));
    const refused = sendAll(commands, actions);
    if (refused === null) onClose();
    else setRejection(refused);
  };
  return (
    <Dialog
      title={t("ui.plan.force")}
      over={t("ui.plan")}
      size="wide"
      footer={<PlanFoot changed={Object.keys(posts).length > 0} onSet={set} onClose={onClose} />}
      onClose={onClose}
    >
      <p class="hint">{t("ui.plan.force.help")}</p>
      <Refusal rejection={rejection} />
      {units.map((unit) => (
        <UnitPost
          key={unit.id}
          unit={unit}
          post={posts[unit.id] ?? postOf(unit)}
          onChange={(post) => setPosts({ ...posts, [unit.id]: post })}
        />
      ))}
    </Dialog>
  );
}

/** A unit that stands in several regions is shown where most of it is. */
function postOf({ places, stance, base, regions }: SeenUnit): Post {
  const most = [...places].sort((a, b) => b.share - a.share)[0];
  return { region: most?.region ?? required(regions, 0), stance, base };
}

function isFixed({ arrives, away }: SeenUnit): boolean {
  return arrives !== null || away;
}

function UnitPost({ unit, post, onChange }: { unit: SeenUnit; post: Post; onChange: (post: Post) => void }) {
  const t = useText();
  const spread = unit.places.filter((place) => place.share > 0);
  return (
    <fieldset class="unit" disabled={isFixed(unit)}>
      <legend>
        <bdi>{unitName(t, unit.id)}</bdi>
      </legend>
      <p class="hint">{t(`unit.${unit.id}.text`)}</p>
      {unit.arrives !== null && <p class="note">{t("ui.unit.arrives", { month: unit.arrives })}</p>}
      {unit.away && <p class="note">{t("ui.unit.away")}</p>}
      {spread.length > 1 && (
        <p class="note">
          {t("ui.unit.spread", {
            regions: new Intl.ListFormat(t.language).format(spread.map(({ region }) => regionName(t, region))),
          })}
        </p>
      )}
      <div class="unit-fields">
        <label class="field">
          <span>{t("ui.unit.region")}</span>
          <select value={post.region} onChange={(event) => onChange({ ...post, region: event.currentTarget.value })}>
            {unit.regions.map((region) => (
              <option key={region} value={region}>
                {regionName(t, region)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t("ui.unit.stance")}</span>
          <select
            value={post.stance}
            onChange={(event) => onChange({ ...post, stance: event.currentTarget.value as Post["stance"] })}
          >
            {stances.map((stance) => (
              <option key={stance} value={stance}>
                {t(`stance.${stance}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t("ui.unit.base")}</span>
          <select
            value={post.base}
            onChange={(event) => onChange({ ...post, base: event.currentTarget.value as Post["base"] })}
          >
            {bases.map((base) => (
              <option key={base} value={base}>
                {t(`base.${base}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
