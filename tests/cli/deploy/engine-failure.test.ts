import { ConcurrentUpdateError } from "@pulumi/pulumi/automation/index.js";
import { expect } from "chai";
import { engineFailure } from "../../../cli/deploy/engine-failure.ts";

describe("an engine that ended before the update did", () => {
  it("is told in the words of whoever found the fault, with what was done until then", () => {
    const told = engineFailure(new Error("code: 255"), ["parking-raw: access denied"], false, "3 made");
    expect(told.failed).to.equal("parking-raw: access denied");
    expect(told.changed).to.equal("3 made");
    expect(told.remedy).to.include("docs/provider/recovery.md");
  });

  it("speaks for itself where nobody else did", () => {
    const told = engineFailure(new Error("code: 255\n stderr: error: no credentials\n"), [], false, "nothing");
    expect(told.failed).to.equal("no credentials");
  });

  it("that found the stack locked changed nothing, and is not to be forced while another works", () => {
    const locked = Object.assign(Object.create(ConcurrentUpdateError.prototype), { message: "locked" });
    const told = engineFailure(locked, ["the stack is currently locked by 1 lock(s)"], false, "3 made");
    expect(told.changed).to.equal("nothing");
    expect(told.remedy).to.match(/^wait for it; if none runs any more, pulumi cancel/);
  });

  it("that was asked to stop says so, whatever the errors on the way", () => {
    const told = engineFailure(new Error("code: 255"), ["grant: cancelled before it was called"], true, "3 made");
    expect(told.failed).to.equal("it was asked to stop, and did before its end");
    expect(told.remedy).to.include("run the same command again");
  });
});
