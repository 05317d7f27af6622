import { expect } from "chai";
import { check } from "../../../local/aws-provider/check.ts";
import type { PlainObject } from "../../../local/aws-provider/property.ts";
import { bucketRow } from "../../../local/aws-provider/rows/s3/bucket.ts";
import { bucketLifecycleRow } from "../../../local/aws-provider/rows/s3/bucket-lifecycle.ts";
import { bucketPolicyRow } from "../../../local/aws-provider/rows/s3/bucket-policy.ts";
import { unknownValue } from "../../../provider/service/value.ts";

const surroundings = { region: "eu-west-2", defaultTags: { organisation: "council", zone: "none" } };
const rule = { id: "end", status: "Enabled", expiration: { days: 90 } };

const reasons = (row: typeof bucketRow, given: PlainObject) =>
  check(row, given, surroundings).failures.map(({ property, reason }) => `${property}: ${reason}`);

describe("what the stand-in for the aws provider checks", () => {
  it("fills in region, defaults and all tags, the resource's own before the provider's", () => {
    const { inputs, failures } = check(bucketRow, { bucket: "lake", tags: { zone: "raw" } }, surroundings);
    expect(failures).to.deep.equal([]);
    expect(inputs).to.deep.equal({
      bucket: "lake",
      forceDestroy: false,
      region: "eu-west-2",
      tags: { zone: "raw" },
      tagsAll: { organisation: "council", zone: "raw" },
    });
  });

  it("keeps a region that is given", () => {
    expect(check(bucketRow, { bucket: "lake", region: "eu-west-1" }, surroundings).inputs.region).to.equal("eu-west-1");
  });

  it("does not know a tag that waits for another resource, and knows the others", () => {
    const { inputs } = check(bucketRow, { bucket: "lake", tags: { zone: unknownValue } }, surroundings);
    expect(inputs.tagsAll).to.deep.equal({ organisation: "council", zone: unknownValue });
    expect(check(bucketRow, { bucket: "lake", tags: unknownValue }, surroundings).inputs.tagsAll).to.equal(
      unknownValue,
    );
  });

  it("refuses a property that the row does not know", () => {
    expect(reasons(bucketRow, { bucket: "lake", acl: "private" })).to.deep.equal([
      "acl: the stand-in for the aws provider does not know property acl of aws:s3/bucket:Bucket",
    ]);
  });

  it("refuses a property that the row does not know in the depth of a list", () => {
    const given = { bucket: "lake", rules: [rule, { ...rule, expiration: { date: "2027-01-01" } }] };
    expect(reasons(bucketLifecycleRow, given)).to.deep.equal([
      "rules[1].expiration.date: the stand-in for the aws provider does not know property rules[1].expiration.date of aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    ]);
  });

  it("does not take a name of every object for a property of the row", () => {
    expect(reasons(bucketRow, { bucket: "lake", constructor: "x" })).to.have.length(1);
  });

  it("refuses a missing name, since it makes none", () => {
    expect(reasons(bucketRow, {})).to.deep.equal([
      "bucket: is missing; the stand-in makes no names or values of its own",
    ]);
  });

  for (const [what, given, reason] of [
    [
      "a word that AWS does not take",
      { ...rule, status: "On" },
      "rules[0].status: the stand-in takes one of Enabled, Disabled here",
    ],
    [
      "a number as text",
      { ...rule, expiration: { days: "90" } },
      "rules[0].expiration.days: the stand-in takes a number here",
    ],
    [
      "text for a block",
      { ...rule, expiration: "never" },
      "rules[0].expiration: the stand-in takes a block of properties here",
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(reasons(bucketLifecycleRow, { bucket: "lake", rules: [given] })).to.deep.equal([reason]);
    });
  }

  it("takes a policy as text or as object, and refuses what is no JSON", () => {
    const document = { Version: "2012-10-17", Statement: [] };
    for (const policy of [document, JSON.stringify(document)]) {
      const { inputs, failures } = check(bucketPolicyRow, { bucket: "lake", policy }, surroundings);
      expect(failures).to.deep.equal([]);
      expect(inputs.policy).to.equal(JSON.stringify(document));
    }
    expect(reasons(bucketPolicyRow, { bucket: "lake", policy: "Allow" })).to.deep.equal([
      "policy: the stand-in takes a JSON document here",
    ]);
  });

  it("takes a policy with an unknown part as unknown", () => {
    const policy = { Statement: [{ Resource: unknownValue }] };
    expect(check(bucketPolicyRow, { bucket: unknownValue, policy }, surroundings).inputs.policy).to.equal(unknownValue);
  });
});
