import { expect } from "chai";
import { compileCondition } from "../../declaration/resolution/compile-condition.ts";
import { lakeOf, sampleFiles } from "./sample-files.ts";

describe("the rows that a statement shows", () => {
  const department = lakeOf(sampleFiles).departments.find(({ id }) => id === "adult_social_care");
  const columns =
    department?.datasets.flatMap((each) => (["clients", "packages", "visits"].includes(each.id) ? each.columns : [])) ??
    [];
  const compiled = (text: string) => {
    const condition = compileCondition(text, columns, "trusted");
    return "wrong" in condition ? condition.wrong : condition.expression;
  };

  const right: Readonly<Record<string, string>> = {
    "restricted = false": "restricted = false",
    "weekly_cost>=100.50": "weekly_cost >= 100.50",
    "opened_on > 2020-01-31": "opened_on > DATE '2020-01-31'",
    "planned < 2020-01-31T06:30": "planned < TIMESTAMP '2020-01-31 06:30:00'",
    "service in (home_care, nursing)": "service IN ('home_care', 'nursing')",
    "provider = 'O''Brien'": "provider = 'O''Brien'",
    'provider = "a or b"': "provider = 'a or b'",
    "closed_on is null": "closed_on IS NULL",
    "restricted = false and closed_on is null or weekly_cost < 5":
      "(restricted = false AND closed_on IS NULL) OR weekly_cost < 5",
    "restricted = false and (closed_on is null or weekly_cost < 5)":
      "restricted = false AND (closed_on IS NULL OR weekly_cost < 5)",
  };
  for (const [text, expression] of Object.entries(right))
    it(`${text} is the filter ${expression}`, () => {
      expect(compiled(text)).to.equal(expression);
    });

  const wrong: Readonly<Record<string, string>> = {
    "restricted = yes": '"yes" is not true or false, as restricted is',
    "weekly_cost > lots": '"lots" is not a number, as weekly_cost is',
    "opened_on > 2020-02-30": '"2020-02-30" is not a day (2027-03-31), as opened_on is',
    "service = cooking":
      '"cooking" is not one of home_care, day_care, residential, nursing, direct_payment, as service is',
    "restricted < true": "restricted is true or false, for which there are = and <> only",
    "notes = x": "notes is not there in trusted",
    "client_id = 7": "client_id is a pseudonym in trusted, which no value can be compared with",
    "restricted = false)": '")" is not expected here; join conditions with and, or',
    "restricted = false, true": '"," is not expected here; join conditions with and, or',
    "(restricted = false": ') is missing after "false"',
    "provider = 'x": "a quotation mark is not closed",
    "restricted =": "it ends where a value is wanted",
    "1 = 1":
      "there is no column 1; there are arrived, client_id, closed_on, date_of_birth, ended_on, ethnicity, left, nhs_number, notes, opened_on, package_id, planned, …",
    "restricted = false or 1=1; drop table": '"drop" is not expected here; join conditions with and, or',
  };
  for (const [text, sentence] of Object.entries(wrong))
    it(`${text} is refused: ${sentence}`, () => {
      expect(compiled(text)).to.equal(sentence);
    });

  it("are no riddle of a thousand brackets", () => {
    expect(compiled(`${"(".repeat(1000)}restricted = false${")".repeat(1000)}`)).to.equal(
      "the brackets are nested too deeply",
    );
  });
});
