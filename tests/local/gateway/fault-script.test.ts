import { expect } from "chai";
import { type Fault, FaultScript } from "../../../local/gateway/fault-script.ts";

const throttled: Fault = {
  service: "glue",
  operation: "CreateTable",
  count: 2,
  when: "before",
  error: { code: "ThrottlingException", status: 400 },
};

const script = (faults: unknown, random = () => 0): FaultScript => {
  const made = new FaultScript(random);
  made.set(faults);
  return made;
};

describe("a script of faults", () => {
  it("meets the calls it names, as often as it says", () => {
    const faults = script([throttled]);
    expect(faults.meet("glue", "GetTable")).to.equal(undefined);
    expect(faults.meet("kms", "CreateTable")).to.equal(undefined);
    expect([1, 2, 3].map(() => faults.meet("glue", "CreateTable"))).to.deep.equal([throttled, throttled, undefined]);
  });

  it("meets any operation of a service under *", () => {
    expect(script([{ ...throttled, operation: "*" }]).meet("glue", "GetTable")?.service).to.equal("glue");
  });

  it("does not count the calls that chance spares", () => {
    const chances = [0.9, 0.9, 0.1, 0.1, 0.1];
    const faults = script([{ ...throttled, probability: 0.5 }], () => chances.shift() ?? 1);
    expect(Array.from({ length: 5 }, () => faults.meet("glue", "CreateTable") !== undefined)).to.deep.equal([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it("goes on to the next fault when one is used up", () => {
    const faults = script([
      { ...throttled, count: 1 },
      { ...throttled, when: "after" },
    ]);
    expect([1, 2].map(() => faults.meet("glue", "CreateTable")?.when)).to.deep.equal(["before", "after"]);
  });

  it("names the entry that is no fault", () => {
    const wrong: readonly [object, RegExp][] = [
      [{ ...throttled, service: 1 }, /faults\[0\]: service/],
      [{ ...throttled, count: 1.5 }, /faults\[0\]: count/],
      [{ ...throttled, probability: 2 }, /faults\[0\]: probability/],
      [{ ...throttled, error: { code: "X" } }, /faults\[0\]: error needs code and status/],
      [{ ...throttled, error: undefined }, /faults\[0\]: error, cut or delay is needed/],
      [{ ...throttled, cut: true }, /faults\[0\]: error and cut exclude each other/],
      [{ ...throttled, cut: false }, /faults\[0\]: cut can only be true/],
    ];
    for (const [fault, message] of wrong) expect(() => script([fault])).to.throw(message);
    expect(() => script({})).to.throw("faults: must be a list");
  });
});
