import { mkdir, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { ensureAwsPlugin } from "../../../local/toolchain/aws-plugin.ts";
import { exists } from "../../../local/toolchain/exists.ts";
import { pins } from "../../../local/toolchain/pins.ts";
import { inFolder } from "./folder.ts";
import { rememberingReport } from "./remembering-report.ts";

const plugin = join("plugins", `resource-aws-v${pins.awsPlugin.version}`);

describe("the plugin for aws in our own Pulumi home", () => {
  const { PULUMI_HOME, LAKEWARD_AWS_PLUGIN } = process.env;
  afterEach(() => {
    for (const [name, value] of Object.entries({ PULUMI_HOME, LAKEWARD_AWS_PLUGIN })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it("is the official one that the user has, led to and not copied", () =>
    inFolder(async (folder) => {
      const theirs = join(folder, "theirs");
      await mkdir(join(theirs, plugin), { recursive: true });
      await writeFile(join(theirs, plugin, "pulumi-resource-aws"), "official");
      process.env.PULUMI_HOME = theirs;
      delete process.env.LAKEWARD_AWS_PLUGIN;
      const ours = join(folder, "ours");
      expect(await ensureAwsPlugin(rememberingReport(), ours)).to.deep.equal({ kind: "ready", value: "official" });
      expect(await readlink(join(ours, plugin, "pulumi-resource-aws"))).to.equal(
        join(theirs, plugin, "pulumi-resource-aws"),
      );
    }));

  it("is the stand-in where that is asked for, which says loudly that it is; it is made again when it is gone", () =>
    inFolder(async (folder) => {
      process.env.LAKEWARD_AWS_PLUGIN = "stand-in";
      const report = rememberingReport();
      expect(await ensureAwsPlugin(report, folder)).to.deep.equal({ kind: "ready", value: "stand-in" });
      expect(report.lines.join("\n")).to.contain("NOT the official aws plugin");
      expect(await exists(join(folder, plugin, "pulumi-resource-aws"))).to.equal(true);
      await rm(join(folder, plugin), { recursive: true });
      expect((await ensureAwsPlugin(report, folder)).kind).to.equal("ready");
      expect(await exists(join(folder, plugin, "pulumi-resource-aws"))).to.equal(true);
    }));

  it("stays the stand-in in a home that began with it, since the state was made with it", () =>
    inFolder(async (folder) => {
      process.env.LAKEWARD_AWS_PLUGIN = "stand-in";
      await ensureAwsPlugin(rememberingReport(), folder);
      const theirs = join(folder, "theirs");
      await mkdir(join(theirs, plugin), { recursive: true });
      await writeFile(join(theirs, plugin, "pulumi-resource-aws"), "official");
      process.env.PULUMI_HOME = theirs;
      delete process.env.LAKEWARD_AWS_PLUGIN;
      expect(await ensureAwsPlugin(rememberingReport(), folder)).to.deep.equal({ kind: "ready", value: "stand-in" });
    }));
});
