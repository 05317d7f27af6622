import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { evaluate } from "../../policy-pack/evaluate.ts";
import { type ReadPlan, readPlan } from "../../preview/read-plan.ts";
import { runLakeward } from "../cli/run-lakeward.ts";
import { allCases } from "./all-cases.ts";

/** Megabytes and levels; `LAKEWARD_HOSTILE_MEGABYTES=50` tries what is too slow for every run. */
const megabytes = Number(process.env.LAKEWARD_HOSTILE_MEGABYTES ?? 4);
const levels = Number(process.env.LAKEWARD_HOSTILE_LEVELS ?? 2_000);

const types = [
  ...new Set(allCases.flatMap(({ failing }) => failing.flatMap((one) => one.resources.map((each) => each.type)))),
];
const urn = (type: string, name = "it") => `urn:pulumi:dev::lakeward::${type}::${name}`;
const document = (resources: readonly string[], more = "") =>
  `{"format":"lakeward.plan/1","scope":{"account":true,"departments":[]}${more},"resources":[${resources.join(",")}]}`;
/** As text, since no object that is written in a program can hold what a document can. */
const resourceOf = (type: string, inputs: string, more = "", name = "it") =>
  `{"urn":${JSON.stringify(urn(type, name))},"type":${JSON.stringify(type)},"name":"${name}","inputs":${inputs}${more}}`;
const nested = (open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;

function judged(text: string): { readonly violation: number; readonly undecided: number } | string {
  const read: ReadPlan = readPlan("plan.json", text);
  if (!read.ok) return read.problems.join("\n");
  const options = { environment: "prod", asOf: "2026-11-21", all: false, strictUndecided: false };
  return evaluate(read.plan, options).summary;
}

describe("hostile plans", function () {
  this.timeout(120_000);

  it("in which every property is a list, a number or an object that leads nowhere get verdicts, of every type", () => {
    for (const value of ["[]", "3", '"x"', '{"a":{"b":[null]}}', "[[[1]]]", "null"]) {
      const inputs = (type: string) => {
        const cases = allCases.flatMap(({ failing, compliant }) => [...failing, ...compliant]);
        const keys = cases.flatMap(({ resources }) =>
          resources.filter((each) => each.type === type).flatMap((each) => Object.keys(each.inputs)),
        );
        return `{${[...new Set(keys)].map((key) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
      };
      const answer = judged(document(types.map((type) => resourceOf(type, inputs(type)))));
      expect(answer, value).to.be.an("object");
      if (typeof answer === "object") expect(answer.violation, value).to.be.greaterThan(10);
    }
  });

  it("with keys of prototypes are read as keys like others, and change nothing outside", () => {
    const inputs = '{"__proto__":{"enableKeyRotation":true},"constructor":{"prototype":{"policy":"x"}},"toString":1}';
    const text = document([resourceOf("aws:kms/key:Key", inputs, ',"propertyDependencies":{"__proto__":["x"]}')]);
    const plain = document([resourceOf("aws:kms/key:Key", "{}")]);
    expect(judged(text)).to.deep.equal(judged(plain));
    expect(Reflect.get({}, "enableKeyRotation")).to.equal(undefined);
  });

  it("whose parents go in a circle, to themselves or nowhere get verdicts", () => {
    const [one, other] = [urn("lakeward:lake:Zone", "one"), urn("lakeward:lake:Zone", "other")];
    const parent = (of: string) => `,"parent":${JSON.stringify(of)}`;
    const text = document([
      resourceOf("lakeward:lake:Zone", "{}", parent(other), "one"),
      resourceOf("lakeward:lake:Zone", "{}", parent(one), "other"),
      ...types.map((type) => resourceOf(type, "{}", parent(one), "child")),
      ...types.map((type) => resourceOf(type, "{}", parent(urn(type, "own")), "own")),
      ...types.map((type) => resourceOf(type, "{}", parent("urn:nowhere"), "lost")),
    ]);
    expect(judged(text)).to.be.an("object");
  });

  it("nested thousands deep get verdicts or a clear error, and never a crash", () => {
    for (const value of [nested("[", "]"), nested('{"a":', "}")]) {
      const inputs = `{"policy":${value},"rules":${value},"tags":${value},"configuration":${value}}`;
      const answer = judged(document(types.map((type) => resourceOf(type, inputs))));
      if (typeof answer === "string") expect(answer).to.match(/^plan\.json: /);
      else expect(answer.violation).to.be.greaterThan(0);
    }
  });

  it("of many megabytes are judged in time that grows with their size, in bounded memory", () => {
    const each = resourceOf("aws:s3/bucket:Bucket", `{"tags":{"a":"${"x".repeat(900)}"}}`);
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        each.replaceAll("::it", `::it${index}`).replace('"it"', `"it${index}"`),
      );
    const count = Math.ceil((megabytes * 1e6) / each.length);
    const before = process.memoryUsage().heapUsed;
    const answer = judged(document(many(count)));
    expect(answer).to.be.an("object");
    if (typeof answer === "object") expect(answer.violation).to.be.at.least(count);
    expect((process.memoryUsage().heapUsed - before) / 1e6).to.be.below(megabytes * 60 + 200);
  });

  it("are bad input for the command where they are no plans, with one line each and no stack trace", async () => {
    const directory = mkdtempSync(join(tmpdir(), "lakeward-hostile-"));
    const texts = [
      "",
      "null",
      "[]",
      '{"format":"lakeward.plan/1"}',
      '{"__proto__":{"format":"lakeward.plan/1","resources":[]}}',
    ];
    const files = texts.map((text, index) => {
      writeFileSync(join(directory, `${index}.json`), text);
      return `${index}.json`;
    });
    const { code, err } = await runLakeward(["policy", "evaluate", ...files], { directory });
    rmSync(directory, { recursive: true });
    expect(code).to.equal(2);
    for (const file of files) expect(err).to.contain(`${file}: `);
    expect(err).not.to.match(/^\s+at /m);
  });
});
