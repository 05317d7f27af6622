import { Config, type CustomResource } from "@pulumi/pulumi";
import { Baseline, type BaselineOf } from "../../provider/resources/baseline.ts";
import { DataCellsFilter } from "../../provider/resources/data-cells-filter.ts";
import { Grant, type GrantResource } from "../../provider/resources/grant.ts";
import { IcebergTable } from "../../provider/resources/iceberg-table.ts";
import { OpenAccessRevoked } from "../../provider/resources/open-access-revoked.ts";
import { Provider } from "../../provider/resources/provider.ts";
import { Registration } from "../../provider/resources/registration.ts";
import { Settings } from "../../provider/resources/settings.ts";
import { Tag } from "../../provider/resources/tag.ts";
import { TagAssignment } from "../../provider/resources/tag-assignment.ts";

/** Two states of one small lake, between which every resource is made, changed or taken away. */
const changed = process.env.LAKEWARD_TORTURE_STATE === "second";
const config = new Config();
const account = config.require("account");
const role = (name: string): string => `arn:aws:iam::${account}:role/${name}`;

const provider = new Provider("lakeward", { region: config.require("region"), allowedAccountIds: [account] });
const administrators = [config.require("deployRole"), role(changed ? "second-admin" : "first-admin")];
const before = (word: string, of: BaselineOf, after: readonly CustomResource[] = []) =>
  new Baseline(`before-${word}`, { of }, { provider, dependsOn: [...after] });
const settings = new Settings(
  "settings",
  { administrators, takeOverDefaults: true },
  {
    provider,
    dependsOn: [
      ...administrators.map((arn) => before(arn.replace(/^.*\//, ""), { administrator: arn })),
      before("defaults", { defaults: true }),
    ],
  },
);
const opts = { provider, dependsOn: settings };
/** An LF-tag; whatever carries it waits for what remembers its words too. */
function words(key: string, values: readonly string[]): CustomResource[] {
  const known = values.map((value) => before(`${key}-${value}`, { tag: { key, value } }, [settings]));
  return [...known, new Tag(key, { key, values }, { provider, dependsOn: [settings, ...known] })];
}

const database = "parking";
const closed = new OpenAccessRevoked("closed", { database }, opts);
const zone = words("zone", changed ? ["raw", "refined", "trusted"] : ["raw", "refined"]);
const visibility = words("visibility", ["restricted", "department"]);
words("topic", changed ? ["cars", "trams"] : ["bicycles", "cars"]);
const tagged = new TagAssignment(
  "zone-of-database",
  { database, tags: { zone: changed ? "refined" : "raw" } },
  { provider, dependsOn: zone },
);
new TagAssignment(
  "visibility-of-permits",
  { database, table: "permits", tags: { visibility: changed ? "department" : "restricted" } },
  { provider, dependsOn: visibility },
);
new Registration(
  "location",
  { resourceArn: "arn:aws:s3:::torture", roleArn: role(changed ? "second-registration" : "first-registration") },
  opts,
);

const columns = [
  { name: "id", type: "bigint" },
  { name: "ward", type: "string" },
];
const visits = new IcebergTable(
  "visits",
  {
    database,
    table: "visits",
    location: "s3://torture/visits/",
    columns: changed ? [...columns, { name: "day", type: "date", comment: "Day of the visit" }] : columns,
    retired: changed ? undefined : ["day"],
  },
  { provider, dependsOn: closed },
);

function grant(name: string, who: string, on: GrantResource, permissions: readonly string[], after: object = closed) {
  new Grant(name, { principal: role(who), on, permissions }, { provider, dependsOn: [after as Tag] });
}

/** A filter that is changed, one that goes and one that comes. */
const filters = changed
  ? { analysts: ["amount", "ward"], newcomers: ["ward"] }
  : { analysts: ["scheme", "ward"], leavers: ["scheme"] };
for (const [name, names] of Object.entries(filters)) {
  const rowExpression = changed ? "ward = 'A'" : undefined;
  const args = { database, table: "permits", filterName: name, columns: names, rowExpression };
  const filter = new DataCellsFilter(name, args, { provider, dependsOn: closed });
  grant(`seen-by-${name}`, name, { cellsFilter: { database, table: "permits", name } }, ["SELECT"], filter);
}

grant(
  "pipeline",
  "pipeline",
  { table: { database, name: "visits" } },
  changed ? ["DESCRIBE", "INSERT", "SELECT"] : ["DELETE", "DESCRIBE", "SELECT"],
  visits,
);
grant(
  "auditors",
  "auditors",
  { columns: { database, table: "permits", names: changed ? ["amount", "ward"] : ["scheme", "ward"] } },
  ["SELECT"],
);
grant(
  "listed",
  "analysts",
  { tagPolicy: { resourceType: "DATABASE", expression: { zone: [changed ? "refined" : "raw"] } } },
  ["DESCRIBE"],
  tagged,
);

/** More than one request holds; some stay, some go, some come. */
const first = changed ? 8 : 0;
for (let number = first; number < first + 24; number += 1)
  grant(`reader-${number}`, `reader-${number}`, { table: { database, name: "penalties" } }, ["SELECT"]);
