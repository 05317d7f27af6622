import { expect } from "chai";
import { changed, sampleFiles, told } from "../sample-files.ts";

const parking = "departments/parking.yaml";
const withText = (text: string) => new Map(sampleFiles).set(parking, text);
const withTitle = (title: string) => changed(parking, "title: Parking Services", `title: ${title}`);
const deep = `${parking}:1:1 the file is nested too deeply to be a declaration`;
const lol = [
  "a: &a [lol, lol]",
  ..."bcdefghijklmnop".split("").map((name, index) => {
    const before = "abcdefghijklmnop".charAt(index);
    return `${name}: &${name} [${`*${before}, `.repeat(8)}*${before}]`;
  }),
].join("\n");

/** A file that is meant to exhaust the reader, and what above all the loader tells about it. */
const bombs: Readonly<Record<string, readonly [ReadonlyMap<string, string>, string]>> = {
  "a thousand million laughs by aliases": [
    withText(lol),
    `${parking}:1:7 &a is a YAML anchor; leave it out, or put the text in quotes`,
  ],
  "an alias within its own anchor": [
    withTitle("&a [*a]"),
    `${parking}:3:11 &a is a YAML anchor; leave it out, or put the text in quotes`,
  ],
  "1,000 lists in lists": [withTitle(`${"[".repeat(1000)}${"]".repeat(1000)}`), deep],
  "1,000 settings in settings": [withTitle(`${"{a: ".repeat(1000)}x${"}".repeat(1000)}`), deep],
  "1,000 dashes": [withText(`${"- ".repeat(1000)}x`), deep],
  "1,000 question marks": [withText(`${"? ".repeat(1000)}x`), deep],
  "1,000 levels by indentation": [
    withText(Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")),
    `${parking}:34:34 nested too deeply to be a declaration`,
  ],
  "100,000 lists that are not closed": [withTitle("[".repeat(100_000)), deep],
  "20,000 different keys": [
    withText(Array.from({ length: 20_000 }, (_, index) => `k${index}: x`).join("\n")),
    `${parking}:1:1 owner must be said`,
  ],
  "20,000 keys in braces": [
    withText(`{${Array.from({ length: 20_000 }, (_, index) => `k${index}: x`).join(", ")}}`),
    `${parking}:1:1 owner must be said`,
  ],
  "20,000 equal keys": [withText("a: x\n".repeat(20_000)), `${parking}:1:1 owner must be said`],
  "100,000 documents": [
    withText("---\n".repeat(100_000)),
    `${parking}:2:1 a second document begins here; write one department a file, without --- or ...`,
  ],
  "a line of half a million letters": [
    withTitle("x".repeat(500_000)),
    `${parking}:3:8 this text has 500,000 characters; write 2000 at most`,
  ],
};

describe("a declaration that is meant to exhaust its reader", () => {
  for (const [what, [files, first]] of Object.entries(bombs))
    it(`is refused in seconds and in little memory: ${what}`, function () {
      this.timeout(8_000);
      const before = process.memoryUsage().rss;
      const lines = told(files);
      expect(lines).to.include(first);
      expect(lines.length).to.be.at.most(101);
      expect((process.memoryUsage().rss - before) / 1e6, "MB").to.be.below(400);
    });
});
