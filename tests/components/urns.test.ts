import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { isMap, isSeq, parseDocument } from "yaml";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { sampleFiles, withChange } from "../declaration/sample-files.ts";
import { librariesFile, planOf } from "./preview-declarations.ts";

const lockFile = new URL("urns.lock.json", import.meta.url);

describe("the names of resources", () => {
  it("are those of the lock file for one department, so that a rename is a decision", async () => {
    const plan = await planOf(sampleFiles);
    const urns = plan.resources.map(({ urn }) => urn).filter((urn) => /::parking(-|$)/.test(urn));
    if (process.env.LAKEWARD_UPDATE_LOCK !== undefined) writeFileSync(lockFile, `${JSON.stringify(urns, null, 2)}\n`);
    expect(urns).to.deep.equal(JSON.parse(readFileSync(lockFile, "utf8")));
  });

  it("are known before anything is made: the same in every preview, with no two alike", async () => {
    const [one, other] = [await planOf(sampleFiles), await planOf(sampleFiles)];
    expect(JSON.stringify(one)).to.equal(JSON.stringify(other));
    expect(new Set(one.resources.map(({ urn }) => urn)).size).to.equal(one.resources.length);
  });
});

describe("a change to the declarations", () => {
  it("that adds a department changes no other URN and no input", async () => {
    const before = await planOf(sampleFiles);
    const after = await planOf(new Map([...sampleFiles, librariesFile]));
    const newOnes = after.resources.filter(({ urn }) => !byUrn(before).has(urn));
    expect(newOnes.length).to.be.greaterThan(50);
    for (const { name } of newOnes) expect(name).to.match(/^libraries(-|$)/);
    const kept = after.resources.filter(({ urn }) => byUrn(before).has(urn));
    expect(kept).to.deep.equal(before.resources);
  });

  it("in a comment or in the order of files, keys and statements changes nothing", async () => {
    const before = JSON.stringify(await planOf(sampleFiles));
    const property = fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      const shuffled = new Map(
        shuffle([...sampleFiles], numbers).map(([file, text]) => [file, reorder(text, numbers)]),
      );
      expect(JSON.stringify(await planOf(shuffled))).to.equal(before);
    });
    await fc.assert(property, { numRuns: 8 });
  });

  it("in one department changes resources of that department only", async () => {
    const before = await planOf(sampleFiles);
    const after = await planOf(
      withChange(sampleFiles, "departments/parking.yaml", "including: [vrm, postcode]", "including: [vrm]"),
    );
    const changed = after.resources.filter((resource) => {
      const was = byUrn(before).get(resource.urn);
      return JSON.stringify(was) !== JSON.stringify(resource);
    });
    expect(changed.map(({ name }) => name)).to.have.members([
      "parking-penalty_charges-trusted-parking.analysts.for.parking.parking",
      "parking-penalty_charges-trusted-parking.analysts.for.parking.parking-filter",
    ]);
  });
});

const indexes = new WeakMap<Plan, ReadonlyMap<string, PlannedResource>>();

function byUrn(plan: Plan): ReadonlyMap<string, PlannedResource> {
  const index = indexes.get(plan) ?? new Map(plan.resources.map((resource) => [resource.urn, resource]));
  indexes.set(plan, index);
  return index;
}

/** The same document with its maps in another order, statements too, and a comment on top; columns keep their order. */
function reorder(text: string, numbers: fc.Stream<number>): string {
  const document = parseDocument(text);
  const turn = (node: unknown, key: string): void => {
    if (isMap(node)) {
      for (const { key: name, value } of node.items) turn(value, String(name));
      if (key !== "columns") node.items = shuffle(node.items, numbers);
    } else if (isSeq(node)) {
      for (const item of node.items) turn(item, "");
      if (key === "access") node.items = shuffle(node.items, numbers);
    }
  };
  turn(document.contents, "");
  document.commentBefore = " turned about";
  return document.toString({ lineWidth: 0 });
}

function shuffle<T>(items: readonly T[], numbers: fc.Stream<number>): T[] {
  const left = [...items];
  const shuffled: T[] = [];
  for (const number of numbers.take(items.length)) shuffled.push(...left.splice(number % left.length, 1));
  return shuffled;
}
