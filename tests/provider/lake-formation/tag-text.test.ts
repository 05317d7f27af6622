import { expect } from "chai";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { tag } from "../../../provider/lake-formation/tag.ts";
import { tagAssignment } from "../../../provider/lake-formation/tag-assignment.ts";
import { tagExpression } from "../../../provider/lake-formation/tag-expression.ts";
import type { Problem } from "../../../provider/service/shape.ts";
import { AccountInMemory } from "../account-in-memory.ts";

const possible = "use letters, digits, spaces and _ . : / = + - @ %";
const told = (problems: readonly Problem[]) => problems.map(({ property, reason }) => `${property}: ${reason}`);

describe("the key or value of an LF-tag with a character that AWS does not take", () => {
  it("is refused wherever it is declared, before anything is called", () => {
    const wrong = `"r&d" is not possible; ${possible}`;
    expect(told(tag.refuse({ key: "r&d", values: ["a,b", "fine"] }, undefined))).to.eql([
      `key: ${wrong}`,
      `values: "a,b" is not possible; ${possible}`,
    ]);
    expect(told(tagAssignment.refuse({ tags: { team: "r&d" } }, undefined))).to.eql([`tags.team: ${wrong}`]);
    const expression = { team: ["r&d"] };
    expect(told(tagExpression.refuse({ expression }, undefined))).to.eql([`expression.team: ${wrong}`]);
    const tagPolicy = { resourceType: "TABLE", expression } as const;
    expect(told(grant.refuse({ on: { tagPolicy } }, undefined))).to.eql([`on.tagPolicy.expression.team: ${wrong}`]);
    expect(told(grant.refuse({ on: { tag: { key: "team", values: ["r&d"] } } }, undefined))).to.eql([
      `on.tag: ${wrong}`,
    ]);
    expect(told(grant.refuse({ on: { tag: { key: "k".repeat(129), values: ["*"] } } }, undefined))).to.eql([
      "on.tag: kkkkkkkkkkkkkkkkkkkk… is longer than 128 characters",
    ]);
  });

  it("is what the account does not take either, and what it takes is not refused", () => {
    const there = new AccountInMemory();
    for (const [key, value] of [
      ["r&d", "a"],
      ["team", "a,b"],
      ["team", "a|b"],
      ["kostenstelle é", "日本 4:5/6=7+8-9@10%"],
    ] as const) {
      const refused = tag.refuse({ key, values: [value] }, undefined).length > 0;
      const create = () => there.call("CreateLFTag", { TagKey: key, TagValues: [value] });
      if (refused) expect(create, `${key}=${value}`).to.throw();
      else create();
    }
  });
});
