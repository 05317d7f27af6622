import { expect } from "chai";
import { ServiceQueue } from "../../../local/gateway/service-queue.ts";

describe("the queue in front of moto", () => {
  it("lets one call of a service in at a time, in order, and another service past", async () => {
    const queue = new ServiceQueue();
    const events: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = queue.run("glue", async () => {
      events.push("glue 1 begins");
      await gate.promise;
      events.push("glue 1 ends");
    });
    const second = queue.run("glue", async () => events.push("glue 2"));
    await queue.run("s3", async () => events.push("s3"));
    gate.resolve();
    await Promise.all([first, second]);
    expect(events).to.deep.equal(["glue 1 begins", "s3", "glue 1 ends", "glue 2"]);
  });

  it("goes on after a call that failed", async () => {
    const queue = new ServiceQueue();
    const failed = queue.run("glue", () => Promise.reject(new Error("refused")));
    expect(await queue.run("glue", async () => "next")).to.equal("next");
    expect(await failed.catch((error: Error) => error.message)).to.equal("refused");
  });
});
