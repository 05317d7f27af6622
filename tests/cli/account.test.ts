import { expect } from "chai";
import { runLakeward } from "./run-lakeward.ts";

describe("lakeward account", () => {
  it("says as a step's outputs where an environment is, who signs in there and where its state is", async () => {
    const { code, out } = await runLakeward(["account", "--environment", "prod"]);
    expect(code).to.equal(0);
    expect(out.trim().split("\n")).to.deep.equal([
      "account=444455556666",
      "region=eu-west-2",
      "deploy-role=arn:aws:iam::444455556666:role/lakeward/deploy/lake-deploy",
      "preview-role=arn:aws:iam::444455556666:role/lakeward/deploy/lake-preview",
      "backend=s3://exampleshire-prod-state-7vfvxdyk?region=eu-west-2",
      "secrets-provider=awskms://alias/exampleshire-prod-state?region=eu-west-2",
    ]);
  });

  it("refuses an environment that is not declared", async () => {
    const { code, err } = await runLakeward(["account", "--environment", "test"]);
    expect(code).to.equal(2);
    expect(err).to.equal('--environment: lake.yaml has no environment "test"; it has dev, prod\n');
  });
});
