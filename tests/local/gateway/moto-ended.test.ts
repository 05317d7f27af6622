import { GetDatabasesCommand, GlueClient } from "@aws-sdk/client-glue";
import { expect } from "chai";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

describe("the local AWS when moto has come to an end", () => {
  const aws = localAws();

  it("says so on its health address and to every call, instead of waiting", async () => {
    const { json } = await aws.own("health");
    process.kill(Number(json.motoPid));
    while ((await aws.own("health")).status === 200) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await aws.own("health")).json.status).to.equal("moto has ended");
    expect(await refusal(new GlueClient(aws.client()).send(new GetDatabasesCommand({})))).to.equal(
      "ServiceUnavailable",
    );
  });
});
