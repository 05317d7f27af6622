import type { Fact } from "./fact.ts";
import { guide, reference, terraform } from "./sources.ts";

const onTable = { Table: { Name: "t" } };
const everyColumn = { TableWithColumns: { Name: "t", ColumnWildcard: {} } };

/** What grants and revokes come to. */
export const grantFacts: readonly Fact[] = [
  {
    id: "select-stands-apart",
    says: "SELECT on a table is listed as a table with all columns",
    source: terraform(17299),
    expected: [
      { resource: onTable, permissions: ["DESCRIBE"] },
      { resource: everyColumn, permissions: ["SELECT"] },
    ],
    observe: async (stage) => {
      await stage.grant(stage.table, ["SELECT", "DESCRIBE"]);
      return stage.listed(stage.table);
    },
  },
  {
    id: "all-tables",
    says: "all tables of a database are listed under the name ALL_TABLES",
    source: terraform(46245),
    expected: [{ resource: { Table: { Name: "ALL_TABLES", TableWildcard: {} } }, permissions: ["DESCRIBE"] }],
    observe: async (stage) => {
      const every = { Table: { DatabaseName: stage.database, TableWildcard: {} } };
      await stage.grant(every, ["DESCRIBE"]);
      return stage.listed(every);
    },
  },
  {
    id: "all-has-parts",
    says: "ALL on a table is listed together with each of its parts",
    source: terraform(49453),
    expected: [
      { resource: onTable, permissions: ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT"] },
      { resource: everyColumn, permissions: ["SELECT"] },
    ],
    observe: async (stage) => {
      await stage.grant(stage.table, ["ALL"]);
      return stage.listed(stage.table);
    },
  },
  {
    id: "grants-add-up",
    says: "a second grant adds to the first, and the same grant again changes nothing",
    source: reference("GrantPermissions"),
    expected: [{ resource: onTable, permissions: ["ALTER", "DESCRIBE"] }],
    observe: async (stage) => {
      for (const permission of ["DESCRIBE", "ALTER", "ALTER"]) await stage.grant(stage.table, [permission]);
      return stage.listed(stage.table);
    },
  },
  {
    id: "revoke-what-is-held",
    says: "a revoke of what is not held is refused",
    source:
      "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/lakeformation/permissions.go",
    expected: "InvalidInputException",
    observe: (stage) => stage.refusal("RevokePermissions", stage.change(stage.table, ["DROP"])),
  },
  {
    id: "revoke-all-or-nothing",
    says: "a revoke that names something not held takes nothing",
    source: terraform(39082),
    expected: { answer: "InvalidInputException", held: [{ resource: onTable, permissions: ["DESCRIBE"] }] },
    observe: async (stage) => {
      await stage.grant(stage.table, ["DESCRIBE"]);
      const answer = await stage.refusal("RevokePermissions", stage.change(stage.table, ["DESCRIBE", "DROP"]));
      return { answer, held: await stage.listed(stage.table) };
    },
  },
  {
    id: "replaced-grant-is-lost",
    says: "a wider grant followed by a revoke of the narrower one leaves only what was new",
    source: "https://github.com/pulumi/pulumi/issues/918",
    expected: [{ resource: onTable, permissions: ["INSERT"] }],
    observe: async (stage) => {
      await stage.grant(stage.table, ["SELECT"]);
      await stage.grant(stage.table, ["SELECT", "INSERT"]);
      await stage.call("RevokePermissions", stage.change(stage.table, ["SELECT"]));
      return stage.listed(stage.table);
    },
  },
  {
    id: "grants-end-with-the-table",
    says: "a table that is dropped and made again has none of its old grants",
    source: guide("lf-permissions-reference"),
    expected: [],
    observe: async (stage) => {
      await stage.grant(stage.table, ["DESCRIBE"]);
      await stage.account.glue("DeleteTable", { DatabaseName: stage.database, Name: "t" });
      await stage.makeTable();
      return stage.listed(stage.table);
    },
  },
];
