/** What a scenario declares of which the engine keeps numbers that rules may read, by id. */
export interface Readable {
  regions: readonly string[];
  parties: readonly string[];
  outputs: readonly string[];
  messages: readonly string[];
  roads: readonly string[];
  marks: readonly string[];
  facts: readonly { id: string; values: readonly string[] }[];
  events: readonly { id: string; scope: unknown }[];
}

/**
 * Names of the numbers that the engine itself writes from the plan, the log and the scenario's constants. The order is that
 * of their addresses in a run's numbers.
 */
export function readingNames(things: Readable): string[] {
  const { regions, parties, outputs, messages, roads, marks, facts, events } = things;
  return [
    ...["month", "mission-month", "early", "force.reserve"],
    ...regions.flatMap((id) => [
      ...["area", "point", "police", "engineers", "bases"].map((kind) => `force.${id}.${kind}`),
      `region.${id}.need`,
      `region.${id}.population`,
    ]),
    ...outputs.map((id) => `output.${id}.institution`),
    ...parties.flatMap((id) => [`party.${id}.obstruction`, `party.${id}.armed`]),
    ...messages.map((id) => `message.${id}`),
    ...roads.map((id) => `road.${id}`),
    ...marks.map((id) => `mark.${id}`),
    ...facts.flatMap(({ id, values }) => values.map((value) => `fact.${id}.${value}`)),
    ...events.flatMap(({ id, scope }) => [
      `count.${id}`,
      ...(scope === "region" ? regions.map((region) => `count.${id}.${region}`) : []),
    ]),
  ];
}
