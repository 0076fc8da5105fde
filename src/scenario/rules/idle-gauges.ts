import { type FileReference, vocabularyOf } from "../names/vocabulary.ts";
import { type Problem, problem } from "../problems.ts";
import { checkedFiles, type ScenarioFiles } from "../read/files.ts";
import { modelParts, wholeModel } from "../read/model-parts.ts";
import type { ParsedFile } from "../read/parse.ts";
import type { Variable } from "../schema/index.ts";
import type { NameKind } from "../schema/name-kinds.ts";
import { declaredIds } from "../starred-ids.ts";

/** Kinds of name by which a gauge is moved, and by which it is read. Spending looks at its fund and takes from it. */
const moving: ReadonlySet<NameKind> = new Set(["struck", "influenced", "fund-stock"]);
const reading: ReadonlySet<NameKind> = new Set(["gauge", "mean", "fund-stock"]);

/**
 * Warns of gauges that nothing moves, or that nothing reads, unless they say why. Those of the common model are judged by the
 * common content alone, so that every scenario gives the same warnings; those of a scenario by all that it has.
 */
export function checkIdleGauges(files: ScenarioFiles): Problem[] {
  const whole = wholeModel(files);
  if (whole === undefined) return [];
  const all = [...checkedFiles(files), ...files.unusedEvents].flatMap((file) => vocabularyOf(file).references);
  const common = all.filter(({ file }) => file.path.startsWith("common/"));
  const declared = declaredIds(whole);
  return modelParts(files).flatMap((part) => {
    const uses = usesOf(part === files.model ? common : all, declared);
    const { variables = [] } = part.value ?? {};
    return variables.flatMap((variable, at) => checkVariable(part.parsed, variable, at, uses(variable)));
  });
}

interface Uses {
  isMoved: boolean;
  isRead: boolean;
}

/** What is done with a gauge by names of it. Players set levers; formulas and thresholds make what is not a stock. */
function usesOf(references: readonly FileReference[], declared: (name: string) => string) {
  const byGauge = new Map<string, FileReference[]>();
  for (const reference of references) {
    const id = declared(reference.name);
    const own = byGauge.get(id);
    if (own === undefined) byGauge.set(id, [reference]);
    else own.push(reference);
  }
  return ({ id, kind, headline, desk }: Variable): Uses => {
    const own = byGauge.get(id) ?? [];
    // What caps a stock is read there and moved by the stock's losses.
    const isCeiling = own.some(({ path }) => path.at(-2) === "ceiling");
    const isOwnDrift = ({ path, within }: FileReference) =>
      path[0] === "influences" && path[2] === "from" && declared(String(within.to)) === id;
    return {
      isMoved: kind !== "stock" || isCeiling || own.some((reference) => moving.has(reference.kind)),
      isRead:
        headline === true ||
        desk !== undefined ||
        isCeiling ||
        own.some((reference) => reading.has(reference.kind) && !isOwnDrift(reference)),
    };
  };
}

function checkVariable(file: ParsedFile, variable: Variable, at: number, { isMoved, isRead }: Uses): Problem[] {
  const { id, unmoved, unread } = variable;
  const report = (
    code: "gauge-unmoved" | "gauge-unread" | "remark-needless",
    key: string,
    message: string,
    hint: string,
  ) => problem(code, file.placeOf(["variables", at, key]), message, hint);
  return [
    ...(isMoved || unmoved !== undefined
      ? []
      : [
          report(
            "gauge-unmoved",
            "id",
            `Nothing moves "${id}".`,
            "Add an influence or an effect on it, or say in `unmoved` why it stays.",
          ),
        ]),
    ...(isRead || unread !== undefined
      ? []
      : [
          report(
            "gauge-unread",
            "id",
            `Nothing reads "${id}".`,
            "Add an influence from it, have the desk show it (`desk`), or say in `unread` why it is there.",
          ),
        ]),
    ...(isMoved && unmoved !== undefined
      ? [report("remark-needless", "unmoved", `Something moves "${id}".`, "Leave out `unmoved`.")]
      : []),
    ...(isRead && unread !== undefined
      ? [report("remark-needless", "unread", `Something reads "${id}".`, "Leave out `unread`.")]
      : []),
  ];
}
