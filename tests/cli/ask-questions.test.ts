import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect } from "chai";
import { askQuestions, askSource } from "../../cli/ask-questions.ts";
import { BadInput } from "../../cli/bad-input.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { people } from "../../declaration/vocabulary/people.ts";
import type { Answers } from "../../onboarding/answers.ts";
import { situationOf } from "../../onboarding/situation.ts";

const enter = "\r";
const space = " ";
const down = "\u001b[B";
const stop = "\u0003";

/** A terminal at which somebody waits for each question in turn, and then presses the keys. */
function terminal(script: readonly (readonly [question: RegExp, keys: readonly string[]])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const steps = [...script];
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    const [step] = steps;
    if (!step?.[0].test(shown)) return;
    steps.shift();
    shown = "";
    // Keys come after the question has been drawn, as they do from people.
    setImmediate(() => {
      for (const key of step[1]) input.write(key);
    });
  });
  return { streams: { input, output }, left: () => steps.map(([question]) => question.source) };
}

const words = { kinds: new Map(Object.entries(kinds)), people: new Set(people) };
const offered = [...words.kinds].map(([kind, { what }]) => ({ kind, what }));
const nothing: Answers = {
  department: null,
  title: null,
  owner: "libraries.owner@exampleshire.gov.uk",
  purpose: null,
  about: null,
  basis: null,
  power: null,
  condition: null,
  offences: null,
  policyDocument: null,
  dpia: null,
  review: null,
  source: "lending_system",
  route: null,
  to: null,
  host: null,
  databaseName: null,
  every: null,
  dataset: null,
  description: "Loans; one row a loan",
  keep: null,
};
const table = {
  name: "loans.csv",
  columns: ["Borrower No", "lent_on", "grp"].map((name) => ({ name, type: null, shapes: null })),
  key: [],
  format: {},
};
const situated = (asked: { answers: Answers; choices: Parameters<typeof situationOf>[1] }) =>
  situationOf(asked.answers, asked.choices, { table, existing: null, words });
const said = { answers: nothing, choices: { kinds: new Map<string, string>(), without: new Set<string>() } };

describe("questions on a terminal", () => {
  it("are those that the flags left open, and end when nothing is missing or wrong", async () => {
    const { streams, left } = terminal([
      [/Which of the columns/, [space, enter]],
      [/What is grp\?/, [..."person_id", enter]],
      [/What is the department's id/, [..."Libraries", enter]],
      [/is not a name of lower-case words/, ["\u0015", ..."libraries", enter]],
      [/Whose data is it/, [space, enter]],
      [/For what is the data processed/, [..."lending", enter]],
      [/lawful basis/, [enter]],
      [/reference of the impact assessment/, [..."DPIA-90", enter]],
      [/looked at again/, [..."2027-03-31", enter]],
      [/By which route/, [enter]],
      [/What does the route lead to/, [..."kerbside_systems", enter]],
      [/How long are rows kept/, [..."2 years after lent_on", enter]],
    ]);
    const { answers, choices } = await askQuestions(said, situated, offered, streams);
    expect(left()).to.deep.equal([]);
    expect(answers).to.deep.include({
      department: "libraries",
      owner: nothing.owner,
      about: people[0],
      purpose: "lending",
      basis: "consent",
      power: null,
      dpia: "DPIA-90",
      route: "sftp",
      to: "kerbside_systems",
      keep: "2 years after lent_on",
    });
    expect([...choices.kinds]).to.deep.equal([["grp", "person_id"]]);
  });

  it("begin with from what the columns are taken", async () => {
    const { streams } = terminal([
      [/From what are the columns/, [down, down, enter]],
      [/Where is the file/, [..."housing.sql", enter]],
    ]);
    expect(await askSource(streams)).to.deep.equal({ form: "sql", file: "housing.sql", table: null });
  });

  it("can be stopped, and then nothing is written", async () => {
    const { streams } = terminal([[/From what are the columns/, [stop]]]);
    const error = await askSource(streams).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(BadInput);
    expect(String(error)).to.contain("nothing was written");
  });
});
