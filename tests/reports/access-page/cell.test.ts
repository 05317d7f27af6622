import { expect } from "chai";
import { cellOf } from "../../../reports/access-page/cell.ts";
import { type PageSight, type PageTable, revealed } from "../../../reports/access-page/page-data.ts";

const table: PageTable = {
  id: "care_refined.clients",
  title: "Clients",
  copy: "refined",
  departmentPosition: 0,
  descriptionPosition: null,
  columns: [
    ["client_id", 0, revealed.indexOf("identifying"), -1],
    ["ethnicity", 0, revealed.indexOf("special"), -1],
    ["opened_on", 0, revealed.indexOf("plain"), -1],
  ],
  absent: [],
};

const whole: PageSight = {
  tablePosition: 0,
  principals: [0],
  columns: null,
  rows: null,
  termsPosition: null,
  because: "departments/care.yaml:9",
  remarks: [],
  waysPast: [],
};

const states: readonly (readonly [string, string, readonly PageSight[]])[] = [
  ["nothing without a sight", "nothing", []],
  ["all with every column and row", "all", [whole]],
  ["some columns", "some columns", [{ ...whole, columns: [2] }]],
  ["some rows of all columns", "some rows", [{ ...whole, rows: "closed = true" }]],
  ["some rows of some columns", "some rows", [{ ...whole, columns: [0], rows: "closed = true" }]],
  ["all when one sight is, whatever else is given", "all", [{ ...whole, columns: [0], rows: "closed = true" }, whole]],
  [
    "not all when the rest is seen in some rows only",
    "some columns",
    [
      { ...whole, columns: [0] },
      { ...whole, rows: "closed = true" },
    ],
  ],
  ["a way past with no column", "past", [{ ...whole, columns: [] }]],
];

describe("a cell of the access page", () => {
  for (const [what, state, sights] of states)
    it(`is ${what}`, () => {
      expect(cellOf(table, sights).state).to.equal(state);
    });

  it("adds up what is seen, and counts what it reveals", () => {
    const { columns, counts } = cellOf(table, [
      { ...whole, columns: [2] },
      { ...whole, columns: [1, 2], rows: "closed = true" },
    ]);
    expect(columns).to.deep.equal([1, 2]);
    expect(counts).to.include({ special: 1, plain: 1, identifying: 0 });
  });
});
