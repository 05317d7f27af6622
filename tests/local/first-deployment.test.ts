import { mkdir } from "node:fs/promises";
import { expect } from "chai";
import type { Deployed } from "../../local/deploy.ts";
import { firstDeployment, type Steps } from "../../local/first-deployment.ts";
import { type Places, placesOf } from "../../local/places.ts";
import type { AwsPlugin } from "../../local/toolchain/aws-plugin.ts";
import { exists } from "../../local/toolchain/exists.ts";
import type { Outcome } from "../../local/toolchain/outcome.ts";
import { inFolder } from "./toolchain/folder.ts";
import { rememberingReport } from "./toolchain/remembering-report.ts";

const failed = { kind: "failed", failed: "no such host", changed: "1 made", remedy: "mend it" } as const;
const done: Outcome<Deployed> = { kind: "ready", value: { changes: {}, milliseconds: 1, outputs: {}, advisories: [] } };

/** Steps of which the deployment fails with the plugins named; tells with which plugin each deployment was tried. */
function stepsFailingWith(places: Places, faulty: readonly AwsPlugin[]): Steps & { readonly tried: AwsPlugin[] } {
  const tried: AwsPlugin[] = [];
  let plugin: AwsPlugin = "official";
  return {
    tried,
    async bringUp() {
      plugin = process.env.LAKEWARD_AWS_PLUGIN === "stand-in" ? "stand-in" : "official";
      const engine = { directory: "/engine", version: "3.259.0", origin: "on the PATH" } as const;
      return { kind: "ready", value: { engine, plugin, gateway: { pid: 1, port: 1 } } };
    },
    async deploy() {
      tried.push(plugin);
      await mkdir(places.backend, { recursive: true });
      return faulty.includes(plugin) ? failed : done;
    },
  };
}

describe("the first deployment", () => {
  afterEach(() => {
    delete process.env.LAKEWARD_AWS_PLUGIN;
  });

  it("stays with the official plugin where that serves", () =>
    inFolder(async (folder) => {
      const places = placesOf(folder);
      const steps = stepsFailingWith(places, []);
      expect(await firstDeployment(rememberingReport(), { places }, steps)).to.equal(done);
      expect(steps.tried).to.deep.equal(["official"]);
    }));

  it("is begun anew with the stand-in, aloud, where the official plugin does not serve", () =>
    inFolder(async (folder) => {
      const places = placesOf(folder);
      const steps = stepsFailingWith(places, ["official"]);
      const report = rememberingReport();
      expect(await firstDeployment(report, { places }, steps)).to.equal(done);
      expect(steps.tried).to.deep.equal(["official", "stand-in"]);
      expect(report.lines.join("\n")).to.contain("no such host").and.to.contain("Begun anew with the stand-in");
    }));

  it("fails when it is the program that is wrong", () =>
    inFolder(async (folder) => {
      const places = placesOf(folder);
      const steps = stepsFailingWith(places, ["official", "stand-in"]);
      expect(await firstDeployment(rememberingReport(), { places }, steps)).to.equal(failed);
    }));

  it("never throws away an account to which something was deployed before", () =>
    inFolder(async (folder) => {
      const places = placesOf(folder);
      await mkdir(places.backend, { recursive: true });
      const steps = stepsFailingWith(places, ["official"]);
      expect(await firstDeployment(rememberingReport(), { places }, steps)).to.equal(failed);
      expect(steps.tried).to.deep.equal(["official"]);
      expect(await exists(places.backend)).to.equal(true);
    }));
});
