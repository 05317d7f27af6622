import { expect } from "chai";
import { acceptanceOf } from "../../../policy-pack/exceptions/acceptance.ts";
import { undecided, violation } from "../../../policy-pack/judgement.ts";
import { pack } from "../../../policy-pack/pack.ts";
import type { Finding } from "../../../policy-pack/rule.ts";
import { Estate } from "../../../policy-pack/view/estate.ts";
import type { PlannedResource } from "../../../preview/plan.ts";
import { planOf, resource, urn } from "../estate-of.ts";

const entry = {
  rule: "ENC-04",
  resource: "aws:kms/key:Key::old",
  reason: "The archive's key is replaced with the archive in March.",
  approved: { by: "siro@exampleshire.gov.uk", on: "2026-11-01" },
  until: "2027-03-31",
};
const ofParking = { resource: undefined, department: "parking", covers: 2 };
const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const housing = resource("lakeward:lake:Department", "housing", { department: "housing" });
const key = (name: string, above: PlannedResource = department) =>
  resource("aws:kms/key:Key", name, {}, { parent: above.urn });
const broken = violation("is not rotated", []);
const hidden = undecided("whether it is rotated is not known yet", [], ["enableKeyRotation"]);

/** What entries do, with a finding on every resource that is named; "stack" for the stack. */
function accepting(
  entries: readonly object[],
  found: Readonly<Record<string, typeof broken>>,
  resources: readonly PlannedResource[] = [department, housing, key("old"), key("older"), key("theirs", housing)],
  more: object = {},
) {
  const account = resource("lakeward:lake:Account", "account", { acceptedFindings: entries }, more);
  const estate = new Estate(planOf([...resources, account]), { environment: "prod", asOf: "2026-11-21", rules: pack });
  const findings = Object.entries(found).flatMap(([name, judgement]): readonly Finding[] => {
    const on = name === "stack" ? name : estate.resources.find((one) => one.name === name);
    return on === undefined ? [] : [{ on, ...judgement }];
  });
  const asked = (rule: string) => (rule === "ENC-99" ? [] : findings);
  const { excepted, accepted, findings: told } = acceptanceOf(estate, asked);
  return {
    excepted: Object.fromEntries([...excepted].map(([rule, urns]) => [rule, [...urns]])),
    accepted,
    told: told.map(({ on, verdict, message, declared }) => ({
      on: on === "stack" ? on : on.name,
      verdict,
      message,
      ...(declared && { declared }),
    })),
  };
}

const old = urn("aws:kms/key:Key", "old");
const older = urn("aws:kms/key:Key", "older");

