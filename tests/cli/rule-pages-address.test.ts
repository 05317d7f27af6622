import { tmpdir } from "node:os";
import { expect } from "chai";
import { rulePagesAddress } from "../../cli/rule-pages-address.ts";
import { repository } from "./run-lakeward.ts";

describe("where the rules' pages can be read", () => {
  const runner = {
    GITHUB_SERVER_URL: "https://code.example",
    GITHUB_REPOSITORY: "exampleshire/lake",
    GITHUB_SHA: "1a2b",
  };

  it("is the commit that a workflow runs for, when it holds them", () => {
    expect(rulePagesAddress(repository, runner)).to.equal(
      "https://code.example/exampleshire/lake/blob/1a2b/docs/rules",
    );
  });

  it("is nowhere outside of a workflow, and where the repository has none", () => {
    expect(rulePagesAddress(repository, {})).to.equal(undefined);
    expect(rulePagesAddress(tmpdir(), runner)).to.equal(undefined);
  });
});
