import { expect } from "chai";
import { s3Operation } from "../../../local/gateway/s3-operation.ts";

const named = (method: string, target: string) => {
  const url = new URL(target, "http://gateway");
  return s3Operation(method, url.pathname, url.searchParams);
};

describe("S3 requests by AWS's names", () => {
  it("are told by method, path and sub-resource", () => {
    const cases: readonly [string, string, string][] = [
      ["GET", "/", "ListBuckets"],
      ["PUT", "/lake", "CreateBucket"],
      ["PUT", "/lake/?policy=", "PutBucketPolicy"],
      ["DELETE", "/lake/?lifecycle", "DeleteBucketLifecycleConfiguration"],
      ["GET", "/lake/?publicAccessBlock", "GetPublicAccessBlock"],
      ["GET", "/lake/?list-type=2&prefix=a/", "ListObjectsV2"],
      ["POST", "/lake/?delete", "DeleteObjects"],
      ["GET", "/lake/a/b.csv?tagging", "GetObjectTagging"],
      ["POST", "/lake/a/b.csv?uploads", "CreateMultipartUpload"],
      ["POST", "/lake/a/b.csv?uploadId=1", "CompleteMultipartUpload"],
      ["HEAD", "/lake/a/b.csv", "HeadObject"],
    ];
    expect(cases.map(([method, target]) => named(method, target).operation)).to.deep.equal(
      cases.map(([, , name]) => name),
    );
  });

  it("carry an object's own bytes only when one is put, sent in parts or got", () => {
    const carrying = ["PUT /lake/a.csv", "GET /lake/a.csv", "PUT /lake/a.csv?uploadId=1&partNumber=1"];
    const others = [
      "PUT /lake",
      "PUT /lake/a.csv?tagging",
      "GET /lake/?policy",
      "HEAD /lake/a.csv",
      "POST /lake/a.csv?uploadId=1",
    ];
    const object = (line: string) => named(line.split(" ")[0] ?? "", line.split(" ")[1] ?? "").object;
    expect(carrying.map(object)).to.deep.equal([true, true, true]);
    expect(others.map(object)).to.deep.equal(others.map(() => false));
  });
});
