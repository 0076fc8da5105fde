// Proves that a skeleton passes `check` wherever it may be put, lists its words to fill in, can be played, and is never
// written over anything.
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { scenariosFolder } from "../../src/cli/read-scenarios.ts";
import { json, mandate } from "./support.ts";

let folder = "";
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "mandate-")), "scenarios");
  cpSync(scenariosFolder, folder, { recursive: true });
});
const make = (...argv: string[]) => mandate("new", ...argv, "--scenarios", folder);

describe("a skeleton", () => {
  test("of a scenario passes the check, is played and gets a dilemma and an event", async () => {
    const made = await make("scenario", "valley");
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toContain("valley: no problems, ");
    expect((await make("dilemma", "second-matter", "--scenario", "valley")).code).toBe(0);
    expect((await make("event", "market-fire", "--scenario", "valley")).code).toBe(0);
    const { problems } = json(await mandate("check", "valley", "--json", "--scenarios", folder));
    expect(new Set(problems.map(({ code }: { code: string }) => code))).toEqual(new Set(["text-unfilled"]));
    const played = json(await mandate("play", "valley", "--seed", "a", "--scenarios", folder, "--json"));
    // The start, and six months.
    expect(played.months).toHaveLength(7);
  });

  test.each(["area-or-point", "timor-leste-2006"])(
    "of a dilemma and an event passes the check in %s",
    async (scenario) => {
      expect(await make("dilemma", "new-matter", "--scenario", scenario)).toMatchObject({ code: 0, err: "" });
      const made = await make("event", "new-event", "--scenario", scenario);
      expect(made.code).toBe(0);
      expect(made.out).toContain(`${scenario}: no problems, 12 texts to fill in`);
    },
  );

  test("counts as written once its words are filled in", async () => {
    await make("event", "filled", "--scenario", "area-or-point");
    const path = join(folder, "area-or-point/text/en-filled.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("FILL IN: ", ""));
    const { problems } = json(await mandate("check", "area-or-point", "--json", "--scenarios", folder));
    expect(problems.filter(({ file }: { file: string }) => file.endsWith("en-filled.yaml"))).toEqual([]);
  });
});

describe("nothing is written", () => {
  test.each([
    ["for an unknown kind", ["dilema", "x"], 'Did you mean "dilemma"?'],
    ["under what is no id", ["scenario", "My Country"], "lower-case words"],
    ["for no scenario", ["event", "x"], "--scenario ID"],
    ["for an unknown scenario", ["event", "x", "--scenario", "valey-x"], 'no scenario is called "valey-x"'],
    ["over a scenario", ["scenario", "area-or-point"], "is there already"],
    ["over a dilemma", ["dilemma", "checkpoint", "--scenario", "area-or-point"], "is there already"],
  ])("%s", async (_why, argv, words) => {
    const before = readFileSync(join(folder, "area-or-point/dilemmas/checkpoint.yaml"), "utf8");
    const made = await make(...argv);
    expect(made.code).toBe(2);
    expect(made.err).toContain(words);
    expect(existsSync(join(folder, "x"))).toBe(false);
    expect(readFileSync(join(folder, "area-or-point/dilemmas/checkpoint.yaml"), "utf8")).toBe(before);
  });
});
