import { expect } from "chai";
import { reference, resource, verdictOn, verdictsOf, waitsFor } from "../../estate-of.ts";

const arn = "arn:aws:s3:::exl-dev-parking-raw";
const bucket = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-dev-parking-raw" });
const statement = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [arn, `${arn}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const policyOf = (...statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });
const bucketPolicy = (policy: unknown, more: object = {}) =>
  resource("aws:s3/bucketPolicy:BucketPolicy", "raw-policy", { policy }, { ...waitsFor("bucket", bucket), ...more });
const judged = (policy: unknown, more: object = {}) =>
  verdictOn("ENC-20", "raw-policy", [bucket, bucketPolicy(policy, more)]).verdict;

describe("ENC-20 plain HTTP is denied", () => {
  it("holds for the denial of everything, to anyone, for the bucket and its objects", () => {
    expect(verdictsOf("ENC-20", [bucket, bucketPolicy(policyOf(statement))])).to.deep.equal({
      raw: "compliant",
      "raw-policy": "compliant",
    });
  });

  for (const [form, policy] of [
    ["JSON text", JSON.stringify(policyOf(statement))],
    ["a single statement", { Statement: statement }],
    ["a list of statements without the document around them", [statement]],
    ["one statement without the document around it", statement],
    ["one statement as JSON text", JSON.stringify(statement)],
    ["principals as a map", policyOf({ ...statement, Principal: { AWS: ["*"] } })],
    ["all actions", policyOf({ ...statement, Action: ["*"] })],
    ["one pattern over both", policyOf({ ...statement, Resource: `${arn}*` })],
    [
      "everything but another bucket",
      policyOf({ ...statement, Resource: undefined, NotResource: "arn:aws:s3:::other/*" }),
    ],
    ["two statements", policyOf({ ...statement, Resource: arn }, { ...statement, Resource: `${arn}/*` })],
    ["a boolean", policyOf({ ...statement, Condition: { BoolIfExists: { "AWS:secureTransport": false } } })],
    [
      "references of another tool",
      policyOf({ ...statement, Resource: [reference("raw.arn"), `${reference("raw.arn")}/*`] }),
    ],
    [
      "references in JSON text",
      JSON.stringify(policyOf({ ...statement, Resource: [reference("raw.arn"), `${reference("raw.arn")}/*`] })),
    ],
  ] as const) {
    it(`reads ${form}`, () => expect(judged(policy)).to.equal("compliant"));
  }

  for (const [what, broken] of [
    ["allows instead", { Effect: "Allow" }],
    ["is for one role only", { Principal: { AWS: "arn:aws:iam::111122223333:role/x" } }],
    ["spares a principal", { Principal: undefined, NotPrincipal: { AWS: "*" } }],
    ["names whom it spares beside everyone", { NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } }],
    ["is for reading only", { Action: "s3:GetObject" }],
    ["is for the objects only", { Resource: `${arn}/*` }],
    ["is for the bucket only", { Resource: [arn] }],
    ["is for another bucket", { Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] }],
    ["is for a prefix", { Resource: [arn, `${arn}/landing/*`] }],
    ["spares a prefix", { Resource: undefined, NotResource: `${arn}/landing/*` }],
    ["has no condition", { Condition: undefined }],
    ["denies TLS", { Condition: { Bool: { "aws:SecureTransport": "true" } } }],
    [
      "has a further condition",
      { Condition: { Bool: { "aws:SecureTransport": "false" }, StringEquals: { "aws:PrincipalTag/x": "y" } } },
    ],
  ] as const) {
    it(`is broken by a statement that ${what}`, () =>
      expect(judged(policyOf({ ...statement, ...broken }))).to.equal("violation"));
  }

  it("is broken on the bucket that has no policy", () => {
    expect(verdictsOf("ENC-20", [bucket])).to.deep.equal({ raw: "violation" });
  });

  it("is undecided while the document is not known, and decided when only other parts are not", () => {
    const whole = {
      unknown: ["bucket", "policy"],
      propertyDependencies: { bucket: [bucket.urn], policy: [bucket.urn] },
    };
    expect(judged(undefined, whole)).to.equal("undecided");
    const other = policyOf(statement, { Effect: "Deny", Principal: "*", Action: "s3:PutObject" });
    expect(judged(other, { ...whole, unknown: ["bucket", "policy.Statement[1].Resource[0]"] })).to.equal("compliant");
  });

  for (const [what, unknown] of [
    ["a statement", "policy.Statement[0]"],
    ["its effect", "policy.Statement[0].Effect"],
    ["its condition", "policy.Statement[0].Condition"],
    ["what it asks of TLS", 'policy.Statement[0].Condition.Bool["aws:SecureTransport"]'],
    ["its actions", "policy.Statement[0].Action"],
  ] as const) {
    it(`is undecided while ${what} is not known`, () =>
      expect(judged(policyOf(statement), { unknown: ["bucket", unknown] })).to.equal("undecided"));
  }

  it("takes two resources that wait for the bucket as the bucket and its objects, one alone as undecided", () => {
    const generated = resource("aws:s3/bucket:Bucket", "raw", {});
    const waits = (...unknown: readonly string[]) =>
      verdictOn("ENC-20", "raw-policy", [
        generated,
        bucketPolicy(policyOf({ ...statement, Resource: [null, null] }), {
          unknown: ["bucket", ...unknown],
          propertyDependencies: { bucket: [generated.urn], policy: [generated.urn] },
        }),
      ]).verdict;
    expect(waits("policy.Statement[0].Resource[0]", "policy.Statement[0].Resource[1]")).to.equal("compliant");
    expect(waits("policy.Statement[0].Resource[0]")).to.equal("undecided");
  });

  it("reports what is no policy", () => {
    expect(judged("{ not json")).to.equal("violation");
    expect(judged(7)).to.equal("violation");
    expect(judged({ Statement: ["text", null, 3] })).to.equal("violation");
  });
});
