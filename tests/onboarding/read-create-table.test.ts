import { expect } from "chai";
import { readCreateTable } from "../../onboarding/read-create-table.ts";
import { UnreadableSource } from "../../onboarding/source-column.ts";

const columnsOf = (sql: string) =>
  Object.fromEntries(readCreateTable(sql, "x.sql").columns.map(({ name, type }) => [name, type]));

describe("the columns of a CREATE TABLE", () => {
  it("are read from SQL Server's", () => {
    const sql = `SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[TENANCY](
  [Tenancy Id] [int] IDENTITY(1,1) NOT NULL, -- the number, as on the letter
  [Rent] [decimal](10, 2) NULL CONSTRAINT [DF_Rent] DEFAULT ((0)),
  [Notes] [nvarchar](max) NULL,
  [Name] nvarchar(60) COLLATE Latin1_General_CI_AS NOT NULL DEFAULT (N'O''Brien, J)'),
  [Full] AS ([Name] + ', ' + [Notes]) PERSISTED,
  [From] datetime2(7) GENERATED ALWAYS AS ROW START NOT NULL,
  PERIOD FOR SYSTEM_TIME ([From], [To]),
  CONSTRAINT [PK_TENANCY] PRIMARY KEY CLUSTERED ([Tenancy Id] ASC) WITH (FILLFACTOR = 80) ON [PRIMARY],
  INDEX IX_Rent NONCLUSTERED (Rent)
) ON [PRIMARY]`;
    const table = readCreateTable(sql, "x.sql");
    expect(table).to.deep.include({ name: "dbo.TENANCY", key: ["Tenancy Id"] });
    expect(columnsOf(sql)).to.deep.equal({
      "Tenancy Id": "whole_number",
      Rent: "fraction",
      Notes: "long_text",
      Name: "text",
      Full: null,
      From: "datetime",
    });
  });

  it("are read from PostgreSQL's", () => {
    const sql = `create unlogged table if not exists public."Client" (
      id uuid primary key default gen_random_uuid(), tags text[], born date check (born > '1900-01-01'),
      seen timestamp with time zone, weight double precision, extra jsonb, "order" integer references public.orders (id),
      exclude using gist (tags with &&), like other including all) partition by range (born);`;
    expect(readCreateTable(sql, "x.sql")).to.deep.include({ name: "public.Client", key: ["id"] });
    expect(columnsOf(sql)).to.deep.equal({
      id: "identifier",
      tags: "document",
      born: "date",
      seen: "datetime",
      weight: "fraction",
      extra: "document",
      order: "whole_number",
    });
  });

  it("are read from MySQL's", () => {
    const sql =
      "CREATE TABLE `permit` (`id` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'a, (b)', `kind` enum('a','b'), " +
      "`open` tinyint(1) DEFAULT '1', `key` varchar(20), PRIMARY KEY (`id`,`kind`), KEY `k` (`key`), UNIQUE KEY u (`open`)) ENGINE=InnoDB;";
    expect(readCreateTable(sql, "x.sql").key).to.deep.equal(["id", "kind"]);
    expect(columnsOf(sql)).to.deep.equal({ id: "whole_number", kind: "text", open: "yes_no", key: "text" });
  });

  it("are read from Oracle's", () => {
    const sql = `CREATE GLOBAL TEMPORARY TABLE "CTAX"."ACCOUNT" (REF NUMBER(10) NOT NULL ENABLE, BAL NUMBER(12,2), NAME VARCHAR2(400 CHAR),
      PAID DATE DEFAULT SYSDATE, DOC CLOB, CONSTRAINT PK PRIMARY KEY (REF) USING INDEX TABLESPACE X) SEGMENT CREATION IMMEDIATE`;
    expect(columnsOf(sql)).to.deep.equal({
      REF: "whole_number",
      BAL: "fraction",
      NAME: "long_text",
      PAID: "date",
      DOC: "long_text",
    });
  });

  const two = "create table a (x int); create table s.b (y int);";
  it("are those of the table that is named, with or without its schema", () => {
    for (const name of ["b", "S.B"]) expect(readCreateTable(two, "x.sql", name).columns[0]?.name).to.equal("y");
  });

  const refused: readonly (readonly [what: string, sql: string, wanted: string | undefined, error: RegExp])[] = [
    ["none", "select 'secret'", undefined, /^x\.sql: holds no CREATE TABLE/],
    ["several and none named", two, undefined, /^x\.sql: creates a, s\.b; say which with --table$/],
    ["another than the one that is named", two, "c", /^x\.sql: creates no table c; it creates a, s\.b$/],
    ["one made from a query", "create table a as select 'secret'", undefined, /holds no CREATE TABLE/],
  ];
  for (const [what, sql, wanted, error] of refused)
    it(`are asked for again when there is ${what}`, () => {
      expect(() => readCreateTable(sql, "x.sql", wanted)).to.throw(UnreadableSource, error);
    });

  it("come to an end in statements that do not", () => {
    for (const sql of [
      "create table a (",
      "create table a (x int, 'abc",
      "create table [a (x int)",
      "create table a (((((",
    ])
      try {
        readCreateTable(sql, "x.sql");
      } catch (error) {
        expect(error).to.be.instanceOf(UnreadableSource);
      }
  });
});
