import { expect } from "chai";
import { admin, analyst, change, charges, columns, council, database, officer, refusal, rows } from "./council.ts";

interface Answer {
  readonly Failures: readonly {
    readonly RequestEntry: { readonly Id: string };
    readonly Error: { readonly ErrorCode: string };
  }[];
}

describe("a batch in the model of Lake Formation", () => {
  it("reports the entry that fails and keeps the others", () => {
    const { model } = council();
    const Entries = [
      { Id: "database", ...change(analyst, database, ["DESCRIBE"]) },
      { Id: "columns", ...change(analyst, columns("colour"), ["SELECT"]) },
      { Id: "table", ...change(officer, charges, ["SELECT"]) },
    ];
    const { Failures } = model.call("BatchGrantPermissions", { Entries }, admin) as Answer;
    expect(Failures).to.have.length(1);
    expect(Failures[0]?.RequestEntry).to.deep.equal(Entries[1]);
    expect(Failures[0]?.Error.ErrorCode).to.equal("InvalidInputException");
    expect(rows(model, {}, analyst)).to.have.length(1);
    expect(rows(model, {}, officer)).to.have.length(1);
  });

  it("keeps the grant option", () => {
    const { model } = council();
    model.call(
      "BatchGrantPermissions",
      { Entries: [{ Id: "1", ...change(officer, charges, ["SELECT"], ["SELECT"]) }] },
      admin,
    );
    expect(rows(model, {}, officer).map((row) => row.PermissionsWithGrantOption)).to.deep.equal([["SELECT"]]);
  });

  it("reports each entry where the caller has no right", () => {
    const { model } = council();
    const Entries = [{ Id: "1", ...change(analyst, charges, ["SELECT"]) }];
    const { Failures } = model.call("BatchGrantPermissions", { Entries }, officer) as Answer;
    expect(Failures.map((failure) => failure.Error.ErrorCode)).to.deep.equal(["AccessDeniedException"]);
  });

  it("of revokes reports what was not held", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, database, ["DESCRIBE"]), admin);
    const Entries = [
      { Id: "held", ...change(analyst, database, ["DESCRIBE"]) },
      { Id: "not-held", ...change(analyst, charges, ["SELECT"]) },
    ];
    const { Failures } = model.call("BatchRevokePermissions", { Entries }, admin) as Answer;
    expect(Failures.map(({ RequestEntry }) => RequestEntry.Id)).to.deep.equal(["not-held"]);
    expect(rows(model, {}, analyst)).to.deep.equal([]);
  });

  const entry = (Id: string): Readonly<Record<string, unknown>> => ({ Id, ...change(analyst, charges, ["SELECT"]) });
  const unsound: readonly (readonly [string, readonly unknown[]])[] = [
    ["no entry", []],
    ["twenty-one entries", Array.from({ length: 21 }, (_, index) => entry(String(index)))],
    ["one id twice", [entry("1"), entry("1")]],
    ["an entry without id", [change(analyst, charges, ["SELECT"])]],
  ];
  for (const [what, Entries] of unsound) {
    it(`of ${what} is refused as a whole`, () => {
      expect(refusal(council().model, "BatchGrantPermissions", { Entries }).code).to.equal("InvalidInputException");
    });
  }

  it("takes twenty entries", () => {
    const Entries = Array.from({ length: 20 }, (_, index) => entry(String(index)));
    expect(council().model.call("BatchGrantPermissions", { Entries }, admin)).to.deep.equal({ Failures: [] });
  });
});
