import { expect } from "chai";
import { resource, verdictOn, verdictsOf } from "../../estate-of.ts";

const account = resource("lakeward:lake:Account", "account", { allowedRegions: ["eu-west-2"] });
const inRegion = (region: unknown) => ({ provider: { package: "aws", inputs: { region } } });
const queue = (inputs: Readonly<Record<string, unknown>>, more: object = {}) =>
  resource("aws:sqs/queue:Queue", "queue", inputs, more);

describe("MIN-28 nothing lies outside the allowed regions", () => {
  it("holds for a provider and a resource in the region", () => {
    expect(verdictsOf("MIN-28", [account, queue({}, inRegion("eu-west-2"))])).to.deep.equal({ queue: "compliant" });
    expect(verdictsOf("MIN-28", [account, queue({ region: "eu-west-2" }, inRegion("us-east-1"))])).to.deep.equal({
      queue: "compliant",
    });
  });

  it("is broken by the resource's own region, whatever its provider's", () => {
    const verdict = verdictOn("MIN-28", "queue", [account, queue({ region: "us-east-1" }, inRegion("eu-west-2"))]);
    expect(verdict).to.include({ verdict: "violation", level: "mandatory", severity: "critical" });
    expect(verdict.properties).to.deep.equal(["region"]);
    expect(verdict.message).to.contain("us-east-1");
  });

  it("is broken by the provider's region, on the provider, too", () => {
    const provider = resource("pulumi:providers:aws", "aws", { region: "us-east-1" });
    expect(verdictsOf("MIN-28", [account, provider, queue({}, inRegion("us-east-1"))])).to.deep.equal({
      aws: "violation",
      queue: "violation",
    });
  });

  it("judges our own provider's resources", () => {
    const grant = resource(
      "lakeward:lakeformation:Tag",
      "tag",
      {},
      { provider: { package: "lakeward", inputs: { region: "eu-west-1" } } },
    );
    expect(verdictsOf("MIN-28", [account, grant])).to.deep.equal({ tag: "violation" });
  });

  it("leaves services without a region alone", () => {
    const role = resource("aws:iam/role:Role", "role", {}, inRegion("us-east-1"));
    expect(verdictsOf("MIN-28", [account, role, queue({}, inRegion("eu-west-2"))])).to.deep.equal({
      queue: "compliant",
    });
  });

  it("takes the allowed regions from the account, else from the document, else London", () => {
    const ireland = queue({ region: "eu-west-1" });
    expect(verdictsOf("MIN-28", [{ ...account, inputs: { allowedRegions: ["eu-west-1"] } }, ireland])).to.deep.equal({
      queue: "compliant",
    });
    expect(verdictsOf("MIN-28", [ireland], { parameters: { allowedRegions: ["eu-west-1"] } })).to.deep.equal({
      queue: "compliant",
    });
    expect(verdictsOf("MIN-28", [ireland])).to.deep.equal({ queue: "violation" });
  });

  it("is undecided while a region is not known, and once for the stack when none is said", () => {
    expect(verdictsOf("MIN-28", [queue({}, { unknown: ["region"] })])).to.deep.equal({ queue: "undecided" });
    const silent = [resource("aws:s3/bucket:Bucket", "raw", {}), resource("aws:s3/bucket:Bucket", "trusted", {})];
    expect(verdictOn("MIN-28", "stack", [queue({}), ...silent])).to.include({
      verdict: "undecided",
      level: "advisory",
      message: "the region of raw and 2 more is said neither by the resource nor by its provider",
    });
    expect(verdictsOf("MIN-28", [queue({ region: "eu-west-2" }), ...silent])).to.deep.equal({
      queue: "compliant",
      stack: "undecided",
    });
  });

  it("reports a region of the wrong type", () => {
    expect(verdictOn("MIN-28", "queue", [queue({ region: ["eu-west-2"] })]).message).to.contain("is a list");
    expect(verdictOn("MIN-28", "queue", [queue({}, inRegion(7))]).verdict).to.equal("violation");
  });
});
