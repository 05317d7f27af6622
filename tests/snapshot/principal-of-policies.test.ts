import { expect } from "chai";
import { type PolicyDocument, principalOfPolicies } from "../../snapshot/principal-of-policies.ts";

const arn = "arn:aws:iam::111122223333:role/analyst";
const of = (...Statement: PolicyDocument["Statement"][]) =>
  principalOfPolicies(
    arn,
    Statement.map((each, at) => ({ name: `policy-${at}`, document: { Statement: each } })),
  );
const prefixes = (Resource: string | readonly string[], Action: string | readonly string[] = "s3:GetObject") =>
  (of({ Effect: "Allow", Action, Resource }).objects ?? []).map(({ prefix }) => prefix);

describe("what a principal's policies let it do at most", () => {
  it("is nothing without a policy, and by a denial alone", () => {
    expect(of()).to.deep.equal({ arn, glue: "none", lakeFormationDataAccess: false, objects: [] });
    expect(of({ Effect: "Deny", Action: "*", Resource: "*" }).objects).to.deep.equal([]);
  });

  it("is objects up to the first wildcard or variable", () => {
    expect(prefixes("arn:aws:s3:::lake/parking/*")).to.deep.equal(["s3://lake/parking/"]);
    expect(prefixes(["arn:aws:s3:::lake/a?c/*", `arn:aws:s3:::lake/${"$"}{aws:username}/*`])).to.deep.equal([
      "s3://lake/",
      "s3://lake/a",
    ]);
    expect(prefixes("arn:aws:s3:::lake/one.csv")).to.deep.equal(["s3://lake/one.csv"]);
    expect(prefixes("arn:aws:s3:::lake-*/x")).to.deep.equal(["s3://lake-*"]);
    expect([prefixes("*"), prefixes("arn:aws:s3:::*")]).to.deep.equal([["*"], ["*"]]);
  });

  it("is no object of a bucket that is named alone, or of another service", () => {
    expect(prefixes("arn:aws:s3:::lake", "s3:*")).to.deep.equal([]);
    expect(prefixes("arn:aws:dynamodb:eu-west-2:111122223333:table/lake", "*")).to.deep.equal([]);
    expect(prefixes("*", "dynamodb:*")).to.deep.equal([]);
  });

  it("is everything where something is said by exclusion", () => {
    expect(of({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })).to.deep.include({
      glue: "write",
      lakeFormationDataAccess: true,
      objects: [{ prefix: "*", actions: ["*"], via: "policy-0" }],
    });
    expect(
      of({ Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::a/*" }).objects?.[0]?.prefix,
    ).to.equal("*");
  });

  it("adds up over policies, each by its name", () => {
    const read = { Effect: "Allow", Action: ["s3:PutObject", "s3:GetObject"], Resource: "arn:aws:s3:::lake/*" };
    expect(of(read, [read, { ...read, Action: "s3:DeleteObject" }]).objects).to.deep.equal([
      { prefix: "s3://lake/", actions: ["s3:GetObject", "s3:PutObject"], via: "policy-0" },
      { prefix: "s3://lake/", actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], via: "policy-1" },
    ]);
  });

  it("tells reading the catalogue from writing it", () => {
    const glue = (Action: string) => of({ Effect: "Allow", Action, Resource: "*" }).glue;
    expect([glue("glue:GetTable"), glue("glue:Get*"), glue("glue:CreateTable"), glue("glue:*")]).to.deep.equal([
      "read",
      "read",
      "write",
      "write",
    ]);
  });
});
