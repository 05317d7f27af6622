import { expect } from "chai";
import { withEditorLine } from "../../declaration/formatting/editor-line.ts";

describe("the line by which editors find the schema", () => {
  for (const [file, schema] of [
    ["lake.yaml", "./schema/lake.schema.json"],
    ["/home/a/council/entities.yaml", "./schema/entities.schema.json"],
    ["exceptions.yaml", "./schema/exceptions.schema.json"],
    ["departments/parking.yaml", "../schema/department.schema.json"],
    ["C:\\council\\departments\\parking.yaml", "../schema/department.schema.json"],
  ] as const)
    it(`of ${file} leads to ${schema}`, () => {
      expect(withEditorLine(file, "# about people\na: b\n")).to.equal(
        `# yaml-language-server: $schema=${schema}\n# about people\na: b\n`,
      );
    });

  it("is not added twice, nor where it is not known what the file is", () => {
    const own = "# ours\n#yaml-language-server: $schema=https://example.org/x.json\na: b\n";
    expect(withEditorLine("lake.yaml", own)).to.equal(own);
    expect(withEditorLine("draft.yaml", "a: b\n")).to.equal("a: b\n");
  });
});
