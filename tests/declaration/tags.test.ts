import { expect } from "chai";
import { changed, sampleFiles, told } from "./sample-files.ts";

const letters = "letters, digits, spaces and _ . : / = + - @";

describe("AWS tags", () => {
  it("are right in the three departments", () => {
    expect(told(sampleFiles)).to.deep.equal([]);
  });

  it("take no letters in a department's value that AWS refuses", () => {
    const file = "departments/adult_social_care.yaml";
    expect(told(changed(file, "cost_centre: ASC-4410", "cost_centre: R&D (test)"))).to.deep.equal([
      `${file}:10:14 cost_centre: "R&D (test)" goes into an AWS tag, which takes at most 256 ${letters}`,
    ]);
  });

  it("take no such letters in lake.yaml", () => {
    const value = changed("lake.yaml", "Application: lakeward", 'Application: "lake!"');
    expect(told(value).join()).to.match(
      /tags\.Application: "lake!" is no value of an AWS tag; write at most 256 letters/,
    );
  });

  it("are at most fifty", () => {
    const more = Array.from({ length: 50 }, (_, index) => `  Tag${index}: one\n`).join("");
    const many = changed("lake.yaml", "tags:\n", `tags:\n${more}`);
    expect(told(many).join()).to.match(/there are 56 tags; AWS takes at most 50 on a resource/);
  });
});
