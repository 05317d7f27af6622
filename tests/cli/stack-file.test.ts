import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { BadInput } from "../../cli/bad-input.ts";
import { readProjectName, readStackFile } from "../../cli/stack-file.ts";

describe("A stack file", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-stack-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const read = (text: string) => {
    writeFileSync(join(directory, "Pulumi.dev.yaml"), text);
    return readStackFile(directory, "dev");
  };

  const cases: readonly (readonly [what: string, text: string, config: Record<string, string>])[] = [
    ["may be empty", "", {}],
    [
      "gives each key its text",
      'config:\n  lakeward:region: eu-west-2\n  a:b: "two words"\n',
      { "lakeward:region": "eu-west-2", "a:b": "two words" },
    ],
    [
      "keeps the leading zero of an account",
      "config:\n  lakeward:account: 012345678901\n",
      { "lakeward:account": "012345678901" },
    ],
    [
      "hands over maps and lists as JSON, as Pulumi does",
      "config:\n  aws:allowedAccountIds: [a, b]\n",
      { "aws:allowedAccountIds": '["a","b"]' },
    ],
    ["leaves out what is encrypted", "config:\n  a:secret:\n    secure: v1:abc\n  a:plain: x\n", { "a:plain": "x" }],
    ["may say other things", "secretsprovider: awskms://x\nencryptedkey: y\n", {}],
  ];
  for (const [what, text, config] of cases) {
    it(what, () => expect(read(text)).to.deep.equal(config));
  }

  it("need not be there", () => expect(readStackFile(directory, "prod")).to.equal(null));

  it("that is no YAML, or whose config is no map, is refused by name", () => {
    expect(() => read("config: [")).to.throw(BadInput, /^Pulumi\.dev\.yaml: /);
    expect(() => read("config: [a]")).to.throw(BadInput, "Pulumi.dev.yaml: config: is not a map of keys and values");
  });

  it("belongs to the project that Pulumi.yaml names, else to lakeward", () => {
    expect(readProjectName(directory)).to.equal("lakeward");
    writeFileSync(join(directory, "Pulumi.yaml"), "name: exampleshire-lake\n");
    expect(readProjectName(directory)).to.equal("exampleshire-lake");
  });
});
