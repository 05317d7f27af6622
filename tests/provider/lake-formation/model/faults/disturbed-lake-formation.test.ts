import { expect } from "chai";
import { DisturbedLakeFormation } from "../../../../../provider/lake-formation/model/faults/disturbed-lake-formation.ts";
import type { LakeFormationFault } from "../../../../../provider/lake-formation/model/faults/fault.ts";
import { readFault } from "../../../../../provider/lake-formation/model/faults/read-fault.ts";
import { admin, analyst, change, charges, council, database, officer, type Row } from "../council.ts";

const grant = (principal = analyst) => change(principal, charges, ["SELECT"]);

function disturbed(faults: readonly LakeFormationFault[], random = () => 0) {
  const { model } = council();
  const lakeFormation = new DisturbedLakeFormation(model, random);
  lakeFormation.set(faults);
  const call = (operation: string, request: unknown) => lakeFormation.call(operation, request, admin);
  const attempt = (operation: string, request: unknown): string => {
    try {
      call(operation, request);
      return "done";
    } catch (error) {
      return error instanceof Error ? error.name : "";
    }
  };
  const holders = (list = call): readonly string[] => {
    const { PrincipalResourcePermissions: rows } = list("ListPermissions", { Resource: charges }) as {
      PrincipalResourcePermissions: readonly Row[];
    };
    return [...new Set(rows.map((row) => row.Principal.DataLakePrincipalIdentifier))].filter(
      (name) => name === analyst || name === officer,
    );
  };
  const truth = () => holders((operation, request) => model.call(operation, request, admin));
  return { lakeFormation, call, attempt, holders, truth };
}

describe("Lake Formation, disturbed", () => {
  const names = ["ThrottlingException", "ConcurrentModificationException", "OperationTimeoutException"];
  for (const code of names)
    it(`answers ${code} as often as ordered, before any effect`, () => {
      const { attempt, truth } = disturbed([
        { kind: "refusal", operation: "GrantPermissions", count: 2, when: "before", code },
      ]);
      expect(attempt("GetDataLakeSettings", {})).to.equal("done");
      expect(attempt("GrantPermissions", grant())).to.equal(code);
      expect(attempt("GrantPermissions", grant())).to.equal(code);
      expect(truth()).to.deep.equal([]);
      expect(attempt("GrantPermissions", grant())).to.equal("done");
      expect(truth()).to.deep.equal([analyst]);
    });

  it("answers a timeout after the effect, which stands", () => {
    const { call, truth } = disturbed([
      { kind: "refusal", operation: "*", count: 1, when: "after", code: "OperationTimeoutException", status: 504 },
    ]);
    expect(() => call("GrantPermissions", grant()))
      .to.throw("after the effect")
      .with.deep.property("$metadata", { httpStatusCode: 504 });
    expect(truth()).to.deep.equal([analyst]);
  });

  it("spares calls by chance", () => {
    const chances = [0.9, 0.1, 0.1];
    const fault = { kind: "refusal", operation: "*", count: 1, when: "before", code: "X", probability: 0.5 } as const;
    const { attempt } = disturbed([fault], () => chances.shift() ?? 1);
    const codes = [1, 2, 3].map(() => attempt("GetDataLakeSettings", {}));
    expect(codes).to.deep.equal(["done", "X", "done"]);
  });

  it("does a batch in part", () => {
    const fault = { kind: "entries", operation: "BatchGrantPermissions", count: 1, entries: [0], code: "Y" } as const;
    const { call, truth } = disturbed([fault]);
    const Entries = [analyst, officer].map((principal) => ({ Id: principal, ...grant(principal) }));
    const answer = call("BatchGrantPermissions", { Entries }) as { Failures: readonly { RequestEntry: object }[] };
    expect(answer.Failures).to.have.length(1);
    expect(answer.Failures[0]).to.deep.include({ RequestEntry: Entries[0] });
    expect(answer.Failures[0]).to.have.nested.property("Error.ErrorCode", "Y");
    expect(truth()).to.deep.equal([officer]);
    expect(call("BatchGrantPermissions", { Entries })).to.deep.equal({ Failures: [] });
  });

  it("does nothing of a batch whose every entry is to fail, and tells the failures of its own besides", () => {
    const fault = { kind: "entries", operation: "*", count: 2, entries: [0], code: "Y" } as const;
    const { call, attempt, truth } = disturbed([fault]);
    const Entries = [{ Id: "1", ...grant() }];
    expect(call("BatchGrantPermissions", { Entries })).to.have.property("Failures").with.length(1);
    expect(truth()).to.deep.equal([]);
    expect(attempt("GrantPermissions", grant(officer))).to.equal("done");
    const late = disturbed([fault]);
    const wrong = { Id: "2", ...change(officer, database, ["SELECT"]) };
    expect(late.call("BatchGrantPermissions", { Entries: [...Entries, wrong] }))
      .to.have.property("Failures")
      .with.length(2);
  });

  it("answers reads from before the latest changes", () => {
    const { call, holders, truth } = disturbed([{ kind: "stale", operation: "ListPermissions", count: 3, behind: 1 }]);
    expect(holders()).to.deep.equal([]);
    call("GrantPermissions", grant());
    expect(holders()).to.deep.equal([]);
    call("GrantPermissions", grant(officer));
    expect(holders()).to.deep.equal([analyst]);
    expect(holders()).to.deep.equal([analyst, officer]);
    expect(truth()).to.deep.equal([analyst, officer]);
  });

  it("lags by the changes alone, whatever was read in between and whatever else is ordered", () => {
    const { call, holders } = disturbed([
      { kind: "refusal", operation: "PutDataLakeSettings", count: 1, when: "before", code: "X" },
      { kind: "stale", operation: "ListPermissions", count: 1, behind: 1 },
    ]);
    call("GrantPermissions", grant());
    call("GetDataLakeSettings", {});
    expect(holders()).to.deep.equal([]);
  });

  it("lags by as many changes as there were since the order, and by none if none is ordered", () => {
    const { call, holders } = disturbed([
      { kind: "stale", operation: "ListPermissions", count: 1, behind: 5 },
      { kind: "stale", operation: "ListPermissions", count: 1, behind: 0 },
    ]);
    call("GrantPermissions", grant());
    call("GrantPermissions", grant(officer));
    expect(holders()).to.deep.equal([]);
    expect(holders()).to.deep.equal([analyst, officer]);
  });

  for (const when of ["before", "after"] as const)
    it(`lets another writer in ${when} the effect, whose refusals are its own`, () => {
      const other = { operation: "RevokePermissions", request: grant(), caller: admin };
      const nothing = { operation: "RevokePermissions", request: grant(officer), caller: admin };
      const fault = { kind: "writer", operation: "GrantPermissions", count: 1, when, calls: [other, nothing] } as const;
      const { call, truth } = disturbed([fault]);
      call("GrantPermissions", grant());
      expect(truth()).to.deep.equal(when === "before" ? [analyst] : []);
    });

  it("is at rest again when the order is taken back", () => {
    const fault = { kind: "refusal", operation: "*", count: 9, when: "before", code: "X" } as const;
    const { lakeFormation, attempt } = disturbed([fault]);
    expect(attempt("GetDataLakeSettings", {})).to.equal("X");
    lakeFormation.set([]);
    expect(attempt("GetDataLakeSettings", {})).to.equal("done");
  });

  it("tells what a disturbed call came to, and nothing of one that was not", () => {
    const { lakeFormation, call, attempt } = disturbed([
      { kind: "refusal", operation: "*", count: 1, when: "before", code: "X" },
      { kind: "refusal", operation: "*", count: 1, when: "after", code: "X" },
      { kind: "entries", operation: "*", count: 1, entries: [0], code: "X" },
    ]);
    attempt("GrantPermissions", grant());
    expect(lakeFormation.lastEffects).to.deep.equal([]);
    attempt("GrantPermissions", grant());
    const done = { operation: "GrantPermissions", request: grant(), caller: admin };
    expect(lakeFormation.lastEffects).to.deep.equal([done]);
    call("BatchGrantPermissions", { Entries: [analyst, officer].map((name) => ({ Id: name, ...grant(name) })) });
    expect(lakeFormation.lastEffects).to.have.nested.property("[0].request.Entries.length", 1);
    call("GrantPermissions", grant());
    expect(lakeFormation.lastEffects).to.equal(undefined);
  });
});

