import type { PlannedResource } from "../../../../preview/plan.ts";
import { reference, resource } from "../../estate-of.ts";
import type { RuleCase, RuleCases } from "../../rule-cases.ts";

const allow = (statement: object) => ({
  Statement: [{ Effect: "Allow", Resource: "arn:aws:s3:::exl-results/*", ...statement }],
});
const policy = (document: unknown, more: object = {}, name = "policy") =>
  resource("aws:iam/rolePolicy:RolePolicy", name, { role: "analysts", policy: document }, more);
const second = (document: unknown) => policy(document, {}, "second");
const inline = (document: unknown, inputs: object = { name: "analysts" }) => [
  resource("aws:iam/role:Role", "role", { ...inputs, inlinePolicies: [{ name: "own", policy: document }] }),
];
const role = resource("aws:iam/role:Role", "analysts", { name: "analysts", path: "/lakeward/group/" });
const other = resource("aws:iam/role:Role", "other", { name: "other" });
/** A case on the role of the analysts with these policies. */
const ofRole = (it: string, ...policies: readonly PlannedResource[]) => ({
  it,
  on: "analysts",
  resources: [role, other, ...policies],
});
const managed = (statement: object) =>
  resource("aws:iam/policy:Policy", "managed", { name: "managed", policy: allow(statement) });
const attachment = (policyArn: string) =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", { role: "analysts", policyArn });
const attached = attachment("arn:aws:iam::111122223333:policy/managed");
const writing = managed({ Action: "iam:PutRolePolicy", Resource: "*" });
const arn = "arn:aws:iam::111122223333:policy/managed";
/** A policy that is attached to several at once, and the whole list of a role's. */
const several = (inputs: object, more: object = {}) =>
  resource("aws:iam/policyAttachment:PolicyAttachment", "several", inputs, more);
