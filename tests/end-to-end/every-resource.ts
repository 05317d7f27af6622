import { type CustomResource, type CustomResourceOptions, mergeOptions } from "@pulumi/pulumi";
import { localAccount } from "../../local/local-account.ts";
import { Baseline } from "../../provider/resources/baseline.ts";
import { CreatorRights } from "../../provider/resources/creator-rights.ts";
import { DataCellsFilter } from "../../provider/resources/data-cells-filter.ts";
import { effectivePermissions } from "../../provider/resources/effective-permissions.ts";
import { Grant, type GrantResource } from "../../provider/resources/grant.ts";
import { grants } from "../../provider/resources/grants.ts";
import { IcebergTable } from "../../provider/resources/iceberg-table.ts";
import { OpenAccessRevoked } from "../../provider/resources/open-access-revoked.ts";
import { OptIn } from "../../provider/resources/opt-in.ts";
import { Provider } from "../../provider/resources/provider.ts";
import { Registration } from "../../provider/resources/registration.ts";
import { Settings } from "../../provider/resources/settings.ts";
import { Tag } from "../../provider/resources/tag.ts";
import { TagAssignment } from "../../provider/resources/tag-assignment.ts";
import { TagExpression } from "../../provider/resources/tag-expression.ts";

export const role = (name: string): string => `arn:aws:iam::${localAccount.account}:role/${name}`;
const analysts = role("analysts");
export const officers = role("officers");
export const steward = role("steward");
export const bucket = "lake-sales";

/** Before the change, and after it. */
export type Phase = "first" | "second";

/** What grants are on: every form. The permissions of the first phase, then of the second. */
const granted: Readonly<Record<string, readonly [GrantResource, readonly string[], readonly string[]]>> = {
  catalogue: [{ catalogue: true }, ["CREATE_DATABASE"], ["CREATE_DATABASE", "CREATE_LF_TAG"]],
  database: [{ database: { name: "sales" } }, ["DESCRIBE"], ["CREATE_TABLE", "DESCRIBE"]],
  table: [{ table: { database: "sales", name: "orders" } }, ["SELECT"], ["DESCRIBE", "INSERT"]],
  "all-tables": [{ allTables: { database: "sales" } }, ["DESCRIBE"], ["DESCRIBE", "SELECT"]],
  "on-filter": [{ cellsFilter: { database: "sales", table: "orders", name: "analysts" } }, ["SELECT"], ["SELECT"]],
  location: [{ dataLocation: { arn: `arn:aws:s3:::${bucket}` } }, ["DATA_LOCATION_ACCESS"], ["DATA_LOCATION_ACCESS"]],
  policy: [{ tagPolicy: { resourceType: "DATABASE", expression: { zone: ["raw"] } } }, ["DESCRIBE"], ["ALTER"]],
  "saved-policy": [{ savedTagPolicy: { resourceType: "TABLE", expression: "Opened" } }, ["SELECT"], ["DESCRIBE"]],
  tag: [{ tag: { key: "zone", values: ["raw"] } }, ["DESCRIBE"], ["ASSOCIATE", "DESCRIBE"]],
  expression: [{ tagExpression: { name: "Opened" } }, ["DESCRIBE"], ["GRANT_WITH_LF_TAG_EXPRESSION"]],
};

/** Columns are parts of one resource, so they change otherwise. */
const ofColumns = {
  first: { columns: { database: "sales", table: "orders", names: ["amount", "ward"] } },
  second: { columns: { database: "sales", table: "orders", names: ["ward"] } },
} as const;
const exceptColumns = {
  first: { columnsExcept: { database: "sales", table: "orders", names: ["vrm"] } },
  second: { columnsExcept: { database: "sales", table: "orders", names: ["amount", "vrm"] } },
} as const;

/** A program that makes a resource of each type, and a grant of each form. `ids`: takes over what is there, by name. */
export function everyResource(phase: Phase, ids: Readonly<Record<string, string>> = {}) {
  return async (): Promise<Record<string, unknown>> => {
    const later = phase === "second";
    const provider = new Provider("lakeward", {
      region: localAccount.region,
      allowedAccountIds: [localAccount.account],
    });
    const made = (name: string, dependsOn: readonly CustomResource[] = []): CustomResourceOptions => {
      const id = ids[name];
      return mergeOptions({ provider, dependsOn: [...dependsOn] }, id === undefined ? {} : { import: id });
    };
    const remembered = new Baseline("steward", { of: { administrator: steward } }, made("steward"));
    const settings = new Settings(
      "settings",
      {
        administrators: later ? [localAccount.deployRole] : [localAccount.deployRole, steward],
        takeOverDefaults: true,
      },
      made("settings", [remembered]),
    );
    const zone = new Tag(
      "zone",
      { key: "zone", values: later ? ["raw", "refined", "trusted"] : ["raw", "trusted"] },
      made("zone", [settings]),
    );
    const tagged = new TagAssignment(
      "tagged",
      { database: "sales", table: "orders", tags: { zone: later ? "refined" : "raw" } },
      made("tagged", [zone]),
    );
    const opened = new TagExpression(
      "opened",
      {
        name: "Opened",
        description: later ? "trusted or refined" : "trusted",
        expression: { zone: later ? ["refined", "trusted"] : ["trusted"] },
      },
      made("opened", [zone]),
    );
    const registered = new Registration(
      "registered",
      { resourceArn: `arn:aws:s3:::${bucket}`, roleArn: role(later ? "two" : "one"), hybridAccess: true },
      made("registered", [settings]),
    );
    new OptIn(
      "opted-in",
      {
        principal: analysts,
        on: later ? { table: { database: "sales", name: "orders" } } : { database: { name: "sales" } },
      },
      made("opted-in", [registered]),
    );
    const closed = new OpenAccessRevoked("closed", { database: later ? "old" : "legacy" }, made("closed", [settings]));
    const filter = new DataCellsFilter(
      "filter",
      {
        database: "sales",
        table: "orders",
        filterName: "analysts",
        columns: later ? ["ward"] : ["amount", "ward"],
        ...(later && { rowExpression: "ward = 'north'" }),
      },
      made("filter", [settings]),
    );
    const visits = new IcebergTable(
      "visits",
      {
        database: "sales",
        table: "visits",
        location: `s3://${bucket}/visits/`,
        columns: later
          ? [
              { name: "at", type: "date" },
              { name: "spaces", type: "bigint" },
              { name: "ward", type: "string" },
            ]
          : [
              { name: "at", type: "date" },
              { name: "spaces", type: "int" },
            ],
      },
      made("visits", [registered]),
    );
    new CreatorRights(
      "creator",
      {
        principal: localAccount.deployRole,
        database: "sales",
        keepOnTables: later ? ["ALTER", "DROP"] : ["ALTER", "DESCRIBE", "DROP"],
      },
      made("creator", [visits]),
    );
    const after = [settings, tagged, opened, registered, closed, filter];
    for (const [name, [on, first, second]] of Object.entries(granted))
      new Grant(name, { principal: analysts, on, permissions: later ? second : first }, made(name, after));
    const select = ["SELECT"];
    new Grant("columns", { principal: officers, on: ofColumns[phase], permissions: select }, made("columns", after));
    new Grant(
      "except",
      { principal: role("auditors"), on: exceptColumns[phase], permissions: select },
      made("except", after),
    );
    if (!later) return {};
    const listed = await grants({ principal: officers }, { provider });
    return { listed, effective: await effectivePermissions({ path: `s3://${bucket}/orders/` }, { provider }) };
  };
}
