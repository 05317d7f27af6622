import { expect } from "chai";
import bootstrap from "../../bootstrap/index.ts";
import { accountHash } from "../../declaration/names.ts";
import { covers, overlap } from "../../policy-pack/view/glob.ts";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { previewProgram } from "../../preview/preview-program.ts";
import { planOf } from "../components/preview-declarations.ts";
import { sampleFiles } from "../declaration/sample-files.ts";

interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly (string | undefined)[];
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string | readonly string[]>> };
}

const account = "111122223333";
const key = `arn:aws:kms:eu-west-2:${account}:key/0`;
const bucket = (called: string) => `arn:aws:s3:::exampleshire-dev-${called}-${accountHash(account, "eu-west-2")}`;

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T];
}

function statementsOf(resource: PlannedResource | undefined, property = "policy"): readonly Statement[] {
  const document = resource?.inputs[property] as { Statement: readonly Statement[] } | undefined;
  return document?.Statement ?? [];
}

/** Whether IAM would let somebody through who has no more than the statements; patterns ask for all that they stand for. */
function lets(statements: readonly Statement[], action: string, on: string): boolean {
  const speaking = (effect: string, matches: (pattern: string, text: string) => boolean) =>
    statements.some(
      ({ Effect, Action, Resource }) =>
        Effect === effect &&
        list(Action).some((pattern) => matches(pattern, action)) &&
        list(Resource).some((pattern) => pattern !== undefined && matches(pattern, on)),
    );
  return speaking("Allow", covers) && !speaking("Deny", overlap);
}

describe("the boundaries of the lake's roles", () => {
  let made: Plan;
  let lake: Plan;
  const boundary = (name: string) => statementsOf(made.resources.find((one) => one.name === name));
  const byRole = () =>
    lake.resources
      .filter(({ type }) => type === "aws:iam/rolePolicy:RolePolicy")
      .map((policy) => {
        const role = lake.resources.find(
          ({ urn }) => policy.dependencies?.includes(urn) && urn.includes("iam/role:Role"),
        );
        return { role, policy };
      });

  before(async () => {
    const at = { organisation: "exampleshire", account, region: "eu-west-2", repository: "exampleshire/lake" };
    const config = Object.fromEntries(Object.entries(at).map(([name, value]) => [`lakeward-bootstrap:${name}`, value]));
    made = await previewProgram({ program: bootstrap, project: "lakeward-bootstrap", stack: "dev", config });
    lake = await planOf(sampleFiles);
  });

  it("are carried by every role, that of its kind", () => {
    const kinds = lake.resources
      .filter(({ type }) => type === "aws:iam/role:Role")
      .map(({ inputs }) => `${String(inputs.path)} ${String(inputs.permissionsBoundary)}`);
    const arn = `arn:aws:iam::${account}:policy/lakeward/lake`;
    expect([...new Set(kinds)].toSorted()).to.deep.equal([
      `/lakeward/group/ ${arn}-people`,
      `/lakeward/pipeline/ ${arn}-services`,
      `/lakeward/registration/ ${arn}-services`,
    ]);
  });

  it("take nothing from any role of what the program gives it", () => {
    const missing = byRole().flatMap(({ role, policy }) => {
      const name = String(role?.inputs.permissionsBoundary).split("/").at(-1) ?? "";
      return statementsOf(policy).flatMap(({ Action, Resource }) =>
        list(Action).flatMap((action) =>
          // The ARN of a key is known only when it is made.
          (list(Resource).length === 0 ? [key] : list(Resource).map((on) => on ?? key))
            .filter((on) => !lets(boundary(name), action, on))
            .map((on) => `${policy.name} ${action} ${on}`),
        ),
      );
    });
    expect(byRole().length).to.be.greaterThan(5);
    expect(missing).to.deep.equal([]);
  });

  it("let people read no object but results, whatever their policies say", () => {
    const people = boundary("lake-people");
    expect(lets(people, "s3:GetObject", `${bucket("parking-results")}/analysts/x`)).to.equal(true);
    for (const called of ["parking-raw", "parking-trusted", "my-results-raw", "account-audit", "state"])
      expect(lets(people, "s3:GetObject", `${bucket(called)}/x`), called).to.equal(false);
    for (const action of ["s3:DeleteObject", "s3:PutBucketPolicy"])
      expect(lets(people, action, bucket("parking-raw")), action).to.equal(false);
  });

  it("let no role out of the lake, into the trail or the state, or at anybody's rights", () => {
    for (const name of ["lake-people", "lake-services"]) {
      for (const [action, on] of [
        ["iam:PutRolePolicy", `arn:aws:iam::${account}:role/x`],
        ["iam:PassRole", `arn:aws:iam::${account}:role/x`],
        ["sts:AssumeRole", "arn:aws:iam::999988887777:role/x"],
        ["lakeformation:GrantPermissions", "*"],
        ["lakeformation:PutDataLakeSettings", "*"],
        ["kms:PutKeyPolicy", key],
        ["secretsmanager:GetSecretValue", "*"],
        ["s3:GetObject", "arn:aws:s3:::another-teams-bucket/x"],
        ["s3:PutObject", `${bucket("account-audit")}/x`],
        ["s3:GetObject", `${bucket("state")}/x`],
      ] as const)
        expect(lets(boundary(name), action, on), `${name} ${action}`).to.equal(false);
    }
  });

  it("fit a managed policy: 6,144 characters without spaces", () => {
    for (const name of ["lake-people", "lake-services"])
      expect(JSON.stringify(boundary(name)).replaceAll(/\s/g, "").length + 60, name).to.be.lessThan(6_144);
  });

  it("are asked for wherever the deploy role decides how far a role reaches, and are not its own to change", () => {
    const deploy = statementsOf(made.resources.find(({ name }) => name === "lake-deploy-policy"));
    const allowed = deploy.filter(({ Effect }) => Effect === "Allow");
    const reaching = ["iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary"];
    for (const { Action, Resource, Condition } of allowed.filter(({ Action }) =>
      list(Action).some((action) => reaching.includes(action)),
    )) {
      const kind = list(Resource).every((on) => on?.includes(":role/lakeward/group/")) ? "people" : "services";
      expect(Condition?.StringEquals?.["iam:PermissionsBoundary"], String(Action)).to.equal(
        `arn:aws:iam::${account}:policy/lakeward/lake-${kind}`,
      );
      if (kind === "services")
        for (const on of list(Resource)) expect(on).to.match(/role\/lakeward\/(pipeline|registration)\//);
    }
    const actions = allowed.flatMap(({ Action }) => list(Action));
    expect(actions).to.include.members(reaching);
    for (const never of [
      "iam:AttachRolePolicy",
      "iam:CreatePolicy",
      "iam:CreatePolicyVersion",
      "iam:DeletePolicy",
      "iam:DeleteRolePermissionsBoundary",
      "iam:SetDefaultPolicyVersion",
    ])
      expect(
        actions.filter((action) => covers(action, never)),
        never,
      ).to.deep.equal([]);
  });
});
