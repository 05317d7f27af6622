import { expect } from "chai";
import { doneInWords, plannedLines } from "../../../cli/deploy/change-lines.ts";
import type { PlannedChange } from "../../../deployment/planned-changes.ts";

const change = (op: string, name: string, custom = true): PlannedChange => ({
  op,
  name,
  type: "aws:s3/bucket:Bucket",
  custom,
});

describe("what an update would do", () => {
  it("is told with what may lose something first, by name, and of what stays only how much", () => {
    expect(
      plannedLines([change("same", "a"), change("create", "new"), change("delete", "old"), change("same", "b")]),
    ).to.deep.equal([
      "Would remove: 1",
      "  old (Bucket)",
      "Would make: 1",
      "  new (Bucket)",
      "Would leave as it is: 2",
    ]);
  });

  it("names only what is in the account, and no more of it than somebody reads", () => {
    const many = Array.from({ length: 32 }, (_, index) => change("create", `bucket-${index + 10}`));
    const lines = plannedLines([...many, change("create", "component", false)]);
    expect(lines[0]).to.equal("Would make: 33");
    expect(lines).to.have.length(32);
    expect(lines.at(-1)).to.equal("  and 2 more");
    expect(lines.join()).not.to.include("component");
  });
});

describe("what an update did", () => {
  it("is told in one line, in the same order", () => {
    expect(doneInWords({ create: 3, delete: 1, same: 530 })).to.equal("1 removed, 3 made, 530 as it was");
    expect(doneInWords({})).to.equal("nothing");
  });
});
