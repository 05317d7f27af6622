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

const admins = ["arn:aws:iam::111122223333:role/admin"];
const ours = (inputs: object, more: object = {}) =>
  resource(
    "lakeward:lakeformation:Settings",
    "settings",
    { administrators: admins, readOnlyAdministrators: [arn("audit")], ...inputs },
    more,
  );
const bridged = (inputs: object) =>
  resource("aws:lakeformation/dataLakeSettings:DataLakeSettings", "settings", {
    admins,
    readOnlyAdmins: [arn("audit")],
    ...inputs,
  });
const five = [1, 2, 3, 4, 5].map((each) => arn(`admin${each}`));

const auditor = resource("aws:iam/role:Role", "auditor", { name: "auditor" });
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", {});
const auditors = (of: typeof auditor, unknown: string) =>
  ours(
    { readOnlyAdministrators: [] },
    { unknown: [unknown], propertyDependencies: { readOnlyAdministrators: [of.urn] } },
  );
const iamRole = (name: string) => resource("aws:iam/role:Role", name, { name });
const granted = (permissions: unknown, on: object, more: object = {}) =>
  resource(
    "aws:lakeformation/permissions:Permissions",
    "grant",
    { principal: arn("theirs"), permissions, ...on },
    more,
  );
const onTable = { table: { databaseName: "sales", name: "orders" } };
/** A role of others that is administrator, and what else there is. */
const theirs = (...more: readonly ReturnType<typeof resource>[]) => [
  iamRole("theirs"),
  ...more,
  bridged({ admins: [arn("theirs")] }),
];
const limited = (administrators: unknown, more: object = {}) =>
  resource("lakeward:lake:Account", "account", { limits: { administrators } }, more);

