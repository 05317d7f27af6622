import { expect } from "chai";
import { configurableNames, pulumiPolicies } from "../../../policy-pack/adapter/pulumi-policies.ts";
import { configurationProblems } from "../../../policy-pack/adapter/refuse-unknown-configuration.ts";
import { evaluate } from "../../../policy-pack/evaluate.ts";
import type { ConfiguredLevel, ConfiguredLevels } from "../../../policy-pack/levels-of.ts";
import { pack } from "../../../policy-pack/pack.ts";
import type { Plan } from "../../../preview/plan.ts";
import { planOf, resource, waitsFor } from "../estate-of.ts";
import { analyze, type Diagnostic } from "./analyze.ts";

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
  {
    about: ["driver"],
    columns: [{ name: "vrm", reveals: "direct", purposes: [] }],
    declarationPath: "parking.datasets.permits",
  },
  { parent: account.urn },
);
const settings = resource("lakeward:lakeformation:Settings", "settings", { administrators: [] });
const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "parking_raw", { name: "parking_raw" });
const provider = { package: "aws", inputs: { region: "eu-west-2", defaultTags: { tags: { owner: "shared" } } } };
const resources = [account, zone, key, bucket, encryption, block, policy, dataset, settings, database].map((one) =>
  one.type.startsWith("aws:") ? { ...one, provider } : one,
);
const plan: Plan = planOf(resources, { project: "lakeward", stack: "dev", scope: { account: true, departments: [] } });

const asOf = "2026-11-21";
const policiesOf = (configured: ConfiguredLevels = new Map()) =>
  pulumiPolicies(pack, { today: () => asOf, configured });
const byText = (of: readonly object[]) => of.map((one) => JSON.stringify(one)).toSorted();
const ruleOf = new Map(pack.map(({ id, name }) => [name, id]));
const told = (online: readonly Diagnostic[]) =>
  online.map(({ policy: name, urn, level }) => ({ rule: ruleOf.get(name), urn, level }));

describe("the pack under Pulumi's policy SDK", () => {
  it("says what evaluate says offline, of every resource, under the rule's name and at the same level", async () => {
    const offline = evaluate(plan, { environment: "prod", asOf, all: false, strictUndecided: false });
    const online = await analyze(plan, policiesOf());
    const expected = offline.verdicts.map(({ rule, resource: urn, level }) => ({ rule, urn, level }));
    expect(byText(told(online))).to.deep.equal(byText(expected));
    expect(expected.map(({ rule }) => rule)).to.include.members(["ENC-20", "LF-01", "MIN-01", "MIN-12", "PUB-01"]);
    for (const { policy: name, message } of online) expect(message).to.match(new RegExp(`^${ruleOf.get(name)}: `));
  });

  it("names the file of a declaration, and what there, since the engine has no lines", async () => {
    const found = (await analyze(plan, policiesOf())).find(({ message }) => message.startsWith("MIN-01: "));
    expect(found?.message).to.match(/\ndeclared in departments\/parking\.yaml, datasets\.permits$/);
  });

  it("goes on after an unknown value: no rule is lost and none says that it cannot run", async () => {
    const online = await analyze(plan, policiesOf());
    expect(online.filter(({ message }) => message.includes("can't run policy"))).to.deep.equal([]);
    expect(online.some(({ message }) => message.includes("cannot be decided"))).to.equal(true);
  });

  it("takes each rule's level from the configuration, and leaves out what is disabled", async () => {
    const levels = new Map<string, ConfiguredLevel>([
      ["block-public-access", "advisory"],
      ["stay-in-region", "disabled"],
    ]);
    const online = told(await analyze(plan, policiesOf(levels)));
    const of = (rule: string) => [...new Set(online.filter((one) => one.rule === rule).map(({ level }) => level))];
    expect(of("PUB-01")).to.deep.equal(["advisory"]);
    expect(of("MIN-28")).to.deep.equal([]);
    expect(of("MIN-01")).to.deep.equal(["mandatory"]);
  });

  it("tells an accepted finding once, as advice that says who accepts it and until when", async () => {
    const accepted = {
      rule: "MIN-01",
      resource: "lakeward:lake:Dataset::permits",
      covers: 1,
      reason: "The purposes are agreed with the service in January.",
      approved: { by: "siro@exampleshire.gov.uk", on: "2026-11-01" },
      until: "2027-01-20",
    };
    const accepting = { ...account, inputs: { ...account.inputs, acceptedFindings: [accepted] } };
    const online = await analyze(planOf([accepting, dataset]), policiesOf());
    const found = online.filter(({ policy: name }) => ruleOf.get(name) === "MIN-01");
    expect(found.map(({ level }) => level)).to.deep.equal(["advisory"]);
    expect(found[0]?.message).to.contain("until 2027-01-20 by siro@exampleshire.gov.uk");
  });

  it("judges one stack after the other by its own resources", async () => {
    const policies = policiesOf();
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
  const names = configurableNames(pack);
  const configuration = (level: ConfiguredLevel, ...of: readonly string[]) =>
    new Map([...of].map((name) => [name, { level, options: [] }]));

  it("may name every rule and give it a level", () => {
    const every = [...names.rules.keys(), ...names.needed, "all"];
    expect(configurationProblems(configuration("mandatory", ...every), names)).to.deep.equal([]);
    expect(configurationProblems(configuration("remediate", "rotate-keys"), names)).to.deep.equal([]);
  });

  it("is refused for a rule that there is not, and for an option", () => {
    const problems = configurationProblems(
      new Map([
        ["stay-in-regoin", { level: "advisory", options: [] }],
        ["require-tls", { level: "advisory", options: ["days"] }],
      ]),
      names,
    );
    expect(problems).to.have.length(2);
    expect(problems[0]).to.contain("stay-in-regoin is no rule");
    expect(problems[1]).to.contain("require-tls.days is no option");
  });

  it("is refused where it remediates a rule without remediation, or disables what judges", () => {
    expect(configurationProblems(configuration("remediate", "stay-in-region"), names)).to.have.length(1);
    expect(configurationProblems(configuration("disabled", ...names.needed), names)).to.have.length(2);
  });
});
