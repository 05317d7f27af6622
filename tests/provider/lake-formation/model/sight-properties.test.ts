import { expect } from "chai";
import fc from "fast-check";
import {
  account,
  admin,
  allTables,
  analyst,
  change,
  charges,
  columns,
  columnsBut,
  filterNamed,
  furnishedCouncil,
} from "./council.ts";

const all = ["id", "ward", "vrm", "issued_on"];
const name = fc.constantFrom(...all);
const some = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const rows = fc.constantFrom("ward = 'north'", "ward = 'south'", undefined);

/** One grant of SELECT: its columns, and the rows of each. */
type Grant =
  | { readonly on: "table" | "allTables" }
  | { readonly on: "columns" | "columnsBut"; readonly names: readonly string[] }
  | { readonly on: "filter"; readonly names: readonly string[]; readonly rows: string | undefined };

const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({ on: fc.constantFrom("table" as const, "allTables" as const) }),
  fc.record({ on: fc.constantFrom("columns" as const, "columnsBut" as const), names: some }),
  fc.record({ on: fc.constant("filter" as const), names: some, rows }),
);

/** What a single grant shows of a column, told without the model. */
function shown(given: Grant, column: string): "none" | "all" | string {
  switch (given.on) {
    case "table":
    case "allTables":
      return "all";
    case "columns":
      return given.names.includes(column) ? "all" : "none";
    case "columnsBut":
      return given.names.includes(column) ? "none" : "all";
    case "filter":
      return given.names.includes(column) ? (given.rows ?? "all") : "none";
  }
}

describe("what an engine is told, whatever was granted,", () => {
  it("is the sum of the grants, cell by cell", () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 5 }), (grants) => {
        const { model } = furnishedCouncil();
        for (const [number, given] of grants.entries()) {
          if (given.on === "filter") {
            const RowFilter = given.rows === undefined ? { AllRowsWildcard: {} } : { FilterExpression: given.rows };
            const place = {
              TableCatalogId: account,
              DatabaseName: "parking",
              TableName: "charges",
              Name: `f${number}`,
            };
            model.call(
              "CreateDataCellsFilter",
              { TableData: { ...place, ColumnNames: given.names, RowFilter } },
              admin,
            );
          }
          const resource = {
            table: charges,
            allTables,
            columns: columns(...("names" in given ? given.names : [])),
            columnsBut: columnsBut(...("names" in given ? given.names : [])),
            filter: filterNamed(`f${number}`),
          }[given.on];
          model.call("GrantPermissions", change(analyst, resource, ["SELECT"]), admin);
        }
        model.call("GrantPermissions", change(analyst, charges, ["DESCRIBE"]), admin);
        const SupportedPermissionTypes = ["CELL_FILTER_PERMISSION"];
        const asked = { CatalogId: account, DatabaseName: "parking", Name: "charges", SupportedPermissionTypes };
        const told = model.unfilteredMetadata(asked, analyst);
        for (const column of all) {
          const ways = new Set(grants.map((given) => shown(given, column)).filter((way) => way !== "none"));
          expect(told.AuthorizedColumns.includes(column), column).to.equal(ways.size > 0);
          const condition = told.CellFilters.find(({ ColumnName }) => ColumnName === column)?.RowFilterExpression;
          if (ways.size === 0 || ways.has("all")) expect(condition, column).to.equal(undefined);
          else
            expect(condition, column).to.equal(
              [...ways]
                .sort()
                .map((way, _, { length }) => (length === 1 ? way : `(${way})`))
                .join(" OR "),
            );
        }
        expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(told.AuthorizedColumns);
      }),
      { numRuns: 150 },
    );
  });
});
