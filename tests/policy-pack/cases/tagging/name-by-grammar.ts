import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const account = resource("lakeward:lake:Account", "account", { environment: "prod" });
const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const zone = resource("lakeward:lake:Zone", "raw", { department: "parking", zone: "raw" }, { parent: department.urn });
const bucket = (name: unknown, more: object = {}) => [
  account,
  department,
  zone,
  resource("aws:s3/bucket:Bucket", "bucket", { bucket: name }, { parent: zone.urn, ...more }),
];
const named = (type: string, inputs: object) => [resource(type, "thing", inputs)];

export const cases: RuleCases = {
  rule: "TAG-07",
  compliant: [
    {
      it: "body, environment, department, zone",
      on: "bucket",
      resources: bucket("exampleshire-prod-parking-raw-7vfvxdyk"),
    },
    {
      it: "a database",
      on: "thing",
      resources: named("aws:glue/catalogDatabase:CatalogDatabase", { name: "parking_raw" }),
    },
    { it: "a role", on: "thing", resources: named("aws:iam/role:Role", { name: "lake.parking.analysts" }) },
    {
      it: "a name that is made of the resource's own",
      on: "Exampleshire-prod-raw",
      resources: [account, resource("aws:s3/bucket:Bucket", "Exampleshire-prod-raw", {})],
    },
    {
      it: "a name that is made of a prefix",
      on: "raw",
      resources: [account, resource("aws:s3/bucket:Bucket", "raw", { bucketPrefix: "exampleshire-prod-raw-" })],
    },
  ],
  failing: [
    { it: "capital letters", on: "bucket", resources: bucket("Exampleshire-prod-parking-raw") },
    { it: "a dot", on: "bucket", resources: bucket("exampleshire.prod.parking") },
    { it: "a reserved beginning", on: "bucket", resources: bucket("xn--prod-parking") },
    { it: "another environment", on: "bucket", resources: bucket("exampleshire-dev-parking-raw"), says: "prod" },
    { it: "no department", on: "bucket", resources: bucket("exampleshire-prod-raw"), says: "parking" },
    {
      it: "an older bucket",
      on: "old",
      resources: [account, resource("aws:s3/bucketV2:BucketV2", "old", { bucket: "data" })],
    },
    {
      it: "a database with a hyphen",
      on: "thing",
      resources: named("aws:glue/catalogDatabase:CatalogDatabase", { name: "parking-raw" }),
    },
    {
      it: "a person",
      on: "thing",
      resources: named("aws:athena/workgroup:Workgroup", { name: "jane.smith@exampleshire.gov.uk" }),
      says: "person",
    },
    {
      it: "a name that is made of the resource's own, which says nothing",
      on: "bucket",
      resources: bucket(undefined),
      says: "prod",
    },
    {
      it: "a name that is made of a prefix of another environment",
      on: "raw",
      resources: [account, resource("aws:s3/bucket:Bucket", "raw", { bucketPrefix: "exampleshire-dev-raw-" })],
    },
  ],
  undecided: [
    { it: "a name that is not known yet", on: "bucket", resources: bucket(undefined, { unknown: ["bucket"] }) },
    {
      it: "a prefix that is not known yet",
      on: "raw",
      resources: [account, resource("aws:s3/bucket:Bucket", "raw", {}, { unknown: ["bucketPrefix"] })],
    },
  ],
  malformed: [{ it: "a name that is a list", on: "bucket", resources: bucket(["x"]) }],
  notApplicable: [{ it: "an address", on: "ip", resources: [resource("aws:ec2/eip:Eip", "ip", {})] }],
};
