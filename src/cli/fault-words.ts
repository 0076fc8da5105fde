import { say } from "./say.ts";

/** Why the system would not let a file be read or written. */
export function reasonOf(error: unknown): string {
  return say("cli.file.reason", { code: (error as { code?: string }).code ?? "" });
}

/** That nothing of a kind has that name. */
export function unknown(
  kind: "scenario" | "policy" | "parameters" | "gauge" | "comparison" | "mechanism",
  id: string,
): string {
  return say("cli.unknown", { kind, id });
}
