import { expect } from "chai";
import type { Aws } from "../../../provider/account/aws.ts";
import { CallFailure } from "../../../provider/account/call-failure.ts";
import { effectivePermissions, listGrants } from "../../../provider/lake-formation/list-grants.ts";
import { listPermissions } from "../../../provider/lake-formation/list-permissions.ts";
import { listedRights } from "../../../provider/lake-formation/listed-rights.ts";
import { optIn } from "../../../provider/lake-formation/opt-in.ts";
import { placeWords, principalWords } from "../../../provider/lake-formation/place-words.ts";
import { resourceKey } from "../../../provider/lake-formation/resource-key.ts";
import { rolesAreSame } from "../../../provider/lake-formation/roles-are-same.ts";
import { tablesOf } from "../../../provider/lake-formation/tables-of.ts";
import { AccountInMemory, account, analysts } from "../account-in-memory.ts";

/** An account that answers page after page, and remembers with which token it was asked. */
function inPages(pages: readonly object[]): { readonly aws: Aws; readonly tokens: unknown[] } {
  const tokens: unknown[] = [];
  const answer = async (_operation: string, request: object) => {
    tokens.push("NextToken" in request ? request.NextToken : undefined);
    const page = pages[tokens.length - 1];
    if (page === undefined) throw new CallFailure("List", "EntityNotFoundException", "gone", false);
    return { ...page, ...(tokens.length < pages.length && { NextToken: `page ${tokens.length + 1}` }) } as never;
  };
  const aws = { ...new AccountInMemory().aws, lakeFormation: answer, glue: answer };
  return { aws, tokens };
}

const row = (name: string) => ({
  Principal: { DataLakePrincipalIdentifier: analysts },
  Resource: { Table: { DatabaseName: "sales", Name: name } },
  Permissions: ["SELECT", "DESCRIBE"],
});

