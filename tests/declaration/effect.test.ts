import { expect } from "chai";
import { keysToCome } from "../../declaration/schema/keys-to-come.ts";
import { inputsOf, sentencesOf, withValue } from "./effect-of.ts";
import { type Change, effects, judgements, trials } from "./effects.ts";
import { lakeOf, sampleFiles, told } from "./sample-files.ts";
import { schemaKeys } from "./schema-keys.ts";

const changedBy = (changes: readonly Change[], files: ReadonlyMap<string, string> = sampleFiles) =>
  changes.reduce((before, [file, path, value]) => withValue(file, path, value, before), files);

/** The keys that hold a value, not further keys; an owner is both. */
function valueKeys(): readonly string[] {
  const keys = schemaKeys().map(({ key }) => key);
  return keys.filter((key) => key === "department.owner" || !keys.some((each) => each.startsWith(`${key}.`)));
}

/** Looked up while reading. */
const notInTheLake: ReadonlySet<string> = new Set(["lake.words.about.*.like", "lake.words.about.*.title"]);

describe("a key of the language", function () {
  this.timeout(180_000);
  let inputs = "";
  const sentences = sentencesOf(sampleFiles);
  before(async () => {
    inputs = await inputsOf(sampleFiles);
  });

  it("has an effect, or judges, or stands among those to come: exactly one of the three", () => {
    const listed = [effects, judgements, keysToCome].flatMap((list) => Object.keys(list));
    expect(listed.toSorted()).to.deep.equal([...valueKeys()].toSorted());
  });

  for (const [key, changes] of Object.entries(effects))
    it(`changes a sentence or an input of a resource: ${key}`, async () => {
      const files = changedBy(changes);
      if (sentencesOf(files) === sentences) expect(await inputsOf(files)).not.to.equal(inputs);
    });

  for (const [key, changes] of Object.entries(judgements))
    it(`refuses what it forbids: ${key}`, () => {
      expect(told(changedBy(changes))).not.to.deep.equal([]);
    });

  it("to come has a trial, and says with what it will be used", () => {
    expect(Object.keys(trials).toSorted()).to.deep.equal(Object.keys(keysToCome).toSorted());
    expect(Object.values(keysToCome).every((use) => use.length > 10)).to.equal(true);
  });

  it("to come changes what is declared, and nothing that is built or told", async () => {
    const base = JSON.stringify(lakeOf(sampleFiles));
    const unseen: string[] = [];
    // Most trials bear each other; those that do not are planned in a further group.
    let left = Object.entries(trials);
    while (left.length > 0) {
      let files = sampleFiles;
      const group: string[] = [];
      const others: typeof left = [];
      for (const [key, changes] of left) {
        const alone = changedBy(changes);
        if (!notInTheLake.has(key) && JSON.stringify(lakeOf(alone)) === base) unseen.push(key);
        const together = changedBy(changes, files);
        if (told(together).length > 0) others.push([key, changes]);
        else {
          files = together;
          group.push(key);
        }
      }
      expect(group, "trials that are accepted").not.to.deep.equal([]);
      expect(sentencesOf(files), group.join(", ")).to.equal(sentences);
      expect((await inputsOf(files)) === inputs, `no input changes with ${group.join(", ")}`).to.equal(true);
      left = others;
    }
    expect(unseen).to.deep.equal([]);
  });
});
