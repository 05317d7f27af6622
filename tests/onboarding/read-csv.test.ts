import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readCsv } from "../../onboarding/read-csv.ts";
import { UnreadableSource } from "../../onboarding/source-column.ts";

describe("the columns of a CSV file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lakeward-csv-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (content: string | Buffer, headerRow?: number) => {
    const file = join(folder, "loans.csv");
    writeFileSync(file, content);
    return readCsv(file, headerRow);
  };
  const names = (content: string | Buffer, headerRow?: number) =>
    read(content, headerRow).columns.map((column) => column.name);
  const secret = "Ermintrude";

  it("are the names of the header, quotes and line ends within them included", () => {
    expect(names('\uFEFFid,"Ref, #","a\nb"\r\n1,2,3\r\n')).to.deep.equal(["id", "Ref, #", "a\nb"]);
  });

  it("come with how the file is written, where that is not the usual", () => {
    expect(read("a,b\n1,2\n").format).to.deep.equal({});
    expect(read("a;b\n1,5;2\n").format).to.deep.equal({ separator: ";" });
    expect(read("Export of May\n\na|b\n1|2\n", 3).format).to.deep.equal({ separator: "|", header_row: 3 });
    expect(read(Buffer.from("stra\xdfe,b\n1,2\n", "latin1"))).to.deep.include({
      format: { encoding: "windows-1252" },
    });
    expect(names(Buffer.from("\uFEFFa,b\n1,2\n", "utf16le"))).to.deep.equal(["a", "b"]);
  });

  it("come with how their values looked, and none of them", () => {
    const { columns } = read(`mail,who\na@example.org,${secret}\nb@example.org,${secret}\n`);
    expect(columns[0]?.shapes).to.deep.include({ seen: 2, distinct: 2, whole: { email: 2 } });
    expect(JSON.stringify(columns)).to.not.contain(secret).and.not.contain("example.org");
  });

  it("are looked at in a thousand rows at most", () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `${row},x`).join("\n");
    expect(read(`a,b\n${rows}\n`).columns[0]?.shapes?.seen).to.equal(1000);
  });

  it("are looked at in the start of a long file, which ends within a row", () => {
    const rows = `"${"x".repeat(9000)}",1\n`.repeat(600);
    expect(read(`a,b\n${rows}`).columns[1]?.shapes?.seen).to.be.within(100, 600);
  });

  const broken: readonly (readonly [what: string, content: string | Buffer, error: RegExp])[] = [
    ["an empty file", "", /row 1 holds no names of columns/],
    ["a file of bytes", Buffer.from([0, 1, 2, 0]), /is no text file/],
    [
      "a first row of an e-mail address",
      `id,who\n`.replace("who", `${secret}@example.org`),
      /column 2 looks like e-mail/,
    ],
    ["a first row of a postcode", `${secret},EX1 1AA\n`, /row 1 is no header: column 2 looks like postcodes/],
    ["a first row of days", `${secret},01/02/1980\n`, /column 2 looks like days/],
    ["a first row of numbers", `${secret},123456\n`, /column 2 looks like numbers/],
    ["a quotation mark that is never closed", `"${secret},b\n1,2\n`, /row 1 cannot be read as CSV/],
  ];
  for (const [what, content, error] of broken)
    it(`are not taken from ${what}, and no value is told`, () => {
      let told = "";
      try {
        read(content);
      } catch (caught) {
        expect(caught).to.be.instanceOf(UnreadableSource);
        told = String(caught);
      }
      expect(told).to.match(error).and.not.contain(secret).and.not.contain("EX1 1AA");
    });

  it("are taken although a later row is broken, without telling of it", () => {
    expect(names(`a,b\n"${secret},2\n3,4`)).to.deep.equal(["a", "b"]);
  });
});
