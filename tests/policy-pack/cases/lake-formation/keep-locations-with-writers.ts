import type { PlannedResource } from "../../../../preview/plan.ts";
import { reference, resource, urn } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const role = (kind: string, name = kind, department = "parking") => {
  const component = resource("lakeward:lake:Role", `${name}-role`, {
    kind,
    department,
    group: kind === "group" ? name : null,
  });
  return [component, resource("aws:iam/role:Role", name, { name }, { parent: component.urn })];
};
const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

const zone = (zoneRole: string, department = "parking") => {
  const component = resource("lakeward:lake:Zone", `${department}-${zoneRole}`, { department, role: zoneRole });
  return [
    component,
    resource("aws:s3/bucket:Bucket", zoneRole, { bucket: `exl-${department}-${zoneRole}` }, { parent: component.urn }),
  ];
};
const grant = (principal: string, location: unknown, more: object = {}) => [
  ...role("group", "analysts"),
  ...role("pipeline"),
  ...zone("trusted"),
  ...zone("scratch"),
  ...zone("raw", "housing"),
  resource(
    "lakeward:lakeformation:Grant",
    "grant",
    { principal: arn(principal), on: { dataLocation: { arn: location } }, permissions: ["DATA_LOCATION_ACCESS"] },
    more,
  ),
];

const trusted = "arn:aws:s3:::exl-parking-trusted";
const scratch = "arn:aws:s3:::exl-parking-scratch";
const waiting = (principal: string, name: string) =>
  grant(principal, undefined, {
    unknown: ["on.dataLocation.arn"],
    propertyDependencies: { on: [urn("aws:s3/bucket:Bucket", name)] },
  });
const changed = (resources: readonly PlannedResource[], name: string, planned: object) =>
  resources.map((one) => (one.name === name ? { ...one, ...planned } : one));
const hidden = resource("aws:s3/bucket:Bucket", "hidden", {}, { unknown: ["bucket"] });

