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

const on = { table: { database: "parking_refined", name: "permits" } };
const grant = (principal: string, permissions: unknown, more: object = {}) => [
  ...role("group", "analysts"),
  ...role("pipeline"),
  resource("lakeward:lakeformation:Grant", "grant", { principal: arn(principal), on, permissions }, more),
];

export const cases: RuleCases = {
  rule: "LF-05",
  compliant: [
    { it: "a group that reads", on: "grant", resources: grant("analysts", ["SELECT", "DESCRIBE"]) },
    {
      it: "a pipeline that writes",
      on: "grant",
      resources: grant("pipeline", ["ALTER", "DELETE", "INSERT", "SELECT"]),
    },
  ],
  failing: [
    { it: "a group that deletes", on: "grant", resources: grant("analysts", ["SELECT", "DELETE"]), says: "DELETE" },
    { it: "ALL in small letters", on: "grant", resources: grant("analysts", ["all"]) },
    {
      it: "DROP by the bridged provider to a role elsewhere",
      on: "grant",
      resources: [
        resource("aws:lakeformation/permissions:Permissions", "grant", {
          principal: arn("somebody"),
          permissions: ["DROP"],
          table: { databaseName: "parking_refined", name: "permits" },
        }),
      ],
    },
    { it: "ALL in small letters with a blank", on: "grant", resources: grant("analysts", [" all"]), says: "ALL" },
    ...["ALL", "SUPER", "SUPER_USER", "ALTER", "DROP", "DELETE"].map((word) => ({
      it: `${word} besides reading`,
      on: "grant",
      resources: grant("analysts", ["SELECT", "INSERT", word]),
      says: `gives a consumer ${word}`,
    })),
    {
      it: "two permissions to change",
      on: "grant",
      resources: grant("analysts", ["DROP", "DELETE"]),
      says: "DROP, DELETE",
    },
    { it: "no permission", on: "grant", resources: grant("analysts", []), says: "empty" },
  ],
  undecided: [
    {
      it: "a permission that is not known yet",
      on: "grant",
      resources: grant("analysts", ["SELECT", "ALTER"], { unknown: ["permissions[1]"] }),
      properties: ["permissions[1]"],
    },
    {
      it: "a pipeline's role elsewhere, by its path",
      on: "grant",
      resources: grant("lakeward/pipeline/parking", ["DELETE"]),
      says: "gives a consumer DELETE, unless the principal is a pipeline's role",
    },
    {
      it: "a principal that is not known yet",
      on: "grant",
      resources: grant("analysts", ["DELETE"], { unknown: ["principal"] }),
    },
    { it: "a permission that Lake Formation has not", on: "grant", resources: grant("analysts", ["EVERYTHING"]) },
    {
      it: "a permission that Lake Formation has not, beside one that it has",
      on: "grant",
      resources: grant("analysts", ["SELECT", "EVERYTHING"]),
    },
    {
      it: "a role of the document whose name is not known yet, which may be a pipeline's",
      on: "grant",
      resources: grant("x", ["DELETE"]).map((one) => (one.name === "pipeline" ? { ...one, unknown: ["name"] } : one)),
    },
    {
      it: "a role whose kind is not known yet",
      on: "grant",
      resources: grant("pipeline", ["DELETE"]).map((one) =>
        one.name === "pipeline-role" ? { ...one, unknown: ["kind"] } : one,
      ),
    },
  ],
  malformed: [
    { it: "permissions that are a text", on: "grant", resources: grant("analysts", "SELECT") },
    {
      it: "a permission that is a number",
      on: "grant",
      resources: grant("analysts", ["SELECT", 1]),
      says: "permissions[1] is a number",
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
