import {
  CreateDataCellsFilterCommand,
  type DataCellsFilter,
  DeleteDataCellsFilterCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  RevokePermissionsCommand,
} from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { type Simulation, simulate } from "../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../access/snapshot.ts";
import type { Lake } from "../../declaration/lake.ts";
import { localAccount } from "../../local/local-account.ts";
import { LocalQuery } from "../../local/query/local-query.ts";
import { QueryRefused } from "../../local/query/query-refused.ts";
import { readBack } from "../../local/read-back.ts";
import { fillLake } from "../../local/rows/fill-lake.ts";
import { runLakeward } from "../cli/run-lakeward.ts";
import { filledRows, queriedSight, simulatedSight } from "./queried-sight.ts";

/** The lake that is queried. */
export interface Queried {
  readonly checkout: string;
  readonly lake: Lake;
  /** What the declarations come to. */
  readonly declared: LakeFormationSnapshot;
}

/** A role of the account that no declaration knows and no test looks at. */
const somebody = `arn:aws:iam::${localAccount.account}:role/somebody`;
const place = { TableCatalogId: localAccount.account, DatabaseName: "parking_refined", TableName: "penalty_charges" };
const charges = "parking_refined.penalty_charges";

/** Statements about what `lakeward query` shows of a running lake, for the suite that runs it; they leave it as it was. */
export function itAnswersQueries(queried: () => Queried): void {
  const sessions = new Map<string, Promise<LocalQuery>>();
  const as = (named: string): Promise<LocalQuery> => {
    const session =
      sessions.get(named) ?? LocalQuery.as(named, queried().checkout, (database) => `ask the owner of ${database}`);
    sessions.set(named, session);
    return session;
  };
  const refused = async (named: string, sql: string): Promise<QueryRefused> => {
    const answer = await (await as(named)).answer(sql).catch((error: unknown) => error);
    if (answer instanceof QueryRefused) return answer;
    throw new Error(`${sql} was not refused: ${JSON.stringify(answer)}`);
  };
  const deployment = () => ({
    organisation: queried().lake.organisation.id,
    environment: localAccount.environment,
    account: localAccount.account,
    region: localAccount.region,
  });
  const count = async (sql: string, named = somebody) => (await (await as(named)).answer(sql)).rows[0]?.[0];

  it("is filled with made-up rows once", async () => {
    const { tables, written, removed } = await fillLake(queried().lake, deployment());
    expect(tables).to.equal(queried().declared.tables.length);
    expect(written).to.be.at.least(tables);
    expect(removed).to.equal(0);
    expect(await fillLake(queried().lake, deployment())).to.deep.equal({
      tables,
      written: 0,
      kept: written,
      removed: 0,
    });
  });

  it("shows every principal of every table what the simulator says of the declarations: columns and rows", async () => {
    const { lake, declared } = queried();
    const filled = filledRows(lake);
    const simulation: Simulation = simulate(declared);
    const compare = async (principal: string): Promise<number> => {
      const query = await as(principal);
      let seen = 0;
      for (const table of simulation.tables) {
        const right = simulatedSight(simulation, principal, table, filled);
        expect(await queriedSight(query, table), `${principal} ${table}`).to.deep.equal(right);
        if (right !== null) seen += 1;
      }
      return seen;
    };
    const seen = await Promise.all((declared.principals ?? []).map(({ arn }) => compare(arn)));
    expect(seen.filter((tables) => tables > 0).length).to.be.greaterThan(10);
  });

  it("shows more after a grant by hand, cell by cell, and less when it is taken back", async () => {
    const client = new LakeFormationClient({});
    expect((await refused(somebody, `select * from ${charges}`)).because).to.equal("access");
    const filters: readonly DataCellsFilter[] = [
      { ...place, Name: "by_hand_1", ColumnNames: ["ward"], RowFilter: { AllRowsWildcard: {} } },
      {
        ...place,
        Name: "by_hand_2",
        ColumnNames: ["ward", "amount"],
        RowFilter: { FilterExpression: "status = 'open'" },
      },
    ];
    const grant = (Name: string | undefined) => ({
      Principal: { DataLakePrincipalIdentifier: somebody },
      Resource: { DataCellsFilter: { ...place, Name } },
      Permissions: ["SELECT" as const],
    });
    for (const TableData of filters) {
      await client.send(new CreateDataCellsFilterCommand({ TableData }));
      await client.send(new GrantPermissionsCommand(grant(TableData.Name)));
    }
    const rows = filledRows(queried().lake).get(charges) ?? [];
    const open = rows.filter(({ status }) => status === "open");
    const all = await (await as(somebody)).answer(`select * from ${charges}`);
    expect(all.columns).to.deep.equal(["ward", "amount"]);
    expect(all.rows.length).to.equal(rows.length);
    const amounts = open.filter(({ amount }) => amount !== null).length;
    expect(await count(`select count(amount) from ${charges}`)).to.equal(amounts);
    const said = simulate((await readBack()).snapshot).ask({ principal: somebody, action: "SELECT", table: charges });
    expect(said.cells?.map(({ rows: which, columns }) => [which, columns.length])).to.deep.include(["all", 1]);
    await client.send(new RevokePermissionsCommand(grant("by_hand_1")));
    expect(await count(`select count(*) from ${charges}`)).to.equal(open.length);
    await client.send(new RevokePermissionsCommand(grant("by_hand_2")));
    expect((await refused(somebody, `select * from ${charges}`)).because).to.equal("access");
    for (const { Name } of filters) await client.send(new DeleteDataCellsFilterCommand({ ...place, Name }));
  });

  it("says on the command line what was shown, and whom to ask for what was not", async () => {
    const asked = (sql: string) =>
      runLakeward([
        "query",
        "--as",
        "parking/analysts",
        "--directory",
        queried().checkout,
        "--rows",
        "3",
        "--sql",
        sql,
      ]);
    const shown = await asked("select ward, amount from parking_trusted.penalty_charges");
    expect(shown.code).to.equal(0);
    expect(shown.out).to.match(/^ward +amount\n-+ +-+\n(.*\n){3}\(the first 3 rows; --all shows all\)\n/);
    expect(shown.out).to.match(
      /parking\/analysts reads \d+ of \d+ columns of parking_trusted.penalty_charges, every row\n$/,
    );
    const withheld = await asked(`select keeper from ${charges}`);
    expect([withheld.code, withheld.out, withheld.err]).to.deep.equal([
      1,
      "",
      `parking/analysts reads nothing of ${charges}; ask parking.owner@exampleshire.gov.uk ` +
        "(Information Asset Owner), who decides who sees what of Parking Services\n",
    ]);
  });

  it("joins what an analyst sees, by pseudonym", async () => {
    const { rows, tables } = await (await as("adult_social_care/analysts")).answer(
      "select c.postcode, count(*) n, sum(p.weekly_cost) as cost from adult_social_care_trusted.clients c " +
        "join adult_social_care_trusted.packages p using (client_id) group by 1 order by 2 desc",
    );
    expect(rows.length).to.be.greaterThan(5);
    expect(tables.map(({ table }) => table)).to.deep.equal(["clients", "packages"]);
  });

  it("is asked in vain for what its principal does not see, wherever that stands", async () => {
    const analyst = "parking/analysts";
    const trusted = "parking_trusted.penalty_charges";
    const seen = `(select * from ${trusted})`;
    for (const sql of [
      `select pcn_no from ${trusted}`,
      `select ward from ${trusted} where pcn_no = 'x'`,
      `select ward from ${trusted} order by pcn_no`,
      `select count(distinct pcn_no) from ${trusted}`,
      `select ward from ${trusted} group by ward having max(pcn_no) > ''`,
      `select * from ${trusted} a join parking_trusted.permits b on a.pcn_no = b.permit_no`,
      `with x as (select pcn_no p from ${trusted}) select p from x`,
      `select ward, (select max(t.pcn_no)) from ${trusted} t`,
    ]) {
      const { because, message } = await refused(analyst, sql);
      expect(because, sql).to.equal("access");
      expect(message, sql).to.match(/does not read pcn_no.* of parking_trusted\..*ask the owner of parking_trusted/);
    }
    expect(await count(`select count(*) from ${seen} where ward is not null`, analyst)).to.be.greaterThan(0);
    for (const table of [charges, "adult_social_care_refined.clients", "adult_social_care_trusted.visits"]) {
      for (const sql of [`select 1 from ${table}`, `select (select count(*) from ${table})`, `describe ${table}`]) {
        const { because, message } = await refused(analyst, sql);
        expect([because, message], sql).to.deep.equal([
          "access",
          `parking/analysts reads nothing of ${table}; ask the owner of ${table.split(".")[0]}`,
        ]);
      }
    }
  });

  it("shows no row that a filter withholds, however it is asked", async () => {
    const officers = "adult_social_care/officers";
    const clients = "adult_social_care_refined.clients";
    const open =
      filledRows(queried().lake)
        .get(clients)
        ?.filter(({ restricted }) => restricted === false) ?? [];
    for (const sql of [
      `select count(*) from ${clients}`,
      `select count(*) from ${clients} where restricted or not restricted or restricted is null`,
      `select count(*) from (select * from ${clients} union select * from ${clients})`,
      `select count(*) from ${clients} a left join ${clients} b using (client_id)`,
    ])
      expect(await count(sql, officers), sql).to.equal(open.length);
  });

  it("reads nothing but the lake's tables: no files, no settings, no other database", async () => {
    for (const sql of [
      "select * from read_parquet('s3://exampleshire-dev-parking-raw/penalty_charges/*.parquet')",
      "select * from read_csv('/etc/passwd')",
      "select * from read_text('/etc/passwd')",
      "select * from glob('/*')",
      "select * from '/etc/passwd'",
      "select * from 'penalty_charges.parquet'",
      "select * from parquet_metadata('x.parquet')",
      "select * from duckdb_settings()",
      "select * from duckdb_secrets()",
      "select * from query('select 1')",
      "select * from query_table('x')",
      "select * from information_schema.tables",
      "select * from pg_catalog.pg_tables",
      "select * from main.sqlite_master",
      "select * from sqlite_master",
      "select * from system.information_schema.columns",
      "show tables",
      "copy (select 1) to '/tmp/lakeward-leak.csv'",
      "copy parking_trusted.penalty_charges to '/tmp/lakeward-leak.csv'",
      "export database '/tmp/lakeward-leak'",
      "attach '/tmp/lakeward-leak.db'",
      "install httpfs",
      "load httpfs",
      "set enable_external_access = true",
      "pragma database_list",
      "create table x as select 1",
      "insert into parking_trusted.penalty_charges values (1)",
      "drop table parking_trusted.penalty_charges",
      "call duckdb_tables()",
      "select 1; select 2",
      "",
      "not sql",
    ]) {
      const { message } = await refused("parking/analysts", sql);
      expect(message, sql).to.match(
        /is no table of the lake|(is|are) answered|is not answered|cannot be read|there is no table/,
      );
    }
    const nobody = await as("parking/analyst").catch((error: unknown) => error);
    expect(nobody)
      .to.be.instanceOf(QueryRefused)
      .with.property("message")
      .that.matches(/did you mean parking\/analysts\?$/);
  });
}
