// Proves that a town's name stands right of its mark, left of it where the right is taken, and nowhere where both are: by
// another name, by another town's mark or by the name of a region.
import { expect, test } from "vitest";
import { namesWithRoom } from "../../src/ui/desk/town-names.ts";

const at = (id: string, x: number, y: number) => ({ id, name: id, x, y });

test.each([
  ["alone", [at("Same", 0, 0)], [], { Same: "right" }],
  ["before another's mark", [at("Gleno", 90, 0), at("Aileu", 120, 5)], [], { Gleno: "left", Aileu: "right" }],
  ["behind another's mark", [at("Aileu", 120, 5), at("Gleno", 90, 0)], [], { Aileu: "right", Gleno: "left" }],
  ["at the map's edge", [at("Gleno", 30, 0), at("Aileu", 60, 5)], [], { Aileu: "right" }],
  ["enlarged", [at("Gleno", 0, 0), at("Aileu", 120, 20)], [], { Gleno: "right", Aileu: "right" }],
  ["on another line", [at("Ainaro", 0, 0), at("Same", 10, 17)], [], { Ainaro: "right", Same: "right" }],
  [
    "between two marks",
    [at("Gleno", 90, 0), at("Aileu", 130, 0), at("Dili", 160, 0)],
    [],
    { Gleno: "left", Dili: "right" },
  ],
  ["beside a region's name", [at("Lospalos", 90, 0)], [at("Lautem", 130, 10)], { Lospalos: "left" }],
  ["under a region's name", [at("Lospalos", 0, 0)], [at("Lautem", 0, 10)], {}],
])("%s", (_, towns, regions, sides) => {
  expect(Object.fromEntries(namesWithRoom(towns, regions).map(({ id, side }) => [id, side]))).toEqual(sides);
});
