import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import { losses } from "./losses.ts";
import { type Measured, measureBridged, measureOurs } from "./measure.ts";
import { writeTable } from "./write-table.ts";

const page = new URL("../../../docs/published-losses.md", import.meta.url);

describe("a published loss", () => {
  const bridged = new Map<string, Measured>();
  const ours = new Map<string, Measured>();

  for (const loss of losses) {
    it(`${loss.id}: the bridged resources lose when ${loss.what}`, () => {
      const measured = measureBridged(loss);
      bridged.set(loss.id, measured);
      expect([...measured.between, ...measured.atEnd]).to.not.deep.equal([]);
    });

    it(`${loss.id}: ours lose nothing when ${loss.what}`, async () => {
      const measured = await measureOurs(loss);
      ours.set(loss.id, measured);
      expect(measured).to.deep.equal({ between: [], atEnd: [] });
    });
  }

  it("stands in docs/published-losses.md as it was measured", () => {
    const text = writeTable(losses, bridged, ours);
    if (process.env.LAKEWARD_UPDATE_LOCK !== undefined) writeFileSync(page, text);
    expect(readFileSync(page, "utf8")).to.equal(text);
  });
});
