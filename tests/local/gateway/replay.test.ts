import { expect } from "chai";
import type { CallLine } from "../../../local/gateway/call-line.ts";
import { replay } from "../../../local/gateway/replay.ts";

const deploy = "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy";
const analysts = "arn:aws:iam::111122223333:role/lakeward/group/analysts";
const place = { account: "111122223333", region: "eu-west-2" };

const line = (
  service: string,
  operation: string,
  request: CallLine["request"],
  changes: Partial<CallLine> = {},
): CallLine => ({
  n: 1,
  at: "2026-11-21T09:00:00.000Z",
  service,
  operation,
  caller: deploy,
  request: request ?? {},
  status: 200,
  ms: 1,
  ...changes,
});

const Columns = [
  { Name: "vrm", Type: "string" },
  { Name: "amount", Type: "int" },
];
const TableInput = { Name: "notices", StorageDescriptor: { Columns } };
const grant = {
  Principal: { DataLakePrincipalIdentifier: analysts },
  Resource: { TableWithColumns: { DatabaseName: "parking", Name: "notices", ColumnNames: ["amount"] } },
  Permissions: ["SELECT"],
};
const baseline = [
  line("glue", "CreateDatabase", { DatabaseInput: { Name: "parking", CreateTableDefaultPermissions: [] } }),
  line("glue", "CreateTable", { DatabaseName: "parking", TableInput }),
  line("lakeformation", "GrantPermissions", grant),
];
const visible = (lines: readonly CallLine[]): readonly string[] => {
  const seen: string[] = [];
  replay(
    lines,
    ({ model }, { operation }) =>
      seen.push(`${operation}: ${model.visibleColumns(analysts, "parking", "notices").join(" ")}`),
    place,
  );
  return seen;
};

describe("replaying a gateway's log", () => {
  it("shows after each call what a consumer sees", () => {
    expect(visible(baseline)).to.deep.equal(["CreateDatabase: ", "CreateTable: ", "GrantPermissions: amount"]);
  });

  it("passes over calls without effect and keeps those whose answer alone was lost", () => {
    const refused = line("lakeformation", "GrantPermissions", grant, { status: 400, error: "AccessDeniedException" });
    const before = line("lakeformation", "GrantPermissions", grant, { status: 500, fault: "before" });
    const after = line("lakeformation", "GrantPermissions", grant, { fault: "after" });
    const [database, table] = baseline as [CallLine, CallLine];
    expect(visible([database, table, refused, before, after])).to.deep.equal([
      "CreateDatabase: ",
      "CreateTable: ",
      "GrantPermissions: amount",
    ]);
  });

  it("follows a table's columns, and forgets its grants when it is dropped", () => {
    const fewer = { Name: "notices", StorageDescriptor: { Columns: Columns.slice(0, 1) } };
    const seen = visible([
      ...baseline,
      line("glue", "UpdateTable", { DatabaseName: "parking", TableInput: fewer }),
      line("glue", "DeleteTable", { DatabaseName: "parking", Name: "notices" }),
      line("glue", "CreateTable", { DatabaseName: "parking", TableInput }),
    ]);
    expect(seen.slice(3)).to.deep.equal(["UpdateTable: ", "DeleteTable: ", "CreateTable: "]);
  });

  it("shows an open database's new table to everyone at once", () => {
    const [, table] = baseline as [CallLine, CallLine];
    const open = line("glue", "CreateDatabase", { DatabaseInput: { Name: "parking" } });
    expect(visible([open, table])).to.deep.equal(["CreateDatabase: ", "CreateTable: vrm amount"]);
  });
});
