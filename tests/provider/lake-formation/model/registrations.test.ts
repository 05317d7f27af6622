import { expect } from "chai";
import { account, admin, bucket, council, furnishedCouncil, refusal } from "./council.ts";

const RoleArn = `arn:aws:iam::${account}:role/registration`;

describe("registered locations in the model of Lake Formation", () => {
  it("are described as they were registered, whatever slash stands at their end", () => {
    const { model } = furnishedCouncil();
    expect(model.call("DescribeResource", { ResourceArn: `${bucket}/` }, admin)).to.deep.equal({
      ResourceInfo: {
        ResourceArn: bucket,
        RoleArn,
        WithFederation: false,
        HybridAccessEnabled: false,
        WithPrivilegedAccess: false,
      },
    });
  });

  it("can be registered once", () => {
    expect(refusal(furnishedCouncil().model, "RegisterResource", { ResourceArn: `${bucket}/`, RoleArn }).code).to.equal(
      "AlreadyExistsException",
    );
  });

  it("change role and hybrid access in place", () => {
    const { model } = furnishedCouncil();
    model.call("UpdateResource", { ResourceArn: bucket, RoleArn: `${RoleArn}-2`, HybridAccessEnabled: true }, admin);
    const found = model.call("DescribeResource", { ResourceArn: bucket }, admin) as { readonly ResourceInfo: object };
    expect(found.ResourceInfo).to.deep.include({ RoleArn: `${RoleArn}-2`, HybridAccessEnabled: true });
  });

  it("are listed in pages and by condition", () => {
    const { model } = furnishedCouncil();
    model.call("RegisterResource", { ResourceArn: `${bucket}-2`, UseServiceLinkedRole: true }, admin);
    const names = (request: object): readonly string[] =>
      (
        model.call("ListResources", request, admin) as {
          readonly ResourceInfoList: readonly { readonly ResourceArn: string }[];
        }
      ).ResourceInfoList.map(({ ResourceArn }) => ResourceArn);
    expect(names({})).to.deep.equal([bucket, `${bucket}-2`]);
    expect(names({ MaxResults: 1 })).to.deep.equal([bucket]);
    const FilterConditionList = [{ Field: "ROLE_ARN", ComparisonOperator: "EQ", StringValueList: [RoleArn] }];
    expect(names({ FilterConditionList })).to.deep.equal([bucket]);
  });

  it("are gone when deregistered", () => {
    const { model } = furnishedCouncil();
    model.call("DeregisterResource", { ResourceArn: bucket }, admin);
    for (const operation of ["DescribeResource", "DeregisterResource"]) {
      expect(refusal(model, operation, { ResourceArn: bucket }).code).to.equal("EntityNotFoundException");
    }
    expect(refusal(model, "UpdateResource", { ResourceArn: bucket, RoleArn }).code).to.equal("EntityNotFoundException");
  });

  const unsound: readonly (readonly [string, unknown])[] = [
    ["no role", { ResourceArn: bucket }],
    ["two roles", { ResourceArn: bucket, RoleArn, UseServiceLinkedRole: true }],
    ["a role that is none", { ResourceArn: bucket, RoleArn: "registration" }],
    ["a place that is not S3", { ResourceArn: "arn:aws:sqs:eu-west-2:123456789012:queue", RoleArn }],
  ];
  for (const [what, request] of unsound) {
    it(`are refused with ${what}`, () => {
      expect(refusal(council().model, "RegisterResource", request).code).to.equal("InvalidInputException");
    });
  }

  it("are not listed by a condition that the model does not know", () => {
    for (const [Field, ComparisonOperator] of [
      ["LAST_MODIFIED", "EQ"],
      ["ROLE_ARN", "GT"],
    ]) {
      const FilterConditionList = [{ Field, ComparisonOperator, StringValueList: ["0"] }];
      expect(refusal(furnishedCouncil().model, "ListResources", { FilterConditionList }).code).to.equal(
        "InvalidInputException",
      );
    }
  });
});
