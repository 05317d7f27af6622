import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { readParquet } from "../../onboarding/read-parquet.ts";
import { UnreadableSource } from "../../onboarding/source-column.ts";

describe("the columns of a Parquet file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lakeward-parquet-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const written = (columnData: ColumnSource[]): string => {
    const file = join(folder, "visits.parquet");
    writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData })));
    return file;
  };

  it("are those of its schema, with what their types mean", async () => {
    const table = await readParquet(
      written([
        { name: "visit_id", data: ["v1"], type: "STRING" },
        { name: "minutes", data: [30], type: "INT32" },
        { name: "cost", data: [1.5], type: "DOUBLE" },
        { name: "planned", data: [new Date(0)], type: "TIMESTAMP" },
        { name: "late", data: [true], type: "BOOLEAN" },
        { name: "answers", data: [{ a: 1 }], type: "JSON" },
        { name: "key", data: ["00000000-0000-0000-0000-000000000001"], type: "UUID" },
      ]),
    );
    expect(table.name).to.equal("visits.parquet");
    expect(Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))).to.deep.equal({
      visit_id: "text",
      minutes: "whole_number",
      cost: "fraction",
      planned: "datetime",
      late: "yes_no",
      answers: "document",
      key: "identifier",
    });
  });

  it("come without any value, of which the footer holds the least and greatest", async () => {
    const table = await readParquet(written([{ name: "who", data: ["Ermintrude"], type: "STRING" }]));
    expect(JSON.stringify(table)).to.not.contain("Ermintrude");
  });

  for (const [what, content] of [
    ["is not there", null],
    ["is empty", ""],
    ["is another", "Ermintrude,PAR1"],
    ["is cut", "PAR1PAR1Ermintrude"],
  ] as const)
    it(`are not told of a file that ${what}`, async () => {
      const file = join(folder, "x.parquet");
      if (content !== null) writeFileSync(file, content);
      const error = await readParquet(file).catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(UnreadableSource);
      expect(String(error)).to.contain("cannot be read as Parquet").and.not.contain("Ermintrude");
    });
});
