/** What is compiled for a place (a region, party or output; null: for none in particular). */
export type ByPlace<Data, T> = (data: Data, place: string | null) => T;

/** Returns a function that compiles something for a place the first time it is asked for there, and caches it. */
export function onDemand<Data, T>(compile: ByPlace<Data, T>): ByPlace<Data, T> {
  const compiled = new Map<Data, Map<string | null, T>>();
  return (data, place) => {
    let byPlace = compiled.get(data);
    if (byPlace === undefined) {
      byPlace = new Map();
      compiled.set(data, byPlace);
    }
    let made = byPlace.get(place);
    if (made === undefined) {
      made = compile(data, place);
      byPlace.set(place, made);
    }
    return made;
  };
}
