import type { ExtensionFile, ModelFile } from "../schema/index.ts";
import type { Checked, Sources } from "./files.ts";

/** The files that declare gauges and influences: the common model and, where there is one, the scenario's extension. */
export function modelParts({ model, extension }: Pick<Sources, "model" | "extension">): Checked<ExtensionFile>[] {
  return extension === undefined ? [model] : [model, extension];
}

/**
 * The common model and, behind it, what the scenario adds: so no address of a common gauge shifts. Undefined where the common
 * model does not follow the format; an extension that does not is left out.
 */
export function wholeModel({ model, extension }: Pick<Sources, "model" | "extension">): ModelFile | undefined {
  const [common, own] = [model.value, extension?.value];
  if (common === undefined || own === undefined) return common;
  return {
    ...common,
    mechanisms: [...common.mechanisms, ...(own.mechanisms ?? [])],
    variables: [...common.variables, ...(own.variables ?? [])],
    influences: [...common.influences, ...(own.influences ?? [])],
  };
}