export const cases: RuleCases = {
  rule: "LF-13",
  compliant: [
    { it: "the department's pipeline", on: "grant", resources: grant("pipeline", trusted) },
    {
      it: "the department's pipeline, where the name of another bucket is not known yet",
      on: "grant",
      resources: [...grant("pipeline", trusted), hidden],
    },
    { it: "a group on its scratch bucket", on: "grant", resources: grant("analysts", `${scratch}/analysts`) },
    ...[`arn:aws:s3:::${reference("scratch.bucket")}/analysts/`, `${reference("scratch.arn")}/analysts/`].map(
      (location) => ({
        it: `a group on its part of scratch, as ${location}`,
        on: "grant",
        resources: grant("analysts", location),
      }),
    ),
    {
      it: "a pipeline on a bucket of its department that it waits for",
      on: "grant",
      resources: waiting("pipeline", "trusted"),
    },
  ],
  failing: [
    { it: "a group on a zone", on: "grant", resources: grant("analysts", trusted), says: "lets a consumer" },
    {
      it: "another department's data",
      on: "grant",
      resources: grant("pipeline", "arn:aws:s3:::exl-housing-raw/rents"),
      says: "housing",
    },
    {
      it: "another department's data, to a pipeline of another program",
      on: "grant",
      resources: grant("lakeward/pipeline/lake.parking.-pipeline", "arn:aws:s3:::exl-housing-raw"),
      says: "housing",
    },
    {
      it: "a role elsewhere, by the bridged provider",
      on: "grant",
      resources: [
        ...zone("trusted"),
        resource("aws:lakeformation/permissions:Permissions", "grant", {
          principal: arn("x"),
          permissions: ["DATA_LOCATION_ACCESS"],
          dataLocation: { arn: trusted },
        }),
      ],
    },
    ...[scratch, `${scratch}/`, `${scratch}/stewards/`].map((location) => ({
      it: `a group on what of scratch is not its own: ${location}`,
      on: "grant",
      resources: grant("analysts", location),
      says: "analysts's own",
    })),
    {
      it: "another group's part of scratch, to a group of another program",
      on: "grant",
      resources: grant("lakeward/group/lake.parking.stewards", `${scratch}/analysts`),
      says: "stewards's own",
    },
    {
      it: "a bucket of somebody in which a folder is called as the scratch bucket",
      on: "grant",
      resources: grant("analysts", "arn:aws:s3:::somebodys-bucket/exl-parking-scratch"),
      says: "lets a consumer",
    },
    ...["444455556666", arn("x"), arn("lakeward/pipelines/x")].map((principal) => ({
      it: `the scratch bucket, to ${principal}`,
      on: "grant",
      resources: changed(grant("analysts", `${scratch}/analysts`), "grant", {
        inputs: {
          principal,
          on: { dataLocation: { arn: `${scratch}/analysts` } },
          permissions: ["DATA_LOCATION_ACCESS"],
        },
      }),
      says: "no group",
    })),
    {
      it: "the scratch bucket, to a role of the department that is no group's",
      on: "grant",
      resources: [...role("auditor"), ...grant("auditor", `${scratch}/auditor`)],
      says: "no group",
    },
    { it: "a group on a bucket that it waits for", on: "grant", resources: waiting("analysts", "trusted") },
  ],
  undecided: [
    {
      it: "a location that is not known yet",
      on: "grant",
      resources: grant("analysts", undefined, { unknown: ["on.dataLocation.arn"] }),
    },
    {
      it: "a pipeline on a bucket of nobody in the document",
      on: "grant",
      resources: grant("pipeline", "arn:aws:s3:::somebodys-bucket"),
    },
    {
      it: "a location of nobody in the document, where the name of a bucket is not known yet",
      on: "grant",
      resources: [...grant("analysts", "arn:aws:s3:::somebodys-bucket"), hidden],
      says: "any bucket",
    },
    {
      it: "a target that is not known yet",
      on: "grant",
      resources: grant("analysts", trusted, { unknown: ["on"] }),
      says: "on is not known yet",
    },
    {
      it: "a target that is not known yet, and permissions neither",
      on: "grant",
      resources: grant("analysts", trusted, { unknown: ["on", "permissions"] }),
    },
    ...[trusted, `${scratch}/analysts`].map((location) => ({
      it: `somebody who is not known yet, on ${location}`,
      on: "grant",
      resources: grant("analysts", location, { unknown: ["principal"] }),
    })),
    {
      it: "a pipeline of another program",
      on: "grant",
      resources: grant("lakeward/pipeline/lake.parking.-pipeline", trusted),
      says: "no pipeline",
    },
    {
      it: "what the zone of a bucket is for, not known yet",
      on: "grant",
      resources: changed(grant("analysts", trusted), "parking-trusted", { unknown: ["role"] }),
    },
    { it: "which part of scratch it is, not known yet", on: "grant", resources: waiting("analysts", "scratch") },
    {
      it: "the group of a role, not known yet",
      on: "grant",
      resources: changed(grant("analysts", `${scratch}/analysts`), "analysts-role", { unknown: ["group"] }),
    },
    {
      it: "the department of a pipeline, not known yet",
      on: "grant",
      resources: changed(grant("pipeline", trusted), "pipeline-role", { unknown: ["department"] }),
    },
    {
      it: "the department of a zone, not known yet",
      on: "grant",
      resources: changed(grant("pipeline", trusted), "parking-trusted", { unknown: ["department"] }),
    },
  ],
  malformed: [
    { it: "a location that is a list", on: "grant", resources: grant("analysts", ["x"]) },
    { it: "no location", on: "grant", resources: grant("pipeline", undefined) },
    {
      it: "a target that is a text",
      on: "grant",
      resources: changed(grant("analysts", trusted), "grant", {
        inputs: { principal: arn("pipeline"), on: trusted, permissions: ["DATA_LOCATION_ACCESS"] },
      }),
    },
    {
      it: "a zone for something else",
      on: "grant",
      resources: changed(grant("analysts", trusted), "parking-trusted", {
        inputs: { department: "parking", role: "bronze" },
      }),
    },
  ],
  notApplicable: [
    {
      it: "a target that is not known yet, by permissions on tables",
      on: "grant",
      resources: changed(grant("analysts", trusted), "grant", {
        inputs: { principal: arn("analysts"), permissions: ["SELECT"] },
        unknown: ["on"],
      }),
    },
    {
      it: "a database",
      on: "grant",
      resources: changed(grant("analysts", trusted), "grant", {
        inputs: {
          principal: arn("analysts"),
          on: { database: { name: "parking_trusted" } },
          permissions: ["DATA_LOCATION_ACCESS"],
        },
      }),
    },
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
