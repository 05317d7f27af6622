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
    {
      it: "a department of two words",
      on: "bucket",
      resources: [
        account,
        resource("lakeward:lake:Department", "care", { department: "adult_social_care" }),
        resource(
          "aws:s3/bucket:Bucket",
          "bucket",
          { bucket: "exampleshire-prod-adult-social-care-raw" },
          { parent: resource("lakeward:lake:Department", "care", {}).urn },
        ),
      ],
    },
    {
      it: "a bucket of an environment of which nobody says the name",
      on: "raw",
      resources: [resource("aws:s3/bucket:Bucket", "raw", { bucket: "exampleshire-raw" })],
    },
    {
      it: "a bucket below a department that says not which",
      on: "bucket",
      resources: [
        account,
        { ...department, inputs: {} },
        { ...zone, inputs: {} },
        ...bucket("exampleshire-prod-raw").slice(3),
      ],
    },
    {
      it: "a role in capitals that is made of the resource's own name",
      on: "Analysts",
      resources: [resource("aws:iam/role:Role", "Analysts", {})],
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
    ...["jane.smith2@exampleshire.gov.uk", "jane.smith_at_exampleshire"].map((name) => ({
      it: `a person as ${name}`,
      on: "thing",
      resources: named("aws:iam/role:Role", { name }),
      says: "person",
    })),
    {
      it: "another environment, whose name begins alike",
      on: "bucket",
      resources: bucket("exampleshire-production-parking-raw"),
      says: "prod",
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
    {
      it: "an environment that is not known yet",
      on: "bucket",
      resources: [
        { ...account, inputs: {}, unknown: ["environment"] },
        ...bucket("exampleshire-prod-parking-raw").slice(1),
      ],
    },
    {
      it: "a department that is not known yet",
      on: "bucket",
      resources: [
        account,
        { ...department, inputs: {}, unknown: ["department"] },
        { ...zone, inputs: {}, unknown: ["department"] },
        ...bucket("exampleshire-prod-raw").slice(3),
      ],
    },
  ],
  malformed: [
    { it: "a name that is a list", on: "bucket", resources: bucket(["x"]) },
    {
      it: "a prefix that is a list",
      on: "exampleshire-prod-raw",
      resources: [account, resource("aws:s3/bucket:Bucket", "exampleshire-prod-raw", { bucketPrefix: ["x"] })],
    },
    {
      it: "an environment that is a list",
      on: "bucket",
      resources: [
        { ...account, inputs: { environment: ["prod"] } },
        ...bucket("exampleshire-prod-parking-raw").slice(1),
      ],
    },
  ],
  notApplicable: [{ it: "an address", on: "ip", resources: [resource("aws:ec2/eip:Eip", "ip", {})] }],
};
