import { expect } from "chai";
import { columnChanges, columnWords, refusedChanges } from "../../../provider/iceberg/column-changes.ts";
import { icebergType, normalType, widens } from "../../../provider/iceberg/column-type.ts";
import { icebergFields } from "../../../provider/iceberg/fields.ts";
import { icebergTable } from "../../../provider/iceberg/iceberg-table.ts";
import { propertiesStand, surplusProperties } from "../../../provider/iceberg/properties.ts";
import { AccountInMemory } from "../account-in-memory.ts";

const column = (name: string, type: string) => ({ name, type });
const inputs = {
  database: "parking_trusted",
  table: "permits",
  location: "s3://trusted/parking/permits/",
  description: "Permits; one row a permit",
  columns: [
    column("permit_no", "string"),
    column("spaces", "int"),
    column("fee", "decimal(8,2)"),
    column("expires_on", "date"),
  ],
  partition: { column: "expires_on", transform: "month" },
} as const;

describe("an Iceberg table", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
  });

  const shape = () => {
    const { StorageDescriptor } = there.glue.raw("parking_trusted", "permits") as {
      StorageDescriptor: { Columns: { Name: string; Type: string; Parameters: Record<string, string> }[] };
    };
    return StorageDescriptor.Columns.map(
      ({ Name, Type, Parameters }) => `${Parameters["iceberg.field.id"]} ${Name} ${Type}`,
    );
  };

  it("is made with its partition, and leaves nothing in the catalogue", async () => {
    const before = there.snapshot();
    const state = await icebergTable.create(inputs, there.aws);
    expect(shape()).to.eql(["1 permit_no string", "2 spaces int", "3 fee decimal(8,2)", "4 expires_on date"]);
    const [create] = there.calls;
    const { OpenTableFormatInput } = (create?.request ?? {}) as {
      OpenTableFormatInput: { IcebergInput: Record<string, Record<string, unknown>> };
    };
    expect(OpenTableFormatInput.IcebergInput).to.include({ MetadataOperation: "CREATE", Version: "2" });
    expect(OpenTableFormatInput.IcebergInput.CreateIcebergTableInput?.PartitionSpec).to.eql({
      SpecId: 0,
      Fields: [{ SourceId: 4, Transform: "month", Name: "expires_on_month", FieldId: 1000 }],
    });
    expect(await icebergTable.read("parking_trusted/permits", state, there.aws)).to.deep.include({
      ...inputs,
      columns: inputs.columns.map((each) => ({ ...each, comment: undefined, was: undefined })),
    });
    await icebergTable.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("gets columns and wider types in place, and no field changes its id", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    const columns = [
      column("permit_no", "string"),
      column("zone", "string"),
      column("spaces", "bigint"),
      column("fee", "decimal(10,2)"),
      column("expires_on", "date"),
    ];
    const updated = await icebergTable.update(state, { ...inputs, columns }, there.aws);
    expect(shape()).to.eql([
      "1 permit_no string",
      "5 zone string",
      "2 spaces bigint",
      "3 fee decimal(10,2)",
      "4 expires_on date",
    ]);
    expect(updated.lastFieldId).to.equal(5);
  });

  it("never gives the id of a retired column to another", async () => {
    const more = { ...inputs, columns: [...inputs.columns, column("ward", "string")] };
    const state = await icebergTable.create(more, there.aws);
    const dropped = await icebergTable.update(state, { ...inputs, retired: ["ward"] }, there.aws);
    await icebergTable.update(dropped, more, there.aws);
    expect(shape().at(-1)).to.equal("6 ward string");
  });

  it("keeps what engines write, and does not see it as drift", async () => {
    const wanted = { ...inputs, parameters: { "write.format.default": "parquet" } };
    const state = await icebergTable.create(wanted, there.aws);
    const raw = there.glue.raw("parking_trusted", "permits") ?? {};
    const parameters = {
      ...(raw.Parameters as object),
      metadata_location: "s3://trusted/00042.json",
      "engine.says": "x",
    };
    there.glue.change("parking_trusted", "permits", { ...raw, Parameters: parameters });
    expect((await icebergTable.read("parking_trusted/permits", state, there.aws))?.parameters).to.eql(
      wanted.parameters,
    );
    await icebergTable.update(state, { ...wanted, columns: [...inputs.columns, column("ward", "string")] }, there.aws);
    expect((there.glue.raw("parking_trusted", "permits") as { Parameters: object }).Parameters).to.include({
      "engine.says": "x",
    });
  });

  it("renames a column, which keeps its field and so its data", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    const columns = inputs.columns.map((each) =>
      each.name === "fee" ? { ...each, name: "charge", was: "fee" } : each,
    );
    const updated = await icebergTable.update(state, { ...inputs, columns }, there.aws);
    expect(shape()[2]).to.equal("3 charge decimal(8,2)");
    const read = await icebergTable.read("parking_trusted/permits", updated, there.aws);
    expect(read?.columns.map(({ name, was }) => [name, was])[2]).to.eql(["charge", "fee"]);
    // Once renamed, the old name may be forgotten.
    const forgotten = columns.map(({ name, type }) => ({ name, type }));
    there.calls.length = 0;
    await icebergTable.update(updated, { ...inputs, columns: forgotten }, there.aws);
    expect(there.calls.map(({ operation }) => operation)).not.to.include("UpdateTable");
  });

  it("begins a column anew that is said to be narrowed, and never under its old field", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    const columns = inputs.columns.map((each) => (each.name === "fee" ? column("fee", "int") : each));
    const attempt = await icebergTable.update(state, { ...inputs, columns }, there.aws).catch(String);
    expect(attempt).to.match(
      /fee cannot become int from decimal\(8,2\).*or name it under narrowed.*nothing was changed/,
    );
    const updated = await icebergTable.update(state, { ...inputs, columns, narrowed: ["fee"] }, there.aws);
    expect(shape()[2]).to.equal("5 fee int");
    expect(updated.lastFieldId).to.equal(5);
  });

  it("takes off the properties that are declared no more, and leaves what others set since", async () => {
    const wanted = { ...inputs, parameters: { "write.format.default": "parquet", team: "parking", tier: "1" } };
    const state = await icebergTable.create(wanted, there.aws);
    const raw = there.glue.raw("parking_trusted", "permits") ?? {};
    const parameters = { ...(raw.Parameters as object), tier: "2", theirs: "x" };
    there.glue.change("parking_trusted", "permits", { ...raw, Parameters: parameters });
    const { description: _, ...undescribed } = inputs;
    const next = { ...undescribed, parameters: { "write.format.default": "parquet" } };
    const updated = await icebergTable.update(state, next, there.aws);
    const shown = (there.glue.raw("parking_trusted", "permits") as { Parameters: object }).Parameters;
    expect(shown).to.include({ "write.format.default": "parquet", tier: "2", theirs: "x" });
    expect(shown).not.to.have.any.keys("team", "comment");
    expect(await icebergTable.read("parking_trusted/permits", updated, there.aws)).to.deep.include({
      parameters: next.parameters,
      description: undefined,
    });
  });

  it("changed by somebody's ALTER is read back as it is, and set right again", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    const altered = inputs.columns.map((each) => (each.name === "spaces" ? column("spaces", "bigint") : each));
    await icebergTable.update(state, { ...inputs, columns: [...altered, column("theirs", "string")] }, there.aws);
    const read = await icebergTable.read("parking_trusted/permits", state, there.aws);
    expect(read?.columns.map(({ name, type }) => `${name} ${type}`)).to.eql([
      "permit_no string",
      "spaces bigint",
      "fee decimal(8,2)",
      "expires_on date",
      "theirs string",
    ]);
  });

  it("that is there already with the same columns is adopted after a crash", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    expect(await icebergTable.create(inputs, there.aws)).to.eql(state);
    const other = { ...inputs, columns: [...inputs.columns, column("more", "string")] };
    expect(await icebergTable.create(other, there.aws).catch(String)).to.contain("is there already with other columns");
  });

  it("that somebody has dropped is told of, and nothing is changed", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    await icebergTable.delete(state, there.aws);
    expect(await icebergTable.read("parking_trusted/permits", state, there.aws)).to.equal(undefined);
    const attempt = await icebergTable.update(state, inputs, there.aws).catch(String);
    expect(attempt).to.match(/is not in the catalogue any more; nothing was changed; run pulumi refresh/);
  });

  it("that does not show what was asked for is an error that says what is missing", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    there.after = ({ operation }) => {
      const raw = there.glue.raw("parking_trusted", "permits") ?? {};
      if (operation === "UpdateTable")
        there.glue.change("parking_trusted", "permits", { ...raw, StorageDescriptor: { Columns: [] } });
    };
    const columns = [...inputs.columns, column("ward", "string")];
    const attempt = await icebergTable.update(state, { ...inputs, columns }, there.aws).catch(String);
    expect(attempt).to.contain("does not show permit_no, spaces, fee, expires_on, ward as declared");
  });

  it("that is refused is an error, and so is one that is gone as soon as it was made", async () => {
    there.fault = ({ operation }) => (operation === "CreateTable" ? "before" : undefined);
    expect(await icebergTable.create(inputs, there.aws).catch(String)).to.contain("the connection was cut off");
    there.fault = () => undefined;
    there.after = ({ operation }) => {
      if (operation === "CreateTable")
        there.glue.call("DeleteTable", { DatabaseName: "parking_trusted", Name: "permits" });
    };
    expect(await icebergTable.create(inputs, there.aws).catch(String)).to.contain("is not in the catalogue any more");
  });

  it("made by an engine, with columns that it has dropped, is imported as it stands", async () => {
    const Columns = [
      {
        Name: "at",
        Type: "DATE",
        Comment: "day",
        Parameters: { "iceberg.field.id": "3", "iceberg.field.current": "true" },
      },
      { Name: "old", Type: "string", Parameters: { "iceberg.field.id": "7", "iceberg.field.current": "false" } },
      { Name: "unnumbered", Type: "string" },
    ];
    const Parameters = { table_type: "iceberg" };
    there.glue.addTable("parking_trusted", {
      Name: "theirs",
      Description: "of an engine",
      StorageDescriptor: { Columns },
      Parameters,
    });
    expect(await icebergTable.read("parking_trusted/theirs", undefined, there.aws)).to.deep.include({
      columns: [
        { name: "at", type: "date", comment: "day" },
        { name: "unnumbered", type: "string", comment: undefined },
      ],
      fieldIds: { at: 3 },
      lastFieldId: 7,
      location: "",
      description: "of an engine",
    });
  });

  it("says in a preview what becomes of its columns", () => {
    const state = { ...inputs, fieldIds: {}, lastFieldId: 0 };
    const columns = [
      { ...column("permit", "string"), was: "permit_no" },
      column("spaces", "bigint"),
      column("fee", "int"),
      column("ward", "string"),
    ];
    expect(icebergTable.words?.(state, { ...inputs, columns })).to.eql([
      "table parking_trusted.permits calls the column permit_no permit",
      "table parking_trusted.permits widens spaces from int to bigint",
      "table parking_trusted.permits begins fee anew as int: what it holds as decimal(8,2) is lost to readers",
      "table parking_trusted.permits gets the column ward (string)",
      "table parking_trusted.permits loses the column expires_on: its data is lost to readers",
    ]);
    expect(icebergTable.words?.(state, inputs)).to.eql([]);
    expect(icebergTable.words?.(undefined, inputs)).to.have.length(4);
  });

  it("is not changed when somebody has added a column that nobody declared", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    await icebergTable.update(
      state,
      { ...inputs, columns: [...inputs.columns, column("theirs", "string")] },
      there.aws,
    );
    const before = there.snapshot();
    const attempt = await icebergTable.update(state, inputs, there.aws).catch((error: Error) => error.message);
    expect(attempt).to.match(/theirs is gone and its data would be lost to readers; .*retired; nothing was changed/);
    expect(there.snapshot()).to.eql(before);
  });

  /** A table as an engine leaves it that writes no field ids to Glue [trinodb/trino#15934: none of the schema]. */
  const byAnEngine = (...names: readonly string[]) => {
    const Columns = names.map((Name) => ({ Name, Type: "int" }));
    const StorageDescriptor = { Columns, Location: inputs.location };
    there.glue.addTable("parking_trusted", {
      Name: "theirs",
      StorageDescriptor,
      Parameters: { table_type: "ICEBERG" },
    });
    return { ...inputs, table: "theirs", description: undefined, partition: undefined };
  };

  it("whose field ids nobody knows is not changed, since its data would be lost to readers", async () => {
    for (const names of [["spaces", "fee"], []]) {
      const theirs = byAnEngine(...names);
      const state = await icebergTable.read("parking_trusted/theirs", undefined, there.aws);
      if (state === undefined) throw new Error("not there");
      const columns = [...names, "ward"].map((name) => column(name, "int"));
      const before = there.snapshot();
      const attempt = await icebergTable.update(state, { ...theirs, columns }, there.aws).catch(String);
      expect(attempt).to.match(
        /shows no (columns|field ids of spaces, fee), so .*; nothing was changed; change the table/,
      );
      expect(there.snapshot()).to.eql(before);
    }
  });

  it("that is adopted has the field ids that the catalogue shows, never guessed ones", async () => {
    const theirs = byAnEngine("spaces", "fee");
    const columns = [column("spaces", "int"), column("fee", "int")];
    const state = await icebergTable.create({ ...theirs, columns }, there.aws);
    expect(state).to.deep.include({ fieldIds: {}, lastFieldId: 0 });
  });

  it("keeps the column that somebody adds between our look and our change", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    const theirs = { ...inputs, columns: [...inputs.columns, column("theirs", "string")] };
    there.after = ({ operation }) => {
      if (operation !== "GetTable") return;
      there.after = () => undefined;
      const raw = there.glue.raw("parking_trusted", "permits") as { StorageDescriptor: { Columns: object[] } };
      const theirField = { Name: "theirs", Type: "string", Parameters: { "iceberg.field.id": "5" } };
      const Columns = [...raw.StorageDescriptor.Columns, theirField];
      const Parameters = { table_type: "ICEBERG", version: "2" };
      there.glue.change("parking_trusted", "permits", { ...raw, StorageDescriptor: { Columns }, Parameters });
    };
    const ours = { ...inputs, columns: [...inputs.columns, column("ours", "string")] };
    const attempt = await icebergTable.update(state, ours, there.aws).catch(String);
    expect(attempt).to.match(/theirs is gone and its data would be lost to readers.*nothing was changed/);
    const both = { ...theirs, columns: [...theirs.columns, column("ours", "string")] };
    await icebergTable.update(state, both, there.aws);
    expect(shape().slice(-2)).to.eql(["5 theirs string", "6 ours string"]);
  });

  it("changes after somebody who was faster, and gives up when somebody always is", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    let faster = 2;
    there.after = ({ operation }) => {
      if (operation !== "GetTable" || faster === 0) return;
      faster -= 1;
      const raw = there.glue.raw("parking_trusted", "permits") as { Parameters: { version: string } };
      const Parameters = { ...raw.Parameters, version: `${raw.Parameters.version}0` };
      there.glue.change("parking_trusted", "permits", { ...raw, Parameters });
    };
    const wanted = { ...inputs, columns: [...inputs.columns, column("ward", "string")] };
    await icebergTable.update(state, wanted, there.aws);
    expect(shape().at(-1)).to.equal("5 ward string");
    faster = Number.POSITIVE_INFINITY;
    const attempt = await icebergTable.update(state, inputs, there.aws).catch(String);
    expect(attempt).to.contain("ward is gone");
    const renamed = { ...wanted, columns: wanted.columns.map((each) => ({ ...each, comment: "new" })) };
    expect((await icebergTable.update(state, renamed, there.aws).catch((error) => error)).code).to.equal(
      "ConcurrentModificationException",
    );
  });

  it("takes the first layout that is declared of an imported table for its own, and no other after it", async () => {
    await icebergTable.create(inputs, there.aws);
    const imported = await icebergTable.read("parking_trusted/permits", undefined, there.aws);
    if (imported === undefined) throw new Error("not there");
    const undeclared = await icebergTable.update(imported, { ...inputs, partition: undefined }, there.aws);
    const declared = await icebergTable.update(undeclared, inputs, there.aws);
    const other = { ...inputs, partition: { column: "expires_on", transform: "day" } } as const;
    const attempt = await icebergTable.update(declared, other, there.aws).catch(String);
    expect(attempt).to.match(/partition: cannot change; .*; nothing was changed/);
    expect(await icebergTable.update(declared, inputs, there.aws)).to.eql(declared);
  });

  it("leaves the layout to engines once it is made", async () => {
    const state = await icebergTable.create(inputs, there.aws);
    await icebergTable.update(state, { ...inputs, columns: [...inputs.columns, column("ward", "string")] }, there.aws);
    const update = there.calls.findLast(({ operation }) => operation === "UpdateTable");
    expect(JSON.stringify(update?.request)).not.to.contain("PartitionSpec");
  });

  it("that is there and is no Iceberg table is left alone", async () => {
    there.glue.addTable("parking_trusted", { Name: "permits", Parameters: {}, StorageDescriptor: { Columns: [] } });
    const attempt = await icebergTable.create(inputs, there.aws).catch((error: Error) => error.message);
    expect(attempt).to.match(/is no Iceberg table; nothing was changed/);
  });

  describe("is refused before any call", () => {
    const reasons = (changed: object, before?: object) =>
      icebergTable
        .refuse({ ...inputs, ...changed }, before && { ...inputs, ...before })
        .map(({ property, reason }) => `${property}: ${reason}`);

    it("never as it should be", () => {
      expect(reasons({}, {})).to.eql([]);
    });
    it("for losing a column that is not retired", () => {
      const columns = inputs.columns.slice(1);
      expect(reasons({ columns }, {})[0]).to.match(/^columns: permit_no is gone .* retired$/);
      expect(reasons({ columns, retired: ["permit_no"] }, {})).to.eql([]);
    });
    it("for a type that would lose values", () => {
      const columns = [column("permit_no", "string"), column("spaces", "string"), ...inputs.columns.slice(2)];
      expect(reasons({ columns }, {})[0]).to.match(/^columns: spaces cannot become string from int/);
    });
    it("for a type that Iceberg does not have, or would read back as another", () => {
      expect(reasons({ columns: [column("expires_on", "varchar(10)")] })[0]).to.match(
        /^columns\[0\]\.type: "varchar\(10\)" is not possible/,
      );
    });
    it("for a partition by no column of it", () => {
      expect(reasons({ partition: { column: "day", transform: "day" } })[0]).to.match(
        /^partition\.column: day is not among the columns/,
      );
    });
    it("for an old name that still stands, and for narrowing what is no column", () => {
      const columns = [...inputs.columns, { ...column("charge", "int"), was: "fee" }];
      expect(reasons({ columns, narrowed: ["nothing"] })).to.eql([
        "columns[4].was: fee is declared as a column too; a column that was renamed is there once",
        "narrowed: nothing is no column; name one of them, or take it out",
      ]);
    });
    it("for losing the column by which it is partitioned", () => {
      const columns = [...inputs.columns.slice(0, 3), column("expires_on", "string")];
      expect(reasons({ columns, narrowed: ["expires_on"] }, {})).to.eql([
        "columns: the table is partitioned by expires_on; keep it as it is, or make another table",
      ]);
    });
    it("for a name in upper case, one that is there twice, and one that is retired too", () => {
      const columns = [column("Ward", "string"), column("ward", "string"), column("ward", "string")];
      expect(reasons({ columns, partition: undefined, retired: ["Ward"] })).to.eql([
        'columns[0].name: "Ward" is stored in lower case; write ward',
        "retired: Ward is declared as a column too; take it out of one of the two",
        "columns[2].name: ward is there twice",
      ]);
    });
    it("not for a narrower type when another table is made anyway", () => {
      expect(reasons({ table: "other", columns: [column("expires_on", "date")] }, {})).to.eql([]);
    });
    it("for another place or layout, since a table of its name cannot be made beside it", () => {
      expect(
        reasons({ location: "s3://elsewhere/", partition: { column: "expires_on", transform: "day" } }, {}),
      ).to.eql([
        "location: cannot change from s3://trusted/parking/permits/; make another table, or destroy this one first",
        "partition: cannot change from month of expires_on; make another table, or destroy this one first",
      ]);
      const partition = { column: "permit_no", transform: "identity" };
      expect(reasons({}, { partition })).to.eql([
        "partition: cannot change from permit_no; make another table, or destroy this one first",
      ]);
      expect(reasons({ partition: undefined }, {})).to.have.length(1);
    });
    it("not for the same place without its last slash, nor for the new name of the column that it is partitioned by", () => {
      expect(reasons({ location: "s3://trusted/parking/permits" }, {})).to.eql([]);
      const columns = [...inputs.columns.slice(0, 3), { ...column("ends_on", "date"), was: "expires_on" }];
      expect(reasons({ columns, partition: { column: "ends_on", transform: "month" } }, {})).to.eql([]);
    });
  });
});

