import type { PlannedResource } from "../../../../preview/plan.ts";
import { reference, resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { queue, role } from "../../small-lake.ts";

type Made = readonly PlannedResource[];

const key = resource("aws:kms/key:Key", "mac", { keyUsage: "GENERATE_VERIFY_MAC", customerMasterKeySpec: "HMAC_256" });
const plain = resource("aws:kms/key:Key", "plain", {});
const secret = resource("aws:secretsmanager/secret:Secret", "secret", { name: "pseudonyms/health" });
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", { name: "/lake/pseudonym-salt" });
const secretOf = (name: string) => `arn:aws:secretsmanager:eu-west-2:111122223333:secret:${name}`;
const everyKey = "arn:aws:kms:eu-west-2:111122223333:key/*";
const mac = { Action: ["kms:GenerateMac"] };
const decrypt = { Action: "kms:Decrypt" };
const throughS3 = { StringEquals: { "kms:ViaService": "s3.eu-west-2.amazonaws.com" } };
const everything = { Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] };

const held = (document: unknown, planned: object = {}, of: object = { role: "parking-analysts" }) =>
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { ...of, policy: document }, planned);
const allowing = (statement: object) => ({ Statement: [{ Effect: "Allow", Resource: "*", ...statement }] });
const policy = (statement: object, hidden: readonly string[] = [], of: object = { role: "parking-analysts" }) =>
  held(allowing(statement), { unknown: hidden }, of);
const attached = (name: string) =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", {
    role: "parking-analysts",
    policyArn: `arn:aws:iam::aws:policy/${name}`,
  });
const alias = (more: object, hidden: readonly string[] = []) =>
  resource("aws:kms/alias:Alias", "alias", { targetKeyId: reference("plain.keyId"), ...more }, { unknown: hidden });
/** A role of which it is not known yet what it does. */
const hiddenKind = role("load").map((each) =>
  each.type === "lakeward:lake:Role" ? { ...each, inputs: {}, unknown: ["kind"] } : each,
);

