import { expect } from "chai";
import { registration } from "../../../provider/lake-formation/registration.ts";
import { AccountInMemory, account } from "../account-in-memory.ts";

const role = (name: string) => `arn:aws:iam::${account}:role/lakeward/registration/${name}`;
const inputs = {
  resourceArn: "arn:aws:s3:::exampleshire-dev-parking-raw",
  roleArn: role("parking"),
  hybridAccess: false,
};

describe("a registered location", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
  });

  it("is made, gets another role in place, and leaves nothing", async () => {
    const before = there.snapshot();
    const state = await registration.create(inputs, there.aws);
    const updated = await registration.update(state, { ...inputs, roleArn: role("other") }, there.aws);
    expect(await registration.read(inputs.resourceArn, updated, there.aws)).to.eql({
      ...inputs,
      roleArn: role("other"),
    });
    await registration.delete(updated, there.aws);
    expect(there.snapshot()).to.eql(before);
    await registration.delete(updated, there.aws);
  });

  it("is adopted when it has the role already", async () => {
    there.call("RegisterResource", {
      ResourceArn: inputs.resourceArn,
      RoleArn: inputs.roleArn,
      HybridAccessEnabled: true,
    });
    await registration.create(inputs, there.aws);
    expect(await registration.read(inputs.resourceArn, undefined, there.aws)).to.eql(inputs);
  });

  it("with somebody else's role is left alone, with what can be done", async () => {
    there.call("RegisterResource", { ResourceArn: inputs.resourceArn, RoleArn: role("theirs") });
    const attempt = await registration.create(inputs, there.aws).catch((error: Error) => error.message);
    expect(attempt).to.match(/is registered with .*theirs; nothing was changed; deregister it, or import it/);
    expect((await registration.read(inputs.resourceArn, undefined, there.aws))?.roleArn).to.equal(role("theirs"));
  });

  it("never with the service-linked role", () => {
    const roleArn = `arn:aws:iam::${account}:role/aws-service-role/lakeformation.amazonaws.com/AWSServiceRoleForLakeFormationDataAccess`;
    expect(registration.refuse({ ...inputs, roleArn }, undefined).map(({ property }) => property)).to.eql(["roleArn"]);
    expect(registration.refuse(inputs, undefined)).to.eql([]);
  });
});
