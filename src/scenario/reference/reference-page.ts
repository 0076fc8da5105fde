import type { ReferenceChapter, ReferenceField, ReferencePart, ReferenceText } from "./reference-parts.ts";

/** The authors' reference as Markdown: what it has, then a table for each kind of file and each part. */
export function referenceInMarkdown(chapters: readonly ReferenceChapter[]): string {
  const contents = chapters.map(({ title, parts }) => `- ${title}: ${parts.map(linkTo).join(", ")}`).join("\n");
  const tables = chapters.flatMap(({ title, parts }) => [`## ${title}`, ...parts.map(tableOf)]);
  return `${[contents, ...tables].join("\n\n")}\n`;
}

/** A link to a part's heading, by the anchor that Markdown gives it. */
function linkTo({ name }: ReferencePart): string {
  return `[${name}](#${name.replaceAll(" ", "-")})`;
}

function tableOf({ name, meaning, fields }: ReferencePart): string {
  const rows = fields
    .filter(({ repeated }) => !repeated)
    .map((field) => `| ${[`\`${field.path}\``, typeOf(field), aboutOf(field, name)].map(cell).join(" | ")} |`);
  const about = meaning === "" ? [] : [`${meaning}.`, ""];
  return [`### ${name}`, "", ...about, "| key | value | what it is |", "|---|---|---|", ...rows].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function typeOf({ type, needed, fallback }: ReferenceField): string {
  if (fallback !== null) return `${type}; absent: \`${fallback}\``;
  return needed ? type : `${type}; may be absent`;
}

function aboutOf({ only, meaning, names, declares, cause, texts, like }: ReferenceField, part: string): string {
  const needed = texts.filter((text) => text.needed);
  const allowed = texts.filter((text) => !text.needed);
  return [
    only.length === 0 ? "" : `Only with ${only.map((kind) => `\`${kind}\``).join(" or ")}.`,
    meaning === "" ? "" : `${meaning}.`,
    names === "" ? "" : `Names ${names}.`,
    declares === "" ? "" : `Declares ${declares}.`,
    cause === null ? "" : `In the account as \`${cause}\`.`,
    needed.length === 0 ? "" : `Needs the texts ${needed.map(textInWords).join(", ")}.`,
    allowed.length === 0 ? "" : `May have the texts ${allowed.map(textInWords).join(", ")}.`,
    like === null ? "" : `Has the keys of \`${like.path}\`${like.part === part ? "" : ` in ${like.part}`}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function textInWords({ id, where, values }: ReferenceText): string {
  const notes = [where, values.map((value) => `\`{${value}}\``).join(", ")].filter((note) => note !== "");
  return notes.length === 0 ? `\`${id}\`` : `\`${id}\` (${notes.join("; ")})`;
}
