import { expect } from "chai";
import { compileCondition } from "../../declaration/resolution/compile-condition.ts";
import { partiqlKeywords } from "../../declaration/resolution/partiql-keywords.ts";
import { namePattern } from "../../declaration/schema/fields.ts";
import { changed, lakeOf, sampleFiles, told } from "./sample-files.ts";

describe("the rows that a statement shows", () => {
  const department = lakeOf(sampleFiles).departments.find(({ id }) => id === "adult_social_care");
  const columns =
    department?.datasets.flatMap((each) => (["clients", "packages", "visits"].includes(each.id) ? each.columns : [])) ??
    [];
  const dataset = { columns, partition: null };
  const compiled = (text: string, of: Parameters<typeof compileCondition>[1] = dataset) => {
    const condition = compileCondition(text, of, "trusted");
    return "wrong" in condition ? condition.wrong : condition.expression;
  };

  const right: Readonly<Record<string, string>> = {
    "restricted = false": "restricted = false",
    "weekly_cost>=100.50": "weekly_cost >= 100.50",
    "date_of_birth = 80-84": "date_of_birth = '80-84'",
    "service in (home_care, nursing)": "service IN ('home_care', 'nursing')",
    "provider = 'O''Brien'": "provider = 'O''Brien'",
    'provider = "a or b"': "provider = 'a or b'",
    "provider is null": "provider IS NULL",
    "restricted = false and provider is null or weekly_cost < 5":
      "(restricted = false AND provider IS NULL) OR weekly_cost < 5",
    "restricted = false and (provider is null or weekly_cost < 5)":
      "restricted = false AND (provider IS NULL OR weekly_cost < 5)",
  };
  for (const [text, expression] of Object.entries(right))
    it(`${text} is the filter ${expression}`, () => {
      expect(compiled(text)).to.equal(expression);
    });

  const wrong: Readonly<Record<string, string>> = {
    "restricted = yes": '"yes" is not true or false, as restricted is',
    "weekly_cost > lots": '"lots" is not a number, as weekly_cost is',
    "opened_on > 2020-01-31":
      "opened_on is a date, which Lake Formation's row filters do not know; use a code, a number or yes_no that says the same",
    "opened_on in (2020-01-31)":
      "opened_on is a date, which Lake Formation's row filters do not know; use a code, a number or yes_no that says the same",
    "restricted = false and closed_on is null":
      "closed_on is a date, which Lake Formation's row filters do not know; use a code, a number or yes_no that says the same",
    "planned < 2020-01-31T06:30":
      "planned is a datetime, which Lake Formation's row filters do not know; use a code, a number or yes_no that says the same",
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

  it("are told with their place when a date says which", () => {
    const files = changed(
      "departments/adult_social_care.yaml",
      "clients where restricted = false, packages",
      "clients where closed_on is null, packages",
    );
    expect(told(files)).to.deep.equal([
      "departments/adult_social_care.yaml:185:12 access[0].sees[0]: where: closed_on is a date, which Lake Formation's row filters do not know; use a code, a number or yes_no that says the same",
    ]);
  });

  it("name a column that is a word of PartiQL's own in double quotes, and no other", () => {
    const named = (name: string) => ({
      columns: columns.filter((each) => each.name === "provider").map((each) => ({ ...each, name })),
      partition: null,
    });
    const written = (name: string) => [
      compiled(`${name} is null`, named(name)),
      compiled(`${name} = x`, named(name)),
      compiled(`${name} in (x, y)`, named(name)),
    ];
    for (const word of ["left", "value", "date", "time", "order", "user", "year", "current", "missing", "current_date"])
      expect(written(word)).to.deep.equal([`"${word}" IS NULL`, `"${word}" = 'x'`, `"${word}" IN ('x', 'y')`]);
    for (const word of ["orders", "valued", "left_on"])
      expect(written(word)).to.deep.equal([`${word} IS NULL`, `${word} = 'x'`, `${word} IN ('x', 'y')`]);
  });

  it("know only words of PartiQL's own that a column may be called", () => {
    expect([...partiqlKeywords].filter((word) => !namePattern.test(word))).to.deep.equal([]);
  });

  it("read a column of PartiQL's own name under its name", () => {
    const [provider] = columns.filter((each) => each.name === "provider");
    const order = provider ? [{ ...provider, name: "order" }] : [];
    expect(compileCondition("order = x", { columns: order, partition: null }, "trusted")).to.deep.equal({
      text: "order = x",
      columns: ["order"],
      expression: "\"order\" = 'x'",
    });
  });

  it("fit in a filter of 2,047 characters, and in none of 2,048", () => {
    const around = "provider = ''".length;
    expect(compiled(`provider = '${"x".repeat(2047 - around)}'`)).to.have.length(2047);
    expect(compiled(`provider = '${"x".repeat(2048 - around)}'`)).to.equal(
      "as a filter this has 2,048 characters, of which Lake Formation takes fewer than 2,048; name fewer values, or use a column that says the same",
    );
  });

  it("are compared, not looked for as missing, in the column that the files are laid out by", () => {
    const laidOut = { columns, partition: { column: "service", by: "value" } as const };
    expect(compiled("service = nursing", laidOut)).to.equal("service = 'nursing'");
    expect(compiled("provider is null", laidOut)).to.equal("provider IS NULL");
    expect(compiled("service is null", laidOut)).to.equal(
      "service is what the files are laid out by, for which there is no is null; compare it with values",
    );
  });

  it("are no riddle of a thousand brackets", () => {
    expect(compiled(`${"(".repeat(1000)}restricted = false${")".repeat(1000)}`)).to.equal(
      "the brackets are nested too deeply",
    );
  });
});
