import { expect } from "chai";
import { keysToCome } from "../../declaration/schema/keys-to-come.ts";
import { inputsOf, registersOf, sentencesOf, withValue } from "./effect-of.ts";
import { type Change, effects, judgements, trials } from "./effects.ts";
import { recorded } from "./recorded.ts";
import { lakeOf, sampleFiles, told } from "./sample-files.ts";
import { schemaKeys } from "./schema-keys.ts";

const changedBy = (changes: readonly Change[], files: ReadonlyMap<string, string> = sampleFiles) =>
  changes.reduce((before, [file, path, value]) => withValue(file, path, value, before), files);

/** The keys that hold a value, not further keys; an owner is both. */
function valueKeys(): readonly string[] {
  const keys = schemaKeys().map(({ key }) => key);
  return keys.filter((key) => key === "department.owner" || !keys.some((each) => each.startsWith(`${key}.`)));
}

describe("a key of the language", function () {
  this.timeout(180_000);
  let inputs = "";
  const sentences = sentencesOf(sampleFiles);
  const registers = registersOf(sampleFiles);
  before(async () => {
    inputs = await inputsOf(sampleFiles);
  });

  it("has an effect, or is recorded, or judges, or stands among those to come: exactly one of the four", () => {
    const listed = [effects, recorded, judgements, keysToCome].flatMap((list) => Object.keys(list));
    expect(listed.toSorted()).to.deep.equal([...valueKeys()].toSorted());
  });

  for (const [key, changes] of Object.entries(effects))
    it(`changes a sentence or an input of a resource: ${key}`, async () => {
      const files = changedBy(changes);
      if (sentencesOf(files) === sentences) expect(await inputsOf(files)).not.to.equal(inputs);
    });

  for (const [key, changes] of Object.entries(recorded))
    it(`changes a cell of a register: ${key}`, () => {
      expect(registersOf(changedBy(changes))).not.to.equal(registers);
    });

  for (const [key, changes] of Object.entries(judgements))
    it(`refuses what it forbids: ${key}`, () => {
      expect(told(changedBy(changes))).not.to.deep.equal([]);
    });

  it("to come has a trial, and says with what it will be used", () => {
    expect(Object.keys(trials).toSorted()).to.deep.equal(Object.keys(keysToCome).toSorted());
    expect(Object.values(keysToCome).every((use) => use.length > 10)).to.equal(true);
  });

  it("to come changes what is declared, and nothing that is built, told or recorded", async () => {
    const base = JSON.stringify(lakeOf(sampleFiles));
    const unseen = Object.entries(trials).filter(([, changes]) => JSON.stringify(lakeOf(changedBy(changes))) === base);
    expect(unseen).to.deep.equal([]);
    for (const { keys, files } of together(trials)) {
      expect(registersOf(files), keys).to.equal(registers);
      await changesNothingBuilt(keys, files);
    }
  });

  it("recorded changes nothing that is built or told; when it does, it stands among the effects", async () => {
    for (const { keys, files } of together(recorded)) await changesNothingBuilt(keys, files);
  });

  async function changesNothingBuilt(keys: string, files: ReadonlyMap<string, string>): Promise<void> {
    expect(sentencesOf(files), keys).to.equal(sentences);
    expect((await inputsOf(files)) === inputs, `no input changes with ${keys}`).to.equal(true);
  }
});

/** Most changes bear each other; those that do not come in a further group, so that a plan is made a group, not a key. */
function together(
  list: Readonly<Record<string, readonly Change[]>>,
): readonly { readonly keys: string; readonly files: ReadonlyMap<string, string> }[] {
  const groups: { keys: string; files: ReadonlyMap<string, string> }[] = [];
  for (let left = Object.entries(list); left.length > 0; ) {
    let files = sampleFiles;
    const keys: string[] = [];
    const others: typeof left = [];
    for (const [key, changes] of left) {
      const more = changedBy(changes, files);
      if (told(more).length > 0) others.push([key, changes]);
      else {
        files = more;
        keys.push(key);
      }
    }
    expect(keys, "changes that are accepted").not.to.deep.equal([]);
    groups.push({ keys: keys.join(", "), files });
    left = others;
  }
  return groups;
}