describe("the types of an Iceberg table", () => {
  it("become only what holds what they hold", () => {
    expect(widens("int", "bigint") && widens("float", "double") && widens("decimal(8,2)", "decimal(10,2)")).to.equal(
      true,
    );
    for (const [from, to] of [
      ["bigint", "int"],
      ["double", "float"],
      ["decimal(10,2)", "decimal(8,2)"],
      ["decimal(8,2)", "decimal(10,3)"],
      ["decimal(8,2)", "double"],
      ["int", "decimal(10,0)"],
      ["string", "int"],
      ["int", "double"],
    ] as const)
      expect(widens(from, to), `${from} to ${to}`).to.equal(false);
  });

  it("are those that come back under the same word", () => {
    expect(icebergType("bigint")).to.equal("long");
    expect(icebergType("decimal(38,38)")).to.equal("decimal(38, 38)");
    for (const wrong of [
      "decimal(39,2)",
      "decimal(0,0)",
      "decimal(4,5)",
      "varchar(3)",
      "xdecimal(4,2)",
      "decimal(4,2)x",
    ])
      expect(icebergType(wrong), wrong).to.equal(undefined);
    expect(normalType("Decimal(8, 2)")).to.equal("decimal(8,2)");
  });

  it("go to Iceberg with their ids and comments, and none is required", () => {
    const fields = icebergFields(
      [
        { name: "at", type: "date", comment: "day" },
        { name: "n", type: "int" },
      ],
      {
        ids: { at: 3, n: 4 },
        last: 4,
      },
    );
    expect(fields).to.eql([
      { Id: 3, Name: "at", Type: "date", Required: false, Doc: "day" },
      { Id: 4, Name: "n", Type: "int", Required: false },
    ]);
  });
});

