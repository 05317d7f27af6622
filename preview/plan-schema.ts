import { z } from "zod";
import type { Plan } from "./plan.ts";

const text = z.string().min(1);
const texts = z.array(text);
const values = z.record(z.string(), z.unknown());

const place = z.object({ file: text, line: z.int().min(1), column: z.int().min(1) });

const options = z.object({
  protect: z.boolean().exactOptional(),
  retainOnDelete: z.boolean().exactOptional(),
  deleteBeforeReplace: z.boolean().exactOptional(),
  ignoreChanges: texts.exactOptional(),
  aliases: texts.exactOptional(),
});

const resource = z.object({
  urn: text.meta({ description: "Unique in the document." }),
  type: text.meta({ description: "Type token, such as aws:s3/bucket:Bucket." }),
  name: text.meta({ description: "Logical name." }),
  custom: z.boolean().exactOptional().meta({ description: "False for a component." }),
  parent: text.nullable().exactOptional().meta({ description: "URN of the parent." }),
  inputs: values.meta({ description: "Known values only; an unknown or secret one is absent, or null in a list." }),
  unknown: texts.exactOptional().meta({ description: "Paths of values that are not known yet, such as rules[0].id." }),
  secret: texts.exactOptional().meta({ description: "Paths of secret values; the values are not in the document." }),
  dependencies: texts.exactOptional().meta({ description: "URNs of all that the resource waits for." }),
  propertyDependencies: z
    .record(z.string(), texts)
    .exactOptional()
    .meta({ description: "Top-level property to the URNs that it waits for." }),
  options: options.exactOptional(),
  operation: z.enum(["create", "update", "replace", "delete", "same"]).exactOptional(),
  provider: z.object({ package: text, inputs: values }).exactOptional(),
  declared: text.exactOptional().meta({ description: "Path in the declarations, such as parking.datasets.permits." }),
});

/** `lakeward.plan/1`: what is needed is there and has the right form; anything more is left alone. */
export const planSchema: z.ZodType<Plan> = z
  .object({
    format: z.literal("lakeward.plan/1"),
    project: text.exactOptional(),
    stack: text.exactOptional(),
    mode: z.enum(["preview", "update"]).exactOptional(),
    scope: z
      .object({ account: z.boolean(), departments: texts })
      .exactOptional()
      .meta({ description: "What of the account the document shows; absent when that is not known." }),
    parameters: z
      .object({
        environment: text.exactOptional(),
        allowedRegions: texts.exactOptional(),
        allowedAccounts: texts.exactOptional(),
      })
      .exactOptional(),
    sources: z.record(z.string(), place).exactOptional().meta({ description: "Declaration path to its place." }),
    resources: z.array(resource),
  })
  .meta({ title: "Lakeward plan", description: "What a program would make: written by lakeward check --out." });
