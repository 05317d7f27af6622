import { expect } from "chai";
import { changed, lakeOf, sampleFiles, told } from "./sample-files.ts";

describe("a scalar of a declaration", () => {
  const parking = (files: ReadonlyMap<string, string>) => lakeOf(files).departments.find(({ id }) => id === "parking");
  const withLine = (line: string) => changed("departments/parking.yaml", "title: Parking Services", line);

  it("is the text that stands there: a number keeps its zeros", () => {
    expect(parking(withLine("register: 0042"))?.register).to.equal("0042");
    expect(parking(withLine("cost_centre: 1e3"))?.costCentre).to.equal("1e3");
    expect(parking(withLine("title: 2027-03-31"))?.title).to.equal("2027-03-31");
    expect(parking(withLine("title: null"))?.title).to.equal("null");
  });

  it("keeps the zero at the head of an account", () => {
    const files = changed(
      "lake.yaml",
      "    address: sftp://cld.example.nhs.uk/in",
      "    address: sftp://cld.example.nhs.uk/in\n    account: 012345678901",
    );
    expect(lakeOf(files).partners.find(({ id }) => id === "nhs_england")?.account).to.equal("012345678901");
  });

  it("is text among values, even where YAML 1.1 took it for true", () => {
    const files = changed("departments/parking.yaml", "[open, paid, appealed, cancelled]", "[yes, no, on]");
    const status = parking(files)
      ?.datasets.find(({ id }) => id === "penalty_charges")
      ?.columns.find(({ name }) => name === "status");
    expect(status?.values).to.deep.equal({ yes: "yes", no: "no", on: "on" });
  });

  it("means the same in a file with a byte order mark and Windows line ends", () => {
    const windows = new Map([...sampleFiles].map(([file, text]) => [file, `\uFEFF${text.replaceAll("\n", "\r\n")}`]));
    expect(lakeOf(windows)).to.deep.equal(lakeOf(sampleFiles));
  });

  it("may hold # in quotes", () => {
    expect(parking(withLine('title: "Parking # Services"'))?.title).to.equal("Parking # Services");
  });

  it("may be followed by a comment where no text is written by hand", () => {
    expect(told(withLine("budget: 400 # asked for 500"))).to.deep.equal([]);
  });

  it("is refused where it would close the file's own prototype", () => {
    expect(told(withLine("__proto__: { title: x }"))).to.deep.equal([
      'departments/parking.yaml:3:1 "__proto__" is not a name',
    ]);
  });

  it("is refused when it only looks like a word of ours because every object has it", () => {
    expect(told(changed("departments/parking.yaml", "ward: area", "ward: constructor"))).to.deep.equal([
      'departments/parking.yaml:21:13 datasets.penalty_charges.columns.ward: "constructor" is not a kind; the reference lists the kinds (a fact that names nobody is text, code or number)',
    ]);
  });
});
