import { expect } from "chai";
import bootstrap from "../../bootstrap/index.ts";
import type { Plan } from "../../preview/plan.ts";
import { previewProgram } from "../../preview/preview-program.ts";

interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string>> };
}

describe("the account's bootstrap", () => {
  let plan: Plan;
  before(async () => {
    plan = await previewProgram({
      program: bootstrap,
      project: "lakeward-bootstrap",
      stack: "dev",
      config: {
        "lakeward-bootstrap:organisation": "exampleshire",
        "lakeward-bootstrap:account": "111122223333",
        "lakeward-bootstrap:region": "eu-west-2",
        "lakeward-bootstrap:repository": "exampleshire/lake",
      },
    });
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
    const subject = (role: string): string | undefined =>
      statements(role, "assumeRolePolicy")[0]?.Condition?.StringEquals?.["token.actions.githubusercontent.com:sub"];
    expect(subject("lake-preview")).to.equal("repo:exampleshire/lake:ref:refs/heads/main");
    expect(subject("lake-deploy")).to.equal("repo:exampleshire/lake:environment:dev");
  });

  it("denies both roles the rows: no query, no object beside the state", () => {
    for (const role of ["lake-preview", "lake-deploy"]) {
      const denied = statements(`${role}-policy`, "policy").filter(({ Effect }) => Effect === "Deny");
      expect(denied.flatMap(({ Action }) => Action)).to.include.members(["athena:StartQueryExecution", "s3:GetObject"]);
      expect(denied.find(({ Sid }) => Sid === "NoObjects")?.NotResource).to.deep.equal([
        "arn:aws:s3:::exampleshire-dev-state-*",
      ]);
    }
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
  });

  it("keeps the state when the program goes", () => {
    const state = plan.resources.find(
      ({ name, type }) => name === "state" && type.endsWith(":Bucket") && type.startsWith("aws:"),
    );
    expect(state?.options).to.include({ protect: true, retainOnDelete: true });
  });
});