describe("an accepted finding", () => {
  it("takes the one resource that it names out of what is broken, and is listed with why, by whom and until when", () => {
    expect(accepting([{ ...entry }], { old: broken, older: broken })).to.deep.equal({
      excepted: { "ENC-04": [old] },
      accepted: [
        {
          rule: "ENC-04",
          reason: entry.reason,
          approvedBy: "siro@exampleshire.gov.uk",
          until: "2027-03-31",
          resources: [old],
        },
      ],
      told: [],
    });
  });

  it("takes a department's resources out, and the department itself, and nobody else's", () => {
    const nobodys = resource("aws:kms/key:Key", "nobodys", {});
    const { excepted, accepted, told } = accepting(
      [{ ...entry, ...ofParking, covers: 3 }],
      { older: broken, old: broken, parking: broken, theirs: broken, nobodys: broken, stack: broken },
      [department, housing, key("old"), key("older"), key("theirs", housing), nobodys],
    );
    expect(excepted).to.deep.equal({ "ENC-04": [older, old, department.urn] });
    expect(accepted.map(({ resources }) => resources)).to.deep.equal([[old, older, department.urn]]);
    expect(told).to.deep.equal([]);
  });

  it("takes what stands on the stack out by the stack's name", () => {
    const stack = "pulumi:pulumi:Stack::lakeward-dev";
    expect(accepting([{ ...entry, resource: stack }], { stack: broken }).excepted).to.deep.equal({
      "ENC-04": [`urn:pulumi:dev::lakeward::${stack}`],
    });
    expect(
      accepting([{ ...entry, resource: "pulumi:pulumi:Stack::lakeward-de" }], { stack: broken }).excepted,
    ).to.deep.equal({});
  });

  for (const [what, change] of Object.entries({
    "by its name alone": { resource: "::old" },
    "of another type": { resource: "aws:kms/alias:Alias::old" },
    "of another name": { resource: "aws:kms/key:Key::ol" },
    "of another department": { ...ofParking, department: "parks" },
  })) {
    it(`takes nothing out ${what}, and is not used`, () => {
      const { excepted, accepted, told } = accepting([{ ...entry, ...change }], { old: broken, stack: broken });
      expect(excepted).to.deep.equal({});
      expect(accepted).to.deep.equal([]);
      expect(told.map(({ verdict, message }) => `${verdict}: ${message}`)).to.deep.equal([
        "violation: acceptedFindings[0] is not used: nothing that it covers breaks ENC-04",
      ]);
    });
  }

  it("covers nothing once it would cover more than was looked at, one where nothing is said", () => {
    const widened = accepting([{ ...entry, ...ofParking, covers: 1 }], { old: broken, older: broken });
    expect(widened.excepted).to.deep.equal({});
    expect(widened.accepted).to.deep.equal([]);
    expect(widened.told.map(({ message }) => message)).to.deep.equal([
      "acceptedFindings[0] covers 2 resources, and 1 when it was accepted",
    ]);
    const twice = [key("old"), { ...key("old"), urn: urn("acme:lake:Vault$aws:kms/key:Key", "old") }];
    const estate = new Estate(
      planOf([...twice, resource("lakeward:lake:Account", "account", { acceptedFindings: [entry] })]),
      { environment: "prod", asOf: "2026-11-21", rules: pack },
    );
    const both = estate.resources.filter(({ name }) => name === "old").map((on): Finding => ({ on, ...broken }));
    expect(acceptanceOf(estate, () => both).findings.map(({ message }) => message)).to.deep.equal([
      "acceptedFindings[0] covers 2 resources, and 1 when it was accepted",
    ]);
  });

  it("cannot be told, and covers nothing, while what cannot be told may be more than was looked at, or all that there is", () => {
    for (const found of [{ old: broken, older: hidden }, { old: hidden }]) {
      const { excepted, told } = accepting([{ ...entry, ...ofParking, covers: 1 }], found);
      expect(excepted).to.deep.equal({});
      expect(told.map(({ verdict, message }) => `${verdict}: ${message}`)).to.deep.equal([
        "undecided: acceptedFindings[0]: how much it covers is not known yet",
      ]);
    }
  });

  it("covers what is broken beside what cannot be told, as far as it was looked at", () => {
    const { excepted, told } = accepting([{ ...entry, ...ofParking }], { old: broken, older: hidden });
    expect(excepted).to.deep.equal({ "ENC-04": [old] });
    expect(told).to.deep.equal([]);
  });

  it("counts a resource of several findings once", () => {
    const account = resource("lakeward:lake:Account", "account", { acceptedFindings: [entry] });
    const estate = new Estate(planOf([department, key("old"), account]), {
      environment: "prod",
      asOf: "2026-11-21",
      rules: pack,
    });
    const [on] = estate.resources.filter(({ name }) => name === "old");
    const found = on === undefined ? [] : [broken, broken, hidden].map((judgement): Finding => ({ on, ...judgement }));
    expect([...(acceptanceOf(estate, () => found).excepted.get("ENC-04") ?? [])]).to.deep.equal([old]);
  });

  it("stands beside others of the same rule, and the list is sorted by rule", () => {
    const { excepted, accepted } = accepting(
      [
        { ...entry, rule: "LOG-01", until: "2026-12-01" },
        { ...entry },
        { ...entry, resource: "aws:kms/key:Key::older" },
      ],
      { old: broken, older: broken },
    );
    expect(excepted).to.deep.equal({ "LOG-01": [old], "ENC-04": [old, older] });
    expect(accepted.map(({ rule, resources }) => [rule, ...resources])).to.deep.equal([
      ["ENC-04", old],
      ["ENC-04", older],
      ["LOG-01", old],
    ]);
  });

  it("covers nothing past its last day, of which GOV-02 speaks by its end", () => {
    const { excepted, accepted, told } = accepting([{ ...entry, until: "2026-11-20" }], { old: broken });
    expect({ excepted, accepted, told }).to.deep.equal({ excepted: {}, accepted: [], told: [] });
    expect(accepting([{ ...entry, until: "2026-11-21" }], { old: broken }).excepted).to.deep.equal({ "ENC-04": [old] });
  });

  it("covers nothing as long as it is not stated wholly", () => {
    const changes = [
      { reason: "later" },
      { rule: "ENC-99" },
      { resource: undefined },
      { approved: undefined },
      { rule: 7 },
    ];
    for (const change of changes) {
      const { excepted, accepted, told } = accepting(
        [{ ...entry, ...change, declarationPath: "exceptions.accepted.a" }],
        { old: broken },
      );
      expect(excepted).to.deep.equal({});
      expect(accepted).to.deep.equal([]);
      expect(told).to.deep.equal([
        {
          on: "account",
          verdict: "undecided",
          message: "acceptedFindings[0]: whether it is used cannot be told as it is stated",
          declared: "exceptions.accepted.a",
        },
      ]);
    }
  });

  it("of a department whose component does not say yet which it is, covers nothing and is not told to be in vain", () => {
    const later = { ...department, unknown: ["department"] };
    const { excepted, told } = accepting([{ ...entry, ...ofParking }], { old: broken }, [later, key("old")]);
    expect(excepted).to.deep.equal({});
    expect(told.map(({ verdict }) => verdict)).to.deep.equal(["undecided"]);
  });
});
