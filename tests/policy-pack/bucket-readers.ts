import type { PlannedResource } from "../../preview/plan.ts";
import { reference, resource } from "./estate-of.ts";

/** Who reads what beside Lake Formation: pieces of the cases of LF-16. */

export const zone = resource("lakeward:lake:Zone", "parking-trusted", { role: "trusted" });
export const bucket = resource("aws:s3/bucket:Bucket", "trusted", { bucket: "exl-trusted" }, { parent: zone.urn });
export const raw = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" }, { parent: zone.urn });
const component = resource("lakeward:lake:Role", "analysts-role", { kind: "group" });
export const role = resource("aws:iam/role:Role", "analysts", { name: "analysts" }, { parent: component.urn });
export const allow = (Action: unknown, Resource: unknown) => ({ Statement: [{ Effect: "Allow", Action, Resource }] });
export const withPolicy = (policy: unknown, more: Readonly<Record<string, unknown>> = {}) => [
  zone,
  bucket,
  component,
  role,
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "analysts", policy }, more),
];
export const beside = (...more: readonly ReturnType<typeof resource>[]) => [zone, bucket, component, role, ...more];
export const openly = withPolicy(allow("s3:GetObject", "arn:aws:s3:::exl-trusted/*"));
export const odd = (kind: unknown, more: Readonly<Record<string, unknown>> = {}) => [
  zone,
  bucket,
  { ...component, inputs: { kind }, ...more },
  role,
  ...openly.slice(4),
];
export const itself = (inputs: object, more: Readonly<Record<string, unknown>> = {}) => [
  zone,
  bucket,
  component,
  { ...role, inputs: { name: "analysts", ...inputs }, ...more },
];
export const awsOwn = (name: string) => `arn:aws:iam::aws:policy/${name}`;
export const attached = (policyArn: string) =>
  beside(resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", { role: "analysts", policyArn }));
export const denied = (statement: object) =>
  withPolicy([
    { Effect: "Allow", Action: "s3:*", Resource: "*" },
    { Effect: "Deny", Action: "s3:*", Resource: "arn:aws:s3:::exl-trusted/*", ...statement },
  ]);
export const statement = (more: object) =>
  withPolicy([{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...more }]);
export const location = (locationScope: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  resource(
    "aws:s3control/accessGrantsLocation:AccessGrantsLocation",
    "location",
    { accessGrantsLocationId: "default", locationScope },
    more,
  );
export const accessGrant = (inputs: object, more: Readonly<Record<string, unknown>> = {}) =>
  resource(
    "aws:s3control/accessGrant:AccessGrant",
    "access-grant",
    {
      accessGrantsLocationId: "default",
      accessGrantsLocationConfiguration: { s3SubPrefix: "exl-trusted/*" },
      permission: "READ",
      grantee: { granteeType: "IAM", granteeIdentifier: "arn:aws:iam::111122223333:role/analysts" },
      ...inputs,
    },
    more,
  );

export const reads = {
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::exl-trusted/*",
};
export const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
/** A policy of the bucket's, of two statements of which one is for nobody here. */
export const onBucket = (more: object, planned: Readonly<Record<string, unknown>> = {}) =>
  resource(
    "aws:s3/bucketPolicy:BucketPolicy",
    "own",
    {
      bucket: "exl-trusted",
      policy: [
        { ...reads, Principal: { AWS: arn("other") } },
        { ...reads, ...more },
      ],
    },
    planned,
  );
export const byBucket = (more: object, planned: Readonly<Record<string, unknown>> = {}) =>
  beside(onBucket(more, planned));
export const generated = (
  more: object,
  planned: Readonly<Record<string, unknown>>,
  inputs: Readonly<Record<string, unknown>> = {},
) => [zone, bucket, component, { ...role, inputs: { ...inputs }, ...planned }, onBucket(more)];
export const byCondition = (operator: string, values: unknown, key = "aws:PrincipalArn") =>
  byBucket({ Condition: { [operator]: { [key]: values } } });
/** A program without our components: a role, what it may do, and what it is granted. */
export const theirs = resource("aws:iam/role:Role", "theirs", { name: "theirs" });
export const data = resource("aws:s3/bucket:Bucket", "data", { bucket: "data" });
export const theirPolicy = (Resource: unknown) =>
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "theirs", policy: allow("s3:GetObject", Resource) });
export const granted = (principal: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  resource(
    "aws:lakeformation/permissions:Permissions",
    "grant",
    { principal, permissions: ["SELECT"], table: { databaseName: "d", name: "t" } },
    more,
  );
export const registered = (inputs: object, more: Readonly<Record<string, unknown>> = {}) =>
  resource("aws:lakeformation/resource:Resource", "registration", inputs, more);
export const table = (location: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  resource(
    "aws:glue/catalogTable:CatalogTable",
    "table",
    { databaseName: "d", name: "t", storageDescriptor: { location } },
    more,
  );
export const elsewhere = (...more: readonly ReturnType<typeof resource>[]) => [
  theirs,
  theirPolicy("arn:aws:s3:::data/*"),
  granted(arn("theirs")),
  ...more,
];

/** In words, and as conditions by which a policy of the bucket's for everyone lets the role through, or may. */
export const lettingThrough: readonly (readonly [string, readonly PlannedResource[]])[] = [
  ["whose ARN fits one pattern of two", byCondition("ArnLike", [arn("job"), arn("ana*")])],
  ["whose ARN is not another's", byCondition("StringNotLike", arn("job"))],
  ["who comes by another's ARN", byCondition("ArnLike", arn("job"), "aws:SourceArn")],
  ["whose ARN is said to be one of none", byCondition("ArnLike", [])],
  ["whose ARN is the role's own", byCondition("ArnEquals", reference("analysts.arn"))],
  ["whose ARN, if there is one, is another's", byCondition("ArnLikeIfExists", arn("job"))],
  ["all of whose ARNs are another's", byCondition("ForAllValues:ArnLike", arn("job"))],
  [
    "whose ARN is one that is not known yet",
    byBucket(
      { Condition: { ArnLike: { "aws:PrincipalArn": arn("job") } } },
      { unknown: ['policy[1].Condition.ArnLike["aws:PrincipalArn"]'] },
    ),
  ],
  ...["lakeward/group/*", "*/analysts*"].map(
    (pattern) =>
      [
        `whose ARN ends like ${pattern}`,
        generated({ Condition: { ArnLike: { "aws:PrincipalArn": arn(pattern) } } }, {}, { path: "/lakeward/group/" }),
      ] as const,
  ),
  [
    "whose ARN may be the role's, of which the path is not known yet",
    generated(
      { Condition: { ArnLike: { "aws:PrincipalArn": arn("lakeward/group/analysts") } } },
      { unknown: ["path"] },
      { name: "analysts" },
    ),
  ],
];

const notKnown = "which buckets are registered or hold tables is not known yet";

/** In words, and as buckets, tables and registrations of which one may hold or be another, with what is said then. */
export const possiblyHolding: readonly (readonly [string, readonly PlannedResource[], string])[] = [
  ["a registration that may be any bucket's", [data, registered({}, { unknown: ["arn"] })], notKnown],
  ["a table that may lie in any bucket", [data, table(undefined, { unknown: ["storageDescriptor"] })], notKnown],
  [
    "a table that may lie in a bucket whose name is not known yet",
    [{ ...data, unknown: ["bucket"] }, table("s3://data/t")],
    "may let it read",
  ],
  ["a table whose location is a list", [data, table(["s3://data/t"])], notKnown],
  ["a registration that may be what it reads", [registered({}, { unknown: ["arn"] })], "may let it read"],
];
