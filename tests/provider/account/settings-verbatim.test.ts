import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { lakeFormationClient } from "../../../provider/account/lake-formation-client.ts";

describe("data lake settings through the AWS SDK", () => {
  it("keep fields that this version of the SDK does not know, both ways (P2)", async () => {
    const DataLakeSettings = { DataLakeAdmins: [], FieldOfTomorrow: { on: true }, CreateTableDefaultPermissions: [] };
    const put: unknown[] = [];
    const server = createServer(async (request, response) => {
      const body: unknown = JSON.parse(await text(request));
      if (request.url === "/PutDataLakeSettings") put.push(body);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(request.url === "/PutDataLakeSettings" ? {} : { DataLakeSettings }));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const call = lakeFormationClient({
        region: "eu-west-2",
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
      });
      const { DataLakeSettings: read } = await call("GetDataLakeSettings", {});
      expect(read).to.eql(DataLakeSettings);
      await call("PutDataLakeSettings", { DataLakeSettings: { ...read, TrustedResourceOwners: [] } });
      expect(put).to.eql([{ DataLakeSettings: { ...DataLakeSettings, TrustedResourceOwners: [] } }]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
