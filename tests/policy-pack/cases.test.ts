import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { evaluate } from "../../policy-pack/evaluate.ts";
import { pack } from "../../policy-pack/pack.ts";
import type { RuleVerdict } from "../../policy-pack/verdicts-document.ts";
import { Estate } from "../../policy-pack/view/estate.ts";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { allCases as all } from "./all-cases.ts";
import { planOf, reference } from "./estate-of.ts";
import type { RuleCase } from "./rule-cases.ts";

function planFor(one: RuleCase, resources = one.resources): Plan {
  return planOf(resources, one.plan);
}

function verdictsOf(rule: string, plan: Plan): readonly RuleVerdict[] {
  const options = { environment: "prod", asOf: "2026-11-21", all: true, strictUndecided: false };
  return evaluate(plan, options).verdicts.filter((verdict) => verdict.rule === rule);
}

/** What one rule finds by itself: the whole pack for each hidden property would take its square in time. */
function foundBy(rule: string, plan: Plan): readonly string[] {
  // What is accepted in vain, or hangs on the unknown, shows only beside the other rules' verdicts.
  if (rule === "GOV-02" || rule === "GOV-04") return verdictsOf(rule, plan).map(({ verdict }) => verdict);
  const row = pack.find(({ id }) => id === rule);
  const estate = new Estate(plan, { environment: "prod", asOf: "2026-11-21", rules: pack });
  return (row?.judge(estate) ?? []).map(({ verdict }) => verdict);
}

function verdictOn(rule: string, one: RuleCase): RuleVerdict | undefined {
  const named = (urn: string) =>
    urn.includes("::pulumi:pulumi:Stack::") ? "stack" : urn.slice(urn.lastIndexOf("::") + 2);
  return verdictsOf(rule, planFor(one)).find(
    ({ resource, verdict }) => named(resource) === one.on && (verdict !== "notApplicable" || one.on !== "stack"),
  );
}

for (const { rule, compliant, failing, undecided, malformed, notApplicable } of all) {
  describe(`${rule}, case by case`, () => {
    const expected = [
      ["holds", compliant, ["compliant"]],
      ["is broken", failing, ["violation"]],
      ["cannot be told", undecided, ["undecided"]],
      ["is never satisfied by what is malformed", malformed, ["violation", "undecided"]],
      ["says nothing", notApplicable, ["notApplicable", undefined]],
    ] as const;
    for (const [what, cases, verdicts] of expected) {
      for (const one of cases) {
        it(`${what}: ${one.it}`, () => {
          const verdict = verdictOn(rule, one);
          expect(verdicts, verdict?.message).to.include(verdict?.verdict);
          if (verdict?.verdict === "undecided") expect(verdict.undecidedOn, "what it waits for").not.to.deep.equal([]);
          if (one.says !== undefined) expect(verdict?.message).to.contain(one.says);
          if (one.properties !== undefined) expect(verdict?.properties).to.deep.equal(one.properties);
          if (one.undecidedOn !== undefined) expect(verdict?.undecidedOn).to.deep.equal(one.undecidedOn);
        });
      }
    }
  });
}

/** Paths of all properties of a plain value, objects and lists as well as what they hold. */
function paths(value: unknown, at = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const step = Array.isArray(value) ? `${at}[${key}]` : `${at}[${JSON.stringify(key)}]`;
    const path = at === "" && /^\w+$/.test(key) ? key : step;
    return [path, ...paths(below, path)];
  });
}

function subset(all: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.subarray([...all], { maxLength: Math.min(all.length, 4) });
}

