import { spawnSync } from "node:child_process";
import { expect } from "chai";
import * as fc from "fast-check";
import { environmentLines } from "../../local/environment-lines.ts";
import { localEnvironment } from "../../local/local-environment.ts";
import { placesOf } from "../../local/places.ts";

const places = placesOf("/srv/lake");

describe("the environment of the local AWS", () => {
  it("puts the pinned Node first and the engine second, once", () => {
    const inherited = { PATH: "/usr/bin:/cache/engine:/srv/lake/node_modules/.bin:/bin" };
    const { PATH } = localEnvironment(places, "/cache/engine", 4566, inherited).set;
    expect(PATH).to.equal("/srv/lake/node_modules/.bin:/cache/engine:/usr/bin:/bin");
  });

  it("leads the SDKs to the local port, as the deploying role", () => {
    const { set } = localEnvironment(places, "/cache/engine", 4566, {});
    expect(set).to.include({
      AWS_ENDPOINT_URL: "http://127.0.0.1:4566",
      AWS_ACCESS_KEY_ID: "deploy",
      AWS_REGION: "eu-west-2",
    });
    expect(set).to.include({
      PULUMI_BACKEND_URL: "file:///srv/lake/.lakeward/pulumi-state",
      PULUMI_CONFIG_PASSPHRASE: "",
    });
  });

  it("takes away every setting that could lead to a real account", () => {
    const inherited = {
      AWS_PROFILE: "prod",
      AWS_SESSION_TOKEN: "t",
      AWS_ENDPOINT_URL_S3: "https://s3",
      AWS_REGION: "us-east-1",
      HOME: "/h",
    };
    const { set, unset } = localEnvironment(places, "/cache/engine", 4566, inherited);
    expect(unset).to.deep.equal(["AWS_ENDPOINT_URL_S3", "AWS_PROFILE", "AWS_SESSION_TOKEN"]);
    expect(set.AWS_REGION).to.equal("eu-west-2");
  });

  it("goes past a proxy to the loopback address, and adds no proxy setting where there is none", () => {
    const { set } = localEnvironment(places, "/e", 1, { HTTPS_PROXY: "http://proxy:3128", NO_PROXY: "intranet" });
    expect(set).to.include({ NO_PROXY: "intranet,127.0.0.1,localhost" });
    expect(localEnvironment(places, "/e", 1, {}).set).not.to.have.property("NO_PROXY");
  });

  it("prints lines that give a shell exactly these values, whatever characters they hold", () => {
    const value = fc.stringMatching(/^[ -~\n]*$/);
    fc.assert(
      fc.property(value, (text) => {
        const lines = environmentLines({ set: { LAKE: text }, unset: ["PULUMI_STACK"] });
        const script = `${lines.join("\n")}\nprintf %s "$LAKE"; printf %s "\${PULUMI_STACK-gone}" >&2`;
        const shell = spawnSync("sh", ["-c", script], {
          encoding: "utf8",
          env: { PATH: process.env.PATH, PULUMI_STACK: "prod" },
        });
        expect(shell.stdout).to.equal(text);
        expect(shell.stderr).to.equal("gone");
      }),
      { numRuns: 25 },
    );
  });
});
