import { expect } from "chai";
import type { PlainObject } from "../../../local/aws-provider/property.ts";
import type { StandIn } from "../../../local/aws-provider/stand-in.ts";
import { table } from "../../../local/aws-provider/table.ts";
import { localStandIn } from "./local-stand-in.ts";
import { type RowCase, rowCases } from "./row-cases.ts";

interface Made {
  readonly subject: { readonly type: string; readonly name: string };
  readonly id: string;
  readonly inputs: PlainObject;
  readonly outputs: PlainObject;
}

const make = async (standIn: StandIn, type: string, given: PlainObject): Promise<Made> => {
  const subject = { type, name: "trial" };
  const { inputs, failures } = standIn.check(subject, given);
  expect(failures).to.deep.equal([]);
  return { subject, inputs, ...(await standIn.create(subject, inputs)) };
};

// Several lives in a row, so that the account is the same after each.
const lifeOf = async (standIn: StandIn, { type, given, changed, outputs, neverGone }: RowCase): Promise<void> => {
  const { subject, id, inputs, outputs: made } = await make(standIn, type, given);
  for (const [name, pattern] of Object.entries(outputs)) expect(made[name], name).to.match(pattern);

  const found = await standIn.read(subject, id, inputs);
  expect(found?.inputs, "read back as given").to.deep.equal(inputs);
  expect(found?.outputs, "outputs read back").to.deep.equal(made);

  const { inputs: wanted, failures } = standIn.check(subject, changed);
  expect(failures).to.deep.equal([]);
  const { replaces, changed: differing } = standIn.difference(subject, inputs, wanted);
  expect(differing, "a change that is seen").to.not.deep.equal([]);
  expect(replaces, "a change in place").to.deep.equal([]);
  await standIn.update(subject, id, inputs, wanted);
  expect((await standIn.read(subject, id, wanted))?.inputs, "read back as changed").to.deep.equal(wanted);

  const before = await standIn.read(subject, id, inputs);
  const drift = standIn.difference(subject, before?.inputs ?? {}, inputs);
  expect(drift.changed, "the change is drift to who wants the first form").to.include.members([...differing]);

  await standIn.delete(subject, id, wanted);
  if (!neverGone) expect(await standIn.read(subject, id, wanted), "gone").to.equal(undefined);
  await standIn.delete(subject, id, wanted);
};

describe("each row of the stand-in for the aws provider", () => {
  const local = localStandIn();

  for (const rowCase of rowCases) {
    it(`makes, finds, changes and removes ${rowCase.type}`, async () => {
      const standIn = local.standIn();
      const needs: Made[] = [];
      for (const { type, given } of rowCase.needs ?? []) needs.push(await make(standIn, type, given));
      try {
        await lifeOf(standIn, rowCase);
      } finally {
        for (const { subject, id, inputs } of needs.toReversed()) await standIn.delete(subject, id, inputs);
      }
    });
  }

  it("makes, finds, changes and removes aws:kms/alias:Alias, whether the key is given by id or by ARN", async () => {
    const standIn = local.standIn();
    const [one, other] = [await make(standIn, "aws:kms/key:Key", {}), await make(standIn, "aws:kms/key:Key", {})];
    for (const output of ["keyId", "arn"]) {
      await lifeOf(standIn, {
        type: "aws:kms/alias:Alias",
        given: { name: "alias/parking", targetKeyId: one.outputs[output] ?? "" },
        changed: { name: "alias/parking", targetKeyId: other.outputs[output] ?? "" },
        outputs: { arn: /alias\/parking$/, targetKeyArn: new RegExp(`${one.id}$`) },
      });
    }
  });

  it("has a trial for every row of the table", () => {
    const tried = new Set([...rowCases.map(({ type }) => type), "aws:kms/alias:Alias"]);
    expect([...table.keys()].filter((type) => !tried.has(type))).to.deep.equal([]);
  });
});
