import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const everybody = "http://acs.amazonaws.com/groups/global/AllUsers";
const bucket = (inputs: object, token = "", more: object = {}) => [
  resource(`aws:s3/bucket${token}:Bucket${token}`, "raw", inputs, more),
];
const acl = (inputs: object, token = "") => [resource(`aws:s3/bucketAcl${token}:BucketAcl${token}`, "acl", inputs)];

export const cases: RuleCases = {
  rule: "PUB-02",
  compliant: [
    { it: "a private bucket", on: "raw", resources: bucket({ acl: "private" }) },
    { it: "nothing said", on: "raw", resources: bucket({}) },
    {
      it: "the delivery of S3's logs",
      on: "acl",
      resources: acl({
        accessControlPolicy: { grants: [{ grantee: { uri: "http://acs.amazonaws.com/groups/s3/LogDelivery" } }] },
      }),
    },
  ],
  failing: [
    { it: "public in-line", on: "raw", resources: bucket({ acl: "public-read" }) },
    { it: "a grant in-line", on: "raw", resources: bucket({ grants: [{ type: "Group", uri: everybody }] }) },
    { it: "public in the older token", on: "raw", resources: bucket({ acl: "authenticated-read" }, "V2") },
    { it: "public in an ACL of its own", on: "acl", resources: acl({ acl: "public-read-write" }) },
    {
      it: "a grant in an ACL of its own",
      on: "acl",
      resources: acl({ accessControlPolicy: { grants: [{ grantee: { uri: everybody } }] } }),
    },
    { it: "an ACL of the older token", on: "acl", resources: acl({ acl: "public-read" }, "V2") },
    {
      it: "a public object",
      on: "file",
      resources: [resource("aws:s3/bucketObjectv2:BucketObjectv2", "file", { acl: "public-read" })],
    },
  ],
  undecided: [{ it: "an ACL that is not known yet", on: "raw", resources: bucket({}, "", { unknown: ["acl"] }) }],
  malformed: [{ it: "grants that are a text", on: "raw", resources: bucket({ grants: everybody }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
