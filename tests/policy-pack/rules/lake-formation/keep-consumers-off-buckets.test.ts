import { expect } from "chai";
import { resource, verdictOn, verdictsOf } from "../../estate-of.ts";

const zone = (role: string) => resource("lakeward:lake:Zone", `parking-${role}`, { role });
const bucketIn = (role: string) =>
  resource("aws:s3/bucket:Bucket", role, { bucket: `exl-${role}` }, { parent: zone(role).urn });
const component = (kind: string) => resource("lakeward:lake:Role", `role-of-${kind}`, { kind });
const roleOf = (kind: string) =>
  resource("aws:iam/role:Role", kind, { name: `parking-${kind}` }, { parent: component(kind).urn });
const allow = (Action: unknown, Resource: unknown) => ({ Statement: [{ Effect: "Allow", Action, Resource }] });
const rolePolicy = (policy: unknown, role = "parking-group", more: object = {}) =>
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role, policy }, more);
const base = [
  zone("trusted"),
  bucketIn("trusted"),
  zone("scratch"),
  bucketIn("scratch"),
  component("group"),
  roleOf("group"),
];
const judged = (...more: readonly ReturnType<typeof zone>[]) => verdictOn("LF-16", "group", [...base, ...more]).verdict;

describe("LF-16 who sees tables does not read their files", () => {
  it("holds for a role that reads its results and scratch only", () => {
    expect(
      judged(rolePolicy(allow("s3:GetObject", ["arn:aws:s3:::exl-scratch/*", "arn:aws:s3:::exl-results/analysts/*"]))),
    ).to.equal("compliant");
    expect(judged(rolePolicy(allow("s3:ListBucket", "arn:aws:s3:::exl-trusted")))).to.equal("compliant");
    expect(judged(rolePolicy(allow("s3:PutObject", "*")))).to.equal("compliant");
  });

  for (const action of ["s3:GetObject", "s3:Get*", "s3:*", "*", "S3:getobject"]) {
    it(`is broken by ${action} on a zone's bucket`, () => {
      expect(judged(rolePolicy(allow([action], "arn:aws:s3:::exl-trusted/*")))).to.equal("violation");
    });
  }

  for (const reached of [
    "*",
    "arn:aws:s3:::*",
    "arn:aws:s3:::exl-*",
    "arn:aws:s3:::exl-trusted/charges/*",
    "arn:aws:s3:::exl-trusted/charges/1.parquet",
  ]) {
    it(`is broken by reading ${reached}`, () =>
      expect(judged(rolePolicy(allow("s3:GetObject", reached)))).to.equal("violation"));
  }

  it("is broken by everything but some other action", () => {
    const policy = (NotAction: unknown) => rolePolicy({ Statement: [{ Effect: "Allow", NotAction, Resource: "*" }] });
    expect(judged(policy("iam:*"))).to.equal("violation");
    expect(judged(policy(["s3:*"]))).to.equal("compliant");
  });

  it("reads policies however they are attached", () => {
    const reads = allow("s3:GetObject", "arn:aws:s3:::exl-trusted/*");
    const managed = resource("aws:iam/policy:Policy", "managed", { name: "reader", policy: JSON.stringify(reads) });
    const attachment = resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", {
      role: "parking-group",
      policyArn: "arn:aws:iam::111122223333:policy/reader",
    });
    expect(judged(managed, attachment)).to.equal("violation");
    const inline = {
      ...roleOf("group"),
      inputs: { name: "parking-group", inlinePolicies: [{ name: "x", policy: reads }] },
    };
    const verdict = verdictOn("LF-16", "group", [...base.slice(0, 5), inline]);
    expect(verdict.verdict).to.equal("violation");
    expect(verdict.properties).to.deep.equal(["inlinePolicies"]);
    expect(verdictOn("LF-16", "group", [...base, managed, attachment]).properties).to.deep.equal(["name"]);
    const awsOwn = resource(attachment.type, "attachment", {
      role: "parking-group",
      policyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    });
    expect(judged(awsOwn)).to.equal("violation");
  });

  it("is broken by the bucket's own policy", () => {
    const policy = (Principal: unknown) =>
      resource("aws:s3/bucketPolicy:BucketPolicy", "bucket-policy", {
        bucket: "exl-trusted",
        policy: {
          Statement: [{ Effect: "Allow", Principal, Action: "s3:GetObject", Resource: "arn:aws:s3:::exl-trusted/*" }],
        },
      });
    expect(judged(policy({ AWS: "arn:aws:iam::111122223333:role/lakeward/group/parking-group" }))).to.equal(
      "violation",
    );
    expect(judged(policy("*"))).to.equal("violation");
    expect(judged(policy({ AWS: "arn:aws:iam::111122223333:role/other" }))).to.equal("compliant");
    expect(judged(policy({ Service: "cloudtrail.amazonaws.com" }))).to.equal("compliant");
    expect(judged(policy({ Federated: "*" }))).to.equal("compliant");
  });

  it("is broken by a bucket policy that spares others only", () => {
    const policy = (NotPrincipal: unknown) =>
      resource("aws:s3/bucketPolicy:BucketPolicy", "bucket-policy", {
        bucket: "exl-trusted",
        policy: [{ Effect: "Allow", NotPrincipal, Action: "s3:GetObject", Resource: "arn:aws:s3:::exl-trusted/*" }],
      });
    const arn = (name: string) => `arn:aws:iam::111122223333:role/lakeward/group/${name}`;
    expect(judged(policy({ AWS: arn("other") }))).to.equal("violation");
    expect(judged(policy({ AWS: [arn("other"), arn("parking-group")] }))).to.equal("compliant");
  });

  it("is undecided while a bucket's policy, a statement of it or whom it names is not known", () => {
    const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::exl-trusted/*" };
    const policy = (inputs: object, unknown: string, waitedFor: readonly string[] = []) =>
      resource(
        "aws:s3/bucketPolicy:BucketPolicy",
        "bucket-policy",
        { bucket: "exl-trusted", ...inputs },
        { unknown: [unknown], propertyDependencies: { policy: waitedFor } },
      );
    const known = { policy: { Statement: [statement] } };
    const verdict = verdictOn("LF-16", "group", [...base, policy({}, "policy")]);
    expect(verdict).to.include({ verdict: "undecided", message: "bucket-policy is not known yet" });
    expect(judged(policy(known, "policy.Statement[0]"))).to.equal("undecided");
    expect(judged(policy(known, "policy.Statement[0].Principal"))).to.equal("undecided");
    expect(judged(policy(known, "policy.Statement[0].Principal", [roleOf("group").urn]))).to.equal("violation");
    expect(judged(policy(known, "policy.Statement[0].Principal", [bucketIn("trusted").urn]))).to.equal("compliant");
  });

  it("is broken by an access grant of S3 that reads a zone's bucket", () => {
    const location = (locationScope: string) =>
      resource("aws:s3control/accessGrantsLocation:AccessGrantsLocation", "location", {
        locationScope,
        accessGrantsLocationId: "default",
      });
    const grant = (permission: string, s3SubPrefix: string) =>
      resource("aws:s3control/accessGrant:AccessGrant", "access-grant", {
        accessGrantsLocationId: "default",
        accessGrantsLocationConfiguration: { s3SubPrefix },
        permission,
        grantee: { granteeType: "IAM", granteeIdentifier: "arn:aws:iam::111122223333:role/parking-group" },
      });
    expect(judged(location("s3://"), grant("READ", "exl-trusted/*"))).to.equal("violation");
    expect(judged(location("s3://exl-trusted/"), grant("READWRITE", "charges/*"))).to.equal("violation");
    expect(judged(location("s3://"), grant("READ", "exl-scratch/*"))).to.equal("compliant");
    expect(judged(location("s3://exl-trusted/"), grant("WRITE", "*"))).to.equal("compliant");
    expect(judged(grant("READ", "*"))).to.equal("undecided");
  });

  it("leaves pipelines and registrations alone, and judges any other role that is granted something", () => {
    const reads = allow("s3:GetObject", "arn:aws:s3:::exl-trusted/*");
    const grantTo = (name: string) =>
      resource("lakeward:lakeformation:Grant", "grant", {
        principal: `arn:aws:iam::111122223333:role/${name}`,
        on: {},
        permissions: ["SELECT"],
      });
    for (const kind of ["pipeline", "registration", "deploy"]) {
      const verdicts = verdictsOf("LF-16", [
        ...base,
        component(kind),
        roleOf(kind),
        rolePolicy(reads, `parking-${kind}`),
        grantTo(`parking-${kind}`),
      ]);
      expect(verdicts).to.not.have.property(kind);
    }
    const other = resource("aws:iam/role:Role", "other", { name: "other" });
    expect(verdictsOf("LF-16", [...base, other, rolePolicy(reads, "other"), grantTo("other")])).to.include({
      other: "violation",
    });
    expect(verdictsOf("LF-16", [...base, other, rolePolicy(reads, "other")])).to.not.have.property("other");
  });

  it("takes buckets that are registered or hold tables for the lake in programs without zones", () => {
    const plain = resource("aws:s3/bucket:Bucket", "data", { bucket: "data" });
    const registration = resource("aws:lakeformation/resource:Resource", "registration", { arn: "arn:aws:s3:::data" });
    const reads = rolePolicy(allow("s3:GetObject", "arn:aws:s3:::data/*"));
    expect(judged(plain, registration, reads)).to.equal("violation");
    expect(judged(plain, reads)).to.equal("compliant");
    expect(judged(registration, reads)).to.equal("violation");
    expect(judged({ ...registration, inputs: { arn: "arn:aws:s3:::other/prefix" } }, reads)).to.equal("compliant");
    const table = resource("aws:glue/catalogTable:CatalogTable", "table", {
      storageDescriptor: { location: "s3://data/charges/" },
    });
    expect(judged(plain, table, reads)).to.equal("violation");
  });

  it("is undecided while a policy or its resource is not known, or lies elsewhere", () => {
    expect(judged(rolePolicy(undefined, "parking-group", { unknown: ["policy"] }))).to.equal("undecided");
    const waits = {
      unknown: ["policy.Statement[0].Resource"],
      propertyDependencies: { policy: [bucketIn("trusted").urn] },
    };
    expect(
      judged(rolePolicy({ Statement: [{ Effect: "Allow", Action: "s3:GetObject" }] }, "parking-group", waits)),
    ).to.equal("undecided");
    const attachment = resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", {
      role: "parking-group",
      policyArn: "arn:aws:iam::111122223333:policy/unseen",
    });
    const verdict = verdictOn("LF-16", "group", [...base, attachment]);
    expect(verdict).to.include({ verdict: "undecided", level: "advisory" });
    expect(verdict.undecidedOn).to.deep.equal([attachment.urn]);
  });

  it("is broken by everything but a part of a zone's bucket", () => {
    const policy = (NotResource: string) => rolePolicy([{ Effect: "Allow", Action: "s3:GetObject", NotResource }]);
    expect(judged(policy("arn:aws:s3:::exl-trusted/secret/*"))).to.equal("violation");
    expect(judged(policy("arn:aws:s3:::exl-trusted/*"))).to.equal("compliant");
  });

  it("is undecided while the role of a policy, a zone's role or a bucket's name is not known", () => {
    const reads = (pattern: string) => rolePolicy(allow("s3:GetObject", `arn:aws:s3:::${pattern}/*`));
    const loose = { ...reads("exl-trusted"), unknown: ["role"] };
    expect(verdictOn("LF-16", "group", [...base, loose]).message).to.contain("may be a policy of this role");
    expect(judged({ ...rolePolicy(allow("s3:GetObject", "arn:aws:s3:::exl-results/*")), unknown: ["role"] })).to.equal(
      "compliant",
    );
    const inZone = (zoneUnknown: readonly string[], inputs: object, unknown: readonly string[], pattern: string) =>
      verdictOn("LF-16", "group", [
        { ...zone("trusted"), unknown: zoneUnknown },
        { ...bucketIn("trusted"), inputs: { ...inputs }, unknown },
        component("group"),
        roleOf("group"),
        reads(pattern),
      ]).verdict;
    expect(inZone(["role"], { bucket: "exl-trusted" }, [], "exl-trusted")).to.equal("violation");
    expect(inZone([], {}, ["bucket"], "exl-trusted")).to.equal("undecided");
    expect(inZone([], {}, [], "exl-trusted")).to.equal("compliant");
    expect(inZone([], {}, [], "trusted-*")).to.equal("undecided");
  });

  it("cannot judge a policy that is none", () => {
    expect(judged(rolePolicy("{ not json"))).to.equal("undecided");
    expect(judged(rolePolicy([1, "two"]))).to.equal("undecided");
  });
});
