import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { exampleOf } from "../../docs/rules/page/example.ts";
import { lineDifference } from "../../docs/rules/page/line-difference.ts";
import { listing } from "../../docs/rules/page/listing.ts";
import { rulePages } from "../../docs/rules/rule-pages.ts";
import { pack } from "../../policy-pack/pack.ts";
import { allCases } from "./all-cases.ts";
import { resource, waitsFor } from "./estate-of.ts";

const folder = new URL("../../docs/rules/", import.meta.url);

describe("the pages of the rules", () => {
  const pages = rulePages();

  it("are committed as they are made now, one a rule and their list", () => {
    const committed = readdirSync(folder).filter((file) => file.endsWith(".md"));
    expect(committed.toSorted()).to.deep.equal(["README.md", ...pack.map(({ id }) => `${id}.md`)].toSorted());
    const stale = Object.entries(pages).filter(
      ([path, text]) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8") !== text,
    );
    expect(
      stale.map(([path]) => path),
      "run npm run generate",
    ).to.deep.equal([]);
  });

  it("show what breaks the rule, what is said of it and, unless the rule is against the thing itself, what keeps it", () => {
    for (const { id } of pack) {
      const page = pages[`docs/rules/${id}.md`] ?? "";
      expect(page, id).to.match(/\nBreaks the rule: [^\n]+\.\n\n```(diff|yaml)\n/);
      expect(page, id).to.match(/\nKeeps the rule: ([^\n]+\.\n\n```yaml\n|a program without\.)/);
      expect(page, id).to.include(`\n\`\`\`text\n${id} `);
      expect(page.split("\n").length, id).to.be.at.most(140);
    }
  });

  it("leave out of an example only what has no say in its verdict", () => {
    const cases = allCases.find(({ rule }) => rule === "MIN-22");
    const { passing, failing } = exampleOf(cases ?? expect.fail("no cases"));
    expect(passing?.lines.join("\n")).to.include("trusted: hash").and.not.include("PK-07");
    expect(failing.says).to.equal("vrm names people and leaves the department as it came");
  });

  it("link to pages that there are", () => {
    const linked = Object.values(pages).flatMap((page) =>
      [...page.matchAll(/\]\(([\w./-]+\.md)/g)].map(([, to]) => to),
    );
    expect(linked).not.to.deep.equal([]);
    for (const to of new Set(linked)) readFileSync(new URL(`${to}`, folder));
  });
});

describe("a resource on a page", () => {
  const key = resource("aws:kms/key:Key", "key", {});

  it("says what it waits for, and writes out a policy that is text", () => {
    const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Action: "kms:Decrypt" }] });
    const lines = listing(resource("aws:x/y:Y", "thing", { policy }, waitsFor("keyId", key)), [key]);
    expect(lines).to.deep.equal([
      "thing:",
      "  type: aws:x/y:Y",
      "  properties:",
      "    policy:",
      "      fn::toJSON:",
      "        Statement:",
      "          - Effect: Allow",
      "            Action: kms:Decrypt",
      `    keyId: $\{key}`,
    ]);
  });

  it("differs by the fewest lines", () => {
    const marks = lineDifference(["a", "b", "c"], ["a", "x", "c", "d"]).map(({ mark, text }) => mark + text);
    expect(marks).to.deep.equal([" a", "-b", "+x", " c", "+d"]);
  });
});
