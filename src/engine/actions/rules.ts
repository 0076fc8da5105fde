import type { ActionOf, ActionType } from "../actions.ts";
import type { ActionRule } from "./action-rule.ts";
import { choose } from "./choose.ts";
import { consult } from "./consult.ts";
import { defer } from "./defer.ts";
import { deploy } from "./deploy.ts";
import { effort } from "./effort.ts";
import { endTurn } from "./end-turn.ts";
import { engage } from "./engage.ts";
import { inject } from "./inject.ts";
import { intent } from "./intent.ts";
import { message } from "./message.ts";
import { override } from "./override.ts";
import { position } from "./position.ts";
import { set } from "./set.ts";
import { spend } from "./spend.ts";

/** The rules of every kind of action. */
const rules: { readonly [K in ActionType]: ActionRule<K> } = {
  intent,
  position,
  consult,
  choose,
  defer,
  deploy,
  effort,
  engage,
  message,
  spend,
  set,
  inject,
  override,
  "end-turn": endTurn,
};

/** The rules of an action's kind. */
export function ruleOf<K extends ActionType>(action: ActionOf<K>): ActionRule<K> {
  return rules[action.type as K];
}
