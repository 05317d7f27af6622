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

const zone = resource("lakeward:lake:Zone", "parking-trusted", {
  department: "parking",
  zone: "trusted",
  role: "trusted",
});
const on = { table: { database: "parking_trusted", name: "permits" } };
const grant = (principal: string, grantOption: unknown, more: object = {}) => [
  zone,
  ...role("group", "analysts"),
  ...role("group", "stewards"),
  ...role("group", "steward", "housing"),
  resource(
    "lakeward:lakeformation:Grant",
    "grant",
    { principal: arn(principal), on, permissions: ["SELECT"], grantOption },
    more,
  ),
];

export const cases: RuleCases = {
  rule: "LF-06",
  compliant: [
    { it: "nothing to pass on", on: "grant", resources: grant("analysts", undefined) },
    { it: "the department's own steward", on: "grant", resources: grant("stewards", ["SELECT"]) },
  ],
  failing: [
    { it: "an analyst who may pass on", on: "grant", resources: grant("analysts", ["SELECT"]) },
    {
      it: "an analyst who may pass on two permissions",
      on: "grant",
      resources: grant("analysts", ["select", "DESCRIBE"]),
      says: "grantOption lets the principal pass on SELECT, DESCRIBE",
      properties: ["grantOption"],
    },
    {
      it: "a steward of a department that is a list, on what nobody holds",
      on: "grant",
      resources: grant("stewards", ["SELECT"], {
        inputs: { principal: arn("stewards"), on: { catalogue: true }, permissions: ["ALL"], grantOption: ["ALL"] },
      }).map((one) =>
        one.name === "stewards-role" ? { ...one, inputs: { ...one.inputs, department: ["parking"] } } : one,
      ),
    },
    { it: "another department's steward", on: "grant", resources: grant("steward", ["SELECT"]) },
    {
      it: "another account, by the bridged provider",
      on: "grant",
      says: "permissionsWithGrantOptions lets the principal pass on SELECT",
      properties: ["permissionsWithGrantOptions"],
      resources: [
        resource("aws:lakeformation/permissions:Permissions", "grant", {
          principal: "444455556666",
          permissions: ["SELECT"],
          permissionsWithGrantOptions: ["SELECT"],
          table: { databaseName: "parking_trusted", name: "permits" },
        }),
      ],
    },
  ],
  undecided: [
    {
      it: "an option of which one is not known yet",
      on: "grant",
      resources: grant("stewards", ["SELECT"], { unknown: ["grantOption[0]"] }),
      says: "grantOption: a permission is not known yet",
    },
    {
      it: "a principal that is not known yet",
      on: "grant",
      resources: grant("stewards", ["SELECT"], { unknown: ["principal"] }),
      says: "pass on SELECT, unless it is the owning department's steward",
    },
    {
      it: "a steward whose department is not known yet",
      on: "grant",
      resources: grant("stewards", ["SELECT"]).map((one) =>
        one.name === "stewards-role" ? { ...one, unknown: ["department"] } : one,
      ),
    },
    {
      it: "an option that is not known yet",
      on: "grant",
      resources: grant("analysts", undefined, { unknown: ["grantOption"] }),
    },
  ],
  malformed: [
    {
      it: "an option of which one is a number",
      on: "grant",
      resources: grant("analysts", ["SELECT", 7]),
      says: "a permission is not known yet",
    },
    { it: "an option that is a text", on: "grant", resources: grant("analysts", "SELECT") },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
