import { ranked } from "../../../debrief/index.ts";
import type { Decision } from "../../../engine/index.ts";
import { required } from "../../../scenario/required.ts";
import type { WhatIfPort } from "../../parts/what-if-port.ts";

/** A decision taken otherwise, and the score that it would have changed most, month by month with the run's own luck. */
export interface Instead {
  decision: Decision;
  option: string;
  gauge: string;
  /** The month that the line begins with. */
  from: number;
  line: readonly number[];
}

/** The decision that mattered most, with its weightiest other option; null before every option has been played. */
export function weightiest({ questions, explored }: WhatIfPort, set: string): Instead | null {
  const { options, standings } = explored.value;
  if (standings === null) return null;
  const differences = options.filter((one) => one.set === set).map(({ difference }) => difference);
  const [most] = ranked(differences);
  const question = questions.find(({ index }) => index === most?.question);
  const difference = differences.find((one) => one.question === most?.question && one.option === most.option);
  if (most === undefined || question === undefined || difference === undefined) return null;
  const { option, from, line } = difference;
  return { decision: question.decision, option, gauge: most.gauge, from, line: required(line, most.gauge) };
}