/** What is written, without its marks. */
const words = (written: unknown) =>
  (JSON.stringify(written) ?? "nobody").replace(/["{}[\]]/g, "").replaceAll(",", ", ");

/** A case of what the analysts may do. */
const analysts = (it: string, made: Made, more: object = {}) => ({
  it,
  on: "parking-analysts",
  resources: [...role("analysts"), ...made],
  ...more,
});
const secretPolicy = (document: unknown, hidden: readonly string[] = []) =>
  resource(
    "aws:secretsmanager/secretPolicy:SecretPolicy",
    "own",
    { secretArn: "pseudonyms/health", policy: document },
    { unknown: hidden },
  );
/** A case of the secret's own policy, where the body has one account. */
const own = (principal: unknown, more: object = {}, beside: Made = []) => ({
  it: `a policy of the secret for ${words(Object.keys(more).length === 0 ? principal : [principal, more])}`,
  on: "own",
  resources: [
    ...beside,
    secret,
    secretPolicy(allowing({ Principal: principal, Action: "secretsmanager:GetSecretValue", ...more })),
  ],
  plan: { parameters: { allowedAccounts: ["111122223333"] } },
});
const arn = (rest: string, account = "111122223333") => ({ AWS: `arn:aws:iam::${account}:${rest}` });
const ofPipeline = "role/lakeward/pipeline/lake.health.load";

export const cases: RuleCases = {
  rule: "MIN-23",
  compliant: [
    analysts("a pipeline that makes pseudonyms", [
      ...role("load", "parking", "pipeline"),
      key,
      policy(mac, [], { role: "parking-load" }),
    ]),
    analysts("other secrets", [
      secret,
      policy({ Action: "secretsmanager:GetSecretValue", Resource: secretOf("case-system-??????") }),
    ]),
    analysts("several secrets shown at once, of those that they may see", [
      secret,
      policy({ Action: "secretsmanager:BatchGetSecretValue" }),
    ]),
    ...[
      decrypt,
      { Action: undefined, NotAction: "kms:*" },
      { Action: "kms:*", Effect: "Deny" },
      { Action: "kms:*", Effect: "Deny", Condition: throughS3 },
      { Action: "kms:*", Condition: throughS3 },
      { Action: "kms:*", Resource: "arn:aws:s3:::results/*" },
      { Action: "kms:*", Resource: reference("plain.arn") },
    ].map((statement) =>
      analysts(`a key that makes codes, beside ${words(statement)}`, [key, plain, policy(statement)]),
    ),
    ...["*", reference("mac.arn")].map((Resource) =>
      analysts(`every key, and the use of ${Resource} denied again`, [
        key,
        held({
          Statement: [
            { Effect: "Allow", Action: "kms:*", Resource: "*" },
            { Effect: "Deny", Action: ["kms:*Mac", "kms:CreateGrant"], Resource: [everyKey, Resource] },
          ],
        }),
      ]),
    ),
    analysts("a policy that is not there", [key, held(undefined)]),
    { it: "a key that nobody uses", on: "mac", resources: [key] },
    { it: "a secret with no policy of its own", on: "secret", resources: [secret], properties: ["policy"] },
    own({ AWS: "111122223333" }),
    own(arn("root")),
    own(arn(ofPipeline)),
    own({ AWS: reference("parking-load.arn") }, {}, role("load", "parking", "pipeline")),
    own({ Service: "lambda.amazonaws.com" }),
    own("*", { Effect: "Deny" }),
    own("*", { Action: "secretsmanager:DescribeSecret" }),
    own("*", { Action: undefined, NotAction: ["secretsmanager:Get*", "secretsmanager:Put*"] }),
  ],
  failing: [
    analysts("analysts who use every key", [key, policy(mac)], { says: "policy lets use mac", example: true }),
    analysts("every key of the account", [key, policy({ Action: "kms:*", Resource: everyKey })]),
    analysts("one action among others, on the key among others", [
      key,
      policy({ Action: ["kms:DescribeKey", "kms:CreateGrant"], Resource: [everyKey, "arn:aws:s3:::results/*"] }),
    ]),
    analysts("the secret", [
      secret,
      policy({ Action: "secretsmanager:Get*", Resource: secretOf("pseudonyms/*"), Condition: throughS3 }),
    ]),
    analysts("all but a secret of another name", [
      secret,
      policy({ Action: "secretsmanager:*", Resource: undefined, NotResource: secretOf("case-system-*") }),
    ]),
    ...["/lake/pseudonym-salt", "pseudonym-salt"].map((name) =>
      analysts(`the parameter ${name}`, [
        resource("aws:ssm/parameter:Parameter", "parameter", { name }),
        policy({ Action: "ssm:GetParameter", Resource: `arn:aws:ssm:eu-west-2:1:parameter/${name.replace("/", "")}` }),
      ]),
    ),
    analysts("all actions but a few", [key, policy({ Action: undefined, NotAction: "iam:*" })]),
    analysts("all actions but one of those that use it", [
      key,
      policy({ Action: undefined, NotAction: ["iam:*", "kms:GenerateMac"] }),
    ]),
    ...[
      { Effect: "Deny", Action: "kms:GenerateMac", Resource: "*" },
      { Effect: "Deny", Action: "kms:*", Resource: everyKey.replace("*", "1234") },
      { Effect: "Deny", Action: "kms:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
      { Effect: "Allow", Action: "kms:DescribeKey", Resource: "*" },
    ].map((beside) =>
      analysts(`every key, beside ${words(beside)}`, [
        key,
        held({ Statement: [{ Effect: "Allow", Action: "kms:*", Resource: "*" }, beside] }),
      ]),
    ),
    ...(
      [
        ["SecretsManagerReadWrite", secret],
        ["AdministratorAccess", key],
        ["PowerUserAccess", parameter],
        ["AmazonSSMFullAccess", parameter],
        ["AmazonSSMReadOnlyAccess", parameter],
        ["ReadOnlyAccess", parameter],
      ] as const
    ).map(([name, made]) => analysts(`AWS's own ${name}`, [made, attached(name)], { says: `${name} lets it` })),
    ...["aws:kms/key:Key", "aws:kms/externalKey:ExternalKey"].map((type) =>
      analysts(`${type} that is called what it is for`, [
        resource(type, "cipher", { description: "linkage of tenants" }),
        policy(decrypt),
      ]),
    ),
    ...[{ tags: { purpose: "pseudonyms" } }, { name: "pseudonymise" }].map((more) =>
      analysts(`a secret of ${words(more)}`, [
        resource("aws:secretsmanager/secret:Secret", "salt", { name: "salt", ...more }),
        policy({ Action: "secretsmanager:GetSecretValue" }),
      ]),
    ),
    analysts("a parameter that the program calls so, by a policy that waits for it alone", [
      resource("aws:ssm/parameter:Parameter", "linkage", {}),
      {
        ...policy({ Action: "ssm:GetParameter" }, ["policy.Statement[0].Resource"]),
        propertyDependencies: { policy: ["urn:pulumi:dev::lakeward::aws:ssm/parameter:Parameter::linkage"] },
      },
    ]),
    analysts("the secret by its whole ARN", [
      secret,
      policy({ Action: "secretsmanager:GetSecretValue", Resource: secretOf("pseudonyms/health-Ab12Cd") }),
    ]),
    ...[{ name: "alias/pseudonyms" }, { namePrefix: "alias/pseudonyms-" }].map((named) =>
      analysts(`a key of ${words(named)}`, [plain, alias(named), policy(decrypt)]),
    ),
    analysts("a key with an alias that says so and one that is not known yet", [
      plain,
      alias({ name: "alias/pseudonyms" }),
      { ...alias({}, ["name"]), urn: "urn:pulumi:dev::lakeward::aws:kms/alias:Alias::later", name: "later" },
      policy(decrypt),
    ]),
    {
      it: "the replica of a key that makes codes",
      on: "copy",
      resources: [
        key,
        resource("aws:kms/replicaKey:ReplicaKey", "copy", {
          primaryKeyArn: reference("mac.arn"),
          policy: everything,
        }),
      ],
    },
    ...(
      [
        ["aws:iam/userPolicy:UserPolicy", "policy"],
        ["aws:iam/groupPolicy:GroupPolicy", "policy"],
        ["aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", "inlinePolicy"],
      ] as const
    ).map(([type, at]) => ({
      it: `people with ${type}`,
      on: "theirs",
      resources: [key, resource(type, "theirs", { [at]: allowing({ Action: "kms:*" }) })],
      says: "theirs lets use mac",
    })),
    { it: "a key's own policy", on: "mac", resources: [{ ...key, inputs: { ...key.inputs, policy: everything } }] },
    ...[
      arn("role/parking-analysts"),
      arn("role/others"),
      arn("user/analyst"),
      { AWS: "999988887777" },
      arn("root", "999988887777"),
      arn(ofPipeline, "999988887777"),
      { AWS: "AIDACKCEVSQ6C2EXAMPLE" },
      { Federated: "arn:aws:iam::111122223333:saml-provider/staff" },
      { Service: "lambda.amazonaws.com", AWS: ["111122223333", "arn:aws:iam::111122223333:role/parking-analysts"] },
    ].map((principal) => ({
      ...own(principal, {}, role("analysts")),
      says: "somebody who makes no pseudonyms",
      properties: ["policy"],
    })),
    own("*"),
    own("*", { Condition: { StringLike: { "aws:PrincipalArn": "*" } } }),
    own(undefined, { NotPrincipal: { AWS: "111122223333" } }),
  ],
  undecided: [
    analysts("somebody else's managed policy", [key, attached("AWSGlueConsoleFullAccess")], {
      says: "has a managed policy that is not in the document",
    }),
    analysts("AWS's own policy for secrets, beside a key", [key, attached("SecretsManagerReadWrite")]),
    analysts(
      "everybody's administration, and a key that may be none",
      [resource("aws:kms/key:Key", "other", {}, { unknown: ["description"] }), attached("AdministratorAccess")],
      { says: "it is not known whether" },
    ),
    analysts("a key whose use is not known yet", [
      resource("aws:kms/key:Key", "other", {}, { unknown: ["keyUsage"] }),
      policy(mac),
    ]),
    analysts(
      "a managed policy that is not known yet",
      [key, { ...attached("AdministratorAccess"), unknown: ["policyArn"] }],
      { says: "has a managed policy that is not known yet" },
    ),
    analysts("a policy of a role that is not known yet", [key, policy(mac, ["role"], {})], {
      says: "it is not known whether policy lets use mac",
    }),
    ...["policy", "policy.Statement[0]", "policy.Statement[0].Action", "policy.Statement[0].Resource"].map((hidden) =>
      analysts(`a policy whose ${hidden} is not known yet`, [key, policy(mac, [hidden])]),
    ),
    analysts("all actions but what is not known yet", [key, policy({}, ["policy.Statement[0].NotAction"])]),
    ...[reference("mac.arn"), everyKey].map((NotResource) =>
      analysts(`all but ${NotResource}`, [key, policy({ ...mac, Resource: undefined, NotResource })]),
    ),
    analysts("a statement that names nothing", [key, policy({ ...mac, Resource: undefined })]),
    analysts("one key by its ARN, which may be this one's", [
      key,
      policy({ ...mac, Resource: everyKey.replace("*", "1234") }),
    ]),
    {
      ...own("*", {}, []),
      it: "a policy of which secret is not known yet",
      resources: [secret, secretPolicy(everything, ["secretArn"])],
    },
    analysts("an alias of a key that is not known yet", [
      plain,
      alias({ name: "alias/pseudonyms" }, ["targetKeyId"]),
      policy(decrypt),
    ]),
    analysts("an alias that is not known yet", [plain, alias({}, ["name"]), policy(decrypt)]),
    analysts("the replica of a key that is not known yet", [
      resource("aws:kms/replicaKey:ReplicaKey", "copy", {}, { unknown: ["primaryKeyArn"] }),
      policy(decrypt),
    ]),
    {
      it: "a role whose kind is not known yet",
      on: "parking-load",
      resources: [...hiddenKind, key, policy(mac, [], { role: "parking-load" })],
    },
    ...[own(arn("root")), own(arn("role/lakeward/deploy/lake"))].map((one) => ({
      ...one,
      it: `${one.it}, where nobody says whose accounts are whose`,
      plan: {},
    })),
    own("*", { Condition: { StringEquals: { "aws:PrincipalAccount": "111122223333" } } }),
    own({ AWS: reference("parking-load.arn") }, {}, hiddenKind),
    own({ AWS: reference("made.outputs") }, {}, [resource("aws:cloudformation/stack:Stack", "made", {})]),
    ...["policy.Statement[0]", "policy.Statement[0].Principal"].map((hidden) => ({
      it: `a policy of the secret whose ${hidden} is not known yet`,
      on: "own",
      resources: [secret, secretPolicy({ Statement: [{ Effect: "Allow", Action: "*" }] }, [hidden])],
      says: "whether policy lets somebody",
      properties: ["policy"],
    })),
    {
      it: "a policy of a secret that may be none",
      on: "own",
      resources: [
        resource("aws:secretsmanager/secret:Secret", "other", { name: "health" }, { unknown: ["description"] }),
        { ...secretPolicy(everything), inputs: { secretArn: "health", policy: everything } },
      ],
    },
  ],
  malformed: [
    { it: "a policy that is none", on: "own", resources: [secret, secretPolicy(7)] },
    analysts("statements that are none", [key, held({ Statement: "allow everything" })]),
    analysts("a statement that neither allows nor denies in so many words", [key, policy({ ...mac, Effect: "allow" })]),
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [queue] },
    analysts("a role where no pseudonyms are made", [policy(mac)]),
    { it: "a policy by itself", on: "policy", resources: [key, policy(mac)] },
    { it: "a key that nothing calls one", on: "plain", resources: [plain, alias({ name: "alias/lake" })] },
    {
      it: "a policy of a pipeline",
      on: "parking-load",
      resources: [...role("load", "parking", "pipeline"), key, policy(mac, [], { role: "parking-load" })],
    },
  ],
};
