import { readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { z } from "zod";
import { evaluate } from "../../policy-pack/evaluate.ts";
import { exitCode } from "../../policy-pack/exit-code.ts";
import { pack } from "../../policy-pack/pack.ts";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { remediationInWords } from "../../reports/wording.ts";
import { planOf, resource, urn, waitsFor } from "./estate-of.ts";

const options = { environment: "", asOf: "2026-11-21", all: false, strictUndecided: false };
const bucket = resource("aws:s3/bucket:Bucket", "raw", {}, { declared: "parking.datasets.permits" });
const queue = resource("aws:sqs/queue:Queue", "queue", { region: "eu-west-2", tags: {} });

/** Types that some rule or view reads. */
const types = [
  "aws:s3/bucket:Bucket",
  "aws:s3/bucketV2:BucketV2",
  "aws:s3/bucketObject:BucketObject",
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLogging:BucketLogging",
  "aws:s3/bucketPolicy:BucketPolicy",
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
  "aws:cloudtrail/trail:Trail",
  "aws:kms/key:Key",
  "aws:iam/role:Role",
  "aws:iam/policy:Policy",
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
  "aws:glue/catalogDatabase:CatalogDatabase",
  "aws:glue/catalogTable:CatalogTable",
  "aws:glue/catalogTableOptimizer:CatalogTableOptimizer",
  "aws:lakeformation/dataLakeSettings:DataLakeSettings",
  "aws:lakeformation/dataCellsFilter:DataCellsFilter",
  "aws:lakeformation/permissions:Permissions",
  "aws:lakeformation/resource:Resource",
  "aws:lakeformation/resourceLfTag:ResourceLfTag",
  "aws:lakeformation/resourceLfTags:ResourceLfTags",
  "lakeward:lakeformation:Settings",
  "lakeward:lakeformation:Grant",
  "lakeward:lakeformation:TagAssignment",
  "lakeward:lakeformation:DataCellsFilter",
  "lakeward:lakeformation:OpenAccessRevoked",
  "lakeward:lakeformation:Registration",
  "lakeward:glue:IcebergTable",
  "lakeward:lake:Account",
  "lakeward:lake:Zone",
  "lakeward:lake:Dataset",
  "lakeward:lake:Role",
] as const;

/** Keys that some rule reads; values are anything, so that each is met with every wrong type. */
const keys = [
  "bucket",
  "policy",
  "Statement",
  "Effect",
  "Action",
  "Resource",
  "Principal",
  "AWS",
  "Condition",
  "Bool",
  "aws:SecureTransport",
  "rules",
  "rule",
  "applyServerSideEncryptionByDefault",
  "sseAlgorithm",
  "kmsMasterKeyId",
  "status",
  "filter",
  "prefix",
  "expiration",
  "days",
  "serverSideEncryptionConfiguration",
  "lifecycleRules",
  "logging",
  "targetBucket",
  "blockPublicAcls",
  "tags",
  "tagsAll",
  "region",
  "tagStandard",
  "allowedRegions",
  "about",
  "columns",
  "name",
  "reveals",
  "purposes",
  "keep",
  "madeFrom",
  "role",
  "retentionDays",
  "kind",
  "database",
  "databaseName",
  "table",
  "tableName",
  "type",
  "configuration",
  "enabled",
  "location",
  "parameters",
  "table_type",
  "openTableFormatInput",
  "admins",
  "createTableDefaultPermissions",
  "principal",
  "permissions",
  "on",
  "allTables",
  "tagPolicy",
  "expression",
  "resourceType",
  "tableWithColumns",
  "columnNames",
  "excludedColumnNames",
  "wildcard",
  "lfTagPolicy",
  "expressions",
  "key",
  "values",
  "tableData",
  "columnWildcard",
  "lfTags",
  "lfTag",
  "resourceArn",
  "arn",
  "roles",
  "policyArn",
  "inlinePolicies",
  "managedPolicyArns",
  "takeOverDefaults",
] as const;
const words = [
  "",
  "a",
  "*",
  "SELECT",
  "TABLE",
  "Allow",
  "Deny",
  "aws:kms",
  "AES256",
  "direct",
  "plain",
  "raw",
  "group",
  "arn:aws:s3:::a/*",
  "s3://a/b",
  "{",
  "[]",
  '{"Statement":{}}',
] as const;

const value = fc.letrec<{ any: unknown; object: Record<string, unknown> }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...words, null, true, 0, -1, 1e9, Number.MAX_VALUE),
    fc.array(tie("any"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.constantFrom(...keys), tie("any"), { maxKeys: 6 }),
}));

