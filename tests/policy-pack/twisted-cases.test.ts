import { expect } from "chai";
import { pack } from "../../policy-pack/pack.ts";
import { Estate } from "../../policy-pack/view/estate.ts";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { allCases } from "./all-cases.ts";
import { planOf } from "./estate-of.ts";
import type { RuleCase } from "./rule-cases.ts";

/** Where a value of another form, or a word in capitals, rightly changes what a failing case is about. */
const spared: readonly RegExp[] = [
  // A number where the case lacks one is what it asks for.
  /^(COST-02|COST-03|GOV-01|LF-17|MIN-17|MIN-18|RES-03) \w+\..* number$/,
  // What is missing in the case is given, in another form; the form itself is the provider's to refuse.
  /^(LOG-10 Server\.structuredLogDestinations|MIN-04 Dataset\.about|LF-18 TagAssignment\.tags)/,
  // A policy whose actions, resources or principals are numbers allows nothing: AWS refuses it.
  /\.(policy|Statement|Principal|Action|Resource|NotAction)\b/,
  // A bucket of another name is another bucket.
  /^LF-16 Bucket\.bucket/,
];

const forms: Readonly<Record<string, (value: unknown) => unknown>> = {
  list: (value) => [value],
  object: (value) => (value !== null && typeof value === "object" ? undefined : { value }),
  number: (value) => (typeof value === "number" ? undefined : 7),
};
/** Rules whose words are those of our own components. */
const ours = /^(COST|GOV|LF|LOG|MIN|RES|TAG)-/;
/** Properties of our components that hold words of the vocabulary. */
const words = /\.(role|zones\.#|reveals|kind|treatment\.\w+|about\.#|aboutLike\.#)$/;

type Path = readonly (string | number)[];

function* places(value: unknown, at: Path = []): Generator<readonly [Path, unknown]> {
  if (at.length > 0) yield [at, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, below] of Object.entries(value))
    yield* places(below, [...at, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((one, index) => (index === first ? replaced(one, rest, by) : one));
  const own = value as Readonly<Record<string, unknown>>;
  return { ...own, [first]: replaced(own[first], rest, by) };
}

function isSilent(rule: string, one: RuleCase, twisted: PlannedResource, by: PlannedResource): boolean {
  const plan: Plan = planOf(
    one.resources.map((each) => (each === twisted ? by : each)),
    one.plan,
  );
  const estate = new Estate(plan, { environment: "prod", asOf: "2026-11-21", rules: pack });
  const found = pack.find(({ id }) => id === rule)?.judge(estate) ?? [];
  return [...found].every(({ verdict }) => verdict === "compliant");
}

function called(rule: string, { type }: PlannedResource, path: Path): string {
  return `${rule} ${type.split(":").at(-1)}.${path.map((step) => (typeof step === "number" ? "#" : step)).join(".")}`;
}

describe("the rules on failing cases with one value twisted", () => {
  const judged = allCases.filter(({ rule }) => ours.test(rule) && rule !== "GOV-02" && rule !== "GOV-04");

  for (const { rule, failing } of judged) {
    it(`never take a value of the wrong form for nothing said: ${rule}`, () => {
      const silent = failing.flatMap((one) =>
        one.resources.flatMap((resource) =>
          [...places(resource.inputs)].flatMap(([path, value]) =>
            Object.entries(forms).flatMap(([form, twist]) => {
              const by = twist(value);
              const name = `${called(rule, resource, path)} ${form}`;
              if (by === undefined || spared.some((pattern) => pattern.test(name))) return [];
              const inputs = replaced(resource.inputs, path, by) as PlannedResource["inputs"];
              return isSilent(rule, one, resource, { ...resource, inputs }) ? [name] : [];
            }),
          ),
        ),
      );
      expect([...new Set(silent)]).to.deep.equal([]);
    });
  }

  it("read the words of the components whatever their capitals", () => {
    const silent = judged.flatMap(({ rule, failing }) =>
      failing.flatMap((one) =>
        one.resources
          .filter(({ type }) => type.startsWith("lakeward:lake:"))
          .flatMap((resource) =>
            [...places(resource.inputs)].flatMap(([path, value]) => {
              const name = called(rule, resource, path);
              if (typeof value !== "string" || !words.test(name)) return [];
              const inputs = replaced(resource.inputs, path, value.toUpperCase()) as PlannedResource["inputs"];
              return isSilent(rule, one, resource, { ...resource, inputs }) ? [name] : [];
            }),
          ),
      ),
    );
    expect([...new Set(silent)]).to.deep.equal([]);
  });
});
