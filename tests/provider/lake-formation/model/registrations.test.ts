import { expect } from "chai";
import { account, admin, analyst, bucket, change, council, furnishedCouncil, officer, refusal } from "./council.ts";

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

  it("keep what a change does not name", () => {
    const { model } = council();
    model.call(
      "RegisterResource",
      { ResourceArn: bucket, RoleArn, WithFederation: true, HybridAccessEnabled: true },
      admin,
    );
    model.call("UpdateResource", { ResourceArn: bucket, RoleArn: `${RoleArn}-2` }, admin);
    const found = model.call("DescribeResource", { ResourceArn: bucket }, admin) as { readonly ResourceInfo: object };
    expect(found.ResourceInfo).to.deep.include({ WithFederation: true, HybridAccessEnabled: true });
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

  it("with privileged access give the location to whoever registered it", () => {
    const { model } = council();
    const location = { DataLocation: { ResourceArn: `${bucket}/charges` } };
    const grant = change(analyst, location, ["DATA_LOCATION_ACCESS"]);
    model.call("RegisterResource", { ResourceArn: bucket, RoleArn }, officer);
    expect(refusal(model, "GrantPermissions", grant, officer).code).to.equal("AccessDeniedException");
    model.call("DeregisterResource", { ResourceArn: bucket }, officer);
    model.call("RegisterResource", { ResourceArn: bucket, RoleArn, WithPrivilegedAccess: true }, officer);
    expect(refusal(model, "GrantPermissions", grant, analyst).code).to.equal("AccessDeniedException");
    model.call("GrantPermissions", grant, officer);
  });

  it("keep whose tables are expected there", () => {
    const { model } = council();
    model.call("RegisterResource", { ResourceArn: bucket, RoleArn, ExpectedResourceOwnerAccount: account }, admin);
    model.call("UpdateResource", { ResourceArn: bucket, RoleArn, ExpectedResourceOwnerAccount: "210987654321" }, admin);
    expect(model.call("DescribeResource", { ResourceArn: bucket }, admin)).to.have.nested.property(
      "ResourceInfo.ExpectedResourceOwnerAccount",
      "210987654321",
    );
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

  it("are not listed by a field or comparison that is none", () => {
    for (const [Field, ComparisonOperator] of [
      ["OWNER", "EQ"],
      ["ROLE_ARN", "LIKE"],
    ]) {
      const FilterConditionList = [{ Field, ComparisonOperator, StringValueList: ["0"] }];
      expect(refusal(furnishedCouncil().model, "ListResources", { FilterConditionList }).code).to.equal(
        "InvalidInputException",
      );
    }
  });

  const comparisons: readonly (readonly [string, string, readonly string[], boolean])[] = [
    ["RESOURCE_ARN", "EQ", [bucket], true],
    ["RESOURCE_ARN", "EQ", [], false],
    ["RESOURCE_ARN", "NE", [bucket], false],
    ["RESOURCE_ARN", "NE", [], true],
    ["RESOURCE_ARN", "IN", ["x", bucket], true],
    ["RESOURCE_ARN", "CONTAINS", ["parking"], true],
    ["RESOURCE_ARN", "CONTAINS", ["housing"], false],
    ["RESOURCE_ARN", "CONTAINS", [], true],
    ["RESOURCE_ARN", "NOT_CONTAINS", ["parking"], false],
    ["RESOURCE_ARN", "NOT_CONTAINS", [], false],
    ["RESOURCE_ARN", "BEGINS_WITH", ["arn:aws:s3"], true],
    ["RESOURCE_ARN", "BEGINS_WITH", ["s3"], false],
    ["RESOURCE_ARN", "BEGINS_WITH", [], true],
    ["LAST_MODIFIED", "GE", ["1970-01-01T00:00:00.000Z"], true],
    ["LAST_MODIFIED", "GE", [], true],
    ["LAST_MODIFIED", "GT", ["1970-01-01T00:00:00.000Z"], false],
    ["LAST_MODIFIED", "GT", [], true],
    ["LAST_MODIFIED", "LE", ["1970-01-01T00:00:00.000Z"], true],
    ["LAST_MODIFIED", "LE", [], false],
    ["LAST_MODIFIED", "LT", ["2000-01-01T00:00:00.000Z"], true],
    ["LAST_MODIFIED", "LT", [], false],
    ["LAST_MODIFIED", "BETWEEN", ["1969-01-01", "1971-01-01"], true],
    ["LAST_MODIFIED", "BETWEEN", [], false],
  ];
  for (const [Field, ComparisonOperator, StringValueList, found] of comparisons) {
    it(`are ${found ? "" : "not "}found by ${Field} ${ComparisonOperator} ${StringValueList.join(" ")}`, () => {
      const FilterConditionList = [{ Field, ComparisonOperator, StringValueList }];
      const { ResourceInfoList } = furnishedCouncil().model.call("ListResources", { FilterConditionList }, admin) as {
        readonly ResourceInfoList: readonly unknown[];
      };
      expect(ResourceInfoList).to.have.length(found ? 1 : 0);
    });
  }

  it("under the service-linked role are not changed", () => {
    const { model } = council();
    model.call("RegisterResource", { ResourceArn: bucket, UseServiceLinkedRole: true }, admin);
    expect(refusal(model, "UpdateResource", { ResourceArn: bucket, RoleArn }).code).to.equal("InvalidInputException");
  });
});
