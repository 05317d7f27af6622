import { readFileSync } from "node:fs";
import { expect } from "chai";
import { placesOf } from "../../local/places.ts";
import { updateOptions } from "../../local/update-options.ts";

describe("an update of the local account", () => {
  it("is judged at the levels of the environment that the account plays", () => {
    const { policyPacks, policyPackConfigs } = updateOptions(placesOf(), 64, true);
    expect(policyPacks).to.have.length(1);
    expect(policyPackConfigs?.map((path) => path.slice(path.lastIndexOf("/") + 1))).to.deep.equal([
      "policy-pack-config.dev.json",
    ]);
    const levels = JSON.parse(readFileSync(policyPackConfigs?.[0] ?? "", "utf8")) as Record<string, string>;
    expect(levels["bind-services-to-account"]).to.equal("advisory");
  });

  it("is judged by nothing where nobody asks for it", () => {
    expect(updateOptions(placesOf(), 8, false)).to.deep.equal({ parallel: 8, color: "never" });
  });
});
