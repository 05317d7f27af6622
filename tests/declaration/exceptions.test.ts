import { expect } from "chai";
import { parseDeclarations } from "../../declaration/parse.ts";
import { formatProblem } from "../../declaration/problem.ts";
import { asOf, sampleFiles } from "./sample-files.ts";

const entry = `accepted:
  archive_key:
    rule: ENC-04
    in: dev
    resource: aws:kms/key:Key::archive
    reason: The archive's key is replaced with the archive in March.
    approved: { by: siro@exampleshire.gov.uk, on: 2026-11-01, reference: SR-1 }
    until: 2027-01-31
`;
const read = (text: string) => parseDeclarations(new Map([...sampleFiles, ["exceptions.yaml", text]]), asOf);
const told = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.problems.map(formatProblem);
};
const changed = (from: string, to: string) => {
  expect(entry).to.contain(from);
  return told(entry.replace(from, to));
};

describe("exceptions.yaml", () => {
  it("says what is accepted, where, why, by whom and until when", () => {
    const result = read(entry);
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
    expect(result.lake.acceptedFindings).to.deep.equal([
      {
        id: "archive_key",
        rule: "ENC-04",
        environments: ["dev"],
        resource: "aws:kms/key:Key::archive",
        department: null,
        covers: 1,
        reason: "The archive's key is replaced with the archive in March.",
        approved: { by: "siro@exampleshire.gov.uk", on: "2026-11-01", reference: "SR-1" },
        until: "2027-01-31",
      },
    ]);
  });

  it("may accept nothing, or be left out", () => {
    expect(told("accepted: {}\n")).to.deep.equal([]);
  });

  it("names one resource by type and name, or a department with a number, never both", () => {
    const resource = "    resource: aws:kms/key:Key::archive\n";
    expect(changed(resource, "")[0]).to.match(
      /^exceptions\.yaml:2:3 accepted\.archive_key: names what it covers in one way/,
    );
    expect(changed(resource, "    resource: archive\n")[0]).to.contain("type::name");
    expect(changed(resource, `${resource}    department: parking\n`)[0]).to.contain("in one way");
    expect(changed(resource, "    department: parking\n")[0]).to.contain("says by covers");
    expect(changed(resource, "    department: parkng\n    covers: 2\n")[0]).to.contain("did you mean parking?");
    expect(changed(resource, `${resource}    covers: 2\n`)[0]).to.contain("goes with department");
    expect(changed(resource, "    department: parking\n    covers: 2\n")).to.deep.equal([]);
  });

  it("names environments that there are", () => {
    expect(changed("in: dev", "in: devel")[0]).to.match(
      /^exceptions\.yaml:4:\d+ accepted\.archive_key\.in: "devel" is no environment/,
    );
  });

  for (const key of ["rule", "in", "reason", "approved", "until"]) {
    it(`must say ${key}`, () => {
      expect(told(entry.replace(new RegExp(`    ${key}: .*\\n`), ""))[0]).to.match(
        new RegExp(`^exceptions\\.yaml:2:3 accepted\\.archive_key\\b.*\\b${key}\\b`),
      );
    });
  }
});
