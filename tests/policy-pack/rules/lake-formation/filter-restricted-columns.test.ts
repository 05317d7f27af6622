import { expect } from "chai";
import { resource, verdictOn, verdictsOf, waitsFor } from "../../estate-of.ts";

const arn = (name: string) => `arn:aws:iam::111122223333:role/lakeward/${name}`;
const dataset = resource("lakeward:lake:Dataset", "charges", {
  about: ["driver"],
  columns: [
    { name: "vrm", reveals: "direct", purposes: ["parking"] },
    { name: "ward", reveals: "plain", purposes: [] },
  ],
});
const columns = [
  { name: "vrm", type: "string" },
  { name: "ward", type: "string" },
];
const table = resource(
  "lakeward:glue:IcebergTable",
  "charges-trusted",
  { database: "parking_trusted", table: "charges", columns },
  { parent: dataset.urn },
);
const roleOf = (kind: string) => {
  const component = resource("lakeward:lake:Role", `parking-${kind}-role`, { kind });
  return [
    component,
    resource("aws:iam/role:Role", `parking-${kind}`, { name: `parking-${kind}` }, { parent: component.urn }),
  ];
};
const base = [dataset, table, ...roleOf("group"), ...roleOf("pipeline")];
const consumer = arn("group/parking-group");
const pipeline = arn("pipeline/parking-pipeline");
const ours = (on: unknown, more: object = {}) =>
  resource("lakeward:lakeformation:Grant", "grant", { principal: consumer, on, permissions: ["SELECT"], ...more });
const bridged = (on: object, more: object = {}) =>
  resource("aws:lakeformation/permissions:Permissions", "grant", {
    principal: consumer,
    permissions: ["SELECT"],
    ...on,
    ...more,
  });
const of = { database: "parking_trusted", table: "charges" };
const bridgedOf = { databaseName: "parking_trusted", name: "charges" };
const judged = (grant: ReturnType<typeof ours>, ...more: readonly ReturnType<typeof ours>[]) =>
  verdictOn("LF-04", "grant", [...base, grant, ...more]).verdict;

