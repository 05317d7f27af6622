import { expect } from "chai";
import { covers, overlap } from "../../../policy-pack/view/glob.ts";

describe("IAM patterns", () => {
  it("cover what they match whole, wildcards of the covered among it", () => {
    expect(covers("arn:aws:s3:::a*", "arn:aws:s3:::a/*")).to.equal(true);
    expect(covers("arn:aws:s3:::a/?", "arn:aws:s3:::a/*")).to.equal(false);
    expect(covers("arn:aws:s3:::a/b/*", "arn:aws:s3:::a/*")).to.equal(false);
  });

  it("overlap when they have one text in common", () => {
    expect(overlap("s3:Get?bject", "s3:GetObject")).to.equal(true);
    expect(overlap("a*c", "ab*")).to.equal(true);
    expect(overlap("*/x/*", "a/*")).to.equal(true);
    expect(overlap("a?", "a")).to.equal(false);
    expect(overlap("b*", "a*")).to.equal(false);
  });
});
