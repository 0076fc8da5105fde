import type { Dilemma, Option, Scenario } from "../../scenario/schema/index.ts";
import type { DeskItem } from "../state.ts";

/** What a desk item offers: the options, and what silence means, whether a dilemma or an event asks. */
export interface Offers {
  options: Option[];
  statusQuo: string;
  dilemma: Dilemma | null;
  /** Prefix of its keys in `Model.effectLists`. */
  key: string;
  /** The choices that close one of its options, by the option. */
  closers: ReadonlyMap<string, readonly Closer[]>;
}

/** An option of a matter, which closes an option of another. */
export type Closer = Pick<DeskItem, "kind" | "id"> & { option: string };

/** What every dilemma and every event that asks offers, by its id. */
export interface OffersById {
  dilemma: ReadonlyMap<string, Offers>;
  event: ReadonlyMap<string, Offers>;
}

/** Collects what a scenario may ask. */
export function collectOffers({ dilemmas, events }: Scenario): OffersById {
  const asking = [
    ...dilemmas.map((dilemma) => {
      const { id, options, statusQuo } = dilemma;
      return { kind: "dilemma" as const, id, options, statusQuo, dilemma };
    }),
    ...events.flatMap(({ id, asks }) =>
      asks === undefined
        ? []
        : [{ kind: "event" as const, id, options: asks.options, statusQuo: asks.default, dilemma: null }],
    ),
  ];
  const closings = asking.flatMap(({ kind, id, options }) =>
    options.flatMap(({ id: option, forecloses = [] }) =>
      forecloses.map((closed) => ({ closed, by: { kind, id, option } })),
    ),
  );
  const closersOf = (id: string, option: string) =>
    closings.filter(({ closed }) => closed === `${id}.${option}`).map(({ by }) => by);
  const byId = (of: DeskItem["kind"]) =>
    new Map(
      asking
        .filter(({ kind }) => kind === of)
        .map(({ kind, id, options, statusQuo, dilemma }): [string, Offers] => {
          const closers = new Map(options.map((option) => [option.id, closersOf(id, option.id)]));
          return [id, { options, statusQuo, dilemma, key: `${kind}/${id}`, closers }];
        }),
    );
  return { dilemma: byId("dilemma"), event: byId("event") };
}
