import type { Dilemma, Option, Scenario } from "../scenario/schema/index.ts";

/** What a desk item offers: the options, and what silence means, whether a dilemma or an event asks. */
export interface Asked {
  options: Option[];
  statusQuo: string;
  dilemma: Dilemma | null;
  /** Prefix of its keys in `Model.sources`. */
  key: string;
}

/** What every dilemma and every event that asks offers, by its id. */
export interface AskedById {
  dilemma: ReadonlyMap<string, Asked>;
  event: ReadonlyMap<string, Asked>;
}

/** Collects what a scenario may ask. */
export function collectAsked({ dilemmas, events }: Scenario): AskedById {
  return {
    dilemma: new Map(
      dilemmas.map((dilemma) => {
        const { id, options, statusQuo } = dilemma;
        return [id, { options, statusQuo, dilemma, key: `dilemma/${id}` }];
      }),
    ),
    event: new Map(
      events.flatMap(({ id, asks }) =>
        asks === undefined
          ? []
          : [[id, { options: asks.options, statusQuo: asks.default, dilemma: null, key: `event/${id}` }]],
      ),
    ),
  };
}