const whole = (inputs: object, more: object = {}) =>
  resource("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "whole", inputs, more);
/** A policy of some role, which one is hidden. */
const ofSomebody = (document: unknown, name = "somebody's") =>
  resource("aws:iam/rolePolicy:RolePolicy", name, { policy: document }, { unknown: ["role"] });

const own = "arn:aws:iam::111122223333:role/lakeward/group/analysts";
const rewriting = (Resource: unknown, more: object = {}) => allow({ Action: "iam:PutRolePolicy", Resource, ...more });
const attaching = (Condition: object) => allow({ Action: "iam:AttachRolePolicy", Resource: "*", Condition });
const passing = allow({ Action: "iam:PassRole", Resource: "*" });
/** Passing roles to a development endpoint. */
const toEndpoint = (more: object = {}) =>
  allow({ Action: ["iam:PassRole", "glue:CreateDevEndpoint"], Resource: "*", ...more });
const toService = (service: unknown, operator = "StringEquals") =>
  toEndpoint({ Condition: { [operator]: { "iam:PassedToService": service } } });
const denying = (more: object = {}) =>
  second({ Statement: [{ Effect: "Deny", Action: ["iam:*"], Resource: "*", ...more }] });
const bounded = { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/lake" } };
const tagged = { StringEquals: { "iam:ResourceTag/lake": "trial" } };

/** A policy of which one part waits for something. */
const hiding = (at: string, document: unknown, waitsFor: readonly PlannedResource[] = []) =>
  policy(document, {
    unknown: [`policy.Statement[0].${at}`],
    propertyDependencies: { policy: waitsFor.map(({ urn }) => urn) },
  });
/** A role that writes policies of the one named, and whose own name is not wholly known. */
const called = (inputs: object, Resource = own, unknown: readonly string[] = []): RuleCase => ({
  it: `policies of ${Resource}, where its own name is ${JSON.stringify(inputs)} and not wholly known`,
  on: "role",
  resources: inline(rewriting(Resource), inputs).map((one) => ({ ...one, unknown })),
});

export const cases: RuleCases = {
  rule: "IAM-04",
  compliant: [
    ofRole("reading", policy(allow({ Action: "s3:GetObject" }))),
    ofRole("policies of roles with a boundary", policy(rewriting("*", { Condition: bounded }))),
    ofRole("policies of roles with a tag", policy(rewriting("*", { Condition: tagged }))),
    ofRole("policies of another role, by its name", policy(rewriting("arn:aws:iam::111122223333:role/other"))),
    ofRole("policies of another role, by a reference", policy(rewriting(reference("other.arn")))),
    ofRole("policies of another role that it waits for", hiding("Resource", rewriting(undefined), [other])),
    ofRole("the trust of its own role", policy(rewriting(own, { Action: "iam:UpdateAssumeRolePolicy" }))),
    ofRole("roles passed to no service that it may use", policy(toService("dms.amazonaws.com"))),
    ofRole("roles passed to two such services", policy(toService(["dms.amazonaws.com", "rds.amazonaws.com"]))),
    ofRole(
      "a policy that is attached to several others",
      policy(allow({ Action: "s3:GetObject" })),
      writing,
      several({ policyArn: arn, roles: ["other"] }),
    ),
    ofRole("what is denied again", policy(allow({ Action: "iam:*", Resource: "*" })), denying()),
    ofRole("what is denied among other things", policy(rewriting("*")), denying({ Action: ["s3:*", "iam:Put*"] })),
    ofRole("what is denied by name and for all", policy(rewriting("*")), denying({ Resource: [own, "*"] })),
    ofRole("what may be its, and is denied it", ofSomebody(rewriting("*")), denying()),
    ofRole("what is denied again, whatever a managed policy elsewhere allows", denying({ Action: "*" }), attached),
    ofRole(
      "what is denied under a condition",
      denying({ Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
    ),
    ofRole(
      "versions of a managed policy called as its in-line one is",
      resource("aws:iam/rolePolicy:RolePolicy", "jobs", {
        role: "analysts",
        name: "jobs",
        policy: allow({ Action: "iam:CreatePolicyVersion", Resource: "arn:aws:iam::111122223333:policy/jobs" }),
      }),
    ),
    called({}, "arn:aws:iam::111122223333:user/ann", ["name"]),
    ofRole("what may be its, and harms nobody", ofSomebody(allow({ Action: "s3:GetObject" }))),
    ofRole("a named role passed", policy(toEndpoint({ Resource: "arn:aws:iam::111122223333:role/jobs" }))),
    ofRole(
      "the code of functions of its own name",
      policy(
        allow({
          Action: "lambda:UpdateFunctionCode",
          Resource: "arn:aws:lambda:eu-west-2:111122223333:function:lake-*",
        }),
      ),
    ),
    ofRole(
      "one of AWS's own policies beside",
      attachment("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
      policy(allow({ Action: "s3:GetObject" })),
    ),
    { it: "an in-line policy without a document", on: "role", resources: inline(undefined) },
    { it: "a managed policy that nobody has", on: "managed", resources: [managed({ Action: "s3:GetObject" })] },
  ],
  failing: [
    { ...ofRole("policies of every role", policy(rewriting("*"))), says: "iam:PutRolePolicy" },
    ofRole("policies of every role, whatever may be its beside", policy(rewriting("*")), ofSomebody({})),
    ofRole(
      "policies of its own",
      policy(allow({ Action: "iam:AttachRolePolicy", Resource: "arn:aws:iam::111122223333:role/lakeward/group/*" })),
    ),
    {
      ...ofRole("any role passed to a development endpoint", policy(toEndpoint())),
      says: "iam:PassRole and glue:CreateDevEndpoint",
    },
    ofRole(
      "over two policies of one role",
      policy(passing),
      second(
        allow({
          Action: ["lambda:CreateFunction", "lambda:InvokeFunction"],
          Resource: "arn:aws:lambda:*:*:function:x",
        }),
      ),
    ),
    ofRole(
      "over a managed policy and two of its own",
      managed({ Action: "glue:CreateJob", Resource: "*" }),
      attached,
      policy(passing),
      second(allow({ Action: "glue:StartJobRun" })),
    ),
    { it: "in-line", on: "role", resources: inline(allow({ Action: "iam:CreatePolicyVersion", Resource: "*" })) },
    {
      it: "a managed policy that nobody has yet",
      on: "managed",
      resources: [managed({ Action: "iam:*", Resource: "*" })],
    },
    ofRole(
      "by a policy that is attached to several",
      writing,
      several({ policyArn: arn, roles: ["other", "analysts"] }),
    ),
    ofRole("by the whole list of its policies", writing, whole({ roleName: "analysts", policyArns: [arn] })),
    {
      it: "by its own list of policies",
      on: "role",
      resources: [writing, resource("aws:iam/role:Role", "role", { managedPolicyArns: [arn] })],
    },
    ...["id", "arn"].map((property) => ({
      ...ofRole(
        `by a policy that is there already, known by its ${property}`,
        resource("aws:iam/policy:Policy", "made", {
          [property]: "arn:aws:iam::111122223333:policy/lake/x1",
          policy: allow({ Action: "iam:PutRolePolicy", Resource: "*" }),
        }),
        attachment("arn:aws:iam::111122223333:policy/lake/x1"),
      ),
    })),
    {
      it: "a policy of a group",
      on: "group",
      resources: [
        resource("aws:iam/groupPolicy:GroupPolicy", "group", {
          policy: allow({ Action: "iam:CreateAccessKey", Resource: "*" }),
        }),
      ],
    },
    {
      it: "all but a few actions",
      on: "role",
      resources: inline({ Statement: [{ Effect: "Allow", NotAction: "s3:*", Resource: "*" }] }),
    },
    ofRole("all but a few roles", policy(rewriting(undefined, { NotResource: own }))),
    ...["arn:aws:iam::*", "arn:aws:*", "arn:aws:iam::111122223333:role/?*"].map((Resource) =>
      ofRole(`policies of ${Resource}`, policy(allow({ Action: "iam:AttachRolePolicy", Resource }))),
    ),
    ...[
      own,
      "arn:*:role/lakeward/*",
      `arn:aws:iam::${reference("account.id")}:role/lakeward/group/analysts`,
      [reference("other.arn"), reference("analysts.arn")],
    ].map((Resource) => ({
      ...ofRole(`policies of its own, by ${Resource}`, policy(rewriting(Resource))),
      says: "iam:PutRolePolicy",
    })),
    {
      it: "policies of its own, by a name that Pulumi makes",
      on: "role",
      resources: inline(rewriting("arn:aws:iam::111122223333:role/role-*"), {}),
    },
    {
      it: "policies of its own, by the beginning of its name",
      on: "role",
      resources: inline(rewriting("arn:aws:iam::111122223333:role/lake-*"), { namePrefix: "lake-" }),
    },
    {
      ...ofRole(
        "versions of a managed policy that it has",
        managed({ Action: "iam:CreatePolicyVersion", Resource: "arn:aws:iam::111122223333:policy/managed" }),
        attached,
      ),
      says: "iam:CreatePolicyVersion",
    },
    ...[
      { StringEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess" } },
      {
        StringEquals: {
          "iam:PolicyARN": ["arn:aws:iam::111122223333:policy/x", "arn:aws:iam::aws:policy/IAMFullAccess"],
        },
      },
      { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess" } },
      { ArnLike: { "iam:PolicyARN": "arn:aws:iam::aws:policy/Adm*" } },
      { StringLike: { "iam:PolicyARN": "arn:aws:iam::*:policy/*" } },
      { StringNotEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/lake" } },
      { StringEquals: { "iam:PassedToService": "dms.amazonaws.com" } },
    ].map((condition) =>
      ofRole(`policies of every role, by ${JSON.stringify(condition)}`, policy(attaching(condition))),
    ),
    ...(
      [
        ["Glue.amazonaws.com", "StringEqualsIgnoreCase"],
        [["dms.amazonaws.com", "glue.*"], "StringLike"],
        ["dms.amazonaws.com", "StringNotEquals"],
        ["dms.amazonaws.com", "ForAllValues:StringEquals"],
        ["dms.amazonaws.com", "StringEqualsIfExists"],
      ] as const
    ).map(([service, operator]) => ({
      ...ofRole(`any role passed to an endpoint, by ${operator} ${service}`, policy(toService(service, operator))),
      says: "glue:CreateDevEndpoint",
    })),
    ofRole("any role with a tag passed, which AWS does not hold to", policy(toEndpoint({ Condition: tagged }))),
    ...[
      "glue:RunStatement",
      "glue:UpdateDevEndpoint",
      "iam:UpdateAssumeRolePolicy",
      "lambda:UpdateFunctionCode",
      "ssm:SendCommand",
    ].map((Action) => ({
      ...ofRole(`${Action}, under roles of others`, policy(allow({ Action, Resource: "*" }))),
      says: Action,
    })),
    ...Object.entries({
      "a named role": { Resource: own },
      "some requests": { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } },
      "other actions": { Action: ["s3:*", "iam:Get*"] },
      "all but some roles": { Resource: undefined, NotResource: own },
    }).map(([what, denied]) => ofRole(`what is denied for ${what} only`, policy(rewriting("*")), denying(denied))),
  ],
  undecided: [
    ofRole("a policy that is not known yet", policy(undefined, { unknown: ["policy"] })),
    ofRole("a managed policy that is elsewhere", attached),
    ofRole(
      "which policy it has is not known yet",
      resource(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "attachment",
        { role: "analysts" },
        { unknown: ["policyArn"] },
      ),
    ),
    ofRole(
      "whom a policy is attached to is not known yet",
      writing,
      several({ policyArn: arn }, { unknown: ["roles"] }),
    ),
    ofRole("whom a policy is attached to is a text", writing, several({ policyArn: arn, roles: "analysts" })),
    ofRole(
      "the whole list of its policies is not known yet",
      whole({ roleName: "analysts" }, { unknown: ["policyArns"] }),
    ),
    {
      it: "its own list of policies is a text",
      on: "listing",
      resources: [resource("aws:iam/role:Role", "listing", { managedPolicyArns: "all" })],
    },
    ofRole("an action that is not known yet", hiding("Action", rewriting("*", { Action: undefined }))),
    ofRole("an effect that is not known yet", hiding("Effect", rewriting("*"))),
    {
      ...ofRole("a resource that is not known yet", hiding("Resource", rewriting(undefined))),
      says: "iam:PutRolePolicy",
    },
    ofRole(
      "what may be attached is not known yet",
      hiding('Condition.ArnEquals["iam:PolicyARN"]', attaching({ ArnEquals: { "iam:PolicyARN": undefined } })),
    ),
    ofRole("a resource that may be its own", hiding("Resource", rewriting(undefined), [other, role])),
    ofRole("a condition that is not known yet", hiding("Condition", rewriting("*"))),
    ofRole(
      "a service that is not known yet",
      hiding('Condition.StringEquals["iam:PassedToService"]', toService(undefined)),
    ),
    ofRole("what may be its", ofSomebody(rewriting("*"))),
    ofRole("what may be its, of its own policies", ofSomebody(rewriting(own))),
    ofRole("what may be its, beside its own", ofSomebody(rewriting("*")), policy(allow({ Action: "s3:GetObject" }))),
    ofRole(
      "what may be its, and a denial that may be another's",
      ofSomebody(rewriting("*")),
      ofSomebody({ Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }, "another's"),
    ),
    ofRole(
      "actions under a word that is none",
      policy({ Statement: [{ Effect: "Allow", Actions: "iam:*", Resource: "*" }] }),
    ),
    called({}, own, ["namePrefix"]),
    called({ name: "x", path: 5 }),
    called({ name: ["analysts"] }),
    {
      it: "a role whose list of policies is not known yet",
      on: "listing",
      resources: [resource("aws:iam/role:Role", "listing", {}, { unknown: ["managedPolicyArns"] })],
    },
  ],
  malformed: [{ it: "a policy that is none", on: "policy", resources: [policy("everything, please")] }],
  notApplicable: [
    {
      it: "a policy of a bucket",
      on: "bucket",
      resources: [resource("aws:s3/bucketPolicy:BucketPolicy", "bucket", { policy: {} })],
    },
    { ...ofRole("a policy that is judged with its role", policy(rewriting("*"))), on: "policy" },
    { it: "a role without policies", on: "other", resources: [role, other, policy(rewriting("*"))] },
  ],
};
