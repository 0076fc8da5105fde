import { answersWith, lucks } from "../../debrief/index.ts";
import { type Session, toRunFile } from "../../session/index.ts";
import type { Commands } from "../../ui/parts/run-port.ts";
import type { WhatIfPort } from "../../ui/parts/what-if-port.ts";
import type { Workforce } from "./crew.ts";
import { createExplorer, type Explorer } from "./explorer.ts";

/** What has been played of each run since the page was opened, by the digest of the run's file. */
const explorers = new Map<string, Explorer>();

/** What the debrief asks about a run that has ended. The same run has the same results, also when opened again. */
export function whatIfFor(session: Session, { branch }: Pick<Commands, "branch">): WhatIfPort {
  const { digest = "" } = toRunFile(session);
  const explorer = explorers.get(digest) ?? createExplorer(session, workforce);
  explorers.set(digest, explorer);
  return {
    ...explorer,
    lucks,
    playOn: (question, option) => branch(question.turn, answersWith(session.model, session, question, option)),
  };
}

/** One worker for each processor, so that the page stays usable between their pieces of work; on large machines four. */
const workforce: Workforce = {
  make: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
  size: Math.min(4, navigator.hardwareConcurrency),
};
