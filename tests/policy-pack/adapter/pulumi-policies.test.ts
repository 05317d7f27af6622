import { expect } from "chai";
import { advicePolicyName, configurableNames, pulumiPolicies } from "../../../policy-pack/adapter/pulumi-policies.ts";
import { configurationProblems } from "../../../policy-pack/adapter/refuse-unknown-configuration.ts";
import { evaluate } from "../../../policy-pack/evaluate.ts";
import { pack } from "../../../policy-pack/pack.ts";
import type { Plan } from "../../../preview/plan.ts";
import { planOf, resource, waitsFor } from "../estate-of.ts";
import { analyze } from "./analyze.ts";

const account = resource("lakeward:lake:Account", "account", {
  environment: "prod",
  allowedRegions: ["eu-west-2"],
  tagStandard: ["department", "owner"],
});
const zone = resource("lakeward:lake:Zone", "parking-raw", { role: "raw", retentionDays: 90 }, { parent: account.urn });
const key = resource("aws:kms/key:Key", "key", { region: "us-east-1", tags: { department: "parking" } });
const bucket = resource("aws:s3/bucket:Bucket", "raw", { tags: { department: "parking" } }, { parent: zone.urn });
const encryption = resource(
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "raw-encryption",
  { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
  {
    unknown: ["bucket", "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId"],
    propertyDependencies: { bucket: [bucket.urn], rules: [key.urn] },
  },
);
const block = resource(
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  "raw-block",
  { blockPublicAcls: true, blockPublicPolicy: false, ignorePublicAcls: true, restrictPublicBuckets: true },
  waitsFor("bucket", bucket),
);
const policy = resource(
  "aws:s3/bucketPolicy:BucketPolicy",
  "raw-policy",
  {},
  { unknown: ["bucket", "policy"], propertyDependencies: { bucket: [bucket.urn], policy: [bucket.urn] } },
);
const dataset = resource(
  "lakeward:lake:Dataset",
  "permits",
  { about: ["driver"], columns: [{ name: "vrm", reveals: "direct", purposes: [] }] },
  { parent: account.urn },
);
const settings = resource("lakeward:lakeformation:Settings", "settings", { administrators: [] });
const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "parking_raw", { name: "parking_raw" });
const provider = { package: "aws", inputs: { region: "eu-west-2", defaultTags: { tags: { owner: "shared" } } } };
const resources = [account, zone, key, bucket, encryption, block, policy, dataset, settings, database].map((one) =>
  one.type.startsWith("aws:") ? { ...one, provider } : one,
);
const plan: Plan = planOf(resources, { project: "lakeward", stack: "dev", scope: { account: true, departments: [] } });

describe("the pack under Pulumi's policy SDK", () => {
  it("says what evaluate says offline, of every resource and at the same level", async () => {
    const offline = evaluate(plan, { environment: "prod", asOf: "", all: false, strictUndecided: false });
    const online = await analyze(plan, pulumiPolicies(pack));
    const nameOf = new Map(pack.map(({ id, name }) => [id, name]));
    const expected = offline.verdicts.map(({ rule, resource: urn, level }) => ({ rule, urn, level }));
    const seen = online.map(({ policy: name, urn, level, message }) => ({
      rule: pack.find((row) => row.name === name)?.id ?? message.split("\n")[1]?.slice(0, 6).trim(),
      urn,
      level,
    }));
    const sorted = (of: readonly object[]) => of.map((one) => JSON.stringify(one)).toSorted();
    expect(sorted(seen)).to.deep.equal(sorted(expected));
    expect(expected.map(({ rule }) => rule)).to.include.members([
      "ENC-20",
      "LF-01",
      "MIN-01",
      "MIN-12",
      "MIN-28",
      "PUB-01",
      "TAG-01",
    ]);
    expect(nameOf.size).to.equal(pack.length);
  });

  it("goes on after an unknown value: no rule is lost and none says that it cannot run", async () => {
    const online = await analyze(plan, pulumiPolicies(pack));
    expect(online.filter(({ message }) => message.includes("can't run policy"))).to.deep.equal([]);
    expect(online.some(({ policy: name }) => name === advicePolicyName)).to.equal(true);
  });

  it("judges one stack after the other by its own resources", async () => {
    const policies = pulumiPolicies(pack);
    const good = planOf([{ ...dataset, inputs: { about: [], columns: [] }, parent: null }]);
    const bad = planOf([{ ...dataset, parent: null }]);
    const found = async (of: Plan) =>
      (await analyze(of, policies)).filter(({ policy: name }) => name === "state-purpose-of-personal-columns").length;
    expect(await found(bad)).to.equal(1);
    expect(await found(good)).to.equal(0);
    expect(await found(bad)).to.equal(1);
  });
});

describe("the policy configuration", () => {
  it("may name every rule and give it a level", () => {
    const levels = new Map([...configurableNames(pack), "all"].map((name) => [name, []]));
    expect(configurationProblems(levels, configurableNames(pack))).to.deep.equal([]);
  });

  it("is refused for a rule that there is not, and for an option", () => {
    const problems = configurationProblems(
      new Map([
        ["stay-in-regoin", []],
        ["require-tls", ["days"]],
      ]),
      configurableNames(pack),
    );
    expect(problems).to.have.length(2);
    expect(problems[0]).to.contain("stay-in-regoin is no rule");
    expect(problems[1]).to.contain("require-tls.days is no option");
  });
});
