import { expect } from "chai";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { z } from "zod";
import { allRegisters } from "../../../reports/registers/all-registers.ts";
import { cellText } from "../../../reports/registers/cell-text.ts";
import type { RegisterTable } from "../../../reports/registers/register.ts";
import { registerHeading } from "../../../reports/registers/register-heading.ts";
import { registersSchema } from "../../../reports/registers/registers-schema.ts";
import { writeCsv } from "../../../reports/registers/write-csv.ts";
import { writeJson } from "../../../reports/registers/write-json.ts";
import { writeMarkdown } from "../../../reports/registers/write-markdown.ts";
import { writeOverview } from "../../../reports/registers/write-overview.ts";
import { council, sample } from "./context.ts";

const one = (cell: RegisterTable["rows"][number][number]): RegisterTable => ({
  id: "one",
  title: "One",
  about: "One row a cell.",
  notes: [],
  columns: [{ id: "cell", title: "Cell", why: "To be written" }],
  cards: null,
  rows: [[cell]],
  attention: [],
});
const read = (csv: string): string[][] => parse(csv, { bom: true });

describe("a register as CSV", () => {
  it("reads back to the same cells, for every register of the council", () => {
    const context = council();
    for (const register of allRegisters) {
      const table = register.tableOf(context);
      const [head, ...rows] = read(writeCsv(table));
      expect(head).to.deep.equal(table.columns.map(({ title }) => title));
      expect(rows.map((row) => row.map((field) => field.replace(/^'/, "")))).to.deep.equal(
        table.rows.map((row) => row.map((cell) => cellText(cell))),
      );
    }
  });

  it("reads back to the same text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [, [field] = []] = read(writeCsv(one(text)));
        expect(field === text || field === `'${text}`).to.equal(true);
      }),
    );
  });

  it("ends each line with CR and LF, and puts each field in quotes", () => {
    expect(writeCsv(one('say "no", twice'))).to.equal('\ufeff"Cell"\r\n"say ""no"", twice"\r\n');
  });

  for (const text of ["=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
    it(`does not let a spreadsheet run ${JSON.stringify(text)}`, () => {
      expect(read(writeCsv(one(text)))[1]).to.deep.equal([`'${text}`]);
    });

  it("leaves what is no formula alone", () => {
    for (const text of ["a=1", "2026-11-21", "ISA-12", "person@example.org", "'quoted'"])
      expect(read(writeCsv(one(text)))[1]).to.deep.equal([text]);
  });
});

describe("a register as Markdown", () => {
  it("shows text as text: no link, image, markup or cell of its own", () => {
    const text = writeMarkdown(one("a | b <img src=x> **bold** [x](y) `c`\n# d"), registerHeading(sample));
    expect(text).to.contain("| a \\| b &lt;img src=x&gt; \\*\\*bold\\*\\* \\[x\\](y) \\`c\\` \\# d |\n");
  });

  it("says of an empty cell that it is not declared: on the card, or over the table", () => {
    for (const cell of [null, []]) {
      expect(writeMarkdown(one(cell), registerHeading(sample))).to.match(/empty entry is something.*\|\s+\|\n$/s);
      const card = { ...one(cell), cards: ["cell"] };
      expect(writeMarkdown(card, registerHeading(sample))).to.contain("| Cell | *not declared* |");
    }
  });

  it("has as many cells in a line as there are columns, for every register", () => {
    for (const register of allRegisters) {
      const table = register.tableOf(sample);
      const lines = writeMarkdown(table, registerHeading(sample))
        .split("\n")
        .filter((line) => line.startsWith("|"));
      const cells = new Set(lines.map((line) => line.replaceAll("\\|", "").split("|").length - 2));
      if (lines.length > 0)
        expect([...cells], table.id).to.deep.equal([table.cards === null ? table.columns.length : 2]);
    }
  });
});

describe("a register as JSON", () => {
  it("is as its schema says, with sorted keys, for every register", () => {
    for (const register of allRegisters) {
      const text = writeJson(register.tableOf(sample), registerHeading(sample));
      const document: unknown = JSON.parse(text);
      expect(z.strictObject(registersSchema.shape).safeParse(document).error, register.id).to.equal(undefined);
      expect(Object.keys(document as object)).to.deep.equal(Object.keys(document as object).toSorted());
    }
  });
});

describe("the registers", () => {
  it("have ids of their own, and columns of their own in each", () => {
    const ids = allRegisters.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { id, columns } of allRegisters) {
      expect(new Set(columns.map((column) => column.id)).size, id).to.equal(columns.length);
      expect(
        columns.every(({ why }) => why.length > 5),
        id,
      ).to.equal(true);
    }
  });

  it("stand in a list that leads to each file, and says first what somebody has to act on", () => {
    const tables = allRegisters.map((register) => register.tableOf(sample));
    const text = writeOverview([{ ...one("x"), attention: ["Look *here*."] }, ...tables], registerHeading(sample));
    expect(text).to.contain("## To act on\n\n- Look \\*here\\*.\n");
    for (const { id } of tables) expect(text).to.contain(`](${id}.md)`).and.contain(`](${id}.csv)`);
  });
});
