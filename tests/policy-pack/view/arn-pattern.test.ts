import { expect } from "chai";
import fc from "fast-check";
import { isSweeping } from "../../../policy-pack/view/arn-pattern.ts";

describe("a pattern of ARNs", () => {
  for (const pattern of [
    "*",
    "?*",
    "a*",
    "arn:aws:*",
    "arn:aws:s3:*",
    "arn:aws:s3:::*",
    "arn:aws:s3:::*/*",
    "arn:aws:kms:eu-west-2:111122223333:key/*",
    "arn:aws:kms:eu-west-2:*",
    "*:key/*",
    "arn:aws:secretsmanager:*:*:secret:*",
    "arn:aws:iam::*:role/*",
    "arn:aws:glue:*:*:table/*",
    "arn:aws:glue:*:*:table/*/*",
    "arn:aws:logs:*:*:*",
    "arn:aws:sagemaker:*:*:endpoint/*",
    "arn:aws:iam::\u0000urn:pulumi:dev::lakeward::a:b/c:D::account\u0000:role/*",
  ]) {
    it(`covers things whatever they are called: ${JSON.stringify(pattern)}`, () => {
      expect(isSweeping(pattern)).to.equal(true);
    });
  }

  for (const pattern of [
    "",
    "arn:aws:s3:::exl-*",
    "arn:aws:s3:::exl-raw/*",
    "arn:aws:s3:::*-raw",
    "arn:aws:iam::*:role/lakeward/*",
    "arn:aws:glue:*:*:catalog",
    "arn:aws:glue:*:*:table/lake/*",
    "arn:aws:logs:*:*:log-group:/aws-glue/*",
    "arn:aws:states:eu-west-2:111122223333:execution:load:*",
    "arn:aws:sagemaker:*:*:endpoint/lake-*",
  ]) {
    it(`names something: ${JSON.stringify(pattern)}`, () => {
      expect(isSweeping(pattern)).to.equal(false);
    });
  }

  it("is looked at for the services that are asked about only", () => {
    expect(isSweeping("arn:aws:logs:*:*:*", ["s3"])).to.equal(false);
    expect(isSweeping("arn:aws:*", ["s3"])).to.equal(true);
  });

  it("is for no fewer things when a wildcard is put in its place", () => {
    const arn = fc.tuple(
      fc.constant("arn"),
      fc.constantFrom("*", "aws", "aws-cn"),
      fc.constantFrom("*", "s3", "kms", "iam", "glue"),
      fc.constantFrom("*", "", "eu-west-2"),
      fc.constantFrom("*", "", "111122223333"),
      fc.constantFrom("*", "key/*", "exl-raw/*", "role/*", "role/lake/*", "table/*", "table/lake/*", "*/*", "key/1"),
    );
    fc.assert(
      fc.property(arn, fc.nat({ max: 5 }), (parts, index) => {
        const wider = [...parts].with(index, "*").join(":");
        expect(isSweeping(wider) || !isSweeping(parts.join(":"))).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });
});
