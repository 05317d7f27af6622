import { expect } from "chai";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { idOf } from "../../onboarding/column-ids.ts";
import { guessKind } from "../../onboarding/guess-kind.ts";
import type { SourceType } from "../../onboarding/source-column.ts";
import { ShapeGatherer, type ValueShapes } from "../../onboarding/value-shapes.ts";
import { expectedKinds } from "./expected-kinds.ts";

const types: Readonly<Record<string, SourceType>> = {
  int: "whole_number",
  float: "fraction",
  "decimal(10,2)": "fraction",
  bit: "yes_no",
  date: "date",
  datetime2: "datetime",
  timestamp: "datetime",
  time: "time",
};

const guess = (name: string, type: SourceType | null = null, shapes: ValueShapes | null = null) =>
  guessKind(idOf(name) ?? "", { name, type, shapes });

function looked(values: readonly string[]): ValueShapes {
  const gatherer = new ShapeGatherer();
  for (const value of values) gatherer.look(value);
  return gatherer.result();
}

const many = (times: number, value: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => value(index));

describe("the kind that a column probably has", () => {
  describe("by names as UK public systems write them", () => {
    const guesses = expectedKinds.map(([name, expected, type]) => ({
      name,
      expected,
      guess: guess(name, type === undefined ? null : (types[type] ?? null)),
    }));

    it("is right for at least nineteen of twenty", () => {
      const wrong = guesses.filter((each) => each.guess.kind !== each.expected);
      expect(wrong.length, JSON.stringify(wrong)).to.be.at.most(guesses.length / 20);
    });

    it("is never plain where it should not be", () => {
      const shown = guesses.filter(
        (each) => kinds[each.guess.kind]?.reveals === "plain" && kinds[each.expected]?.reveals !== "plain",
      );
      expect(shown).to.deep.equal([]);
    });
  });

  const hidden: readonly (readonly [what: string, name: string, type: SourceType | null, values: readonly string[]])[] =
    [
      ["a name that tells nothing", "xq7", null, []],
      ["the number of nothing that is known", "xq7_no", null, []],
      ["a category of what only the table tells", "category", null, []],
      ["a number whose name tells nothing", "xq7", "whole_number", []],
      ["a status of something that is not known to be administrative", "widow_status", "text", []],
      ["few different values under a name that tells nothing", "grp", null, many(100, (i) => "ABC".charAt(i % 3))],
      ["a code that is nearly never the same twice", "status", null, many(40, (i) => `${i} High Street`)],
      ["a date in a column of numbers", "start_date", "whole_number", []],
      ["an amount in a column of texts", "amount", "text", []],
      ["a date of which the values are none", "issued_on", null, ["2024-01-01", "see letter", "by phone"]],
      ["a long text that is called a type", "case_type", "long_text", []],
      ["one e-mail address among codes", "status", null, ["open", "open", "j.bloggs@example.org", "closed"]],
      ["an e-mail address within a text", "category", null, many(30, () => "ask j.bloggs@example.org")],
      ["postcodes in a column of wards", "ward", null, ["EX1 1AA", "EX4 3SR"]],
      ["NHS numbers among asset numbers", "asset_id", null, ["943 476 5919", "12"]],
    ];
  for (const [what, name, type, values] of hidden)
    it(`reveals, so that it is not seen unasked, for ${what}`, () => {
      const { kind, sure } = guess(name, type, values.length > 0 ? looked(values) : null);
      expect(kinds[kind]?.reveals, kind).to.not.equal("plain");
      if (values.length === 0) expect(sure).to.equal(false);
    });

  const shaped: readonly (readonly [kind: string, values: readonly string[]])[] = [
    ["email", ["a.b@example.gov.uk", "c@example.org"]],
    ["postcode", ["EX1 1AA", "sw1a 1aa", "M11AE"]],
    ["nhs_number", ["943 476 5919", "9434765870"]],
    ["national_insurance_number", ["QQ123456C".replace("QQ", "AB"), "JG 10 37 59 A"]],
    ["vehicle_registration", ["AB12 CDE", "A123 BCD", "ABC 123D"]],
    ["phone", ["01392 123456", "+44 7700 900123", "(020) 7946 0018"]],
    ["uprn", ["100040123456", "10002345678".replace("1000", "2000")]],
    ["bank_account", ["20-45-77", "40-47-84"]],
    ["ip_address", ["192.0.2.1", "2001:db8::1"]],
    ["payment_card", ["4111 1111 1111 1111", "5500005555555559"]],
    ["driving_licence", ["MORGA753116SM9IJ", "JONES710238AB9XY"]],
  ];
  for (const [kind, values] of shaped)
    it(`is ${kind} when the values look like it, even where the name says something plain`, () => {
      for (const name of ["xq7", "status", "ref"])
        expect(guess(name, null, looked(values)), name).to.deep.include({ kind, sure: true });
    });

  it("is not an NHS number when check digits are wrong", () => {
    expect(looked(["943 476 5918", "9434765871"]).whole).to.not.have.property("nhs_number");
  });

  it("is the stricter of what name and values say", () => {
    const shapes = looked(["a.b@example.gov.uk", "c@example.org"]);
    expect(guess("postcode", null, shapes).kind).to.equal("email");
    expect(guess("religion", null, shapes).kind).to.equal("religion");
  });

  it("is plain when name, type and values agree", () => {
    expect(guess("issued_on", null, looked(["01/02/2024", "2024-03-01"]))).to.deep.include({
      kind: "date",
      sure: true,
    });
    expect(guess("amount", null, looked(["£35.00", "70"]))).to.deep.include({ kind: "money", sure: true });
    expect(guess("status", "text", looked(many(40, (i) => (i % 2 ? "open" : "paid"))))).to.include({ kind: "code" });
  });

  it("keeps the source's type of a fact, so that rows can end after it", () => {
    expect(guess("finished", "date")).to.deep.include({ kind: "personal_fact", type: "date" });
    expect(guess("conviction_date", "date")).to.deep.include({ kind: "offence", type: "date" });
  });
});