describe("listings", () => {
  it("of permissions go on to the last page", async () => {
    const { aws, tokens } = inPages([
      { PrincipalResourcePermissions: [row("a")] },
      {},
      { PrincipalResourcePermissions: [row("b")] },
    ]);
    expect(await listPermissions({}, aws)).to.have.length(2);
    expect(tokens).to.eql([undefined, "page 2", "page 3"]);
    expect(await listPermissions({}, inPages([]).aws)).to.eql([]);
  });

  it("of tables go on to the last page", async () => {
    const { aws, tokens } = inPages([{ TableList: [{ Name: "a" }, {}] }, {}, { TableList: [{ Name: "b" }] }]);
    expect(await tablesOf("sales", aws)).to.eql(["a", "b"]);
    expect(tokens).to.eql([undefined, "page 2", "page 3"]);
    expect(await tablesOf("gone", inPages([]).aws)).to.eql([]);
  });

  it("of opt-ins go on until it is found", async () => {
    const wanted = { principal: analysts, on: { database: { name: "sales" } } };
    const info = (principal: string) => ({
      Principal: { DataLakePrincipalIdentifier: principal },
      Resource: { Database: { CatalogId: "111122223333", Name: "sales" } },
    });
    const there = inPages([
      { LakeFormationOptInsInfoList: [info("arn:aws:iam::111122223333:role/other"), {}] },
      { LakeFormationOptInsInfoList: [info(analysts)] },
    ]);
    expect(await optIn.read("", wanted, there.aws)).to.deep.include(wanted);
    expect(there.tokens).to.eql([undefined, "page 2"]);
    expect(await optIn.read("", wanted, inPages([{ LakeFormationOptInsInfoList: [] }]).aws)).to.equal(undefined);
  });

  it("of what lies at a path go on to the last page, by whatever name of the path", async () => {
    const { aws, tokens } = inPages([{ Permissions: [row("a")] }, {}, { Permissions: [{}] }]);
    const found = await effectivePermissions("s3a://lake/sales/", aws);
    expect(found).to.eql([
      {
        principal: analysts,
        resource: "table:sales.a",
        parts: [],
        except: [],
        permissions: ["DESCRIBE", "SELECT"],
        grantOption: [],
      },
      { principal: "", resource: "other", parts: [], except: [], permissions: [], grantOption: [] },
    ]);
    expect(tokens).to.have.length(3);
  });

  it("of grants are of one database, or of one principal everywhere", async () => {
    const there = new AccountInMemory();
    there.glue.addDatabase({ Name: "sales", CreateTableDefaultPermissions: [] });
    there.glue.addTable("sales", {
      Name: "orders",
      StorageDescriptor: { Columns: [{ Name: "ward" }, { Name: "vrm" }] },
    });
    const Principal = { DataLakePrincipalIdentifier: analysts };
    const wildcard = { ExcludedColumnNames: ["vrm"] };
    const Resource = { TableWithColumns: { DatabaseName: "sales", Name: "orders", ColumnWildcard: wildcard } };
    there.call("GrantPermissions", { Principal, Resource, Permissions: ["SELECT"] });
    const [grant, ...more] = await listGrants({ principal: analysts }, there.aws);
    expect(grant).to.deep.include({ resource: "columns-except:sales.orders", except: ["vrm"], parts: [] });
    expect(more).to.eql([]);
    expect((await listGrants({ database: "sales", table: "orders" }, there.aws)).length).to.be.greaterThan(1);
    expect(
      (await listGrants({ database: "sales" }, there.aws)).map(({ resource }) => new Set([resource])),
    ).to.deep.include(new Set(["database:sales"]));
  });

  it("of what is held under a condition are not of what is held without, so that ours is not left for theirs", () => {
    const table = { table: { database: "sales", name: "a" } };
    const conditional = { ...row("a"), Permissions: ["SELECT" as const], Condition: { Expression: "context.x" } };
    expect(listedRights([conditional], analysts, table)).to.eql(new Set());
    expect(listedRights([{ ...conditional, Condition: undefined }], analysts, table)).to.eql(new Set(["SELECT"]));
  });

  it("that lack what AWS leaves out are read as empty", () => {
    const at = { DatabaseName: "sales", Name: "orders" };
    const Principal = { DataLakePrincipalIdentifier: analysts };
    const columns = { columns: { database: "sales", table: "orders", names: [] } };
    const rows = [
      {},
      { Principal },
      { Principal, Resource: { TableWithColumns: at } },
      { Principal, Resource: { TableWithColumns: { ...at, ColumnNames: ["ward"] } } },
    ];
    expect(listedRights(rows, analysts, columns)).to.eql(new Set());
    const tag = { tag: { key: "zone", values: ["raw"] } };
    const unvalued = { Principal, Resource: { LFTag: { TagKey: "zone", TagValues: undefined } } };
    expect(listedRights([{ ...unvalued, Permissions: ["DESCRIBE"] }], analysts, tag)).to.eql(new Set());
    expect(resourceKey({})).to.equal("other");
    expect(resourceKey({ LFTagPolicy: { ResourceType: "TABLE" } })).to.equal("tags:table:");
    expect(
      resourceKey({ LFTagPolicy: { ResourceType: "TABLE", Expression: [{ TagKey: "Zone", TagValues: undefined }] } }),
    ).to.equal("tags:table:zone=");
    expect(resourceKey({ Table: { DatabaseName: "Sales" } })).to.equal("table:sales.");
  });
});

describe("names", () => {
  it("of a role are the same whatever its path and session", () => {
    const role = `arn:aws:iam::${account}:role/lakeward/deploy/pipeline`;
    expect(rolesAreSame(role, `arn:aws:sts::${account}:assumed-role/pipeline/run-7`)).to.equal(true);
    expect(rolesAreSame(role, `arn:aws:iam::${account}:role/pipeline`)).to.equal(true);
    expect(rolesAreSame(role, `arn:aws:sts::999988887777:assumed-role/pipeline/run-7`)).to.equal(false);
    expect(rolesAreSame(role, `arn:aws:iam::${account}:user/pipeline`)).to.equal(false);
    expect(rolesAreSame(role, "")).to.equal(false);
    expect(rolesAreSame("", "")).to.equal(true);
  });

  it("are told as people know them", () => {
    expect(principalWords(analysts)).to.equal("parking-analysts");
    expect(principalWords(account)).to.equal(account);
    expect(placeWords({ savedTagPolicy: { resourceType: "DATABASE", expression: "Open" } })).to.equal(
      "every database that expression Open matches",
    );
  });
});