describe("LF-04 restricted columns are shown by lists that name them", () => {
  for (const [what, verdict, mine, theirs] of [
    [
      "a list of columns",
      "compliant",
      { columns: { ...of, names: ["ward"] } },
      { tableWithColumns: { ...bridgedOf, columnNames: ["ward"] } },
    ],
    ["the whole table", "violation", { table: { database: "parking_trusted", name: "charges" } }, { table: bridgedOf }],
    [
      "every table of the database",
      "violation",
      { allTables: { database: "parking_trusted" } },
      { table: { databaseName: "parking_trusted", wildcard: true } },
    ],
    [
      "the table's wildcard of columns",
      "violation",
      { table: { database: "parking_trusted", name: "charges" } },
      { tableWithColumns: { ...bridgedOf, wildcard: true } },
    ],
  ] as const) {
    it(`finds ${verdict} for SELECT on ${what}, by our grant and the bridged one alike`, () => {
      expect(judged(ours(mine))).to.equal(verdict);
      expect(judged(bridged(theirs))).to.equal(verdict);
      expect(judged(ours(mine, { principal: pipeline }))).to.equal("compliant");
      expect(judged(bridged(theirs, { principal: pipeline }))).to.equal("compliant");
    });
  }

  it("holds for a grant on a filter, which is judged itself", () => {
    expect(judged(ours({ cellsFilter: { ...of, name: "charges-analysts" } }))).to.equal("compliant");
    const theirs = { ...bridgedOf, name: "charges-analysts", tableName: "charges" };
    expect(judged(bridged({ dataCellsFilter: theirs }))).to.equal("compliant");
  });

  for (const permission of ["ALL", "Super", "SUPER_USER"]) {
    it(`takes ${permission} for a permission to read`, () => {
      expect(judged(bridged({ table: bridgedOf }, { permissions: [permission] }))).to.equal("violation");
    });
  }

  it("takes names as the catalogue does, whatever their case", () => {
    expect(judged(bridged({ table: { databaseName: "Parking_Trusted", name: "CHARGES" } }))).to.equal("violation");
    expect(judged(bridged({ table: { databaseName: "PARKING_TRUSTED", wildcard: true } }))).to.equal("violation");
  });

  it("does not judge a grant that does not read", () => {
    expect(
      verdictsOf("LF-04", [
        ...base,
        ours({ table: { database: "parking_trusted", name: "charges" } }, { permissions: ["DESCRIBE"] }),
      ]),
    ).to.deep.equal({});
  });

  it("names the columns and the table", () => {
    const verdict = verdictOn("LF-04", "grant", [
      ...base,
      ours({ table: { database: "parking_trusted", name: "charges" } }),
    ]);
    expect(verdict.message).to.contain("vrm").and.not.to.contain("ward");
    expect(verdict.related).to.deep.equal([table.urn]);
  });

  it("is broken by a table block without a name, which is a wildcard", () => {
    expect(judged(bridged({ table: { databaseName: "parking_trusted" } }))).to.equal("violation");
  });

  it("is broken by lists of exclusions, in grants and filters, even where nothing is declared", () => {
    expect(judged(bridged({ tableWithColumns: { ...bridgedOf, excludedColumnNames: ["vrm"] } }))).to.equal("violation");
    expect(
      judged(bridged({ tableWithColumns: { ...bridgedOf, name: "unknown_table", excludedColumnNames: ["vrm"] } })),
    ).to.equal("violation");
    const filter = resource("aws:lakeformation/dataCellsFilter:DataCellsFilter", "filter", {
      tableData: { columnWildcard: { excludedColumnNames: ["vrm"] } },
    });
    expect(verdictsOf("LF-04", [filter])).to.deep.equal({ filter: "violation" });
    expect(verdictsOf("LF-04", [{ ...filter, inputs: { tableData: { columnWildcard: {} } } }])).to.deep.equal({
      filter: "violation",
    });
    expect(verdictsOf("LF-04", [{ ...filter, inputs: { tableData: { columnNames: ["ward"] } } }])).to.deep.equal({
      filter: "compliant",
    });
  });

  it("holds for a table without restricted columns, and for one about nobody", () => {
    const whole = ours({ table: { database: "parking_trusted", name: "charges" } });
    const plain = { ...table, inputs: { ...table.inputs, columns: [columns[1]] } };
    expect(verdictOn("LF-04", "grant", [dataset, plain, ...roleOf("group"), whole]).verdict).to.equal("compliant");
    const nobody = { ...dataset, inputs: { ...dataset.inputs, about: [] } };
    expect(verdictOn("LF-04", "grant", [nobody, table, ...roleOf("group"), whole]).verdict).to.equal("compliant");
  });

  it("joins by what is waited for where names are generated", () => {
    const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "db", {});
    const made = { ...table, inputs: { table: "charges", columns }, ...waitsFor("database", database) };
    const grant = {
      ...ours({ table: { name: "charges" } }, { principal: undefined }),
      unknown: ["on.table.database", "principal"],
      propertyDependencies: { on: [database.urn], principal: [roleOf("group")[1]?.urn ?? ""] },
    };
    expect(verdictOn("LF-04", "grant", [dataset, database, made, ...roleOf("group"), grant]).verdict).to.equal(
      "violation",
    );
  });

  it("knows a table by its dataset's name where it stands under none, or is not in the document", () => {
    const named = {
      ...dataset,
      inputs: { ...dataset.inputs, department: "parking", dataset: "charges", zones: ["trusted"] },
    };
    const apart = { ...table, parent: null };
    const whole = bridged({ table: bridgedOf });
    const all = bridged({ table: { databaseName: "parking_trusted", wildcard: true } });
    const on = (...resources: readonly (typeof table)[]) =>
      verdictOn("LF-04", "grant", [...roleOf("group"), ...resources]).verdict;
    expect(on(named, apart, whole)).to.equal("violation");
    expect(on(named, whole)).to.equal("violation");
    expect(on(named, all)).to.equal("violation");
    expect(on(named, bridged({ table: { databaseName: "parking_raw", name: "charges" } }))).to.equal("undecided");
    const treatment = { trusted: "drop" };
    const dropped = {
      ...named,
      inputs: { ...named.inputs, columns: [{ name: "vrm", reveals: "direct", treatment }] },
    };
    expect(on(dropped, whole)).to.equal("compliant");
  });

  it("counts partition keys as columns, and the declaration where the table names none", () => {
    const on = (more: object) =>
      verdictOn("LF-04", "grant", [
        dataset,
        resource(
          "aws:glue/catalogTable:CatalogTable",
          "t",
          { databaseName: "parking_trusted", name: "charges", ...more },
          { parent: dataset.urn },
        ),
        ...roleOf("group"),
        bridged({ table: bridgedOf }),
      ]).verdict;
    const plain = { storageDescriptor: { columns: [{ name: "ward", type: "string" }] } };
    expect(on(plain)).to.equal("compliant");
    expect(on({ ...plain, partitionKeys: [{ name: "vrm", type: "string" }] })).to.equal("violation");
    expect(on({ openTableFormatInput: { icebergInput: {} } })).to.equal("violation");
    expect(on({ storageDescriptor: { columns: [] } })).to.equal("violation");
  });

  it("is undecided where the principal, the table or the declaration is not known", () => {
    const whole = ours({ table: { database: "parking_trusted", name: "charges" } });
    expect(judged({ ...whole, inputs: { ...whole.inputs, principal: undefined }, unknown: ["principal"] })).to.equal(
      "undecided",
    );
    expect(judged(ours({ table: { database: "elsewhere", name: "charges" } }))).to.equal("undecided");
    expect(judged(ours(whole.inputs.on, { principal: arn("pipeline/of-another-stack") }))).to.equal("undecided");
    for (const unknown of ["columns", "columns[0]", "columns[0].name"]) {
      const hidden = {
        ...dataset,
        inputs: { about: ["driver"], columns: [{ reveals: "direct" }] },
        unknown: [unknown],
      };
      expect(verdictOn("LF-04", "grant", [hidden, table, ...roleOf("group"), whole]).verdict, unknown).to.equal(
        "undecided",
      );
    }
    const undeclared = resource("aws:glue/catalogTable:CatalogTable", "t", { databaseName: "d", name: "t" });
    expect(judged(ours({ table: { database: "d", name: "t" } }), undeclared)).to.equal("undecided");
  });

  it("reports grants of the wrong type", () => {
    expect(judged(ours("everything"))).to.equal("violation");
    expect(judged(ours({ columns: { ...of, names: "ward" } }))).to.equal("violation");
    expect(judged(bridged({ table: ["charges"] }))).to.equal("violation");
    expect(judged(ours({ table: of }, { permissions: "SELECT" }))).to.equal("violation");
  });
});

