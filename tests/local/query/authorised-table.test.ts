import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { GlueClient } from "@aws-sdk/client-glue";
import { expect } from "chai";
import { authorisedTable } from "../../../local/query/authorised-table.ts";
import { QueryRefused } from "../../../local/query/query-refused.ts";

const column = (Name: string, current = "true") => ({
  Name,
  Type: "string",
  Parameters: { "iceberg.field.current": current },
});
const right = {
  Table: {
    Name: "notices",
    StorageDescriptor: {
      Location: "s3://lake/notices",
      Columns: [column("vrm"), column("ward"), column("old", "false")],
    },
    PartitionKeys: [{ Name: "issued", Type: "date" }],
  },
  AuthorizedColumns: ["ward", "old", "issued"],
  CellFilters: [{ ColumnName: "WARD", RowFilterExpression: "vrm = 'x'" }],
  IsRegisteredWithLakeFormation: true,
};

describe("a table as Glue authorises it", () => {
  let server: Server;
  let glue: GlueClient;
  let asked: unknown;
  let answer: { readonly status: number; readonly body: object };

  before(async () => {
    const catalogue: Readonly<Record<string, object>> = {
      "AWSGlue.GetDatabases": { DatabaseList: [{ Name: "parking" }, { Name: "libraries" }] },
      "AWSGlue.GetTables": { TableList: [{ Name: "notices" }, { Name: "permits" }] },
    };
    server = createServer(async (request, response) => {
      const body = catalogue[String(request.headers["x-amz-target"])];
      const sent = await text(request);
      if (body === undefined) asked = JSON.parse(sent);
      response.writeHead(body === undefined ? answer.status : 200, { "content-type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify(body ?? answer.body));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    glue = new GlueClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: "eu-west-2",
      credentials: { accessKeyId: "any", secretAccessKey: "any" },
      maxAttempts: 1,
    });
  });
  after(() => {
    glue.destroy();
    server.close();
  });
  beforeEach(() => {
    answer = { status: 200, body: right };
  });

  const table = (database = "parking", name = "notices") =>
    authorisedTable(glue, { database, table: name }, () => "ask the owner");
  const refused = async (body: object, status = 200, ...named: readonly string[]): Promise<string> => {
    answer = { status, body };
    const error = await table(...named).catch((reason: unknown) => reason);
    return error instanceof QueryRefused ? `${error.because}: ${error.message}` : String(error);
  };

  it("is asked for as an engine that leaves out columns, rows and cells", async () => {
    await table();
    expect(asked).to.deep.equal({
      CatalogId: "111122223333",
      DatabaseName: "parking",
      Name: "notices",
      SupportedPermissionTypes: ["COLUMN_PERMISSION", "CELL_FILTER_PERMISSION"],
    });
  });

  it("has its columns, without those that Iceberg has no longer", async () => {
    expect(await table()).to.deep.equal({
      database: "parking",
      table: "notices",
      location: "s3://lake/notices",
      columns: [
        { name: "vrm", type: "string" },
        { name: "ward", type: "string" },
        { name: "issued", type: "date" },
      ],
      authorised: ["ward", "issued"],
      cells: new Map([["ward", "vrm = 'x'"]]),
      rows: null,
    });
  });

  it("is refused to whoever may not read it, or may only know of it", async () => {
    expect(await refused({ __type: "AccessDeniedException" }, 400)).to.equal("access: ask the owner");
    expect(await refused({ ...right, AuthorizedColumns: [] })).to.equal("access: ask the owner");
    expect(await refused({ ...right, IsRegisteredWithLakeFormation: false })).to.match(
      /^access: the location of parking.notices is not registered with Lake Formation/,
    );
  });

  it("is told from what was probably meant when it is not there", async () => {
    const missing = { __type: "EntityNotFoundException" };
    expect(await refused(missing, 400, "parking", "notice")).to.equal(
      "input: there is no table parking.notice; did you mean notices?",
    );
    expect(await refused(missing, 400, "parkin", "notices")).to.equal(
      "input: there is no table parkin.notices; did you mean parking?",
    );
    expect(await refused({ __type: "InternalServiceException" }, 500)).to.match(/^InternalServiceException/);
  });
});
