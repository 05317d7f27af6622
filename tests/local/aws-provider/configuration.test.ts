import { expect } from "chai";
import { readConfiguration } from "../../../local/aws-provider/configuration.ts";
import type { PlainObject } from "../../../local/aws-provider/property.ts";

const credentials = { AWS_ACCESS_KEY_ID: "deploy", AWS_SECRET_ACCESS_KEY: "local" };
const here = { ...credentials, AWS_ENDPOINT_URL: "http://127.0.0.1:4566" };
const region = { region: "eu-west-2" };

describe("the configuration of the stand-in for the aws provider", () => {
  it("is read as the engine writes it: lists and blocks as JSON text", () => {
    const given = {
      ...region,
      allowedAccountIds: '["111122223333"]',
      defaultTags: '{"tags":{"organisation":"council"}}',
      endpoints: '[{"s3":"https://s3.eu-west-2.amazonaws.com"}]',
      s3UsePathStyle: "false",
      version: "7.48.0",
    };
    expect(readConfiguration(given, here)).to.deep.equal({
      endpoint: "http://127.0.0.1:4566",
      credentials: { accessKeyId: "deploy", secretAccessKey: "local" },
      region: "eu-west-2",
      allowedAccountIds: ["111122223333"],
      defaultTags: { organisation: "council" },
    });
  });

  for (const endpoint of ["http://localhost:4566", "http://[::1]:4566", "http://127.9.0.1"]) {
    it(`takes ${endpoint}`, () => {
      expect(readConfiguration(region, { ...credentials, AWS_ENDPOINT_URL: endpoint }).endpoint).to.equal(endpoint);
    });
  }

  for (const endpoint of [
    "https://s3.eu-west-2.amazonaws.com",
    "http://10.0.0.1:4566",
    "http://localhost.example.org",
    "http://127.0.0.1.example.org",
    "http://127.0.0.1@example.org",
    "no address",
    "",
  ]) {
    it(`refuses the endpoint "${endpoint}"`, () => {
      expect(() => readConfiguration(region, { ...credentials, AWS_ENDPOINT_URL: endpoint })).to.throw(
        /local AWS only/,
      );
    });
  }

  it("refuses to work without an endpoint, where a real account would be meant", () => {
    expect(() => readConfiguration(region, credentials)).to.throw(/AWS_ENDPOINT_URL is not set; nothing was called/);
  });

  it("refuses to look for credentials anywhere but in the environment", () => {
    const { AWS_ENDPOINT_URL } = here;
    expect(() => readConfiguration(region, { AWS_ENDPOINT_URL })).to.throw(/looks for no other credentials/);
  });

  const refused: readonly (readonly [string, PlainObject, RegExp])[] = [
    ["a missing region", {}, /needs a region/],
    ["a setting that it does not know", { ...region, assumeRoles: "[]" }, /does not know its setting assumeRoles/],
    ["accounts that are no list", { ...region, allowedAccountIds: '{"a":1}' }, /not a list of account ids/],
    ["default tags that are no map", { ...region, defaultTags: '{"tags":["a"]}' }, /defaultTags is not/],
  ];
  for (const [what, given, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => readConfiguration(given, here)).to.throw(message);
    });
  }
});