describe("LF-04 tag policies fit no table with restricted columns", () => {
  const tagged = (tags: object, more: object = {}) =>
    resource("lakeward:lakeformation:TagAssignment", "tags", { database: "parking_trusted", tags, ...more });
  const bridgedTagged = (lfTags: readonly object[]) =>
    resource("aws:lakeformation/resourceLfTags:ResourceLfTags", "tags", {
      database: { name: "parking_trusted" },
      lfTags,
    });
  const policy = (expression: object, resourceType = "TABLE") => ours({ tagPolicy: { resourceType, expression } });
  const closed = tagged({ department: "parking", zone: "trusted", visibility: "restricted" });

  it("holds for a policy that asks for visibility", () => {
    expect(judged(policy({ department: ["parking"], visibility: ["department"] }), closed)).to.equal("compliant");
  });

  it("is broken by a policy that does not, when a table with restricted columns carries its tags", () => {
    expect(judged(policy({ department: ["parking"] }), closed)).to.equal("violation");
    expect(judged(policy({ department: ["streetscene"] }), closed)).to.equal("compliant");
    expect(judged(policy({ department: ["parking"] }, "DATABASE"), closed)).to.equal("compliant");
  });

  it("is broken when such a table is opened", () => {
    const opened = {
      ...tagged({ visibility: "department" }, { table: "charges" }),
      name: "opened",
      urn: `${closed.urn}-opened`,
    };
    expect(judged(policy({ department: ["parking"], visibility: ["department"] }), closed, opened)).to.equal(
      "violation",
    );
  });

  it("reads bridged tags and policies alike, whatever their case", () => {
    const lfTags = [{ key: "Department", value: "Parking" }];
    const expressions = [{ key: "department", values: ["parking"] }];
    expect(judged(bridged({ lfTagPolicy: { resourceType: "TABLE", expressions } }), bridgedTagged(lfTags))).to.equal(
      "violation",
    );
    expect(judged(bridged({ lfTagPolicy: { resourceType: "DATABASE", expressions } }), bridgedTagged(lfTags))).to.equal(
      "compliant",
    );
  });

  it("is undecided where the document does not show the tags or the tables", () => {
    const zones = policy({ zone: ["trusted"] });
    expect(judged(zones)).to.equal("undecided");
    expect(verdictOn("LF-04", "grant", [...roleOf("group"), zones]).verdict).to.equal("undecided");
    const undeclared = resource("aws:glue/catalogTable:CatalogTable", "t", {
      databaseName: "parking_trusted",
      name: "t",
    });
    expect(verdictOn("LF-04", "grant", [undeclared, closed, zones]).verdict).to.equal("undecided");
  });

  it("is undecided while a tag that it asks for is not known", () => {
    const waits = { ...tagged({}), unknown: ["tags.department"] };
    expect(judged(policy({ department: ["parking"] }), waits)).to.equal("undecided");
  });
});
