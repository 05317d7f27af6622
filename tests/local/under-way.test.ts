import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { placesOf } from "../../local/places.ts";
import { forgetKilled, underWay, wasKilled } from "../../local/under-way.ts";

describe("an update of the local account", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "lakeward-under-way-"));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it("is marked while it runs, without checkpoints, and not after it, whether it ended well or not", async () => {
    const places = placesOf(root);
    await underWay(places, async () => {
      expect(await wasKilled(places)).to.equal(true);
      expect(process.env.PULUMI_SKIP_CHECKPOINTS).to.equal("true");
    });
    expect(await wasKilled(places)).to.equal(false);
    const failing = underWay(places, () => Promise.reject(new Error("stopped")));
    expect(await failing.catch((error: Error) => error.message)).to.equal("stopped");
    expect(await wasKilled(places)).to.equal(false);
    expect(process.env.PULUMI_SKIP_CHECKPOINTS).to.equal(undefined);
  });

  it("that never came back is known as killed until that is forgotten", async () => {
    const places = placesOf(root);
    void underWay(places, () => new Promise(() => undefined));
    while (!(await wasKilled(places))) await new Promise((resolve) => setImmediate(resolve));
    await forgetKilled(places);
    expect(await wasKilled(places)).to.equal(false);
    delete process.env.PULUMI_SKIP_CHECKPOINTS;
    delete process.env.PULUMI_EXPERIMENTAL;
  });
});