describe("the rules of the pack", () => {
  it("have their cases, each rule once", () => {
    expect(all.map(({ rule }) => rule).toSorted()).to.deep.equal(pack.map(({ id }) => id));
  });

  it("have cases in which each resource has a URN of its own, as in any program", () => {
    const twice = all.flatMap(({ rule, compliant, failing, undecided, malformed, notApplicable }) =>
      [...compliant, ...failing, ...undecided, ...malformed, ...notApplicable]
        .filter(({ resources }) => new Set(resources.map(({ urn }) => urn)).size < resources.length)
        .map((one) => `${rule} ${one.it}`),
    );
    expect(twice).to.deep.equal([]);
  });

  for (const { rule, failing } of all) {
    it(`never take an unknown for a pass: what breaks ${rule} still does or cannot be told, whatever is hidden`, () => {
      const hidden = fc
        .constantFrom(...failing)
        .chain((one) =>
          fc
            .tuple(...one.resources.map((resource) => subset(paths(resource.inputs))))
            .map((unknown) => ({ one, unknown })),
        );
      fc.assert(
        fc.property(hidden, ({ one, unknown }) => {
          const resources = one.resources.map((resource, index): PlannedResource => {
            const more = unknown[index] ?? [];
            return { ...resource, unknown: [...(resource.unknown ?? []), ...more] };
          });
          const verdicts = foundBy(rule, planFor(one, resources));
          expect(verdicts.some((verdict) => verdict === "violation" || verdict === "undecided")).to.equal(true);
        }),
        { numRuns: 40 * failing.length },
      );
    });
  }

  it("answer whatever any property holds", () => {
    const cases = all.flatMap(({ rule, compliant, failing }) =>
      [...compliant, ...failing].flatMap((one) => (one.resources.length > 0 ? [{ rule, one }] : [])),
    );
    const odd = fc.constantFrom<unknown>(
      null,
      0,
      -1,
      "",
      "x",
      true,
      [],
      {},
      [null],
      [[]],
      { a: { b: [] } },
      reference("a.b"),
    );
    const twisted = fc
      .constantFrom(...cases)
      .chain(({ rule, one }) =>
        fc
          .tuple(fc.constantFrom(...one.resources), odd)
          .chain(([resource, value]) =>
            fc.constantFrom("", ...paths(resource.inputs)).map((path) => ({ rule, one, resource, path, value })),
          ),
      );
    fc.assert(
      fc.property(twisted, ({ rule, one, resource, path, value }) => {
        const resources = one.resources.map((each) =>
          each === resource ? { ...each, inputs: replaced(each.inputs, path, value) } : each,
        );
        expect(foundBy(rule, planFor(one, resources as readonly PlannedResource[]))).to.be.an("array");
      }),
      { numRuns: 20 * cases.length },
    );
  });

  it("name types that exist", () => {
    const sources = readdirSync(new URL("../../policy-pack/", import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("bundle"))
      .map((file) => readFileSync(new URL(`../../policy-pack/${file}`, import.meta.url), "utf8"));
    const named = new Set(sources.flatMap((text) => text.match(/"aws:[a-z0-9]+\/\w+:\w+"/g) ?? []));
    const missing = [...named].filter((quoted) => {
      const [, module, file, name] = /^"aws:(\w+)\/(\w+):(\w+)"$/.exec(quoted) ?? [];
      try {
        // A few files are named without the token's capitals.
        const names = [`${file}.js`, `${file?.toLowerCase()}.js`];
        const folder = new URL(`../../node_modules/@pulumi/aws/${module}/`, import.meta.url);
        const text = names
          .map((name) => (existsSync(new URL(name, folder)) ? readFileSync(new URL(name, folder), "utf8") : ""))
          .join("");
        return !text.includes(`'aws:${module}/${file}:${name}'`);
      } catch {
        return true;
      }
    });
    expect(missing).to.deep.equal([]);
    expect(named.size).to.be.greaterThan(20);
  });
});

function replaced(value: unknown, path: string, by: unknown): unknown {
  const steps =
    path.match(/\w+|"(?:[^"\\]|\\.)*"/g)?.map((step) => (step.startsWith('"') ? JSON.parse(step) : step)) ?? [];
  const [first, ...rest] = steps as readonly string[];
  if (first === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  const below = rest.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `[${JSON.stringify(step)}]`)).join("");
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === first ? replaced(each, below, by) : each))
    : { ...value, [first]: replaced((value as Record<string, unknown>)[first], below, by) };
}
