import type { SeenNames } from "../engine/index.ts";
import {
  eventName,
  factName,
  fundName,
  gaugeName,
  matterName,
  mechanismName,
  messageName,
  partyName,
  regionName,
  type Text,
  targetName,
  unitName,
} from "../words/index.ts";
import type { Description } from "./description.ts";
import { columns, say } from "./say.ts";
import { show, table } from "./tables.ts";

/** The description of a scenario for people: a table for each kind of name. */
export function describeInWords(description: Description, t: Text, names: SeenNames): string {
  const { levers, gauges, dilemmas, events, facts, months, turn } = description;
  const named = (heading: string, ids: readonly string[], name: (t: Text, id: string) => string) =>
    table([columns(heading), ...ids.map((id) => [id, name(t, id)])]);
  const parts = [
    `${say("cli.describe", { scenario: t("scenario.title"), months, turn })}\n`,
    table([
      columns("cli.describe.levers"),
      ...levers.map(({ id, min, max, start, open }) => [
        ...[id, `${min}`, `${max}`, show(start)],
        say(open ? "cli.describe.open" : "cli.describe.closed"),
      ]),
    ]),
    table([
      columns("cli.describe.dilemmas"),
      ...dilemmas.map(({ id, months, options, steps, conditions, staffWork }) => [
        ...[id, matterName(t, id), span(months), options.join(" ")],
        ...[steps.map((step) => step.id).join(" "), conditions.join(" "), staffWork.join(" ")],
      ]),
    ]),
    table([
      columns("cli.describe.events"),
      ...events.map(({ id, parameters, options }) => [
        ...[id, eventName(t, id), parameters.region?.join(" ") ?? "", options.join(" ")],
      ]),
    ]),
    table([
      columns("cli.describe.facts"),
      ...Object.entries(facts).map(([id, values]) => [id, factName(t, id), values.join(" ")]),
    ]),
    named("cli.describe.mechanisms", description.mechanisms, mechanismName),
    named("cli.describe.regions", description.regions, regionName),
    named("cli.describe.parties", description.parties, partyName),
    named("cli.describe.units", description.units, unitName),
    table([
      columns("cli.describe.targets"),
      ...description.targets.map(({ id, purposes }) => [id, targetName(t, id), purposes.join(" ")]),
    ]),
    named("cli.describe.messages", description.messages, messageName),
    named("cli.describe.funds", description.funds, fundName),
    table([
      columns("cli.describe.gauges"),
      ...gauges.map(({ id, unit, start, settable, holdable }) => [
        ...[id, gaugeName(t, names, id), unit, show(start)],
        [settable ? say("cli.describe.start") : "", holdable ? say("cli.describe.hold") : ""]
          .filter((one) => one !== "")
          .join(", "),
      ]),
    ]),
  ];
  return parts.join("\n");
}

function span(months: readonly number[]): string {
  const [first, last] = [months[0], months[months.length - 1]];
  return first === last ? `${first}` : `${first}-${last}`;
}
