import { expect } from "chai";
import { isMap, isScalar } from "yaml";
import { formatDeclaration } from "../../declaration/formatting/format-declaration.ts";
import type { Migration } from "../../declaration/upgrading/migrations.ts";
import { upgradeDeclarations } from "../../declaration/upgrading/upgrade-declarations.ts";
import { lakeOf, sampleFiles, withoutPlaces } from "./sample-files.ts";

/** A version that never was: `owner` of a department was called `asset_owner`. */
const toOne: Migration = {
  from: 0,
  change(document, kind) {
    if (kind !== "department" || !isMap(document.contents)) return;
    for (const { key } of document.contents.items)
      if (isScalar(key) && key.value === "asset_owner") key.value = "owner";
  },
};

/** The three departments as they would have been in version 0, with comments. */
const old = new Map(
  [...sampleFiles].map(([file, text]) => [
    file,
    text
      .replace("lakeward: 1", "lakeward: 0 # the first")
      .replace(/^owner:/m, "# who decides\nasset_owner:")
      .replace(/^purposes:$/m, "purposes: # why")
      .replace(/^ {2}clients:$/m, "  clients: # all of them"),
  ]),
);

describe("declarations of an older version", () => {
  const upgraded = upgradeDeclarations(old, [toOne], 1);
  if (!upgraded.ok) throw new Error(upgraded.problems.map(({ message }) => message).join("\n"));

  it("mean in the current version what they meant, and lake.yaml is written last", () => {
    expect(withoutPlaces(lakeOf(upgraded.changed))).to.deep.equal(withoutPlaces(lakeOf(sampleFiles)));
    expect([...upgraded.changed.keys()].at(-1)).to.equal("lake.yaml");
  });

  it("keep their comments and everything else, each where it stood", () => {
    for (const [file, text] of upgraded.changed) {
      const expected = formatDeclaration(
        file,
        (old.get(file) ?? "").replace("lakeward: 0", "lakeward: 1").replace("asset_owner:", "owner:"),
      );
      expect(expected).to.deep.equal({ ok: true, text });
    }
    expect(upgraded.changed.get("departments/parking.yaml")).to.contain("# who decides\nowner:");
    expect(upgraded.changed.get("departments/parking.yaml")).to.contain("purposes: # why\n  parking:");
    expect(upgraded.changed.get("departments/adult_social_care.yaml")).to.contain(
      "  clients: # all of them\n    # names",
    );
    expect(upgraded.changed.get("lake.yaml")).to.contain("lakeward: 1 # the first\n");
  });

  it("are as they were after a second run that was stopped before lake.yaml", () => {
    const stopped = new Map(upgraded.changed).set("lake.yaml", old.get("lake.yaml") ?? "");
    const again = upgradeDeclarations(stopped, [toOne], 1);
    expect(again.ok && [...again.changed]).to.deep.equal([["lake.yaml", upgraded.changed.get("lake.yaml")]]);
  });

  it("that is the current one need nothing", () => {
    expect(upgradeDeclarations(sampleFiles)).to.deep.equal({ ok: true, from: 1, to: 1, changed: new Map() });
  });

  const refused: readonly (readonly [what: string, written: string, told: string])[] = [
    ["newer than this program", "lakeward: 2", "2 is newer than what is known here (1); install a newer lakeward"],
    [
      "from which nothing leads",
      "lakeward: 0",
      "nothing leads from version 0 to 1; the versions known here begin later",
    ],
    ["that is no number", "lakeward: one", "the version of the language must be said, for example 1"],
  ];
  for (const [what, written, told] of refused)
    it(`${what} is refused`, () => {
      const files = new Map(sampleFiles).set(
        "lake.yaml",
        (sampleFiles.get("lake.yaml") ?? "").replace("lakeward: 1", written),
      );
      const result = upgradeDeclarations(files);
      expect(result.ok ? [] : result.problems.map(({ message }) => message)).to.deep.equal([told]);
    });
});