describe("the columns of an Iceberg table", () => {
  it("become what they were called before only when that name is free", () => {
    const before = [column("fee", "int"), column("ward", "string")];
    const wanted = [column("fee", "int"), { ...column("charge", "int"), was: "fee" }, column("ward", "string")];
    expect(columnChanges(before, wanted).map(({ kind }) => kind)).to.eql(["kept", "added", "kept"]);
    expect(columnChanges(before, [{ ...column("charge", "bigint"), was: "fee" }])).to.eql([
      { kind: "widened", before: column("fee", "int"), now: { ...column("charge", "bigint"), was: "fee" } },
      { kind: "dropped", before: column("ward", "string") },
    ]);
    expect(columnChanges([column("fee", "int")], [{ ...column("charge", "int"), was: "fee" }])[0]?.kind).to.equal(
      "renamed",
    );
  });

  it("are lost only when that is said of each", () => {
    const before = [column("fee", "decimal(8,2)"), column("ward", "string")];
    const refused = (retired: readonly string[], narrowed: readonly string[]) =>
      refusedChanges(before, [column("fee", "int")], { retired, narrowed }).map(({ reason }) => reason.split(" ")[0]);
    expect(refused([], [])).to.eql(["fee", "ward"]);
    expect(refused(["ward"], [])).to.eql(["fee"]);
    expect(refused([], ["fee"])).to.eql(["ward"]);
    expect(refused(["fee"], ["ward"])).to.eql(["fee", "ward"]);
    expect(refused(["ward"], ["fee"])).to.eql([]);
  });

  it("that are renamed and widened at once are told by both names", () => {
    expect(columnWords([column("fee", "int")], [{ ...column("charge", "bigint"), was: "fee" }])).to.eql([
      "widens fee, now charge, from int to bigint",
    ]);
  });
});

describe("the properties of an Iceberg table", () => {
  it("go when they are declared no more, unless somebody has changed them", () => {
    const put = { description: "d", parameters: { a: "1", b: "2", c: "3" } };
    expect(surplusProperties(put, { parameters: { a: "9" } }, { b: "2", c: "other" })).to.eql({ b: "2", comment: "d" });
    expect(surplusProperties(put, put, {})).to.eql({});
    expect(surplusProperties({}, {}, { x: "y" })).to.eql({});
  });

  it("stand when the catalogue shows them, or does not show them and we put them", () => {
    const put = { parameters: { a: "1" } };
    expect(propertiesStand(put, { parameters: { a: "1" } }, {})).to.equal(true);
    expect(propertiesStand(put, { parameters: { a: "2" } }, { a: "2" })).to.equal(true);
    expect(propertiesStand(put, { parameters: { a: "1" } }, { a: "2" })).to.equal(false);
    expect(propertiesStand(put, { description: "new" }, {})).to.equal(false);
    expect(propertiesStand({}, {}, {})).to.equal(true);
  });
});
