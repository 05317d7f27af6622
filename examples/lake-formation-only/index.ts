import { Config } from "@pulumi/pulumi";
import { Baseline } from "pulumi-lakeward/baseline";
import { DataCellsFilter } from "pulumi-lakeward/data-cells-filter";
import { Grant } from "pulumi-lakeward/grant";
import { OpenAccessRevoked } from "pulumi-lakeward/open-access-revoked";
import { Provider } from "pulumi-lakeward/provider";
import { Settings } from "pulumi-lakeward/settings";
import { Tag } from "pulumi-lakeward/tag";
import { TagAssignment } from "pulumi-lakeward/tag-assignment";

const config = new Config();
const database = config.require("database");
const table = config.require("table");
const analysts = config.require("analysts");

const provider = new Provider("lakeward", {
  region: config.require("region"),
  allowedAccountIds: [config.require("account")],
});

// Whoever deploys must be an administrator before he can give anything; everyone who was one stays one. The baseline remembers
// whether he was one before, so that also a run that is killed is undone by `pulumi destroy`.
const administrator = config.require("administrator");
const known = new Baseline("administrator-before", { of: { administrator } }, { provider });
const settings = new Settings("settings", { administrators: [administrator] }, { provider, dependsOn: known });
const after = { provider, dependsOn: settings };

// First nobody gets in by IAM alone; then exactly these columns are shown to exactly this role.
const closed = new OpenAccessRevoked("closed", { database }, after);
const filter = new DataCellsFilter(
  "shown",
  { database, table, filterName: "analysts", columns: config.requireObject<string[]>("columns") },
  { provider, dependsOn: closed },
);
new Grant(
  "analysts",
  { principal: analysts, on: { cellsFilter: { database, table, name: "analysts" } }, permissions: ["SELECT"] },
  { provider, dependsOn: filter },
);

// Every database with this tag may be listed, today's and tomorrow's.
const unused = new Baseline("trusted-before", { of: { tag: { key: "zone", value: "trusted" } } }, after);
const zone = new Tag("zone", { key: "zone", values: ["trusted"] }, { provider, dependsOn: [settings, unused] });
const tagged = new TagAssignment(
  "trusted",
  { database, tags: { zone: "trusted" } },
  { provider, dependsOn: [zone, unused] },
);
new Grant(
  "listed",
  {
    principal: analysts,
    on: { tagPolicy: { resourceType: "DATABASE", expression: { zone: ["trusted"] } } },
    permissions: ["DESCRIBE"],
  },
  { provider, dependsOn: tagged },
);
