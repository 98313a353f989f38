/** The glossary as one JSON document, and the JSON Schema that describes it. Nothing is left out. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { GlossaryDocument } from "../schema.ts";
import type { Publication } from "./publication.ts";

export const JSON_SCHEMA_FILE = "tifa.schema.json";

export const writeJson = (publication: Publication): string =>
	asText({ $schema: `./${JSON_SCHEMA_FILE}`, ...publication } satisfies GlossaryDocument);

/** Of the checks in schema.ts it has those that JSON Schema can express: `check` stands for code. */
export function writeJsonSchema(): string {
	const schema = toJsonSchema(GlossaryDocument, { target: "draft-2020-12", typeMode: "output", ignoreActions: ["check"] });
	return asText({ $schema: "https://json-schema.org/draft/2020-12/schema", title: "A glossary exported by Tifa", ...schema });
}

const asText = (value: object) => `${JSON.stringify(value, null, "\t")}\n`;
