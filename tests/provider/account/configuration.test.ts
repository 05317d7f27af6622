import { expect } from "chai";
import { readConfiguration } from "../../../provider/account/configuration.ts";

const right = { region: "eu-west-2", allowedAccountIds: '["111122223333"]' };
const problems = (variables: object) =>
  readConfiguration({ ...right, ...variables }).problems.map(({ property, reason }) => `${property}: ${reason}`);

describe("the provider's configuration", () => {
  it("is tried for five minutes a call unless it says otherwise", () => {
    expect(readConfiguration(right)).to.deep.include({ problems: [] });
    expect(readConfiguration(right).configuration.retrySeconds).to.equal(300);
    expect(readConfiguration({ ...right, retrySeconds: "0" }).configuration.retrySeconds).to.equal(0);
    expect(readConfiguration({ ...right, retrySeconds: "3600" }).configuration.retrySeconds).to.equal(3600);
  });

  it("is refused with patience that is no whole number of seconds within an hour", () => {
    for (const wrong of ["-1", "1.5", "3601", "a minute"]) {
      expect(problems({ retrySeconds: wrong })).to.eql([
        `retrySeconds: "${wrong}" is no whole number of seconds from 0 (try once) to 3600`,
      ]);
    }
  });

  it("names the accounts that may be changed, each in twelve digits", () => {
    expect(problems({ allowedAccountIds: "" })).to.eql([
      "allowedAccountIds: is missing; name the accounts that may be changed, so that no other is",
    ]);
    expect(problems({ allowedAccountIds: "[12345678901]" })).to.eql([
      "allowedAccountIds: is not a list of account ids; each has twelve digits, in quotes",
    ]);
    expect(problems({ allowedAccountIds: "111122223333" })).to.eql([
      "allowedAccountIds: is not a list of account ids; each has twelve digits, in quotes",
    ]);
  });

  it("is the same as lists and objects, as some programs send it, and nothing of it is passed over", () => {
    const assumeRole = { roleArn: "arn:aws:iam::111122223333:role/deploy", externalId: "x" };
    const read = readConfiguration({
      region: "eu-west-2",
      allowedAccountIds: ["111122223333"],
      assumeRole,
      retrySeconds: 7,
    });
    expect(read.problems).to.eql([]);
    expect(read.configuration).to.deep.include({ allowedAccountIds: ["111122223333"], retrySeconds: 7 });
    expect(read.configuration.assumeRole).to.deep.include(assumeRole);
    expect(problems({ profile: ["a"], endpoint: { at: "x" } })).to.eql([
      "profile: is not text",
      "endpoint: is not text",
    ]);
  });

  it("takes a role to assume with its ARN only", () => {
    expect(problems({ assumeRole: '{"sessionName":"x"}' })).to.eql(["assumeRole: has no roleArn"]);
    expect(problems({ assumeRole: "{" })).to.eql(["assumeRole: is not JSON; an object with roleArn is wanted"]);
  });
});
