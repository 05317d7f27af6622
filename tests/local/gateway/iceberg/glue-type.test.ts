import { expect } from "chai";
import { columnSchema } from "../../../../local/gateway/iceberg/column-schema.ts";
import { glueType } from "../../../../local/gateway/iceberg/glue-type.ts";

const there = (type: string) => columnSchema([{ Name: "c", Type: type }]).fields[0]?.type ?? "";

describe("types between Glue and Iceberg", () => {
  it("come back as they went, nested ones too", () => {
    for (const type of [
      "string",
      "bigint",
      "decimal(12,2)",
      "timestamp",
      "array<struct<a:int,b:map<string,double>>>",
    ]) {
      expect(glueType(there(type))).to.equal(type);
    }
  });

  it("give every nested part an id of its own, after the columns'", () => {
    const { fields } = columnSchema([
      { Name: "a", Type: "array<int>" },
      { Name: "b", Type: "struct<x:int>" },
    ]);
    expect(fields).to.deep.equal([
      {
        id: 1,
        name: "a",
        required: false,
        type: { type: "list", "element-id": 3, element: "int", "element-required": false },
      },
      {
        id: 2,
        name: "b",
        required: false,
        type: { type: "struct", fields: [{ id: 4, name: "x", required: false, type: "int" }] },
      },
    ]);
  });

  it("are refused where Iceberg has no such type or the word is unfinished", () => {
    for (const type of ["tinyint", "uniontype<int>", "array<int", "decimal(12)", ""]) {
      expect(() => there(type), type).to.throw(/is not a type that an Iceberg table can have/);
    }
  });

  it("are none where a nested type lacks its parts", () => {
    for (const type of [
      '{"type":"list"}',
      '{"type":"struct"}',
      '{"type":"map","key":"string"}',
      '{"type":"set"}',
      "null",
    ]) {
      expect(glueType(JSON.parse(type)), type).to.equal(undefined);
    }
  });
});
