import { readFileSync } from "node:fs";
import { expect } from "chai";
import { caughtPage } from "../../../docs/caught/caught-page.ts";
import { allComplaints } from "./all-complaints.ts";
import { answering } from "./answered.ts";
import { plannedSample } from "./planned-sample.ts";

/** Complaints of a group of threads are lettered in the order of our notes. */
const lettered: Readonly<Record<string, string>> = {
  "4.1": "abcdef",
  "4.2": "abcde",
  "4.3": "abcdefg",
  "4.4": "abcde",
  "4.5": "abcdefghi",
};

describe("what others complained of", () => {
  let answered: ReturnType<typeof answering>;

  before(async () => {
    answered = answering({ dev: await plannedSample("dev"), prod: await plannedSample("prod") });
  });

  it("has an answer each: the 26 weak points of Hackney's platform and every thread of other lakes' users", () => {
    const hackney = Array.from({ length: 26 }, (_, index) => `hackney ${index + 1}`);
    const peers = Object.entries(lettered).flatMap(([group, letters]) =>
      [...letters].map((one) => `peers ${group}${one}`),
    );
    expect(allComplaints.map(({ id }) => id)).to.deep.equal([...hackney, ...peers, "peers 4.6"]);
  });

  for (const { id, complaint, answers } of allComplaints)
    it(`is answered, ${id}: ${complaint}`, () => {
      for (const answer of answers) {
        const said = answered(answer);
        if (answer.kind === "refused" || answer.kind === "found") expect(said).not.to.deep.equal([]);
      }
      expect(answers.some(({ kind }) => kind !== "open")).to.equal(true);
    });

  it("does not count as answered what is right, or what says nothing", () => {
    const harmless = {
      kind: "refused",
      file: "departments/parking.yaml",
      written: "title: Parking",
      instead: "title: Car",
    } as const;
    expect(() => answered(harmless)).to.throw("is not refused with its line: title: Car");
    expect(() => answered({ kind: "found", does: "", rule: "ENC-01", change: (all) => all })).to.throw(
      "ENC-01 says nothing",
    );
    expect(() => answered({ kind: "built", says: "no key", holds: () => false })).to.throw("does not hold: no key");
    expect(() =>
      answered({ kind: "tested", says: "", file: "cli/fmt.test.ts", title: "no such title, nowhere" }),
    ).to.throw("has no no such title, nowhere");
  });

  it("stands in docs/caught.md as it is answered now", () => {
    const [[path = "", text = ""] = []] = Object.entries(caughtPage(answered));
    expect(
      readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8") === text,
      "run npm run generate",
    ).to.equal(true);
  });
});
