import { expect } from "chai";
import fc from "fast-check";
import { parseDeclarations } from "../../declaration/parse.ts";
import { formatProblem } from "../../declaration/problem.ts";
import { namePattern } from "../../declaration/schema/fields.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { people } from "../../declaration/vocabulary/people.ts";
import { addEntries } from "../../onboarding/add-entries.ts";
import type { Answers } from "../../onboarding/answers.ts";
import { comparable } from "../../onboarding/column-ids.ts";
import { draftFile } from "../../onboarding/draft.ts";
import { openQuestions } from "../../onboarding/questions.ts";
import { situationOf } from "../../onboarding/situation.ts";
import type { SourceColumn, SourceTable, SourceType } from "../../onboarding/source-column.ts";
import { ShapeGatherer } from "../../onboarding/value-shapes.ts";
import { sampleFiles } from "../declaration/sample-files.ts";

const words = { kinds: new Map(Object.entries(kinds)), people: new Set(people) };
const noChoices = { kinds: new Map<string, string>(), without: new Set<string>() };

const answers: Answers = {
  department: "libraries",
  title: "Library Services",
  owner: "libraries.owner@exampleshire.gov.uk",
  purpose: "lending",
  about: "customer",
  basis: "public_task",
  power: "Public Libraries and Museums Act 1964: section 7",
  condition: "equality_monitoring",
  offences: "official_authority",
  policyDocument: "APD-9",
  dpia: "DPIA-90",
  review: "2027-03-31",
  source: "lending_system",
  route: "upload",
  to: "engineers",
  host: null,
  databaseName: null,
  every: "weekday at 06:00",
  dataset: "loans",
  description: "Loans of books: title, borrower and days #1; one row a loan",
  keep: "2 years after arrival",
};

const tableOf = (columns: readonly SourceColumn[]): SourceTable => ({
  name: "loans.csv",
  columns,
  key: [],
  format: {},
});

function declared(table: SourceTable, said: Answers = answers) {
  const situation = situationOf(said, noChoices, { table, existing: null, words });
  const { file } = draftFile(situation);
  const result = parseDeclarations(new Map([...sampleFiles, ["departments/libraries.yaml", file]]), "2026-11-21");
  return { situation, file, result };
}

const problems = (result: ReturnType<typeof parseDeclarations>) =>
  result.ok ? [] : result.problems.map(formatProblem);

describe("a file made from any header", () => {
  const types: readonly (SourceType | null)[] = [
    null,
    "text",
    "long_text",
    "whole_number",
    "fraction",
    "yes_no",
    "date",
    "document",
  ];
  const name = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom(
      "",
      " ",
      "id",
      "ID",
      "name",
      "Name ",
      "null",
      "true",
      "yes",
      "on",
      "<<",
      "__proto__",
      "constructor",
    ),
    fc.constantFrom("# Ref", "a: b", "- x", "*x", "&x", "!x", "{a}", "[a]", "'", '"', "\\", "a\nb", "\t", "2024", "9"),
    fc.constantFrom("NHS No", "VRM", "date_of_birth", "arrival", "Card No", "Ethnicity", "amount", "status", "ward"),
  );
  const values = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom("a@example.org", "EX1 1AA", "943 476 5919", "open", "2024-01-01", "4111111111111111"),
    ),
    { maxLength: 5 },
  );
  const column = fc
    .record({ name, type: fc.constantFrom(...types), values: fc.option(values) })
    .map(({ name, type, values }): SourceColumn & { readonly values: readonly string[] } => {
      const gatherer = new ShapeGatherer();
      for (const value of values ?? []) gatherer.look(value);
      return { name, type, shapes: values ? gatherer.result() : null, values: values ?? [] };
    });
  const plain = (kind: string) => kinds[kind]?.reveals === "plain";
  /** Judged apart from the tables of guesses. */
  const tells = /nhs|vrm|birth|e-?mail|surname|ethnic|religio|passport|nino|post ?code|salary|disab|diagnos/i;
  const personal = /^(a@example\.org|EX1 1AA|943 476 5919|4111111111111111)$/;

  it("is accepted, with distinct names, and hides what tells of a person", () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 30 }), (columns) => {
        const { situation, result } = declared(tableOf(columns));
        const listed = situation.columns.filter(({ leftOut }) => leftOut === null);
        expect(new Set(situation.columns.map(({ id }) => id)).size).to.equal(columns.length);
        for (const { id } of situation.columns) expect(id).to.match(namePattern);
        if (listed.length > 0) expect(problems(result).join("\n")).to.equal("");
        for (const [index, { kind, leftOut, id, called }] of situation.columns.entries()) {
          const source = columns[index];
          if (!source || leftOut !== null) continue;
          expect(comparable(called ?? id)).to.equal(comparable(source.name.toWellFormed().replaceAll("\uFFFD", "")));
          if (tells.test(source.name) || source.values.some((value) => personal.test(value)))
            expect(plain(kind), `${source.name} is ${kind}`).to.equal(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("reveals nothing where the dataset is about nobody", () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), (columns) => {
        const said = {
          ...answers,
          about: "nobody",
          purpose: null,
          keep: null,
          condition: null,
          offences: null,
          policyDocument: null,
        };
        const { situation, result } = declared(tableOf(columns), said);
        const listed = situation.columns.filter(({ leftOut }) => leftOut === null);
        for (const { kind } of listed) expect(plain(kind)).to.equal(true);
        if (listed.length > 0) expect(problems(result).join("\n")).to.equal("");
      }),
      { numRuns: 50 },
    );
  });

  it("is accepted with five hundred columns of one name, which are all hidden", () => {
    const { situation, result } = declared(
      tableOf(Array.from({ length: 500 }, () => ({ name: "Amount", type: null, shapes: null }))),
    );
    expect(problems(result)).to.deep.equal([]);
    expect(situation.columns.at(-1)).to.deep.include({ id: "amount_500", called: "Amount", kind: "free_text" });
  });

  it("has no line of more than 120 characters", () => {
    const columns = ["a".repeat(90), "Xq7", `${"word ".repeat(12)}!`].map((name) => ({
      name,
      type: "date" as const,
      shapes: null,
    }));
    for (const line of declared(tableOf(columns)).file.split("\n")) expect(line.length, line).to.be.at.most(120);
  });
});

