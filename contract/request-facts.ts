import type { Fact } from "./fact.ts";
import { reference } from "./sources.ts";

/** How requests are judged before anything is done. */
export const requestFacts: readonly Fact[] = [
  {
    id: "principal-wants-a-resource",
    says: "ListPermissions refuses a principal without a resource",
    source: reference("ListPermissions"),
    expected: "InvalidInputException",
    observe: (stage) =>
      stage.refusal("ListPermissions", { Principal: { DataLakePrincipalIdentifier: stage.account.principal } }),
  },
  {
    id: "one-kind-of-resource",
    says: "a resource has exactly one kind",
    source: reference("Resource"),
    expected: "InvalidInputException",
    observe: (stage) =>
      stage.refusal(
        "GrantPermissions",
        stage.change({ ...stage.table, Database: { Name: stage.database } }, ["DESCRIBE"]),
      ),
  },
  {
    id: "batch-of-twenty",
    says: "a batch of 21 entries is refused",
    source: reference("BatchGrantPermissions"),
    expected: "InvalidInputException",
    observe: (stage) => {
      const change = stage.change(stage.table, ["DESCRIBE"]);
      const Entries = Array.from({ length: 21 }, (_, index) => ({ Id: String(index), ...change }));
      return stage.refusal("BatchGrantPermissions", { Entries });
    },
  },
  {
    id: "batch-in-part",
    says: "a batch reports the entry that fails and carries the other out",
    source: reference("BatchGrantPermissions"),
    expected: { failed: ["wrong"], held: [{ resource: { Table: { Name: "t" } }, permissions: ["DESCRIBE"] }] },
    observe: async (stage) => {
      const nowhere = { Table: { DatabaseName: stage.database, Name: "nowhere" } };
      const Entries = [
        { Id: "wrong", ...stage.change(nowhere, ["DESCRIBE"]) },
        { Id: "right", ...stage.change(stage.table, ["DESCRIBE"]) },
      ];
      const { Failures = [] } = (await stage.call("BatchGrantPermissions", { Entries })) as {
        readonly Failures?: readonly { readonly RequestEntry: { readonly Id: string } }[];
      };
      return { failed: Failures.map(({ RequestEntry }) => RequestEntry.Id), held: await stage.listed(stage.table) };
    },
  },
  {
    id: "columns-are-there",
    says: "a grant on a column that the table does not have is refused",
    source:
      "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/lakeformation/permissions.go",
    expected: "InvalidInputException",
    observe: (stage) => {
      const columns = { TableWithColumns: { DatabaseName: stage.database, Name: "t", ColumnNames: ["nowhere"] } };
      return stage.refusal("GrantPermissions", stage.change(columns, ["SELECT"]));
    },
  },
  {
    id: "database-is-there",
    says: "a grant on a database that is not there is refused",
    source: reference("GrantPermissions"),
    expected: "EntityNotFoundException",
    observe: (stage) => {
      const nowhere = { Database: { Name: `${stage.account.prefix}_nowhere` } };
      return stage.refusal("GrantPermissions", stage.change(nowhere, ["DESCRIBE"]));
    },
  },
  {
    id: "pages-of-a-thousand",
    says: "a page of more than 1,000 rows is refused",
    source: reference("ListPermissions"),
    expected: "InvalidInputException",
    observe: (stage) => stage.refusal("ListPermissions", { MaxResults: 1001 }),
  },
  {
    id: "grant-option-needs-columns",
    says: "SELECT with grant option on all columns but some is refused",
    source: "https://docs.aws.amazon.com/lake-formation/latest/dg/data-filtering.html",
    expected: "InvalidInputException",
    observe: (stage) => {
      const ColumnWildcard = { ExcludedColumnNames: ["a"] };
      const columns = { TableWithColumns: { DatabaseName: stage.database, Name: "t", ColumnWildcard } };
      return stage.refusal("GrantPermissions", stage.change(columns, ["SELECT"], ["SELECT"]));
    },
  },
];
