import {
  accessGrant,
  allow,
  arn,
  attached,
  awsOwn,
  beside,
  bucket,
  byBucket,
  byCondition,
  data,
  denied,
  elsewhere,
  generated,
  granted,
  itself,
  lettingThrough,
  location,
  odd,
  onBucket,
  openly,
  possiblyHolding,
  raw,
  reads,
  registered,
  role,
  statement,
  table,
  theirPolicy,
  theirs,
  withPolicy,
  zone,
} from "../../bucket-readers.ts";
import { reference, resource } from "../../estate-of.ts";
import type { RuleCase, RuleCases } from "../../rule-cases.ts";

const ofAnalysts = (it: string, resources: RuleCase["resources"], more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  on: "analysts",
  resources,
  ...more,
});
const ofTheirs: typeof ofAnalysts = (it, resources, more) => ({ ...ofAnalysts(it, resources, more), on: "theirs" });

export const cases: RuleCases = {
  rule: "LF-16",
  compliant: [
    ofAnalysts("results only", withPolicy(allow("s3:GetObject", "arn:aws:s3:::exl-results/*"))),
    ofAnalysts("writing only", withPolicy(allow("s3:PutObject", "*"))),
    ofAnalysts("what denies", statement({ Effect: "Deny" })),
    ofAnalysts("a policy that says nothing", withPolicy(undefined)),
    ofAnalysts("all but what reads objects", statement({ Action: undefined, NotAction: ["iam:*", "s3:GetObject*"] })),
    ofAnalysts(
      "all but the objects of the lake",
      statement({
        Resource: undefined,
        NotResource: ["arn:aws:s3:::other/*", "arn:aws:s3:::exl-trusted/*"],
      }),
    ),
    ofAnalysts("everything, where the lake's objects are denied again", denied({})),
    ofAnalysts("everything, where the objects of each bucket are denied again", [
      raw,
      ...withPolicy([
        { Effect: "Allow", Action: "s3:*", Resource: "*" },
        { Effect: "Deny", Action: ["iam:*", "s3:Get*"], Resource: ["arn:aws:s3:::x/*", "arn:aws:s3:::exl-raw/*"] },
        { Effect: "Deny", Action: "*", Resource: "arn:aws:s3:::exl-trusted/*" },
      ]),
    ]),
    ofAnalysts(
      "results only, of a role whose kind is not known yet",
      odd(undefined, { unknown: ["kind"] }).slice(0, -1),
    ),
    ofAnalysts("by an access grant, to write only", beside(location("s3://"), accessGrant({ permission: "WRITE" }))),
    ofAnalysts(
      "by an access grant, elsewhere",
      beside(location("s3://"), accessGrant({ accessGrantsLocationConfiguration: { s3SubPrefix: "exl-scratch/*" } })),
    ),
    ofAnalysts(
      "an access grant to a group of the directory",
      beside(
        location("s3://"),
        accessGrant({ grantee: { granteeType: "DIRECTORY_GROUP", granteeIdentifier: "9067642ac7-b7a3" } }),
      ),
    ),
    ...[
      ["another role", { AWS: arn("other") }],
      ["the account", { AWS: "arn:aws:iam::111122223333:root" }],
      ["a service", { Service: "cloudtrail.amazonaws.com" }],
      ["whoever a provider of identities lets in", { Federated: "*" }],
    ].map(([whom, Principal]) => ofAnalysts(`a bucket's policy for ${whom}`, byBucket({ Principal }))),
    ofAnalysts(
      "a bucket's policy that spares it",
      byBucket({ Principal: undefined, NotPrincipal: { AWS: [arn("other"), arn("analysts")] } }),
    ),
    ofAnalysts("a bucket's policy that denies", byBucket({ Effect: "Deny" })),
    ofAnalysts("a bucket's policy, denied by its own", [
      raw,
      ...withPolicy([{ Effect: "Deny", Action: "s3:*", Resource: "arn:aws:s3:::exl-trusted/*" }]),
      onBucket({}),
    ]),
    ofAnalysts(
      "a bucket's policy for roles of another path",
      generated(
        { Condition: { ArnEquals: { "aws:PrincipalArn": arn("analysts") } } },
        {},
        {
          name: "analysts",
          path: "/lakeward/group/",
        },
      ),
    ),
    ofTheirs("a policy that may be any bucket's, where the document shows none of the lake's", [
      ...elsewhere(data),
      onBucket({}, { unknown: ["bucket"] }),
    ]),
    ofTheirs(
      "a bucket of which nothing hidden is registered, beside scratch",
      elsewhere(
        { ...zone, inputs: { role: "scratch" } },
        { ...data, parent: zone.urn },
        resource("aws:s3/bucket:Bucket", "tables", {}),
        table(undefined, {
          unknown: ["storageDescriptor.location"],
          propertyDependencies: { storageDescriptor: ["urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::tables"] },
        }),
      ),
    ),
    ofAnalysts(
      "a bucket's policy for roles of other names or paths",
      byCondition("ArnLike", [arn("lakeward/pipeline/*"), arn("job")]),
    ),
    ofAnalysts("a bucket's policy that waits for another role", [
      resource("aws:iam/role:Role", "job", {}),
      ...byBucket(
        { Principal: undefined },
        {
          unknown: ["policy[1].Principal"],
          propertyDependencies: { policy: ["urn:pulumi:dev::lakeward::aws:iam/role:Role::job"] },
        },
      ),
    ]),
    ...[
      ["says nothing", undefined],
      ["denies", [{ ...reads, Effect: "Deny" }]],
      ["is for nobody", [{ ...reads, Principal: {} }]],
    ].map(([does, policy]) =>
      ofAnalysts(
        `a policy that may be any bucket's, and ${does}`,
        byBucket({ Effect: "Deny" }).map((one) =>
          one.name === "own" ? { ...one, inputs: { policy }, unknown: ["bucket"] } : one,
        ),
      ),
    ),
    ofTheirs(
      "a bucket that is neither registered nor holds a table",
      elsewhere(data, registered({ arn: "arn:aws:s3:::other/data" }), table("s3://other/t")),
    ),
    ofTheirs("no more than a prefix of whichever bucket, where the document shows none", elsewhere()),
  ],
  failing: [
    ofAnalysts("the objects of a zone", openly, { properties: ["name"] }),
    ofAnalysts("every action anywhere, as JSON", withPolicy(JSON.stringify(allow("*", "*")))),
    ofAnalysts("reading among other actions", withPolicy(allow(["s3:ListBucket", "s3:GetObject"], "*"))),
    ofAnalysts(
      "what objects once were",
      withPolicy(allow("s3:GetObjectVersion", "arn:aws:s3:::exl-trusted/charges/*")),
    ),
    ofAnalysts(
      "all but reading what objects are now",
      statement({ Action: undefined, NotAction: ["iam:*", "s3:GetObject"] }),
    ),
    ofAnalysts(
      "the objects of two zones, in one statement of two",
      [
        raw,
        ...withPolicy([
          { Effect: "Allow", Action: "s3:ListBucket", Resource: "*" },
          { Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::exl-raw/*", "arn:aws:s3:::exl-t*/*"] },
        ]),
      ],
      { says: "raw, trusted" },
    ),
    ofAnalysts(
      "all but the objects of one bucket of two",
      [raw, ...statement({ Resource: undefined, NotResource: "arn:aws:s3:::exl-raw/*" })],
      { says: "objects of trusted beside" },
    ),
    ofAnalysts("a statement that names nothing", statement({ Resource: undefined })),
    ofAnalysts("in-line", itself({ inlinePolicies: [{ name: "own", policy: allow("s3:Get*", "*") }] }), {
      properties: ["inlinePolicies"],
    }),
    ofAnalysts(
      "by a policy of AWS's that its own list names",
      itself({ managedPolicyArns: [awsOwn("ReadOnlyAccess")] }),
      { says: "ReadOnlyAccess", properties: ["managedPolicyArns[0]"] },
    ),
    ...[
      "AdministratorAccess",
      "AmazonS3FullAccess",
      "AmazonS3ReadOnlyAccess",
      "PowerUserAccess",
      "job-function/DataScientist",
    ].map((name) => ofAnalysts(`by AWS's ${name}`, attached(awsOwn(name)), { says: name })),
    ...[
      ["for some objects", { Resource: "arn:aws:s3:::exl-trusted/secret/*" }],
      ["for the bucket itself", { Resource: "arn:aws:s3:::exl-trusted" }],
      ["while a condition holds", { Condition: { Bool: { "aws:SecureTransport": "false" } } }],
      ["under an action that is said twice", { action: "s3:Get*" }],
      ["but not what objects once were", { Action: ["s3:GetObject", "s3:GetObjectTorrent"] }],
      ["as an effect that there is not", { Effect: "deny" }],
    ].map(([how, more]) => ofAnalysts(`everything, where it is denied again ${how}`, denied(more as object))),
    ofAnalysts("by an access grant", beside(location("s3://"), accessGrant({})), {
      says: "access-grant lets it read objects of trusted",
    }),
    ofAnalysts(
      "by an access grant for every bucket",
      beside(location("s3://"), accessGrant({ accessGrantsLocationConfiguration: undefined })),
    ),
    ofAnalysts(
      "by an access grant, whatever the role's own policies deny",
      [...denied({}), location("s3://exl-trusted/charges/*"), accessGrant({ permission: "READWRITE" })].map((one) =>
        one.name === "access-grant" ? { ...one, unknown: ["accessGrantsLocationConfiguration"] } : one,
      ),
    ),
    ofAnalysts("a role of a kind that there is not", odd("Group")),
    ofAnalysts("a role that says no kind", odd(undefined)),
    ofAnalysts("a zone whose role is written in capitals", [
      { ...zone, inputs: { role: "TRUSTED" } },
      ...openly.slice(1),
    ]),
    ...[
      ["its ARN", { AWS: arn("lakeward/group/analysts") }],
      ["a session of it", { AWS: "arn:aws:sts::111122223333:assumed-role/analysts/jane" }],
      ["what makes it", { AWS: reference("analysts.arn") }],
      ["everyone", "*"],
    ].map(([whom, Principal]) =>
      ofAnalysts(`the objects of a zone, by the bucket's own policy for ${whom}`, byBucket({ Principal }), {
        says: "own lets it read objects of trusted",
        properties: ["name"],
      }),
    ),
    ofAnalysts(
      "a bucket's policy that spares others only",
      byBucket({ Principal: undefined, NotPrincipal: { AWS: arn("other") } }),
    ),
    ofAnalysts(
      "a bucket's policy that waits for it",
      byBucket(
        { Principal: undefined },
        {
          unknown: ["policy[1].Principal"],
          propertyDependencies: { policy: [bucket.urn, role.urn] },
        },
      ),
    ),
    ...lettingThrough.map(([who, resources]) => ofAnalysts(`a bucket's policy for everyone ${who}`, resources)),
    ofAnalysts(
      "a bucket's policy of which another statement is not known yet",
      byBucket({}, { unknown: ["policy[0]"] }),
    ),
    ofTheirs(
      "a role of others that is granted something",
      elsewhere(data, registered({ arn: "arn:aws:s3:::data/tables" })),
      { says: "objects of data beside" },
    ),
    ofTheirs("a registered bucket whose name is made up", [
      theirs,
      theirPolicy(`${reference("data.arn")}/*`),
      granted(arn("theirs")),
      { ...data, inputs: {} },
      registered({}, { unknown: ["arn"], propertyDependencies: { arn: [data.urn] } }),
    ]),
    ofTheirs("a bucket that holds a table", elsewhere(data, table("s3://data/t"))),
    ofTheirs("a registered bucket that is not in the document", elsewhere(registered({ arn: "arn:aws:s3:::data" }))),
    ofTheirs(
      "every bucket, where the document shows none",
      [theirs, theirPolicy("arn:aws:s3:::*"), granted(arn("theirs"))],
      { says: "objects of every bucket" },
    ),
  ],
  undecided: [
    ofAnalysts("a policy that is not known yet", withPolicy(undefined, { unknown: ["policy"] }), {
      says: "policy: its policy is not known yet",
    }),
    ofAnalysts("a role whose kind is not known yet", odd(undefined, { unknown: ["kind"] }), {
      says: "the kind of the role is not known yet; policy lets it read",
    }),
    ofAnalysts("a managed policy that is not known yet", itself({}, { unknown: ["managedPolicyArns"] }), {
      says: "not known yet",
      properties: ["managedPolicyArns"],
    }),
    ofAnalysts("a managed policy that is elsewhere", attached("arn:aws:iam::111122223333:policy/AdministratorAccess"), {
      says: "not in the document",
    }),
    ...["policy.Statement[0]", "policy.Statement[0].Action", "policy.Statement[0].Action[0]"].map((hidden) =>
      ofAnalysts(
        `a policy of which ${hidden} is not known yet`,
        withPolicy(allow(["s3:ListBucket", "s3:PutObject"], "*"), { unknown: [hidden] }),
        { says: "policy may let it read objects of the lake" },
      ),
    ),
    ...["Resource", "NotResource", "NotAction"].map((key) =>
      ofAnalysts(
        `a policy of which the first ${key} is not known yet`,
        statement({
          ...(key === "NotAction" ? { Action: undefined } : { Resource: undefined }),
          [key]: ["x", "arn:aws:s3:::other/*"],
        }).map((one) => (one.name === "policy" ? { ...one, unknown: [`policy[0].${key}[0]`] } : one)),
      ),
    ),
    ofAnalysts(
      "objects of whichever bucket the caller's tag names",
      withPolicy(allow("s3:GetObject", `arn:aws:s3:::exl-${reference("aws:PrincipalTag/zone")}/*`)),
    ),
    ofAnalysts(
      "a policy that may be another role's",
      [...openly.slice(0, 4), ...openly.slice(4).map((one) => ({ ...one, unknown: ["role"] }))],
      { says: "policy may be a policy of this role or another", properties: ["name"] },
    ),
    ofAnalysts(
      "an access grant whose grantee is not known yet",
      beside(location("s3://"), accessGrant({ grantee: {} }, { unknown: ["grantee"] })),
      { says: "access-grant may let it read", properties: ["name"] },
    ),
    ofAnalysts(
      "an access grant in a location that is not known yet",
      beside(location(undefined, { unknown: ["locationScope"] }), accessGrant({})),
    ),
    ofAnalysts(
      "an access grant whose part of the account's buckets is not known yet",
      beside(location("s3://"), accessGrant({}, { unknown: ["accessGrantsLocationConfiguration.s3SubPrefix"] })),
    ),
    ofAnalysts(
      "an access grant whose permission is not known yet",
      beside(location("s3://"), accessGrant({}, { unknown: ["permission"] })),
    ),
    ...["policy", "policy[1]", "policy[1].Principal", "policy[1].NotPrincipal"].map((hidden) =>
      ofAnalysts(
        `a bucket's policy of which ${hidden} is not known yet`,
        byBucket({ Principal: undefined }, { unknown: [hidden] }),
        { says: hidden === "policy" ? "own is not known yet" : "own may let it read objects of trusted" },
      ),
    ),
    ...[arn("x"), "arn:aws:sts::111122223333:assumed-role/x/jane"].flatMap((AWS) =>
      Object.entries({
        "is not known yet": { unknown: ["name"] },
        "is a list": { inputs: { name: ["analysts"] } },
      }).map(([how, planned]) =>
        ofAnalysts(
          `a bucket's policy for ${AWS}, where the role's name ${how}`,
          generated({ Principal: { AWS } }, planned),
          { says: "own may let it read" },
        ),
      ),
    ),
    ...[{ unknown: ["bucket"] }, { unknown: ["bucket", "policy"] }, { unknown: ["bucket", "policy[1]"] }].map(
      (planned) =>
        ofAnalysts(
          `a policy that may be any bucket's, ${planned.unknown.join(" and ")} not known yet`,
          byBucket({}, planned),
          { says: "own may be a policy of the lake's buckets", properties: ["name"] },
        ),
    ),
    ...possiblyHolding.map(([it, resources, says]) => ofTheirs(it, elsewhere(...resources), { says })),
    ofTheirs("a bucket whose name is made up, and which may be registered", [
      theirs,
      theirPolicy(`${reference("data.arn")}/*`),
      granted(arn("theirs")),
      { ...data, inputs: {} },
      registered({}, { unknown: ["arn"] }),
    ]),
    ofAnalysts(
      "an access grant, where the bucket's name is not known yet",
      beside(location("s3://"), accessGrant({})).map((one) =>
        one.name === "trusted" ? { ...one, unknown: ["bucket"] } : one,
      ),
    ),
    ofTheirs(
      "a role of others, while it is not known whom a grant is to",
      [
        theirs,
        theirPolicy("arn:aws:s3:::data/*"),
        granted(undefined, { unknown: ["principal"] }),
        data,
        table("s3://data/t"),
      ],
      { says: "whether grant is to it is not known yet; policy lets it read" },
    ),
  ],
  malformed: [
    ofAnalysts("a policy that is none", withPolicy("read everything"), { says: "policy: its policy cannot be read" }),
    ofAnalysts("a role whose kind is a list", odd(["pipeline"])),
    ofAnalysts("statements that are none", withPolicy({ Statement: 7 })),
    ofAnalysts("a statement that allows no action", statement({ Action: [] })),
    ofAnalysts(
      "a bucket's policy that is none",
      beside({ ...onBucket({}), inputs: { bucket: "exl-trusted", policy: "all" } }),
    ),
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    ...["pipeline", "registration", "deploy"].map((kind) => ofAnalysts(`a ${kind}'s role`, odd(kind))),
    ofTheirs("a role of others that is granted nothing", [
      theirs,
      theirPolicy("*"),
      data,
      table("s3://data/t"),
      granted("444455556666"),
    ]),
    ofTheirs("a role of others that is granted nothing, while a grant waits for another", [
      theirs,
      theirPolicy("*"),
      data,
      table("s3://data/t"),
      resource("aws:iam/role:Role", "first", {}),
      resource("aws:iam/role:Role", "second", {}),
      granted(undefined, {
        unknown: ["principal"],
        propertyDependencies: {
          principal: ["first", "second"].map((name) => `urn:pulumi:dev::lakeward::aws:iam/role:Role::${name}`),
        },
      }),
    ]),
  ],
};
