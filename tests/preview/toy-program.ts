import * as aws from "@pulumi/aws/provider.js";
import * as s3 from "@pulumi/aws/s3/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { type PreviewOptions, previewProgram } from "../../preview/preview-program.ts";

/** A department with one dataset, its bucket and what hangs on it; enough of everything that a plan shows. */
async function toyProgram(): Promise<Record<string, unknown>> {
  const provider = new aws.Provider("main", {
    region: "eu-west-2",
    allowedAccountIds: ["111122223333"],
    defaultTags: { tags: { organisation: "anytown" } },
  });
  const department = new pulumi.ComponentResource("lakeward:lake:Department", "parking", {}, { providers: [provider] });
  const dataset = new pulumi.ComponentResource(
    "lakeward:lake:Dataset",
    "parking-penalty-charges",
    { declarationPath: "parking.datasets.penalty_charges" },
    { parent: department, protect: true, retainOnDelete: true },
  );
  const bucket = new s3.Bucket(
    "parking-raw",
    { tags: { department: "parking" } },
    { parent: dataset, aliases: [{ name: "parking-old" }] },
  );
  new s3.BucketVersioning(
    "parking-raw-versioning",
    { bucket: bucket.bucket, versioningConfiguration: { status: "Enabled" } },
    { parent: bucket, ignoreChanges: ["versioningConfiguration"], deleteBeforeReplace: true },
  );
  new s3.BucketObject(
    "parking-note",
    {
      bucket: bucket.id,
      key: "note",
      content: pulumi.secret("the-secret-text"),
      metadata: { "made.by": bucket.arn, kind: "note" },
    },
    { parent: department, protect: false },
  );
  new s3.Bucket("shared", {}, { dependsOn: [department] });
  return { bucket: bucket.id };
}

/** Previews a program as stack `dev` of project `lakeward`. */
export function previewToy(
  program: () => Promise<unknown> = toyProgram,
  more: Pick<PreviewOptions, "stackTraces"> = {},
): Promise<Plan> {
  return previewProgram({
    ...more,
    program,
    project: "lakeward",
    stack: "dev",
    config: { "lakeward:account": "111122223333", "aws:region": "eu-west-2" },
  });
}

/** The resource of that logical name; a test that names another is wrong. */
export function named(plan: Plan, name: string): PlannedResource {
  const found = plan.resources.find((resource) => resource.name === name);
  if (found === undefined) throw new Error(`no resource is called ${name}`);
  return found;
}
