import { expect } from "chai";
import { parse } from "yaml";
import { stackFileText } from "../../local/stack-file.ts";

describe("the stack file of the local AWS", () => {
  it("is environment dev on the local account, the account number a text", () => {
    const { config } = parse(stackFileText(""));
    expect(config).to.include({
      "lakeward:environment": "dev",
      "lakeward:account": "111122223333",
      "lakeward:region": "eu-west-2",
    });
  });

  it("keeps what Pulumi and people wrote into it", () => {
    const text = stackFileText("encryptionsalt: v1:abc\nconfig:\n  lakeward:asOf: 2027-04-01\n");
    expect(parse(text).encryptionsalt).to.equal("v1:abc");
    expect(parse(text).config).to.include({ "lakeward:asOf": "2027-04-01", "lakeward:environment": "dev" });
  });

  it("is not changed by being written again", () => {
    const once = stackFileText("encryptionsalt: v1:abc\n");
    expect(stackFileText(once)).to.equal(once);
  });
});