describe("what people have to say", () => {
  const nothing = Object.fromEntries(Object.keys(answers).map((key) => [key, null])) as unknown as Answers;
  const table = tableOf(["Borrower No", "Ethnicity", "lent_on"].map((name) => ({ name, type: null, shapes: null })));
  const open = (said: Answers, from: SourceTable | null = table) =>
    openQuestions(situationOf(said, noChoices, { table: from, existing: null, words })).map(
      ({ question }) => question.flag,
    );

  it("is nothing more once it is all said", () => {
    expect(open(answers)).to.deep.equal([]);
  });

  it("is only who and for what, when there is no dataset", () => {
    expect(open(nothing, null)).to.deep.equal(["--department", "--owner"]);
  });

  it("does not include a condition when no column is special", () => {
    const plain = tableOf([{ name: "lent_on", type: null, shapes: null }]);
    expect(open({ ...answers, condition: null, offences: null, policyDocument: null }, plain)).to.deep.equal([]);
    expect(open({ ...answers, condition: null, offences: null, policyDocument: null })).to.deep.equal(["--condition"]);
  });

  it("is a full assessment when a column is special", () => {
    expect(open({ ...answers, dpia: "screened 2026-02-11" })).to.deep.equal(["--dpia"]);
  });

  const needed: readonly (keyof Answers)[] = [
    "department",
    "owner",
    "purpose",
    "about",
    "basis",
    "power",
    "policyDocument",
    "dpia",
    "review",
    "source",
    "route",
    "to",
    "description",
    "keep",
  ];
  for (const answer of needed)
    it(`includes ${answer}, which nothing else can tell`, () => {
      expect(open({ ...answers, [answer]: null })).to.not.deep.equal([]);
    });

  const wrong: Partial<Record<keyof Answers, string>> = {
    department: "Libraries",
    owner: "Jane",
    purpose: "Lending books",
    about: "nobody, customer",
    basis: "public-task",
    condition: "health",
    dpia: "screened in May",
    review: "2027-02-30",
    route: "ftp",
    every: "sometimes",
    dataset: "loans!",
    keep: "2 years after returned_on (LB-01)",
  };
  for (const [answer, said] of Object.entries(wrong))
    it(`includes ${answer} again when it is "${said}"`, () => {
      expect(open({ ...answers, [answer]: said })).to.have.lengthOf.at.least(1);
    });
});

describe("a dataset added to a file", () => {
  const parking = sampleFiles.get("departments/parking.yaml") ?? "";
  const existing = { purposes: ["parking"], sources: ["kerbside"], datasets: ["penalty_charges"] };
  const table = tableOf([{ name: "Bay", type: null, shapes: null }]);
  const situation = (said: Partial<Answers>) =>
    situationOf({ ...answers, department: "parking", purpose: null, about: null, ...said }, noChoices, {
      table,
      existing,
      words,
    });

  it("leaves every line that was there as it was, and is accepted", () => {
    const { entries } = draftFile(situation({ dataset: "bays" }));
    const text = addEntries(parking, entries);
    const lines = new Set(text?.split("\n"));
    for (const line of parking.split("\n")) expect(lines).to.include(line);
    const result = parseDeclarations(new Map([...sampleFiles, ["departments/parking.yaml", text ?? ""]]), "2026-11-21");
    expect(problems(result)).to.deep.equal([]);
  });

  it("makes the parts that are not there", () => {
    const { entries } = draftFile(situation({ dataset: "bays" }));
    expect(addEntries("department: parking # us\nowner: a@b.uk", entries)).to.match(
      /^department: parking # us\nowner: a@b\.uk\nsources:\n {2}lending_system: .*\ndatasets:\n {2}bays:\n/,
    );
  });

  it("is put after the last, whose comments stay with it", () => {
    const { entries } = draftFile(situation({ dataset: "bays", source: "kerbside" }));
    const text = addEntries(
      "datasets:\n    a:\n        x: 1 # one\n    # two\n    b: { y: 2 } # three\n\n# access\naccess: []\n",
      entries,
    );
    expect(text).to.match(/b: \{ y: 2 \} # three\n {4}bays:\n {6}description: .*\n\n# access\naccess: \[\]\n$/s);
  });

  it("is not put into braces", () => {
    const { entries } = draftFile(situation({ dataset: "bays", source: "kerbside" }));
    for (const text of ["datasets: { a: { x: 1 } }\n", "{ department: parking }\n", "datasets:\n", "datasets: [\n"])
      expect(addEntries(text, entries)).to.equal(null);
  });
});
