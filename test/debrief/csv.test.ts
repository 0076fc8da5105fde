// Proves that the tables have a row for each decision, and for each gauge and month, and are safe to open.
import { csvParseRows } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { debriefOf, decisionsAsCsv, gaugesAsCsv, minutesOf } from "../../src/debrief/index.ts";
import { dilemma, explained, model, position, runOf } from "./support/run.ts";

describe("as a table", () => {
  const session = runOf([[position, explained]]);
  const rowsOf = (text: string) => csvParseRows(text.replace(/^\uFEFF/, ""));

  test("the decisions have a row each, and a reason that looks like a formula is none", () => {
    const text = decisionsAsCsv(debriefOf(session));
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = rowsOf(text);
    const minutes = minutesOf(session);
    expect(rows.map((row) => row[head!.indexOf("matter")])).toEqual(minutes.map(({ id }) => id));
    expect(rows.every((row) => row.length === head!.length)).toBe(true);
    const row = rows.find((one) => one[head!.indexOf("matter")] === dilemma) ?? [];
    expect(row[head!.indexOf("rationale")]).toBe("'=People live\nthere");
    expect(row[head!.indexOf("position")]).toBe("hub");
  });

  test("every gauge has a row for every month, with its true value", () => {
    const [, ...rows] = rowsOf(gaugesAsCsv(session));
    expect(rows).toHaveLength(model.layout.gauges.length * (session.pages.length + 1));
    const last = rows.findLast(([, gauge]) => gauge === "consent");
    expect(Number(last?.[2])).toBe(session.state.numbers[model.layout.byId.consent!.address]);
  });
});
