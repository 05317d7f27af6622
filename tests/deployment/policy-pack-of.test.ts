import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { policyPackOf } from "../../deployment/policy-pack-of.ts";

describe("the policy pack that a deployment is judged by", () => {
  const levelsAt = (path: string | undefined) => JSON.parse(readFileSync(path ?? "", "utf8")) as Record<string, string>;

  it("has the levels of the environment that is deployed", () => {
    const [dev, prod] = ["dev", "prod"].map((environment) => levelsAt(policyPackOf(environment).policyPackConfigs[0]));
    expect(dev?.["bind-services-to-account"]).to.equal("advisory");
    expect(prod?.["bind-services-to-account"]).to.equal("mandatory");
  });

  it("has the pack's own levels in an environment of a name of its own", () => {
    expect(policyPackOf("live_two").policyPackConfigs).to.deep.equal([]);
  });

  it("is the one of a checkout that is named, levels and all", () => {
    const folder = mkdtempSync(join(tmpdir(), "lakeward-pack-"));
    writeFileSync(join(folder, "policy-pack-config.dev.json"), "{}");
    expect(policyPackOf("dev", folder)).to.deep.equal({
      policyPacks: [join(folder, "lakeward-policy-pack")],
      policyPackConfigs: [join(folder, "policy-pack-config.dev.json")],
    });
    rmSync(folder, { recursive: true });
  });
});
