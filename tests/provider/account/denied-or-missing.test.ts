import { expect } from "chai";
import { type Aws, access, type Connections } from "../../../provider/account/aws.ts";
import { CallFailure } from "../../../provider/account/call-failure.ts";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { optIn } from "../../../provider/lake-formation/opt-in.ts";
import { tagAssignment } from "../../../provider/lake-formation/tag-assignment.ts";
import { AccountInMemory, account, analysts } from "../account-in-memory.ts";
import { furnish } from "../every-resource.ts";

const place = { database: "parking_trusted", table: "permits" };
const table = { database: "parking_trusted", name: "permits" };
const onColumns = { columns: { ...place, names: ["scheme"] } };
const onFilter = { cellsFilter: { ...place, name: "some" } };
const words = "Resource does not exist or requester is not authorized to access requested permissions.";

/** AWS says the same of what is not there and of what is not the caller's. */
describe("an account that does not tell what is missing from what is denied", () => {
  let there: AccountInMemory;
  let aws: Aws;
  let denied: (operation: string) => boolean;

  beforeEach(() => {
    there = new AccountInMemory();
    furnish(there);
    denied = () => false;
    aws = disguised(there, (operation) => denied(operation));
  });

  const drop = () => there.glue.call("DeleteTable", { DatabaseName: "parking_trusted", Name: "permits" });

  for (const [what, on] of [
    ["a table", { table }],
    ["all tables", { allTables: { database: "parking_trusted" } }],
    ["columns", onColumns],
    ["a filter", onFilter],
    ["a database", { database: { name: "parking_trusted" } }],
  ] as const) {
    it(`lets a grant on ${what} that was dropped be refreshed and taken away`, async () => {
      const [permission] = "database" in on ? (["DESCRIBE"] as const) : (["SELECT"] as const);
      const filter = { TableCatalogId: account, DatabaseName: "parking_trusted", TableName: "permits", Name: "some" };
      const TableData = { ...filter, ColumnNames: ["scheme"], RowFilter: { AllRowsWildcard: {} } };
      if (on === onFilter) there.call("CreateDataCellsFilter", { TableData });
      const state = await grant.create({ principal: analysts, on, permissions: [permission] }, aws);
      drop();
      there.glue.dropDatabase("parking_trusted");
      expect(await grant.read("", state, aws)).to.equal(undefined);
      await grant.delete(state, aws);
    });
  }

  it("lets opt-ins and tags on what was dropped be refreshed and taken away", async () => {
    const opted = await optIn.create({ principal: analysts, on: { table } }, aws);
    const tagged = await tagAssignment.create({ ...place, tags: { visibility: "restricted" } }, aws);
    drop();
    expect(await optIn.read("", opted, aws)).to.equal(undefined);
    expect(await tagAssignment.read("", tagged, aws)).to.equal(undefined);
    await optIn.delete(opted, aws);
    await tagAssignment.delete(tagged, aws);
  });

  it("never makes a denial look like a thing that is gone, which would leave rights behind", async () => {
    const state = await grant.create({ principal: analysts, on: { table }, permissions: ["SELECT"] }, aws);
    denied = (operation) => operation === "ListPermissions";
    const refreshed = await grant.read("", state, aws).catch((error) => error);
    expect(refreshed).to.be.instanceOf(CallFailure).and.include({ code: "AccessDeniedException" });
    denied = (operation) => operation.startsWith("Batch");
    const attempt = await grant.delete(state, aws).catch((error) => error);
    expect(attempt).to.include({ code: "StillHeld" });
    expect(attempt.message).to.contain(`still holds SELECT on table:parking_trusted.permits; AWS answered ${denial}`);
    denied = () => true;
    expect((await grant.delete(state, aws).catch((error) => error)).code).to.equal("AccessDeniedException");
  });
});

const denial = `AccessDeniedException: ${words}`;

/** The account in memory as AWS answers: missing and denied in the same words, also entry by entry. */
function disguised(there: AccountInMemory, denied: (operation: string) => boolean): Aws {
  const refusal = { ErrorCode: "AccessDeniedException", ErrorMessage: words };
  const error = () => Object.assign(new Error(words), { name: "AccessDeniedException" });
  const isMissing = (code: string | undefined) => code === "EntityNotFoundException";
  const lakeFormation: Connections["lakeFormation"] = async (operation, request) => {
    if (denied(operation)) {
      if (!("Entries" in request)) throw error();
      return { Failures: request.Entries?.map((RequestEntry) => ({ RequestEntry, Error: refusal })) };
    }
    try {
      const response = there.call(operation, request) as Awaited<ReturnType<typeof lakeFormation>>;
      if (!("Failures" in response) || !operation.startsWith("Batch")) return response;
      const Failures = (response.Failures ?? []) as readonly { Error?: { ErrorCode?: string } }[];
      return {
        Failures: Failures.map((each) => (isMissing(each.Error?.ErrorCode) ? { ...each, Error: refusal } : each)),
      };
    } catch (cause) {
      throw cause instanceof Error && isMissing(cause.name) ? error() : cause;
    }
  };
  const patience = {
    budget: 0,
    firstPause: 0,
    longestPause: 0,
    clock: { now: () => 0, wait: () => new Promise<void>((done) => setImmediate(done)) },
    random: () => 0,
    cancelled: new AbortController().signal,
  };
  const glue: Connections["glue"] = async (operation, request) => there.glue.call(operation, request) as never;
  const connections = { lakeFormation: lakeFormation as never, glue, account: async () => account };
  return access(connections, patience, { requests: 0, retries: 0 }, () => undefined);
}