const resources: fc.Arbitrary<readonly PlannedResource[]> = fc
  .uniqueArray(
    fc.record({
      type: fc.constantFrom(...types),
      name: fc.constantFrom("a", "b", "c"),
      inputs: value.object,
      unknown: fc.array(
        fc
          .tuple(fc.constantFrom(...keys), fc.constantFrom("", "[0]", ".name", "[1].days"))
          .map((parts) => parts.join("")),
        { maxLength: 3 },
      ),
      parent: fc.option(fc.constantFrom(...types.map((type) => urn(type, "a")))),
      waits: fc.dictionary(
        fc.constantFrom(...keys),
        fc.array(fc.constantFrom(...types.map((type) => urn(type, "b"))), { maxLength: 2 }),
        { maxKeys: 3 },
      ),
      region: value.any,
    }),
    { minLength: 1, maxLength: 14, selector: ({ type, name }) => `${type} ${name}` },
  )
  .map((made) =>
    made.map(({ type, name, inputs, unknown, parent, waits, region }) =>
      resource(type, name, inputs, {
        unknown,
        parent,
        propertyDependencies: waits,
        provider: { package: "aws", inputs: { region, defaultTags: region } },
      }),
    ),
  );

const schemaFile = new URL("../../schema/verdicts.schema.json", import.meta.url);
const schema = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, "utf8")));

