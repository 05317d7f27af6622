import { functionTypes, listedGrant } from "../service/function-types.ts";
import { resourceTypes } from "../service/resource-types.ts";
import { type ObjectSchema, type PropertySchema, PropertySchemas, type TypeSchema } from "./property-schema.ts";

/** What is said of the provider and its resources in the doc comments of `provider/resources`. */
export interface ResourceWords {
  /** The class's sentence, by its name such as `Grant`. */
  readonly classes: Readonly<Record<string, string>>;
  /** The sentence of a property, by class and path such as `Grant.on.table`. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A resource in the schema. */
interface ResourceSchema extends ObjectSchema {
  readonly inputProperties: ObjectSchema["properties"];
  readonly requiredInputs: ObjectSchema["required"];
}

/** A function in the schema. */
interface FunctionSchema {
  readonly description: string;
  readonly inputs: ObjectSchema;
  readonly outputs: ObjectSchema;
}

/** How the provider is configured; everything else of the schema is made from the shapes of the resources. */
const configuration: Readonly<Record<string, PropertySchema>> = {
  region: { type: "string" },
  allowedAccountIds: { type: "array", items: { type: "string" } },
  profile: { type: "string" },
  endpoint: { type: "string" },
  assumeRole: { $ref: "#/types/lakeward:index:ProviderAssumeRole" },
  retrySeconds: { type: "integer" },
};
const assumedRole: TypeSchema = {
  type: "object",
  properties: {
    roleArn: { type: "string", description: "ARN of the role." },
    sessionName: { type: "string", description: "Name of the session in the audit trail. Default: lakeward." },
    externalId: { type: "string", description: "What the role's trust policy asks for. Default: none." },
  },
  required: ["roleArn"],
};

const listedGrantToken = "lakeward:lakeformation:ListedGrant";

/** Pulumi's schema of the provider: what `pulumi package add` makes SDKs of other languages from. */
export function packageSchema({ classes, properties }: ResourceWords) {
  const told = (name: string) => (path: string) => properties[`${name}.${path}`] ?? "";
  const types: Record<string, TypeSchema> = { "lakeward:index:ProviderAssumeRole": assumedRole };
  const resources: Record<string, ResourceSchema> = {};
  for (const [token, { described }] of Object.entries(resourceTypes)) {
    const name = token.split(":").at(-1) ?? token;
    const schemas = new PropertySchemas(token, told(name));
    const { properties: outputs, required } = schemas.object(described.state);
    const inputs = schemas.object(described.inputs);
    resources[token] = {
      description: classes[name] ?? "",
      properties: outputs,
      required,
      inputProperties: inputs.properties,
      requiredInputs: inputs.required,
    };
    Object.assign(types, schemas.types);
  }
  const functions: Record<string, FunctionSchema> = {};
  types[listedGrantToken] = {
    type: "object",
    ...new PropertySchemas(listedGrantToken, told("ListedGrant")).object(listedGrant.form),
  };
  for (const [token, { arguments: given, result }] of Object.entries(functionTypes)) {
    const name = token.split(":").at(-1) ?? token;
    const list = { type: "array", items: { $ref: `#/types/${listedGrantToken}` } };
    functions[token] = {
      description: classes[name] ?? "",
      inputs: new PropertySchemas(token, told(name)).object(given.form),
      outputs: { properties: { [result]: list }, required: [result] },
    };
  }
  const provider = Object.fromEntries(
    Object.entries(configuration).map(([key, type]) => [key, { ...type, description: told("Provider")(key) }]),
  );
  return {
    name: "lakeward",
    displayName: "Lakeward",
    description: "Lake Formation and Iceberg tables without losing access, settings or grants.",
    keywords: ["aws", "lake-formation", "iceberg", "category/cloud", "kind/native"],
    license: "MIT",
    meta: { moduleFormat: "(.*)" },
    config: { variables: provider },
    provider: {
      description: classes.Provider ?? "",
      inputProperties: provider,
      requiredInputs: ["allowedAccountIds", "region"],
    },
    types: Object.fromEntries(Object.entries(types).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    resources,
    functions,
  };
}
