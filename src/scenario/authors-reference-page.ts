import type { ReferenceField, ReferencePart, ReferenceText } from "./authors-reference.ts";

/** The authors' reference as Markdown: a table for each kind of file and each part. */
export function referenceInMarkdown({ files, parts }: { files: ReferencePart[]; parts: ReferencePart[] }): string {
  const chapter = (title: string, all: readonly ReferencePart[]) => [`## ${title}`, ...all.map(tableOf)];
  return `${[...chapter("Files", files), ...chapter("Parts", parts)].join("\n\n")}\n`;
}

function tableOf({ name, fields }: ReferencePart): string {
  const rows = fields.map(
    (field) => `| ${[`\`${field.path}\``, typeOf(field), aboutOf(field)].map(cell).join(" | ")} |`,
  );
  return [`### ${name}`, "", "| field | value | what it is |", "|---|---|---|", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function typeOf({ type, needed, fallback }: ReferenceField): string {
  if (fallback !== null) return `${type}; absent: \`${fallback}\``;
  return needed ? type : `${type}; may be absent`;
}

function aboutOf({ only, meaning, names, declares, cause, texts }: ReferenceField): string {
  const needed = texts.filter((text) => text.needed);
  const allowed = texts.filter((text) => !text.needed);
  return [
    only.length === 0 ? "" : `Only with ${only.map((kind) => `\`${kind}\``).join(" or ")}.`,
    meaning === "" ? "" : `${meaning}.`,
    names === "" ? "" : `Names ${names}.`,
    declares === "" ? "" : `Declares ${declares}.`,
    cause === null ? "" : `In the account: \`${cause}\`.`,
    needed.length === 0 ? "" : `Needs the texts ${needed.map(textInWords).join(", ")}.`,
    allowed.length === 0 ? "" : `May have the texts ${allowed.map(textInWords).join(", ")}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function textInWords({ id, where, values }: ReferenceText): string {
  const given =
    values.length === 0
      ? ""
      : `given ${values.map((value) => `\`{${value}}\`${value === "place" ? " where it has a scope" : ""}`).join(", ")}`;
  const notes = [where, given].filter((note) => note !== "");
  return notes.length === 0 ? `\`${id}\`` : `\`${id}\` (${notes.join("; ")})`;
}