describe("judging a plan", () => {
  it("answers as the schema says", () => {
    const place = { file: "departments/parking.yaml", line: 3, column: 1 };
    const document = evaluate(planOf([bucket, queue], { sources: { parking: place } }), { ...options, all: true });
    expect(schema.safeParse(document).error).to.equal(undefined);
    expect(schema.safeParse({ ...document, summary: {} }).success).to.equal(false);
    expect(
      schema.safeParse({ ...document, verdicts: [{ ...document.verdicts[0], level: "disabled" }] }).success,
    ).to.equal(false);
  });

  it("gives the levels of the environment, the plan's own where none is asked for", () => {
    const level = (environment: string, more: Partial<Plan> = {}) =>
      evaluate(planOf([queue], more), { ...options, environment }).verdicts.find(({ rule }) => rule === "TAG-01")
        ?.level;
    expect(level("dev")).to.equal("advisory");
    expect(level("prod")).to.equal("mandatory");
    expect(level("training")).to.equal("mandatory");
    expect(level("", { parameters: { environment: "dev" } })).to.equal("advisory");
  });

  it("says what Pulumi could set by itself, and nothing of what it could not or need not", () => {
    const key = { ...queue, urn: "urn:key", type: "aws:kms/key:Key", name: "key" };
    const verdictOf = (rule: string, inputs: object, unknown: readonly string[] = []) =>
      evaluate(planOf([{ ...key, inputs: { ...inputs }, unknown }]), { ...options, all: true }).verdicts.find(
        (one) => one.rule === rule && one.resource === key.urn,
      );
    expect(verdictOf("ENC-04", { enableKeyRotation: false })?.remediation).to.deep.equal({ enableKeyRotation: true });
    expect(verdictOf("ENC-04", { enableKeyRotation: true })).to.not.have.property("remediation");
    expect(verdictOf("ENC-04", {}, ["enableKeyRotation"])).to.not.have.property("remediation");
    expect(verdictOf("ENC-05", {})).to.include({ verdict: "violation" }).and.to.not.have.property("remediation");
    const document = evaluate(planOf([{ ...key, inputs: {} }]), options);
    expect(schema.safeParse(document).error).to.equal(undefined);
    expect(remediationInWords(document.verdicts)).to.deep.equal([
      "Where the rule's level is `remediate`, Pulumi sets enableKeyRotation by itself.",
    ]);
  });

  it("counts every rule on every resource, and lists what holds only when all is asked for", () => {
    const regional = { ...bucket, inputs: { ...bucket.inputs, region: "eu-west-2" } };
    const few = evaluate(planOf([regional, queue]), options);
    const all = evaluate(planOf([regional, queue]), { ...options, all: true });
    expect(few.summary).to.deep.equal(all.summary);
    expect(few.rules).to.equal(pack.length);
    const { violation, undecided, compliant, notApplicable } = all.summary;
    expect(all.verdicts).to.have.length(violation + undecided + compliant + notApplicable);
    expect(few.verdicts).to.have.length(violation + undecided);
    const onStack = all.verdicts.filter(({ resource: urn }) => urn.includes("::pulumi:pulumi:Stack::"));
    expect(violation + undecided + compliant + notApplicable).to.equal(pack.length * 2 + onStack.length);
  });

  it("says where it is declared, by the nearest path that encloses it", () => {
    const place = { file: "departments/parking.yaml", line: 3, column: 1 };
    const { verdicts } = evaluate(planOf([bucket], { sources: { "parking.datasets": place } }), options);
    expect(verdicts[0]?.source).to.deep.equal(place);
  });

  it("makes whatever is undecided mandatory when that is asked for", () => {
    const waits = resource("aws:sqs/queue:Queue", "queue", {}, { unknown: ["region"] });
    const judged = (strictUndecided: boolean) => evaluate(planOf([waits]), { ...options, strictUndecided });
    const undecided = (document: ReturnType<typeof judged>) =>
      document.verdicts.filter(({ rule }) => rule === "MIN-28").map(({ level }) => level);
    expect(undecided(judged(false))).to.deep.equal(["advisory"]);
    expect(undecided(judged(true))).to.deep.equal(["mandatory"]);
    expect(exitCode(judged(true))).to.equal(1);
    const unsaid = (strictUndecided: boolean) =>
      evaluate({ format: "lakeward.plan/1", resources: [bucket] }, { ...options, strictUndecided }).verdicts.find(
        ({ rule, resource: on }) => rule === "PUB-01" && on !== bucket.urn,
      )?.level;
    expect([unsaid(false), unsaid(true)]).to.deep.equal(["advisory", "mandatory"]);
  });

  it("does not judge what will be deleted, nor take it for what protects the rest", () => {
    const block = resource(
      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
      "block",
      {},
      { ...waitsFor("bucket", bucket), operation: "delete" },
    );
    const { verdicts } = evaluate(planOf([bucket, block]), options);
    expect(verdicts.some(({ resource: of }) => of === block.urn)).to.equal(false);
    expect(verdicts.some(({ rule, resource: of }) => rule === "PUB-01" && of === bucket.urn)).to.equal(true);
  });

  it("throws at nothing that may stand in inputs, and says one thing of each resource", () => {
    fc.assert(
      fc.property(resources, (of) => {
        const { verdicts } = evaluate(planOf(of, { scope: { account: true, departments: [] } }), {
          ...options,
          all: true,
        });
        const judged = verdicts.map(({ rule, resource: on }) => `${rule} ${on}`);
        expect(new Set(judged).size).to.equal(judged.length);
      }),
      { numRuns: 400 },
    );
  });

  it("does not depend on the order of resources", () => {
    fc.assert(
      fc.property(
        resources.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray([...of], { minLength: of.length }))),
        ([of, shuffled]) => {
          expect(evaluate(planOf(shuffled), options)).to.deep.equal(evaluate(planOf(of), options));
        },
      ),
      { numRuns: 150 },
    );
  });
});
