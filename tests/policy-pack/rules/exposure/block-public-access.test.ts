import { expect } from "chai";
import { reference, resource, verdictOn, verdictsOf, waitsFor } from "../../estate-of.ts";

const all = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };
const bucket = resource("aws:s3/bucket:Bucket", "raw", {});
const block = resource(
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  "raw-block",
  all,
  waitsFor("bucket", bucket),
);
const account = resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account-block", all);
const whole = { scope: { account: true, departments: ["parking"] } };

describe("PUB-01 public access is blocked", () => {
  it("holds for a bucket and an account with all four flags", () => {
    expect(verdictsOf("PUB-01", [bucket, block, account], whole)).to.deep.equal({
      raw: "compliant",
      "raw-block": "compliant",
      "account-block": "compliant",
    });
  });

  it("is broken on a bucket without a block", () => {
    expect(verdictsOf("PUB-01", [bucket])).to.deep.equal({ raw: "violation" });
  });

  for (const flag of Object.keys(all)) {
    it(`is broken when ${flag} is false or left out`, () => {
      const off = verdictOn("PUB-01", "raw-block", [bucket, { ...block, inputs: { ...all, [flag]: false } }]);
      expect(off).to.include({ verdict: "violation", message: `${flag} is false` });
      expect(off.properties).to.deep.equal([flag]);
      const missing = verdictOn("PUB-01", "raw-block", [bucket, { ...block, inputs: { ...all, [flag]: undefined } }]);
      expect(missing.verdict).to.equal("violation");
    });
  }

  it("is broken by two blocks of one bucket", () => {
    const second = { ...block, name: "second", urn: `${block.urn}-second` };
    expect(verdictOn("PUB-01", "raw", [bucket, block, second]).message).to.contain("several public access blocks");
  });

  it("is broken on the stack when a whole account has no block", () => {
    expect(verdictOn("PUB-01", "stack", [bucket, block], whole)).to.include({
      verdict: "violation",
      level: "mandatory",
    });
  });

  it("asks nothing of the account when only departments are shown, and cannot tell when nothing is said", () => {
    expect(verdictsOf("PUB-01", [bucket, block])).to.not.have.property("stack");
    const { scope: _, ...unsaid } = whole;
    expect(verdictOn("PUB-01", "stack", [bucket, block], { ...unsaid, scope: undefined } as object).verdict).to.equal(
      "undecided",
    );
  });

  it("is undecided while a flag is not known", () => {
    const waits = { ...block, inputs: { ...all, blockPublicAcls: undefined }, unknown: ["bucket", "blockPublicAcls"] };
    expect(verdictOn("PUB-01", "raw-block", [bucket, waits])).to.include({ verdict: "undecided", level: "mandatory" });
  });

  it("joins a block by the bucket's known name", () => {
    const named = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-dev-parking-raw" });
    const other = resource("aws:s3/bucket:Bucket", "other", { bucket: "other" });
    const byName = resource(block.type, "raw-block", { ...all, bucket: "exl-dev-parking-raw" });
    expect(verdictsOf("PUB-01", [named, other, byName])).to.include({ raw: "compliant", other: "violation" });
  });

  it("joins a block by a reference of another tool, and only when it names exactly one resource", () => {
    const byReference = resource(block.type, "raw-block", { ...all, bucket: reference("raw.id") });
    expect(verdictsOf("PUB-01", [bucket, byReference])).to.include({ raw: "compliant" });
    const text = resource(block.type, "raw-block", { ...all, bucket: `prefix-${reference("raw.id")}` });
    expect(verdictsOf("PUB-01", [bucket, text])).to.include({ raw: "violation" });
  });

  it("reports a flag of the wrong type", () => {
    const odd = { ...block, inputs: { ...all, blockPublicAcls: ["yes"] } };
    expect(verdictOn("PUB-01", "raw-block", [bucket, odd])).to.include({
      verdict: "violation",
      message: "blockPublicAcls is a list where true or false is wanted",
    });
  });
});
