import { expect } from "chai";
import { packPage, unpackPage } from "../../../reports/access-page/packed-page.ts";
import { snapshotPage } from "../../../reports/access-page/snapshot-page.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { councilPage, declaredAccess } from "./pages.ts";

describe("a packed access page", () => {
  const council = councilPage();
  const account = snapshotPage(declaredAccess(sampleFiles).snapshot, "2026-11-21");

  it("unpacks to what was packed, whatever it was made from, through JSON", () => {
    for (const page of [council, account])
      expect(unpackPage(JSON.parse(JSON.stringify(packPage(page))))).to.deep.equal(page);
  });

  it("is much shorter", () => {
    expect(JSON.stringify(packPage(council)).length).to.be.lessThan(JSON.stringify(council).length * 0.7);
  });
});
