import { expect } from "chai";
import { check } from "../../../local/aws-provider/check.ts";
import type { PlainObject } from "../../../local/aws-provider/property.ts";
import type { Row } from "../../../local/aws-provider/row.ts";
import { catalogDatabaseRow } from "../../../local/aws-provider/rows/glue/catalog-database.ts";
import { roleRow } from "../../../local/aws-provider/rows/iam/role.ts";
import { aliasRow } from "../../../local/aws-provider/rows/kms/alias.ts";
import { keyRow } from "../../../local/aws-provider/rows/kms/key.ts";
import { bucketRow } from "../../../local/aws-provider/rows/s3/bucket.ts";
import { previewOf, stateOf } from "../../../local/aws-provider/state.ts";
import { unknownValue } from "../../../provider/service/value.ts";

const surroundings = { region: "eu-west-2", defaultTags: { organisation: "council" } };
const checked = (row: Row, given: PlainObject) => check(row, given, surroundings).inputs;

describe("the state that the stand-in for the aws provider reads", () => {
  const trust = {
    Statement: [{ Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: "glue.amazonaws.com" } }],
  };
  const role = checked(roleRow, { name: "analysts", assumeRolePolicy: trust, tags: { zone: "raw" } });
  const foundRole = {
    name: "analysts",
    path: "/",
    maxSessionDuration: 3600,
    description: "",
    assumeRolePolicy: JSON.stringify({ Statement: { ...trust.Statement[0], Action: ["sts:AssumeRole"] } }),
    tagsAll: { organisation: "council", zone: "raw" },
    arn: "arn:aws:iam::111122223333:role/analysts",
  };

  it("is as written where AWS says the same in another form", () => {
    const { inputs, outputs } = stateOf(roleRow, role, foundRole);
    expect(inputs).to.deep.equal(role);
    expect(outputs).to.include({ arn: foundRole.arn, assumeRolePolicy: role.assumeRolePolicy });
  });

  it("shows what somebody else changed, added and took away, as drift of the inputs", () => {
    const tagsAll = { organisation: "council", owner: "x" };
    const { inputs } = stateOf(roleRow, role, { ...foundRole, description: "Mine", maxSessionDuration: 7200, tagsAll });
    expect(inputs).to.deep.include({ description: "Mine", maxSessionDuration: 7200, tags: { owner: "x" }, tagsAll });
  });

  it("shows a default tag that somebody took away, without calling it the resource's own", () => {
    const { inputs } = stateOf(roleRow, role, { ...foundRole, tagsAll: { zone: "raw" } });
    expect(inputs).to.deep.include({ tags: { zone: "raw" }, tagsAll: { zone: "raw" } });
  });

  it("takes what AWS chose as output and not as input", () => {
    const found = { name: "raw", region: "eu-west-2", catalogId: "111122223333", locationUri: "s3://a", tagsAll: {} };
    const { inputs, outputs } = stateOf(catalogDatabaseRow, { name: "raw", region: "eu-west-2", tagsAll: {} }, found);
    expect(inputs).to.deep.equal({ name: "raw", region: "eu-west-2", tagsAll: {} });
    expect(outputs).to.include({ catalogId: "111122223333", locationUri: "s3://a" });
  });

  it("keeps what AWS does not tell, such as leave to delete objects", () => {
    const inputs = checked(bucketRow, { bucket: "lake", forceDestroy: true });
    const found = {
      bucket: "lake",
      region: "eu-west-2",
      tagsAll: { organisation: "council" },
      arn: "arn:aws:s3:::lake",
    };
    expect(stateOf(bucketRow, inputs, found)).to.deep.equal({ inputs, outputs: { ...found, ...inputs } });
  });

  it("is all that was found when nothing was known before", () => {
    const { inputs } = stateOf(roleRow, undefined, { ...foundRole, description: "Mine" });
    expect(inputs).to.deep.equal({
      name: "analysts",
      assumeRolePolicy: foundRole.assumeRolePolicy,
      description: "Mine",
      tags: foundRole.tagsAll,
      tagsAll: foundRole.tagsAll,
    });
  });
});

describe("what the stand-in for the aws provider promises in a preview", () => {
  const alias = { name: "alias/lake", region: "eu-west-2", targetKeyId: "one" };
  const remembered = { inputs: alias, outputs: { ...alias, arn: "arn:alias", targetKeyArn: "arn:one" } };

  it("is the inputs and nothing computed for what is not made yet", () => {
    const inputs = checked(keyRow, { description: unknownValue });
    expect(previewOf(keyRow, inputs)).to.deep.equal({
      ...inputs,
      policy: unknownValue,
      arn: unknownValue,
      keyId: unknownValue,
    });
  });

  it("is what stays, for what is changed", () => {
    expect(previewOf(aliasRow, alias, remembered)).to.deep.equal(remembered.outputs);
  });

  it("is unknown where an output follows an input that changes", () => {
    const preview = previewOf(aliasRow, { ...alias, targetKeyId: "two" }, remembered);
    expect(preview).to.include({ arn: "arn:alias", targetKeyArn: unknownValue });
  });
});
