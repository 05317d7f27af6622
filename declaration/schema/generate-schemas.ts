import { z } from "zod";
import { kinds } from "../vocabulary/kinds.ts";
import { people } from "../vocabulary/people.ts";
import { departmentFile } from "./department-file.ts";
import { entitiesFile } from "./entities-file.ts";
import { exceptionsFile } from "./exceptions-file.ts";
import { editorTypes, namePattern, offered } from "./fields.ts";
import { lakeFile } from "./lake-file.ts";
import { isObject, type Json, shareDefinitions } from "./share-definitions.ts";

type JsonSchema = Record<string, unknown>;

const words = { kinds: Object.keys(kinds), people } as const;

/** The JSON Schemas that editors complete and check declarations by: path under the repository to text. */
export function generateSchemas(): Record<string, string> {
  return {
    "schema/department.schema.json": write(departmentFile, "A department or project of the lake"),
    "schema/entities.schema.json": write(entitiesFile, "The entities of the data dictionary"),
    "schema/exceptions.schema.json": write(exceptionsFile, "Findings of the policies that are accepted for a time"),
    "schema/lake.schema.json": write(lakeFile, "The whole body"),
  };
}

function write(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => describe(zodSchema, jsonSchema as JsonSchema),
  });
  const shared = shareDefinitions(toldOnce(JSON.parse(JSON.stringify({ $schema, title, ...rest }))));
  return `${JSON.stringify(shared, null, 1)}\n`;
}

/** A form of a value needs no sentence of its own where the whole has one: editors show that. */
function toldOnce(part: Json, isTold = false): Json {
  if (Array.isArray(part)) return part.map((each) => toldOnce(each, isTold));
  if (!isObject(part)) return part;
  const isValue = part.type !== "object";
  const here = "description" in part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !(key === "description" && isTold && isValue))
      .map(([key, each]) => [key, toldOnce(each, (isTold || here) && isValue && (key === "anyOf" || key === "items"))]),
  );
}

/** What editors see differs from what the loader reads: it takes every scalar as text. */
function describe(field: z.core.$ZodType, json: JsonSchema): void {
  // That a name has no two _ in a row and at most 64 characters is the loader's to say.
  if (json.pattern === namePattern.source) json.pattern = "^[a-z][a-z0-9_]*$";
  const examples = z.globalRegistry.get(field)?.examples;
  if (examples) json.examples = examples;
  // The words say by themselves that they are texts, and each is an example.
  if (Array.isArray(json.enum)) for (const key of ["type", "examples"]) delete json[key];
  const offer = offered.get(field);
  if (offer) {
    // Own words of lake.yaml are right as well, so the list completes and does not judge.
    json.anyOf = [{ enum: words[offer.words] }, { pattern: "^[a-z][a-z0-9_]*$" }];
    json.type = "string";
    return;
  }
  const editor = editorTypes.get(field);
  if (!editor) return;
  json.type = editor.type;
  if (editor.type !== "string") for (const key of ["enum", "pattern", "minLength"]) delete json[key];
}
