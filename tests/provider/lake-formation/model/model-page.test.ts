import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import { writeModelPage } from "./write-model-page.ts";

const page = new URL("../../../../docs/lake-formation-model.md", import.meta.url);

describe("the page about the model of Lake Formation", () => {
  it("says what the model's own tables say", () => {
    const text = writeModelPage();
    if (process.env.LAKEWARD_UPDATE_LOCK !== undefined) writeFileSync(page, text);
    expect(readFileSync(page, "utf8")).to.equal(text);
  });
});
