import { createHash } from "node:crypto";
import { expect } from "chai";
import * as fc from "fast-check";
import { type PackedPage, unpackPage } from "../../../reports/access-page/packed-page.ts";
import type { AccessPage } from "../../../reports/access-page/page-data.ts";
import { pageHtml } from "../../../reports/access-page/page-html.ts";

const assets = { script: "document.title;", style: "body{margin:0}" };

/** Texts that end an element, begin one, or are something else to a parser of HTML or JavaScript. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "</script>",
        "<script>",
        "<!--",
        "-->",
        "]]>",
        "</title>",
        '"',
        "'",
        "&lt;",
        "\\u003c",
        "\u2028",
        "\0",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const pages: fc.Arbitrary<AccessPage> = fc
  .tuple(hostile, hostile, hostile, hostile, hostile)
  .map(([organisation, title, column, because, text]) => ({
    organisation,
    asOf: "2026-11-21",
    source: "declarations",
    gathered: "department",
    notes: [text],
    refused: [text],
    withheld: [{ departmentPosition: 0, text }],
    departments: [{ id: "d", title, owner: text }],
    principals: [{ id: title, title, kind: "group", departmentPosition: 0, isAlso: [] }],
    tables: [
      {
        id: "d.t",
        title,
        copy: "raw",
        departmentPosition: 0,
        descriptionPosition: 0,
        columns: [[column, 0, 0, -1]],
        absent: [column],
      },
    ],
    sights: [
      {
        tablePosition: 0,
        principals: [0],
        columns: null,
        rows: text,
        termsPosition: null,
        because,
        remarks: [0],
        waysPast: [],
      },
    ],
    terms: [],
    texts: [text],
  }));

function dataIn(html: string): PackedPage {
  const [, data = ""] = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html) ?? [];
  return JSON.parse(data);
}

describe("the access page as HTML", () => {
  it("keeps whatever the declarations say as data, to the letter", () => {
    fc.assert(
      fc.property(pages, (page) => {
        const html = pageHtml(page, assets);
        expect(unpackPage(dataIn(html))).to.deep.equal(page);
        // Just the elements that the page is made of, whatever the texts hold.
        const tags = [...html.matchAll(/<(\/?[a-z!][a-z]*)/gi)].map(([, tag]) => tag);
        const expected = [...pageHtml(plain, assets).matchAll(/<(\/?[a-z!][a-z]*)/gi)].map(([, tag]) => tag);
        expect(tags).to.deep.equal(expected);
      }),
    );
  });

  it("allows its own script and style by their hashes, and nothing from anywhere", () => {
    const html = pageHtml(plain, assets);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy.split("; ")).to.include.members([
      "default-src 'none'",
      `script-src ${hash(assets.script)}`,
      `style-src ${hash(assets.style)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(policy).to.not.match(/unsafe|https?:|\*/);
    expect(html).to.not.match(/\s(src|href|action)=/);
  });
});

const plain: AccessPage = {
  organisation: "Exampleshire",
  asOf: "2026-11-21",
  source: "declarations",
  gathered: "department",
  notes: [],
  refused: [],
  withheld: [],
  departments: [],
  principals: [],
  tables: [],
  sights: [],
  terms: [],
  texts: [],
};