describe("an order of faults", () => {
  const sound: readonly LakeFormationFault[] = [
    { kind: "refusal", operation: "*", count: 1, when: "after", code: "X", status: 500, probability: 0.5 },
    { kind: "entries", operation: "BatchGrantPermissions", count: 1, entries: [0, 2], code: "X" },
    { kind: "stale", operation: "ListPermissions", count: 1, behind: 2 },
    { kind: "writer", operation: "*", count: 1, when: "before", calls: [{ operation: "O", request: {}, caller: "c" }] },
  ];
  for (const fault of sound)
    it(`is read: ${fault.kind}`, () => {
      expect(readFault(JSON.parse(JSON.stringify(fault)))).to.deep.equal(fault);
    });

  const unsound: readonly (readonly [unknown, string])[] = [
    [{ kind: "flood" }, "kind must be one of refusal, entries, stale, writer"],
    [[], "kind must be"],
    [null, "kind must be"],
    [{ kind: "toString" }, "kind must be"],
    [{ ...sound[0], when: "during" }, "when is wrong for a fault of kind refusal"],
    [{ ...sound[0], probability: 2 }, "probability is wrong"],
    [{ ...sound[0], code: "" }, "code is wrong"],
    [{ ...sound[0], status: "500" }, "status is wrong"],
    [{ ...sound[1], entries: [-1] }, "entries is wrong"],
    [{ ...sound[1], entries: [0, "1"] }, "entries is wrong"],
    [{ ...sound[2], behind: 0.5 }, "behind is wrong"],
    [{ ...sound[2], code: "X" }, "code: nothing that a fault of kind stale has"],
    [{ ...sound[3], calls: [{ operation: "O", request: [], caller: "c" }] }, "calls is wrong"],
    [{ ...sound[3], calls: {} }, "calls is wrong"],
    [{ ...sound[3], calls: [7] }, "calls is wrong"],
  ];
  for (const [fault, message] of unsound)
    it(`is refused: ${JSON.stringify(fault)}`, () => {
      expect(() => readFault(fault)).to.throw(message);
    });
});
