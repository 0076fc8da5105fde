// Writes the JSON Schemas that editors check scenario files against. Run by `npm run schema`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../scenario/json-schema.ts";
import { doctrineSchemas } from "../sim/doctrine/index.ts";
import { fitSchemas } from "../sim/fit/index.ts";
import { scenariosFolder } from "./read-scenarios.ts";

const folder = join(scenariosFolder, "schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({ ...jsonSchemas(), ...jsonSchemas({ ...doctrineSchemas, ...fitSchemas }) }))
  writeFileSync(join(folder, name), text);
