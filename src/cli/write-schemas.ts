// Writes the JSON Schemas that editors check scenario files against. Run by `npm run schema`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../scenario/read/json-schema.ts";
import { doctrineSchemas } from "../trials/doctrine/index.ts";
import { fitSchemas } from "../trials/fit/index.ts";
import { scenariosFolder } from "./read-scenarios.ts";

const folder = join(scenariosFolder, "schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({ ...jsonSchemas(), ...jsonSchemas({ ...doctrineSchemas, ...fitSchemas }) }))
  writeFileSync(join(folder, name), text);
