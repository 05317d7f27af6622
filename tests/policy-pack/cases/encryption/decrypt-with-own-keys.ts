import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const own = "arn:aws:kms:eu-west-2:111122223333:key/1";
const statement = (inputs: object) => ({ Effect: "Allow", Action: "kms:Decrypt", Resource: own, ...inputs });
const rolePolicy = (inputs: object, more: object = {}) =>
  resource(
    "aws:iam/rolePolicy:RolePolicy",
    "policy",
    { role: "loader", policy: { Version: "2012-10-17", Statement: [statement(inputs)] } },
    more,
  );
const department = (name: string) => resource("lakeward:lake:Department", name, { department: name });
const key = (of: string) => resource("aws:kms/key:Key", `${of}-key`, {}, { parent: department(of).urn });
const housing = { parent: department("housing").urn };
const waiting = (of: string) => ({
  ...housing,
  unknown: ["policy.Statement[0].Resource"],
  propertyDependencies: { policy: [key(of).urn] },
});

export const cases: RuleCases = {
  rule: "ENC-06",
  compliant: [
    { it: "a key by its ARN", on: "policy", resources: [rolePolicy({})] },
    {
      it: "the department's own key",
      on: "policy",
      resources: [department("housing"), key("housing"), rolePolicy({}, waiting("housing"))],
    },
    {
      it: "keys of a name",
      on: "policy",
      resources: [
        rolePolicy({ Resource: "*", Condition: { StringEquals: { "kms:ResourceAliases": "alias/housing" } } }),
      ],
    },
    {
      it: "keys with the department's own tag",
      on: "policy",
      resources: [
        department("housing"),
        rolePolicy(
          { Resource: "*", Condition: { StringEquals: { "aws:ResourceTag/Department": "housing" } } },
          housing,
        ),
      ],
    },
  ],
  failing: [
    { it: "every key", on: "policy", resources: [rolePolicy({ Resource: "*" })], says: "every key" },
    {
      it: "every key of an account",
      on: "policy",
      resources: [rolePolicy({ Action: "kms:*", Resource: "arn:aws:kms:*:111122223333:key/*" })],
    },
    { it: "all but one key", on: "policy", resources: [rolePolicy({ Resource: undefined, NotResource: own })] },
    {
      it: "another department's key",
      on: "policy",
      resources: [department("housing"), department("parking"), key("parking"), rolePolicy({}, waiting("parking"))],
      says: "another department",
    },
    {
      it: "re-encryption in a managed policy",
      on: "policy",
      resources: [
        resource("aws:iam/policy:Policy", "policy", {
          policy: JSON.stringify({ Statement: [statement({ Action: "kms:ReEncrypt*", Resource: "*" })] }),
        }),
      ],
    },
    {
      it: "in-line in a role",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          inlinePolicies: [{ name: "a", policy: JSON.stringify({ Statement: [statement({ Resource: "*" })] }) }],
        }),
      ],
    },
    ...["arn:aws:kms:*", "arn:aws:kms:*:*:key/*", "arn:aws:kms:eu-west-2:111122223333:key/?*", "arn:aws:*"].map(
      (Resource) => ({
        it: `every key, written ${Resource}`,
        on: "policy",
        resources: [rolePolicy({ Action: ["kms:ReEncrypt*"], Resource })],
        says: "every key",
      }),
    ),
    ...[
      { StringLike: { "kms:ResourceAliases": "alias/*" } },
      { StringNotEquals: { "kms:RequestAlias": "alias/parking" } },
      { "ForAllValues:StringEquals": { "kms:ResourceAliases": "alias/housing" } },
      { StringEqualsIfExists: { "aws:ResourceTag/department": "housing" } },
      { StringLike: { "aws:ResourceTag/department": "*" } },
    ].map((Condition) => ({
      it: `every key, by ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: [rolePolicy({ Resource: "*", Condition })],
      says: "every key",
    })),
    {
      it: "another department's key by its ARN, as after an update",
      on: "policy",
      resources: [
        department("housing"),
        department("parking"),
        { ...key("parking"), inputs: { arn: own } },
        { ...rolePolicy({}), parent: department("housing").urn },
      ],
      says: "another department",
    },
    {
      it: "another department's key by its alias",
      on: "policy",
      resources: [
        department("housing"),
        department("parking"),
        key("parking"),
        resource("aws:kms/alias:Alias", "alias", { name: "alias/parking" }, waitsFor("targetKeyId", key("parking"))),
        {
          ...rolePolicy({ Resource: "*", Condition: { StringEquals: { "kms:RequestAlias": "alias/parking" } } }),
          parent: department("housing").urn,
        },
      ],
      says: "another department",
    },
    {
      it: "keys with another department's tag",
      on: "policy",
      resources: [
        department("housing"),
        rolePolicy(
          { Resource: "*", Condition: { StringEquals: { "aws:ResourceTag/Department": "parking" } } },
          housing,
        ),
      ],
      says: "another department",
    },
  ],
  undecided: [
    {
      it: "a key that is not known yet",
      on: "policy",
      resources: [rolePolicy({}, { unknown: ["policy.Statement[0].Resource"] })],
    },
    {
      it: "a policy that waits for keys of two departments",
      on: "policy",
      resources: [
        department("housing"),
        department("parking"),
        key("housing"),
        key("parking"),
        rolePolicy(
          {},
          { ...waiting("housing"), propertyDependencies: { policy: [key("housing").urn, key("parking").urn] } },
        ),
      ],
    },
    {
      it: "a condition that is not known yet",
      on: "policy",
      resources: [rolePolicy({ Resource: "*" }, { unknown: ["policy.Statement[0].Condition"] })],
    },
  ],
  malformed: [
    {
      it: "a policy that is a number",
      on: "policy",
      resources: [resource("aws:iam/rolePolicy:RolePolicy", "policy", { policy: 1 })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
