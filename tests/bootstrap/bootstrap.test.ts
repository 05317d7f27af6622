import { expect } from "chai";
import bootstrap from "../../bootstrap/index.ts";
import { accountHash } from "../../declaration/names.ts";
import type { Plan } from "../../preview/plan.ts";
import { previewProgram } from "../../preview/preview-program.ts";

interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string | readonly string[]>> };
}

const config = {
  "lakeward-bootstrap:organisation": "exampleshire",
  "lakeward-bootstrap:account": "111122223333",
  "lakeward-bootstrap:region": "eu-west-2",
  "lakeward-bootstrap:repository": "exampleshire/lake",
};

async function bootstrapWith(changed: Readonly<Record<string, string>> = {}): Promise<Plan> {
  return await previewProgram({
    program: bootstrap,
    project: "lakeward-bootstrap",
    stack: "dev",
    config: { ...config, ...changed },
  });
}

describe("the account's bootstrap", () => {
  let plan: Plan;
  before(async () => {
    plan = await bootstrapWith();
  });
  const inputs = (name: string): Record<string, unknown> =>
    plan.resources.find((resource) => resource.name === name && resource.custom)?.inputs ?? {};
  const statements = (name: string, property: string): readonly Statement[] =>
    (inputs(name)[property] as { Statement: readonly Statement[] }).Statement;
  const allowed = (role: string): readonly string[] =>
    statements(`${role}-policy`, "policy")
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Action }) => Action);

  it("lets one branch of one repository look, and one environment of it deploy", () => {
    const subject = (role: string): string | readonly string[] | undefined =>
      statements(role, "assumeRolePolicy")[0]?.Condition?.StringEquals?.["token.actions.githubusercontent.com:sub"];
    expect(subject("lake-preview")).to.equal("repo:exampleshire/lake:ref:refs/heads/main");
    expect(subject("lake-deploy")).to.equal("repo:exampleshire/lake:environment:dev");
  });

  it("takes a repository with GitHub's ids, which name nobody who takes the name over, and refuses what is no repository", async () => {
    const immutable = await bootstrapWith({ "lakeward-bootstrap:repository": "exampleshire@123456/lake@456789" });
    expect(JSON.stringify(immutable.resources)).to.include("repo:exampleshire@123456/lake@456789:environment:dev");
    for (const repository of ["lake", "exampleshire/*", "https://github.com/exampleshire/lake"]) {
      let message = "";
      await bootstrapWith({ "lakeward-bootstrap:repository": repository }).catch((error: unknown) => {
        message = String(error);
      });
      expect(message, repository).to.include("write owner/name");
    }
  });

  it("denies both roles the rows: no query, no object beside the state", () => {
    for (const role of ["lake-preview", "lake-deploy"]) {
      const denied = statements(`${role}-policy`, "policy").filter(({ Effect }) => Effect === "Deny");
      expect(denied.flatMap(({ Action }) => Action)).to.include.members([
        "athena:StartQueryExecution",
        "s3:GetObject",
        "sts:AssumeRole",
      ]);
      expect(denied.find(({ Sid }) => Sid === "NoObjects")?.NotResource).to.deep.equal([
        `arn:aws:s3:::exampleshire-dev-state-${accountHash("111122223333", "eu-west-2")}/*`,
      ]);
    }
  });

  it("spares the state alone, and no department whose name begins alike", () => {
    const denied = statements("lake-deploy-policy", "policy").find(({ Sid }) => Sid === "NoObjects");
    for (const spared of denied?.NotResource ?? []) expect(spared).not.to.match(/state-\*/);
  });

  it("keeps the deploy role off the state's own bucket and key, and off other roles", () => {
    const denied = (sid: string): Statement | undefined =>
      statements("lake-deploy-policy", "policy").find(({ Sid, Effect }) => Sid === sid && Effect === "Deny");
    expect(denied("KeepStateBucket")?.Resource).to.equal(`arn:aws:s3:::${inputs("state").bucket}`);
    expect(denied("KeepStateBucket")?.Action).to.include.members(["s3:PutBucket*", "s3:DeleteBucket"]);
    expect(denied("KeepStateKey")?.Action).to.deep.equal(["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"]);
    expect(denied("NoOtherRole")).to.deep.include({ Action: "sts:AssumeRole", Resource: "*" });
    const passing = statements("lake-deploy-policy", "policy").filter(({ Action }) => Action.includes("iam:PassRole"));
    expect(passing.map(({ Condition }) => Condition?.StringEquals)).to.deep.equal([
      { "iam:PassedToService": ["glue.amazonaws.com", "lakeformation.amazonaws.com"] },
    ]);
  });

  it("lets neither role read what holds values: texts of queries, results, partitions, statistics", () => {
    for (const role of ["lake-preview", "lake-deploy"])
      for (const value of [
        "athena:GetQueryExecution",
        "athena:BatchGetQueryExecution",
        "glue:GetPartitions",
        "glue:GetColumnStatisticsForTable",
        "glue:GetConnection",
        "cloudtrail:LookupEvents",
        "cloudtrail:GetQueryResults",
      ]) {
        const letting = allowed(role).filter((action) => new RegExp(`^${action.replaceAll("*", ".*")}$`).test(value));
        expect(letting, `${role} ${value}`).to.deep.equal([]);
      }
  });

  it("names the lake's buckets as the lake does, for an id with _ too", async () => {
    const under = await bootstrapWith({ "lakeward-bootstrap:organisation": "north_shire" });
    const text = JSON.stringify(under.resources.map(({ inputs: made }) => made));
    expect(text).to.include("arn:aws:s3:::north-shire-dev-*");
    expect(text).not.to.include("arn:aws:s3:::north_shire");
    const state = under.resources.find(({ type }) => type === "aws:s3/bucket:Bucket")?.inputs.bucket;
    expect(state).to.match(/^north-shire-dev-state-[a-z2-7]{8}$/);
  });

  it("keeps each role's policy within IAM's 10,240 characters", () => {
    for (const role of ["lake-preview", "lake-deploy"])
      expect(JSON.stringify(inputs(`${role}-policy`).policy).length + 300, role).to.be.lessThan(10_240);
  });

  it("lets the preview role change nothing", () => {
    const changing = allowed("lake-preview").filter((action) => !/:(Get|List|View|Describe|Decrypt)/.test(action));
    expect(changing).to.deep.equal([]);
  });

  it("lets the deploy role make roles under our paths only, and never its own", () => {
    const roles = statements("lake-deploy-policy", "policy").find(({ Sid }) => Sid === "Roles");
    for (const resource of roles?.Resource ?? [])
      expect(resource).to.match(/:role\/lakeward\/(group|pipeline|registration)\/\*$/);
    expect(allowed("lake-deploy").filter((action) => action.endsWith(":*"))).to.deep.equal([]);
  });

  it("makes the deploy role the first data lake administrator, and the preview role one that reads", () => {
    const role = (name: string): string => `arn:aws:iam::111122223333:role/lakeward/deploy/${name}`;
    expect(inputs("first-administrator")).to.deep.equal({
      administrators: [role("lake-deploy")],
      readOnlyAdministrators: [role("lake-preview")],
    });
    expect(inputs("deployer-before")).to.deep.include({ of: { administrator: role("lake-deploy") } });
    expect(inputs("previewer-before")).to.deep.include({ of: { readOnlyAdministrator: role("lake-preview") } });
  });

  it("keeps the state when the program goes", () => {
    const state = plan.resources.find(
      ({ name, type }) => name === "state" && type.endsWith(":Bucket") && type.startsWith("aws:"),
    );
    expect(state?.options).to.include({ protect: true, retainOnDelete: true });
  });
});
