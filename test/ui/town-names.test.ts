// Proves that of names which would lie over each other the first is shown, and all of them once there is room.
import { expect, test } from "vitest";
import { namesWithRoom } from "../../src/ui/desk/town-names.ts";

const town = (id: string, x: number, y: number) => ({ id, name: id, x, y });

test.each([
  ["one beside the other", [town("Gleno", 0, 0), town("Aileu", 30, 5)], ["Gleno"]],
  ["the other to the left", [town("Aileu", 30, 5), town("Gleno", 0, 0)], ["Aileu"]],
  ["enlarged", [town("Gleno", 0, 0), town("Aileu", 120, 20)], ["Gleno", "Aileu"]],
  ["on another line", [town("Ainaro", 0, 0), town("Same", 10, 17)], ["Ainaro", "Same"]],
  [
    "a third that lies over what is left out",
    [town("Gleno", 0, 0), town("Aileu", 40, 0), town("Dili", 70, 0)],
    ["Gleno", "Dili"],
  ],
])("%s", (_, towns, shown) => {
  expect(namesWithRoom(towns).map(({ id }) => id)).toEqual(shown);
});
