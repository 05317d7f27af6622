import { expect } from "chai";
import type { Call } from "../../../local/gateway/call.ts";
import { loggedRequest } from "../../../local/gateway/logged-request.ts";

const call = (changes: Partial<Call>): Call => ({
  service: "secretsmanager",
  operation: "CreateSecret",
  protocol: "json",
  method: "POST",
  target: "/",
  headers: {},
  accessKey: "deploy",
  body: Buffer.from(
    JSON.stringify({ Name: "kerbside", SecretString: "hunter2", Tags: [{ Key: "owner", Value: "parking" }] }),
  ),
  ...changes,
});

describe("what is logged of a request", () => {
  it("is its body without the values of secrets", () => {
    expect(loggedRequest(call({}))).to.deep.equal({
      request: { Name: "kerbside", SecretString: "(secret)", Tags: [{ Key: "owner", Value: "parking" }] },
    });
  });

  it("is its path and query without the signature of a presigned address", () => {
    const presigned = call({
      protocol: "s3",
      target: "/lake/a.csv?X-Amz-Credential=deploy&X-Amz-Signature=abc&versionId=1",
      body: Buffer.alloc(0),
    });
    expect(loggedRequest(presigned)).to.deep.equal({ path: "/lake/a.csv?versionId=1" });
  });

  it("is the form of a service that takes forms", () => {
    const form = call({ protocol: "query", body: Buffer.from("Action=CreateRole&RoleName=analysts&Password=x") });
    expect(loggedRequest(form).request).to.deep.equal({
      Action: "CreateRole",
      RoleName: "analysts",
      Password: "(secret)",
    });
  });
});
