import { reference, resource, urn, waitsFor } from "../../estate-of.ts";
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

const everyKey = (Condition: object) => rolePolicy({ Resource: "*", Condition }, housing);
const aliased = (name: string, of: string) =>
  resource("aws:kms/alias:Alias", `${of}-alias`, { name }, waitsFor("targetKeyId", key(of)));
const parkings = [
  department("housing"),
  department("parking"),
  key("parking"),
  aliased("alias/parking-data", "parking"),
];

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
    {
      it: "all actions but KMS's",
      on: "policy",
      resources: [rolePolicy({ Action: undefined, NotAction: "KMS:*", Resource: "*" })],
    },
    {
      it: "a role that keeps no policy in-line",
      on: "role",
      resources: [resource("aws:iam/role:Role", "role", { inlinePolicies: [{}] })],
    },
    {
      it: "a key of the whole body",
      on: "policy",
      resources: [
        department("housing"),
        resource("aws:kms/key:Key", "body-key", { arn: own }),
        rolePolicy({}, housing),
      ],
    },
    {
      it: "a department's key for a role of the whole body",
      on: "policy",
      resources: [department("parking"), { ...key("parking"), inputs: { arn: own } }, rolePolicy({})],
    },
    ...["shared", reference("aws:PrincipalTag/Department")].map((tag) => ({
      it: `keys with the tag ${tag}`,
      on: "policy",
      resources: [department("housing"), everyKey({ StringEquals: { "aws:ResourceTag/Department": tag } })],
    })),
    {
      it: "keys of a tag, for a role of the whole body",
      on: "policy",
      resources: [
        rolePolicy({ Resource: "*", Condition: { StringEquals: { "aws:ResourceTag/Department": "parking" } } }),
      ],
    },
    {
      it: "its own key, unless it is called or tagged as another department's",
      on: "policy",
      resources: [
        ...parkings,
        rolePolicy(
          {
            Condition: {
              StringNotEquals: { "kms:RequestAlias": "alias/parking-data", "aws:ResourceTag/Department": "parking" },
            },
          },
          housing,
        ),
      ],
    },
    {
      it: "keys of a pattern that is its own",
      on: "policy",
      resources: [
        ...parkings,
        key("housing"),
        aliased("alias/housing-data", "housing"),
        everyKey({ StringLike: { "kms:ResourceAliases": "alias/housing-*" } }),
      ],
    },
    {
      it: "its own key, under a condition that names no key by the word of another's alias",
      on: "policy",
      resources: [
        ...parkings,
        rolePolicy({ Condition: { StringEquals: { "kms:ViaService": "alias/parking-data" } } }, housing),
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
    {
      it: "all actions but decryption, with every key",
      on: "policy",
      resources: [rolePolicy({ Action: undefined, NotAction: ["kms:Decrypt"], Resource: "*" })],
      says: 'Statement"][0] decrypts with every key',
    },
    {
      it: "another department's keys by a pattern of aliases",
      on: "policy",
      resources: [...parkings, everyKey({ StringLike: { "kms:ResourceAliases": "alias/park*" } })],
      says: "another department",
    },
    {
      it: "another department's key by reference",
      on: "policy",
      resources: [...parkings, rolePolicy({ Resource: [reference("parking-key.arn")] }, housing)],
      says: "another department",
    },
    ...["unshared", "shared-parking"].map((tag) => ({
      it: `keys with the tag ${tag}, which is not the whole body's`,
      on: "policy",
      resources: [department("housing"), everyKey({ StringEquals: { "aws:ResourceTag/Department": tag } })],
      says: "another department",
    })),
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
    {
      it: "keys with a tag that says nothing of whose they are",
      on: "policy",
      resources: [department("housing"), everyKey({ StringEquals: { "aws:ResourceTag/ManagedBy": "lakeward" } })],
    },
    {
      it: "actions of which one is not known yet",
      on: "policy",
      resources: [
        rolePolicy({ Action: ["s3:GetObject", null], Resource: "*" }, { unknown: ["policy.Statement[0].Action[1]"] }),
      ],
    },
    {
      it: "all actions but one that is not known yet",
      on: "policy",
      resources: [
        rolePolicy(
          { Action: undefined, NotAction: [null], Resource: "*" },
          { unknown: ["policy.Statement[0].NotAction[0]"] },
        ),
      ],
    },
    {
      it: "a key that waits for something that is no key",
      on: "policy",
      resources: [
        resource("aws:ssm/parameter:Parameter", "parameter", {}),
        rolePolicy(
          {},
          {
            unknown: ["policy.Statement[0].Resource"],
            propertyDependencies: { policy: [urn("aws:ssm/parameter:Parameter", "parameter")] },
          },
        ),
      ],
    },
    {
      it: "a key whose alias is not known yet",
      on: "policy",
      resources: [
        ...parkings.slice(0, 3),
        resource("aws:kms/alias:Alias", "alias", {}, { unknown: ["name"] }),
        everyKey({ StringEquals: { "kms:RequestAlias": "alias/other" } }),
      ],
    },
    ...["aws:ResourceTag/Department", "kms:RequestAlias"].map((tag) => ({
      it: `a value of ${tag} that is not known yet`,
      on: "policy",
      resources: [
        ...parkings,
        rolePolicy(
          { Condition: { StringEquals: { [tag]: null } } },
          {
            ...housing,
            unknown: [`policy.Statement[0].Condition.StringEquals["${tag}"]`],
            propertyDependencies: { policy: [key("housing").urn, key("parking").urn] },
          },
        ),
        key("housing"),
      ],
    })),
    {
      it: "a key of a department that is not known yet",
      on: "policy",
      resources: [
        department("housing"),
        resource("aws:kms/key:Key", "other", { arn: own }, { unknown: ["tags.department"] }),
        rolePolicy({}, housing),
      ],
    },
    {
      it: "a role of a department that is not known yet",
      on: "policy",
      resources: [
        { ...department("housing"), inputs: {}, unknown: ["department"] },
        department("parking"),
        { ...key("parking"), inputs: { arn: own } },
        rolePolicy({}, housing),
      ],
    },
    {
      it: "a tag, for a role of a department that is not known yet",
      on: "policy",
      resources: [
        { ...department("housing"), inputs: {}, unknown: ["department"] },
        everyKey({ StringEquals: { "aws:ResourceTag/Department": "housing" } }),
      ],
    },
    {
      it: "a pattern of aliases, of which one is not known yet",
      on: "policy",
      resources: [
        ...parkings.slice(0, 3),
        resource("aws:kms/alias:Alias", "alias", {}, { unknown: ["name"] }),
        everyKey({ StringLike: { "kms:ResourceAliases": "alias/housing-*" } }),
      ],
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
