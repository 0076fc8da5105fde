// Writes the JSON Schemas that editors check scenario files against, and the tables of docs/authoring.md. Run by
// `npm run schema`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { authoringPage, authoringPath } from "./authoring-page.ts";
import { editorSchemas } from "./editor-schemas.ts";
import { scenariosFolder } from "./read-scenarios.ts";

const folder = join(scenariosFolder, "schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(editorSchemas())) writeFileSync(join(folder, name), text);
writeFileSync(authoringPath, authoringPage());
