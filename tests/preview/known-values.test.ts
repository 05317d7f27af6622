import rpc from "@pulumi/pulumi/runtime/rpc.js";
import { expect } from "chai";
import { knownValues } from "../../preview/values.ts";

const secret = (value: unknown) => ({ [rpc.specialSigKey]: rpc.specialSecretSig, value });

describe("The inputs of a plan", () => {
  const cases: readonly (readonly [
    what: string,
    wire: Record<string, unknown>,
    expected: ReturnType<typeof knownValues>,
  ])[] = [
    ["hold what is known", { a: [1, { b: null }] }, { inputs: { a: [1, { b: null }] }, unknown: [], secret: [] }],
    [
      "leave out an unknown",
      { a: { b: rpc.unknownValue, c: 1 } },
      { inputs: { a: { c: 1 } }, unknown: ["a.b"], secret: [] },
    ],
    [
      "keep the places of an unknown's neighbours in a list",
      { a: [rpc.unknownValue, "second"] },
      { inputs: { a: [null, "second"] }, unknown: ["a[0]"], secret: [] },
    ],
    ["leave out a secret", { a: secret("x"), b: 1 }, { inputs: { b: 1 }, unknown: [], secret: ["a"] }],
    [
      "say that a secret is unknown too",
      { a: secret(rpc.unknownValue) },
      { inputs: {}, unknown: ["a"], secret: ["a"] },
    ],
    [
      "leave out what is in a secret",
      { a: secret({ b: secret("x") }) },
      { inputs: {}, unknown: [], secret: ["a", "a.b"] },
    ],
    [
      "quote keys that are no words",
      { "aws:x": { "": rpc.unknownValue } },
      { inputs: { "aws:x": {} }, unknown: ['["aws:x"][""]'], secret: [] },
    ],
    [
      "name a resource by its URN",
      { a: { [rpc.specialSigKey]: rpc.specialResourceSig, urn: "urn:x", id: "" } },
      { inputs: { a: "urn:x" }, unknown: [], secret: [] },
    ],
  ];
  for (const [what, wire, expected] of cases) {
    it(what, () => expect(knownValues(wire)).to.deep.equal(expected));
  }
});
