import { resource } from "../../estate-of.ts";
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

export const cases: RuleCases = {
  rule: "LF-13",
  compliant: [
    { it: "the department's pipeline", on: "grant", resources: grant("pipeline", "arn:aws:s3:::exl-parking-trusted") },
    {
      it: "a group on its scratch bucket",
      on: "grant",
      resources: grant("analysts", "arn:aws:s3:::exl-parking-scratch/analysts"),
    },
  ],
  failing: [
    { it: "a group on a zone", on: "grant", resources: grant("analysts", "arn:aws:s3:::exl-parking-trusted") },
    {
      it: "another department's data",
      on: "grant",
      resources: grant("pipeline", "arn:aws:s3:::exl-housing-raw"),
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
          dataLocation: { arn: "arn:aws:s3:::exl-parking-trusted" },
        }),
      ],
    },
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
  ],
  malformed: [{ it: "a location that is a list", on: "grant", resources: grant("analysts", ["x"]) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