export const cases: RuleCases = {
  rule: "LF-03",
  compliant: [
    { it: "one administrator and one auditor", on: "settings", resources: [ours({})] },
    { it: "the same by the bridged provider", on: "settings", resources: [bridged({})] },
    {
      it: "nobody named",
      on: "settings",
      resources: [ours({ administrators: undefined })],
      properties: ["administrators", "readOnlyAdministrators"],
    },
    { it: "four administrators", on: "settings", resources: [ours({ administrators: five.slice(1) })] },
    ...["deploy", "admin"].map((kind) => ({
      it: `a ${kind} role`,
      on: "settings",
      resources: [...role(kind), granted(["SELECT"], onTable), ours({ administrators: [arn(kind)] })],
    })),
    {
      it: "a role of others that works with nothing",
      on: "settings",
      resources: theirs(
        iamRole("loads"),
        resource("aws:glue/job:Job", "job", { roleArn: arn("loads") }),
        resource("aws:glue/crawler:Crawler", "crawler", { role: "elsewhere" }),
      ),
    },
    ...[
      ["all rights on a database", ["ALL"], { database: { name: "sales" } }],
      ["all rights on the catalogue", ["ALL"], { catalogResource: true }],
      ["a data location", ["DATA_LOCATION_ACCESS"], { dataLocation: { arn: "arn:aws:s3:::sales" } }],
      ["the description of a table", ["DESCRIBE", "ALTER"], onTable],
    ].map(([what, permissions, on]) => ({
      it: `a role of others that is granted ${what}`,
      on: "settings",
      resources: theirs(granted(permissions, on as object)),
    })),
    {
      it: "as many as the body says",
      on: "settings",
      resources: [
        ours({ administrators: five }),
        resource("lakeward:lake:Account", "account", { limits: { administrators: 5 } }),
      ],
    },
    ...["readOnlyAdministrators", "readOnlyAdministrators[0]"].map((unknown) => ({
      it: `an auditor of the document, who is not known yet, at ${unknown}`,
      on: "settings",
      resources: [auditor, auditors(auditor, unknown)],
    })),
  ],
  failing: [
    {
      it: "five administrators",
      on: "settings",
      resources: [ours({ administrators: five })],
      says: "names 5, more than 4",
    },
    {
      it: "a pipeline's role",
      on: "settings",
      resources: [...role("pipeline"), ours({ administrators: [arn("pipeline")] })],
    },
    {
      it: "a group's role of another stack",
      on: "settings",
      resources: [bridged({ admins: ["arn:aws:iam::111122223333:role/lakeward/group/x"] })],
    },
    ...["group", "pipeline", "registration"].map((kind) => ({
      it: `a ${kind} role`,
      on: "settings",
      resources: [...role(kind), ours({ administrators: [...admins, arn(kind)] })],
      says: `administrators[1] is a ${kind} role, which works with data`,
      properties: ["administrators[1]"],
    })),
    { it: "more than the body says", on: "settings", resources: [ours({ administrators: five.slice(3) }), limited(1)] },
    ...["ALL", "INSERT", "DELETE", "SUPER", "SUPER_USER", "something"].map((word) => ({
      it: `a role of others that is granted ${word} on a table`,
      on: "settings",
      resources: theirs(granted(word === "something" ? undefined : ["DESCRIBE", word], onTable)),
      says: "admins[0] is the role of grant, which works with data",
    })),
    {
      it: "the role of an environment of Airflow",
      on: "settings",
      resources: theirs(resource("aws:mwaa/environment:Environment", "airflow", { executionRoleArn: arn("theirs") })),
      says: "airflow",
    },
    {
      it: "no auditor",
      on: "settings",
      resources: [bridged({ readOnlyAdmins: [] })],
      says: "readOnlyAdmins names nobody: only administrators could look",
    },
    {
      it: "the role of a crawler",
      on: "settings",
      resources: [
        resource("aws:iam/role:Role", "crawls", { name: "crawls" }),
        resource("aws:glue/crawler:Crawler", "crawler", { role: "crawls" }),
        bridged({ admins: [arn("crawls")] }),
      ],
      says: "crawler",
    },
    {
      it: "the role of a job of theirs",
      on: "settings",
      resources: [
        resource("aws:iam/role:Role", "loads", { name: "loads" }),
        resource("aws:glue/job:Job", "job", { roleArn: arn("loads") }),
        bridged({ admins: [arn("loads")] }),
      ],
    },
    {
      it: "who is granted to read",
      on: "settings",
      resources: [
        resource("aws:iam/role:Role", "reads", { name: "reads" }),
        resource("aws:lakeformation/permissions:Permissions", "grant", {
          principal: arn("reads"),
          permissions: ["SELECT"],
          table: { databaseName: "sales", wildcard: true },
        }),
        bridged({ admins: [arn("reads")] }),
      ],
    },
    { it: "an auditor who is nobody", on: "settings", resources: [bridged({ readOnlyAdmins: [""] })] },
    { it: "an auditor who is a blank", on: "settings", resources: [bridged({ readOnlyAdmins: [" "] })] },
  ],
  undecided: [
    {
      it: "administrators that are not known yet",
      on: "settings",
      resources: [ours({}, { unknown: ["administrators"] })],
    },
    {
      it: "an administrator who is not known yet",
      on: "settings",
      resources: [ours({ administrators: ["x"] }, { unknown: ["administrators[0]"] })],
      says: "administrators[0] is not known yet",
    },
    {
      it: "a role whose kind is not known yet",
      on: "settings",
      resources: [
        ...role("admin").map((one) => (one.name === "admin" ? one : { ...one, unknown: ["kind"] })),
        ours({ administrators: [arn("admin")] }),
      ],
      says: "the kind of the role is not known yet",
    },
    {
      it: "a role of others, while it is not known by which role a crawler works",
      on: "settings",
      resources: theirs(resource("aws:glue/crawler:Crawler", "crawler", {}, { unknown: ["role"] })),
      says: "whose role works with data is not known yet",
    },
    {
      it: "as many as the body says, which is not known yet",
      on: "settings",
      resources: [ours({}), limited(undefined, { unknown: ["limits.administrators"] })],
      says: "limits.administrators",
    },
    {
      it: "auditors of whom there may be none",
      on: "settings",
      resources: [parameter, auditors(parameter, "readOnlyAdministrators")],
    },
    {
      it: "an auditor who is not known yet, and whom nobody makes",
      on: "settings",
      resources: [ours({ readOnlyAdministrators: ["", null] }, { unknown: ["readOnlyAdministrators[1]"] })],
    },
  ],
  malformed: [
    { it: "a limit that is a text", on: "settings", resources: [ours({}), limited("four")] },
    { it: "administrators that are a text", on: "settings", resources: [ours({ administrators: "me" })] },
    {
      it: "a role whose kind is a list",
      on: "settings",
      resources: [
        resource("lakeward:lake:Role", "odd-role", { kind: ["pipeline"] }),
        resource(
          "aws:iam/role:Role",
          "odd",
          { name: "odd" },
          { parent: "urn:pulumi:dev::lakeward::lakeward:lake:Role::odd-role" },
        ),
        ours({ administrators: [arn("odd")] }),
      ],
    },
    { it: "an auditor who is a number", on: "settings", resources: [bridged({ readOnlyAdmins: [1] })] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
